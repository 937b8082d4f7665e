// `npm start`: builds Limber and opens it in a Chromium with a new, temporary profile, after installing what
// is missing. Without a display it runs the same without a window, and leaves a picture of the popup.

import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureChromium, ensureDependencies, launchOptions, NeedsPerson, root } from "./prepare.mjs";

const picture = join(root, "limber-popup.png");
const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

async function start() {
  ensureDependencies();
  ensureChromium();
  build();

  // Ctrl-C may reach this process twice, from the terminal and from npm, so the listeners stay.
  const interrupted = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, resolve);
  });
  const profile = await mkdtemp(join(tmpdir(), "limber-"));
  try {
    const context = await launch(profile);
    const closed = new Promise((resolve) => context.once("close", resolve));
    const shown = show(context).then(() => headless || closed);
    await Promise.race([shown, closed, interrupted]).finally(() => context.close());
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function build() {
  console.log("Building...");
  const vite = spawnSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build"], {
    cwd: root,
    encoding: "utf8",
  });
  if (vite.status === 0) return;
  console.error(vite.stdout + vite.stderr);
  throw new NeedsPerson("The build failed: mend what is shown above.");
}

async function launch(profile) {
  const { chromium } = await import("@playwright/test");
  if (headless) console.log("There is no display, so Chromium runs without a window.");
  const options = {
    ...launchOptions(),
    headless,
    ...(headless ? { viewport: { width: 360, height: 600 }, deviceScaleFactor: 2 } : { viewport: null }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  return chromium.launchPersistentContext(profile, options).catch(() => {
    throw new NeedsPerson(
      `Chromium did not start: run ${options.executablePath} to see why, or set LIMBER_CHROMIUM to another.`,
    );
  });
}

async function show(context) {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent("serviceworker", { timeout: 30_000 }).catch(() => {
      throw new NeedsPerson("Chromium did not load Limber: it needs Chromium 144 or newer.");
    }));
  const popup = await context.newPage();
  await popup.goto(new URL("/src/ui/popup/index.html", worker.url()).href);
  console.log(`Limber is running. ${await firstPrompt(popup)}`);

  if (headless) {
    await popup.getByTestId("hero-title").waitFor();
    await popup.screenshot({ path: picture });
    console.log(`The popup is pictured in ${relative(process.cwd(), picture)}.`);
  } else {
    console.log("Its popup is open in a tab, and behind the puzzle piece beside the address bar.");
    console.log("Close the browser or press Ctrl-C to end.");
  }
}

/** What comes first and when, in the words of the icon's hover text, once the worker has given it one. */
async function firstPrompt(popup) {
  const told = await popup.evaluate(async () => {
    const { name } = chrome.runtime.getManifest();
    for (let tries = 0; tries < 100; tries += 1) {
      const title = await chrome.action.getTitle({});
      if (title !== name) return title;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return null;
  });
  return told === null
    ? "It has not said when the first reminder comes."
    : `First reminder: ${told.replace(/^.*?: /, "")}.`;
}

try {
  await start();
} catch (error) {
  // One sentence is enough: whoever runs this wants to know what to do, not where the script was.
  console.error(
    error instanceof NeedsPerson
      ? error.message
      : `Limber could not be started: ${error.message.split("\n")[0]}`,
  );
  process.exitCode = 1;
}
