import { fileURLToPath } from "node:url";
import { crx } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { manifestFor, targetNamed } from "./scripts/manifest.ts";
import { leanLocales } from "./scripts/lean-locales.ts";
import { oneWorker } from "./scripts/one-worker.ts";
import { renderIcons } from "./scripts/render-icons.ts";
import { renderPictures } from "./scripts/render-pictures.ts";
import { sharedFiles } from "./scripts/shared-files.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One build per target: `vite build --mode firefox` writes dist/firefox, anything else dist/chromium. */
export default defineConfig(async ({ mode }) => {
  const target = targetNamed(mode);
  await Promise.all([renderIcons(here("./public/icons")), renderPictures(here("./public/exercises"))]);
  return {
    plugins: [
      preact(),
      crx({ manifest: manifestFor(target), browser: target === "firefox" ? "firefox" : "chrome" }),
      oneWorker(here("./src/background/index.ts"), mode),
      leanLocales(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: "es2023",
      // As old as the manifests allow. For older ones `:dir(rtl)` would become a list of languages.
      cssTarget: ["chrome144", "firefox142"],
      // Extension files come from disk: the preload helper would only add weight.
      modulePreload: false as const,
      // Pages that are opened by address and named in no manifest key. Firefox plays the chime without one.
      rolldownOptions: {
        output: {
          // A browser takes an extension as a whole, so nothing is gained by names that change with the content.
          entryFileNames: "assets/[name].js",
          chunkFileNames: "assets/[name].js",
          assetFileNames: "assets/[name][extname]",
          codeSplitting: { groups: sharedFiles },
        },
        input: {
          break: here("./src/ui/break/index.html"),
          guide: here("./src/ui/guide/index.html"),
          health: here("./src/ui/health/index.html"),
          help: here("./src/ui/help/index.html"),
          history: here("./src/ui/history/index.html"),
          ...(target === "chromium" && { chime: here("./src/browser/sound/chime/index.html") }),
        },
      },
    },
  };
});
