import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";

/**
 * Builds the background worker apart from the pages, into a single file in the place of its loader. Shared chunks
 * suit pages; a worker that is started a dozen times an hour pays for each file anew. In the build of the pages
 * it is empty, or they would have to load what only the worker needs of the files they share with it.
 */
export function oneWorker(source: string, mode: string): Plugin {
  let outDir = "";
  return {
    name: "one-worker",
    apply: "build",
    configResolved(config) {
      outDir = config.build.outDir;
    },
    load(id) {
      return id === source ? "export {};" : null;
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
      // What the loader had loaded: its own part is in the single file now, and nothing else asks for it.
      rmSync(join(outDir, "assets/index.ts.js"));
    },
  };
}
