import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { WORKER, type Target } from "../../scripts/manifest.ts";
import { root } from "../../scripts/prepare.mjs";

/** The page of the extension in which the contracts are held. */
export const PAGE = "contracts.html";

/**
 * Writes the extension in which the contracts are held: the build for this browser, with a worker that does nothing,
 * so that nothing happens but what a contract asks for.
 * @param built the folder of the build
 */
export async function writeExtension(folder: string, target: Target, built: string): Promise<void> {
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, WORKER), "");
  writeFileSync(join(folder, PAGE), '<script type="module" src="contracts.js"></script>');
  await build({
    configFile: false,
    // What is different in Firefox is decided when Limber is built.
    mode: target,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2023",
      rolldownOptions: {
        input: join(root, "tests/contracts/in-browser.ts"),
        output: { entryFileNames: "contracts.js", codeSplitting: false },
      },
    },
  });
}
