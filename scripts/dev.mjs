// `npm run dev`: Limber in a Chromium with a new, temporary profile, which shows each change of a file as soon as it is
// saved: views in place, the worker and messages by being started anew. Ctrl-C ends both the server and the browser.

import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureChromium, ensureDependencies, launchOptions, root } from "./prepare.mjs";

ensureDependencies();
ensureChromium();
const { createServer } = await import("vite");
const { allFilesReady } = await import("@crxjs/vite-plugin");
const { chromium } = await import("@playwright/test");

const outDir = join(root, "dist/dev");
const interrupted = new Promise((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, resolve);
});
const profile = await mkdtemp(join(tmpdir(), "limber-dev-"));
const server = await createServer({ root, build: { outDir } });
try {
  await server.listen();
  await allFilesReady();
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(outDir),
    headless: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const closed = new Promise((resolve) => context.once("close", resolve));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  await developIn(context);
  const popup = new URL("/src/ui/popup/index.html", worker.url()).href;
  await open(context, popup);
  // Limber is started anew with a changed worker, which closes its pages.
  context.on("serviceworker", () => open(context, popup).catch(() => {}));
  server.watcher.on("change", (file) => void renewMessages(context, file).catch(() => {}));
  console.log("Limber's popup is open in a tab. Close the browser or press Ctrl-C to end.");
  await Promise.race([closed, interrupted]);
  await context.close();
} finally {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** A Chromium that is not a developer's leaves an extension switched off that was started anew from its folder. */
async function developIn(context) {
  const extensions = await context.newPage();
  await extensions.goto("chrome://extensions");
  await extensions.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await extensions.close();
}

/** The browser reads messages when it starts an extension, from the folder that was filled at the beginning. */
async function renewMessages(context, file) {
  const place = relative(join(root, "public"), file);
  if (!place.startsWith("_locales")) return;
  await copyFile(file, join(outDir, place));
  await context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(() => chrome.runtime.reload());
}

async function open(context, address) {
  const page = await context.newPage();
  await page.goto(address);
}
