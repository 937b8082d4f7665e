import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { transformWithOxc } from "vite";
import type { Browser } from "webextension-polyfill";
import type { ChimeTone } from "../../src/runtime/page-ports.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { haveSat } from "./time-travel.ts";
import { listen, listenForChimes } from "./loudness.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

const TONES = new URL("../../src/browser/sound/chime/tones.ts", import.meta.url);
const RATE = 48_000;

test("the tones begin and end at nothing, without a click and without clipping", async ({ limber }) => {
  const hear = await workshop(limber);
  for (const tone of ["prompt", "turn", "end"] as const) {
    const heard = await hear(tone, 100);
    expect.soft(heard.first, tone).toBe(0);
    expect.soft(heard.peak, tone).toBeGreaterThan(0.2);
    expect.soft(heard.peak, tone).toBeLessThan(0.9);
    // It rises quickly, but not so quickly that an ear hears a click instead of a tone.
    expect.soft(heard.risen, tone).toBeGreaterThan(0.002);
    expect.soft(heard.risen, tone).toBeLessThan(0.02);
    // A tone that was cut off would jump; the steepest step of these waves is a sixth of the peak.
    expect.soft(heard.jump, tone).toBeLessThan(heard.peak / 5);
    // It dies away to a thousandth, fades from there, and then there is nothing at all.
    expect.soft(heard.faint, tone).toBeGreaterThan(0.6);
    expect.soft(heard.over, tone).toBeGreaterThan(heard.faint + 0.005);
    expect.soft(heard.over, tone).toBeLessThan(1.7);
  }
});

test("the tones follow the volume, and are lighter for a turn, longer for the end", async ({ limber }) => {
  const hear = await workshop(limber);
  const heard = [];
  for (const volume of [0, 5, 20, 40, 70, 100]) heard.push(await hear("prompt", volume));
  expect(heard[0]).toMatchObject({ peak: 0, energy: 0 });
  for (const [at, { energy }] of heard.slice(1).entries())
    expect(energy).toBeGreaterThan(heard[at]?.energy ?? 1);
  // Soft: 20 decibels below the loudest that can be.
  const prompt = await hear("prompt", 40);
  expect(prompt.peak).toBeLessThan(0.1);
  const turn = await hear("turn", 40);
  expect(turn.energy).toBeLessThan(prompt.energy / 2);
  expect(turn.over).toBeLessThan(prompt.over);
  expect((await hear("end", 40)).over).toBeGreaterThan(prompt.over);
});

test("a prompt rings once, out of sight, also when the worker is killed; and anew when it comes again", async ({
  limber,
}) => {
  const chimes = await listenForChimes(limber);
  await haveSat(limber, 31);
  await limber.fireAlarm();
  await expect.poll(chimes.rung).toEqual(["?volume=40"]);
  // The page that rang is gone soon after, long before the browser would close it.
  await expect.poll(chimes.open).toBe(0);
  await limber.killWorker();
  await limber.fireAlarm();
  expect(chimes.rung()).toHaveLength(1);

  const { prompt } = (await limber.state()) as { prompt?: { id: string } };
  await limber.send({ command: "snooze", prompt: prompt?.id, minutes: 5 });
  await limber.send({ settings: "change", changes: { volume: 75 } });
  // The notification that goes is reported, and what that saves would be saved over the time that is made to pass.
  await expect.poll(() => limber.notifications()).toEqual([]);
  await limber.send({ command: "refresh" });
  await haveSat(limber, 5.1);
  await limber.fireAlarm();
  await expect.poll(chimes.rung).toEqual(["?volume=40", "?volume=75"]);
});

test("at volume 0 a prompt comes without a sound, until it is turned up", async ({ limber }) => {
  const chimes = await listenForChimes(limber);
  await limber.send({ settings: "change", changes: { volume: 0, noticeStays: true } });
  await haveSat(limber, 31);
  await limber.fireAlarm();
  expect(await limber.notifications()).toHaveLength(1);
  await limber.send({ settings: "change", changes: { volume: 30 } });
  await expect.poll(chimes.rung).toEqual(["?volume=30"]);
});

test("a chime that the browser refuses is told, and rings as soon as it may", async ({ limber }) => {
  const chimes = await listenForChimes(limber);
  interface Offscreen {
    offscreen: { createDocument: () => Promise<void>; allowed: () => Promise<void> };
  }
  // A notification that goes by itself takes its chime with it.
  await limber.send({ settings: "change", changes: { noticeStays: true } });
  await limber.worker().evaluate(() => {
    const { offscreen } = chrome as unknown as Offscreen;
    offscreen.allowed = offscreen.createDocument;
    offscreen.createDocument = () => Promise.reject(new Error("no room"));
  });
  await haveSat(limber, 31);
  await limber.fireAlarm();
  expect(await limber.notifications()).toHaveLength(1);
  const popup = await limber.popup();
  await expect(popup.getByText("The chime could not be played.")).toBeVisible();
  expect(chimes.rung()).toEqual([]);
  await limber.worker().evaluate(() => {
    const { offscreen } = chrome as unknown as Offscreen;
    offscreen.createDocument = offscreen.allowed;
  });
  await limber.send({ command: "refresh" });
  await expect.poll(chimes.rung).toEqual(["?volume=40"]);
  await expect(popup.getByText("The chime could not be played")).toBeHidden();
});

