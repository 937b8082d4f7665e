import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Leaves out of the built messages what only a translator reads: half of their weight. */
export function leanLocales(): Plugin {
  let locales = "";
  return {
    name: "lean-locales",
    apply: "build",
    configResolved(config) {
      locales = join(config.build.outDir, "_locales");
    },
    closeBundle() {
      for (const language of readdirSync(locales)) {
        const file = join(locales, language, "messages.json");
        const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
        const lean = Object.entries(messages).map(([key, { message }]) => [key, { message }]);
        writeFileSync(file, JSON.stringify(Object.fromEntries(lean)));
      }
    },
  };
}
