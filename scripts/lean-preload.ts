import type { Plugin } from "vite";

const NAME = "__vitePreload";

/** Loads a part of a page once the style sheets that it needs are there, each of them once. */
const CODE = `
const sheets = {};
const fetchSheet = (path) => new Promise((resolve, reject) => {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: "/" + path, onload: resolve, onerror: reject });
  document.head.append(link);
});
export const ${NAME} = async (load, paths = []) => {
  await Promise.all(paths.map((path) => (sheets[path] ??= fetchSheet(path))));
  return load();
};`;

/**
 * Loads what pages load later in as few words as it takes: Vite's own way is made for sites, with a policy, a base
 * address and files to be fetched ahead, and weighs as much as a part of the popup.
 */
export function leanPreload(): Plugin {
  return {
    name: "lean-preload",
    apply: "build",
    enforce: "post",
    transform: {
      filter: { id: /vite\/preload-helper/ },
      handler: (code) => {
        if (!code.includes(NAME)) throw new Error("Vite loads what comes later in another way.");
        return { code: CODE, map: null };
      },
    },
  };
}
