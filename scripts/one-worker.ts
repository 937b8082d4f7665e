import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";

/**
 * Builds the background worker once more, into a single file in the place of its loader. Shared chunks suit
 * pages; a worker that is started a dozen times an hour pays for each file anew.
 */
export function oneWorker(source: string, mode: string): Plugin {
  let outDir = "";
  return {
    name: "one-worker",
    apply: "build",
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async closeBundle() {
      await build({
        configFile: false,
        mode,
        logLevel: "warn",
        publicDir: false,
        build: {
          outDir,
          emptyOutDir: false,
          target: "es2023",
          modulePreload: false,
          rolldownOptions: {
            input: source,
            output: { entryFileNames: "service-worker-loader.js", codeSplitting: false },
          },
        },
      });
      const assets = join(outDir, "assets");
      // What the loader had loaded: its own part is in the single file now, and nothing else asks for it.
      for (const file of readdirSync(assets)) if (file.startsWith("index.ts-")) rmSync(join(assets, file));
    },
  };
}
