import { fileURLToPath } from "node:url";
import { crx } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { manifestFor, targetNamed } from "./scripts/manifest.ts";
import { oneWorker } from "./scripts/one-worker.ts";
import { renderIcons } from "./scripts/render-icons.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One build per target: `vite build --mode firefox` writes dist/firefox, anything else dist/chromium. */
export default defineConfig(async ({ mode }) => {
  const target = targetNamed(mode);
  await renderIcons(here("./public/icons"));
  return {
    plugins: [
      preact(),
      crx({ manifest: manifestFor(target), browser: target === "firefox" ? "firefox" : "chrome" }),
      oneWorker(here("./src/background/index.ts"), mode),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: "es2023",
      // Extension files come from disk: the preload helper would only add weight.
      modulePreload: false as const,
      // Pages that are opened by address and named in no manifest key.
      rolldownOptions: {
        input: {
          break: here("./src/ui/break/index.html"),
          health: here("./src/ui/health/index.html"),
          history: here("./src/ui/history/index.html"),
        },
      },
    },
  };
});