test.describe("in the options", () => {
  test("the volume is saved when the slider is let go, once, however far it went", async ({ limber }) => {
    const { page, volume } = await openSound(limber);
    const saves = await countSaves(page);
    await expect(volume).toHaveAccessibleDescription(/0 to 100 %/);
    await volume.focus();
    for (let presses = 0; presses < 6; presses += 1) await page.keyboard.down("ArrowRight");
    await expect(volume).toHaveValue("70");
    expect(await saves()).toBe(0);
    await page.keyboard.up("ArrowRight");
    await expect.poll(() => limber.settings()).toEqual({ volume: 70 });
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();

    const { x, y, width, height } = (await volume.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width * 0.7, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 4, y + height / 2, { steps: 20 });
    await expect(volume).toHaveValue("0");
    expect(await limber.settings()).toEqual({ volume: 70 });
    await page.mouse.up();
    await expect.poll(() => limber.settings()).toEqual({ volume: 0 });
    expect(await saves()).toBe(2);

    await expect(page.getByText("Silent: no chime and no voice.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Hear it: Volume" })).toBeDisabled();
    expect(await violations(page)).toEqual([]);
  });

  test("Escape brings back the volume that is saved", async ({ limber }) => {
    const { page, volume } = await openSound(limber);
    await volume.focus();
    await page.keyboard.down("End");
    await expect(volume).toHaveValue("100");
    await page.keyboard.press("Escape");
    await page.keyboard.up("End");
    await expect(volume).toHaveValue("40");
    expect((await limber.settings()) ?? {}).toEqual({});
  });

  test("the chime can be heard at the volume shown", async ({ limber }) => {
    const { page, volume, loudest } = await openSound(limber);
    const hear = page.getByRole("button", { name: "Hear it: Volume" });
    expect(await loudest()).toBe(0);
    await hear.click();
    await expect.poll(loudest).toBeGreaterThan(0.005);
    expect(await loudest()).toBeLessThan(0.1);
    await volume.press("End");
    await expect.poll(() => limber.settings()).toEqual({ volume: 100 });
    await hear.click();
    await expect.poll(loudest).toBeGreaterThan(0.1);
  });

  test("where no voice speaks the language, a sentence says so", async ({ limber }) => {
    const { page } = await openSound(limber);
    const voice = page.getByRole("switch", { name: "Read the steps aloud" });
    // The browser is given a moment to find one.
    await expect(voice).toHaveAccessibleDescription(/^This device has no voice for English, so /, {
      timeout: 15_000,
    });
    await expect(page.getByRole("button", { name: "Hear it: Read the steps aloud" })).toBeHidden();
    expect(await violations(page)).toEqual([]);
  });
});

/** What can be read off a tone's samples. Times in seconds. */
interface Heard {
  first: number;
  peak: number;
  /** The greatest step between two samples. */
  jump: number;
  energy: number;
  /** When half the peak is reached. */
  risen: number;
  /** After which all is below a thousandth of the peak, and after which all is nothing. */
  faint: number;
  over: number;
}

/** A blank page, where a module may come from anywhere, in which our own tones are rendered. */
async function workshop(limber: Limber): Promise<(tone: ChimeTone, volume: number) => Promise<Heard>> {
  const page = await limber.context.newPage();
  const { code } = await transformWithOxc(await readFile(TONES, "utf8"), TONES.pathname);
  await page.evaluate(
    async (module) => Object.assign(globalThis, await import(module)),
    `data:text/javascript,${encodeURIComponent(code)}`,
  );
  return (tone, volume) =>
    page.evaluate(
      async ([name, loudness, rate]) => {
        const { strike } = globalThis as unknown as typeof import("../../src/browser/sound/chime/tones.ts");
        const context = new OfflineAudioContext(1, 2.5 * rate, rate);
        strike(context, name, loudness);
        const samples = (await context.startRendering()).getChannelData(0);
        const sizes = samples.map(Math.abs);
        const peak = Math.max(...sizes);
        return {
          first: samples[0] ?? Number.NaN,
          peak,
          jump: Math.max(...samples.map((sample, at) => Math.abs(sample - (samples[at - 1] ?? 0)))),
          energy: samples.reduce((sum, sample) => sum + sample * sample, 0),
          risen: sizes.findIndex((size) => size > peak / 2) / rate,
          faint: sizes.findLastIndex((size) => size > peak / 1_000) / rate,
          over: sizes.findLastIndex((size) => size > 0) / rate,
        };
      },
      [tone, volume, RATE] as const,
    );
}

/** Opens the options, and measures whatever goes to the loudspeaker from there. */
async function openSound(limber: Limber) {
  const loudest = await listen(limber);
  const page = await limber.open("src/ui/options/index.html", { width: 700, height: 800 });
  const volume = page.getByRole("slider", { name: "Volume" });
  await expect(volume).toHaveValue("40");
  return { page, volume, loudest: () => loudest(page) };
}

/** Counts how often settings are written from now on. */
async function countSaves(page: Page) {
  await page.evaluate(() => {
    const counting = globalThis as unknown as { saves: number };
    counting.saves = 0;
    chrome.storage.local.onChanged.addListener((changes) => {
      if ("settings" in changes) counting.saves += 1;
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { saves: number }).saves);
}
