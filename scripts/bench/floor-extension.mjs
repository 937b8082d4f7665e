// The extension to compare with: it asks for what Limber asks for, and does the least that anything of its kind must
// do. Its popup shows one number that is stored; its worker listens for what every reminder must hear of, reads what is
// stored, asks whether the person is idle and writes that down before it answers. What that costs is the browser's own.

import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const worker = `async function answer(reply) {
  const { minutes = 5, count = 0 } = await chrome.storage.local.get(["minutes", "count"]);
  const idle = await chrome.idle.queryState(minutes * 60);
  await chrome.storage.local.set({ count: count + 1, idle });
  reply({ ok: true });
}
for (const event of [
  chrome.alarms.onAlarm,
  chrome.idle.onStateChanged,
  chrome.notifications.onClicked,
  chrome.notifications.onButtonClicked,
  chrome.notifications.onClosed,
  chrome.windows.onRemoved,
  chrome.contextMenus.onClicked,
  chrome.commands.onCommand,
  chrome.runtime.onStartup,
]) {
  event.addListener(() => {});
}
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  answer(reply);
  return true;
});
`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Floor</title>
    <script type="module" src="./popup.js"></script>
  </head>
  <body></body>
</html>
`;

const script = `const { minutes = 30 } = await chrome.storage.local.get("minutes");
document.body.textContent = "Stand up in " + minutes + " min";
`;

/** Writes it into a folder, with the manifest of this build of Limber. */
export async function writeFloorExtension(folder, limber) {
  await mkdir(folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(limber, "manifest.json"), "utf8"));
  manifest.background.service_worker = "floor-worker.js";
  manifest.action.default_popup = "popup.html";
  manifest.options_ui.page = "popup.html";
  delete manifest.storage;
  for (const part of ["icons", "_locales"]) {
    await cp(join(limber, part), join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "floor-worker.js"), worker);
  await writeFile(join(folder, "popup.html"), page);
  await writeFile(join(folder, "popup.js"), script);
}
