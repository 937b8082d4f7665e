// `npm run pictures`: makes the pictures for the stores, in `release/pictures`, and the one of the README, in `.github`.
// They show the pages of the built extension on a morning that is always the same, so that two runs on one machine are
// equal. A picture of the wrong size, or with anything clear in it where the stores forbid that, stops all of them.

import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { ensureChromium, ensureDependencies, launchOptions, NeedsPerson, root } from "./prepare.mjs";

const STORE = "release/pictures";
const SCREENSHOT = [1280, 800];

/** Bytes at fixed places of every PNG. */
const WIDTH = 16;
const HEIGHT = 20;
const COLOUR_TYPE = 25;
/** Red, green and blue alone. */
const OPAQUE = 2;

try {
  await makePictures();
} catch (error) {
  if (!(error instanceof NeedsPerson)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function makePictures() {
  ensureDependencies();
  ensureChromium();
  build();
  const { runnerImport } = await import("vite");
  const load = async (path) => {
    const options = { root, configFile: false, logLevel: "error" };
    return (await runnerImport(join(root, path), options)).module;
  };
  const { momentsOfMorning, ZONE } = await load("scripts/pictures/morning.ts");
  const { above, beside, pair, sign } = await load("scripts/pictures/frame.ts");
  const { storeIcon } = await load("scripts/pictures/app-icon.ts");
  const { desk, prompt, player } = momentsOfMorning();
  const dark = { ...desk, stored: { ...desk.stored, settings: { ...desk.stored.settings, theme: "dark" } } };

  const pictures = [];
  await inLimber(ZONE, async (shoot, compose) => {
    const popup = { path: "src/ui/popup/index.html", size: [360, 600], ready: "[data-testid=hero-title]" };
    const light = { image: await shoot(popup, desk), width: 430 };
    const atNight = { image: await shoot(popup, dark), width: 430 };
    const wide = { size: [960, 560] };
    const page = (name, hash, ready) => ({ path: `src/ui/${name}/index.html${hash}`, ready, ...wide });
    const breakPage = { path: "src/ui/break/index.html", size: [480, 620], ready: "button:enabled" };

    const add = async (file, size, html, isOpaque = true) => {
      pictures.push({ file, size, isOpaque, image: await compose(html, size) });
    };
    await add(
      `${STORE}/screenshot-1.png`,
      SCREENSHOT,
      beside(
        "It counts your sitting, not the clock",
        "Away from the desk is a break. Move, drink, stretch: one look says what comes next.",
        [light],
      ),
    );
    await add(
      `${STORE}/screenshot-2.png`,
      SCREENSHOT,
      beside(
        "Few prompts, at the right time",
        "What is due close together comes as one. Not in a call, not in full screen, not while you type.",
        [{ image: await shoot(breakPage, prompt), width: 480 }],
      ),
    );
    await add(
      `${STORE}/screenshot-3.png`,
      SCREENSHOT,
      beside(
        "Stretches to do along with",
        "A figure shows each step. Routines of one to ten minutes, seated or standing.",
        [{ image: await shoot({ ...breakPage, moves: true }, player), width: 480 }],
      ),
    );
    await add(
      `${STORE}/screenshot-4.png`,
      SCREENSHOT,
      above("Quiet hours, painted into your week", {
        image: await shoot(page("options", "#focus", "#focus"), desk),
        width: 1120,
      }),
    );
    await add(
      `${STORE}/screenshot-5.png`,
      SCREENSHOT,
      above("Your day, kept in your browser alone", {
        image: await shoot(page("history", "", "main"), desk),
        width: 1120,
      }),
    );
    await add(
      `${STORE}/tile.png`,
      [440, 280],
      sign(132, { name: "Limber", says: "Move, drink, stretch. Quietly, and at the right time." }),
    );
    await add(`${STORE}/logo.png`, [300, 300], sign(232));
    await add(".github/popup.png", [1000, 780], pair([light, atNight]));
  });
  pictures.push({ file: `${STORE}/icon.png`, size: [128, 128], isOpaque: false, image: storeIcon() });

  // Nothing is written before all of it is right.
  for (const picture of pictures) refuseUnfit(picture);
  for (const { file, image } of pictures) {
    await mkdir(join(root, dirname(file)), { recursive: true });
    await writeFile(join(root, file), image);
    console.log(relative(process.cwd(), join(root, file)));
  }
}

function refuseUnfit({ file, size, isOpaque, image }) {
  const [width, height] = [image.readUInt32BE(WIDTH), image.readUInt32BE(HEIGHT)];
  if (width !== size[0] || height !== size[1]) {
    throw new NeedsPerson(
      `${file} would be ${width} × ${height} and must be ${size.join(" × ")}: no picture was written.`,
    );
  }
  if (isOpaque && image[COLOUR_TYPE] !== OPAQUE) {
    throw new NeedsPerson(
      `${file} would have something clear in it, which stores refuse: no picture was written.`,
    );
  }
}

function build() {
  const vite = spawnSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build"], {
    cwd: root,
    encoding: "utf8",
  });
  if (vite.status === 0) return;
  console.error(vite.stdout + vite.stderr);
  throw new NeedsPerson("The build failed: mend what is shown above.");
}

