import { readFileSync } from "node:fs";
import { join } from "node:path";
import { minifySync, type Plugin } from "vite";

/**
 * Writes a script that lies among the public files without its comments, which are more than half of its weight.
 * @param name of its file
 */
export function leanFirstScript(name: string): Plugin {
  let folder = "";
  return {
    name: "lean-first-script",
    apply: "build",
    configResolved(config) {
      folder = config.publicDir;
    },
    generateBundle() {
      const { code } = minifySync(name, readFileSync(join(folder, name), "utf8"), { module: false });
      this.emitFile({ type: "asset", fileName: name, source: code });
    },
  };
}
