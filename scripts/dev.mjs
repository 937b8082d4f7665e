// `npm run dev`: Limber in a Chromium with a new, temporary profile, which shows each change of a file as soon as it is
// saved: views in place, the worker by being started anew. Ctrl-C ends both the server and the browser.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  const popup = await context.newPage();
  await popup.goto(new URL("/src/ui/popup/index.html", worker.url()).href);
  console.log("Limber's popup is open in a tab. Close the browser or press Ctrl-C to end.");
  await Promise.race([closed, interrupted]);
  await context.close();
} finally {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