/**
 * Runs something with two functions: one shoots a page of Limber's as it is at a moment, the other makes a picture of
 * HTML.
 */
async function inLimber(timezoneId, run) {
  const { chromium } = await import("@playwright/test");
  const profile = await mkdtemp(join(tmpdir(), "limber-pictures-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    headless: true,
    locale: "en-US",
    timezoneId,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 2,
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    // It has begun, and opened its welcome; from now on nothing may stir it, since its clock is another.
    await worker.evaluate(async () => {
      while (!(await chrome.storage.local.get("upkeep")).upkeep?.welcomed) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    const blank = await context.newPage();
    for (const page of context.pages()) if (page !== blank) await page.close();
    await context.addInitScript(() => {
      const runtime = globalThis.chrome?.runtime;
      if (runtime?.id === undefined) return;
      const nobody = { addListener() {}, removeListener() {} };
      runtime.sendMessage = async () => ({ ok: true });
      runtime.connect = () => ({
        onDisconnect: nobody,
        onMessage: nobody,
        postMessage() {},
        disconnect() {},
      });
    });

    const shoot = async (page, moment, tries = 5) => {
      const image = await shootOnce(page, moment);
      const { seenAt } = await worker.evaluate(async () => (await chrome.storage.local.get("state")).state);
      if (seenAt === moment.stored.state.seenAt) return image;
      // Something from before has still stirred the worker.
      if (tries === 1)
        throw new NeedsPerson(`Limber's worker does not keep still for ${page.path}: try again.`);
      return shoot(page, moment, tries - 1);
    };
    const shootOnce = async ({ path, size: [width, height], ready, moves = false }, { now, stored }) => {
      await worker.evaluate(async (items) => {
        await chrome.alarms.clearAll();
        await chrome.storage.local.clear();
        await chrome.storage.local.set(items);
      }, stored);
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.clock.setFixedTime(now);
      // A routine's figure stands where the fixed clock has it; any other moves from when its page opens.
      await page.emulateMedia({ reducedMotion: moves ? "no-preference" : "reduce" });
      await page.goto(new URL(`/${path}`, worker.url()).href);
      await page.locator(ready).first().waitFor();
      const { hash } = new URL(page.url());
      if (hash !== "")
        await page
          .locator(hash)
          .first()
          .evaluate((part) => part.closest("section")?.scrollIntoView());
      const image = await page.screenshot({ animations: "disabled", caret: "hide" });
      await page.close();
      return image;
    };
    const compose = async (html, [width, height]) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.setContent(html);
      const image = await page.screenshot({ scale: "css" });
      await page.close();
      return image;
    };
    await run(shoot, compose);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
