// The extension to compare with: it asks for what Limber asks for, and does nothing. What it costs is the
// browser's own.

import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const worker = `chrome.runtime.onMessage.addListener((message, sender, reply) => reply({ ok: true }));`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Blank</title>
    <script type="module" src="./popup.js"></script>
  </head>
  <body></body>
</html>
`;

const script = `const { line = "Nothing is due" } = await chrome.storage.local.get("line");
document.body.textContent = line;
`;

/** Writes it into a folder, with the manifest of this build of Limber. */
export async function writeBlankExtension(folder, limber) {
  await mkdir(folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(limber, "manifest.json"), "utf8"));
  manifest.background.service_worker = "worker.js";
  manifest.action.default_popup = "popup.html";
  manifest.options_ui.page = "popup.html";
  for (const part of ["icons", "_locales"]) {
    await cp(join(limber, part), join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "worker.js"), worker);
  await writeFile(join(folder, "popup.html"), page);
  await writeFile(join(folder, "popup.js"), script);
}
