import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";

const LINK = /<link rel="stylesheet"[^>]* href="\/([^"]+)">/gu;
const OURS = "style-src 'self'";

/**
 * Puts a page's style sheets into the page itself, and what they are into the policy of the manifest, which allows no
 * other. Before Chromium hands out a style sheet of an extension it reads all of the extension's messages, in case it
 * holds one, and stops the page for so long: 7 ms of each opening in which nothing could be painted.
 * @param page the page as it is built
 */
export function inlineStyles(page: string): Plugin {
  const hashes: string[] = [];
  return {
    name: "inline-styles",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { filename, bundle }) {
        if (filename !== page || bundle === undefined) return html;
        return html.replace(LINK, (_, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== "asset") throw new Error(`${page} has no ${file}.`);
          delete bundle[file];
          const styles = String(sheet.source).trim();
          hashes.push(`'sha256-${createHash("sha256").update(styles).digest("base64")}'`);
          return `<style>${styles}</style>`;
        });
      },
    },
    async writeBundle({ dir }) {
      const manifest = join(dir!, "manifest.json");
      const text = await readFile(manifest, "utf8");
      if (hashes.length === 0 || !text.includes(OURS))
        throw new Error(`${page} has no style sheet, or no policy.`);
      await writeFile(manifest, text.replace(OURS, [OURS, ...hashes].join(" ")));
    },
  };
}
