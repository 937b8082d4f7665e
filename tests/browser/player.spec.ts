import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };
import type { Command } from "../../src/domain/model/event.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { exercises } from "../../src/exercises/exercise.ts";
import { nameKey } from "../../src/stretches/message-keys.ts";
import type { Item } from "../../src/stretches/routine.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { beginInWindow } from "./break-window.ts";
import { haveSat } from "./time-travel.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

/** The first is so long that a slow machine has not done a tenth of it when a test goes on. */
const items: Item[] = [
  { exercise: "seated-side-reach", seconds: 300 },
  { exercise: "standing-back-bend", seconds: 40 },
  { exercise: "sit-to-stand", seconds: 40 },
];
const stateOf = (limber: Limber) => limber.state();
const heading = (page: Page, name: string) => page.getByRole("heading", { name });

/** Begins the routine in a window of its own. */
const stretch = (
  limber: Limber,
  command: Command = { command: "stretch", name: "own", items, place: "window" },
): Promise<Page> => beginInWindow(limber, command);

/** Makes the clock of a page or worker run so many times faster from `start` on. */
function hurry({ start, times }: { start: number; times: number }): void {
  const real = Date.now.bind(Date);
  Date.now = () => Math.round(start + (real() - start) * times);
}

test("a routine of a minute is done along with, by keyboard, and the day's record says so", async ({
  limber,
}) => {
  await limber.send({ settings: "change", changes: { stretchLength: 1 } });
  const page = await stretch(limber, { command: "start", prompt: null, reminder: "stretch" });
  await expect(heading(page, "Tall-sit reset")).toBeFocused();
  await page.keyboard.press("Space");
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.playing).toBe(false);
  await expect(page.getByText("Paused", { exact: true }).first()).toBeVisible();
  const left = (await page.getByRole("timer").textContent()) ?? "";

  const faster = { start: Date.now(), times: 20 };
  await page.evaluate(hurry, faster);
  await limber.worker().evaluate(hurry, faster);
  await expect.poll(() => page.evaluate(() => Date.now())).toBeGreaterThan(faster.start + 30_000);
  await expect(page.getByRole("timer")).toHaveText(left);

  await page.keyboard.press("Space");
  await expect(heading(page, "Well moved")).toBeVisible();
  await expect(page.getByText("Exercises done: 3 of 3, in 1 min.")).toBeVisible();
  await expect(page.getByRole("list", { name: "What you did" }).getByText("done")).toHaveCount(3);
  await expect.poll(async () => (await stateOf(limber)).break).toBeNull();
  expect(await breakRecords(page)).toMatchObject([
    {
      outcome: "taken",
      routine: "desk",
      parts: [
        { exercise: "tall-sit-reset", outcome: "taken" },
        { exercise: "seated-pelvic-rock", outcome: "taken" },
        { exercise: "standing-back-bend", outcome: "taken" },
      ],
    },
  ]);
});

/** The breaks in what is kept of the days. */
async function breakRecords(page: Page): Promise<DayRecord[]> {
  const stored = await page.evaluate(() => chrome.storage.local.get(null));
  const days = Object.entries(stored).filter(([key]) => key.startsWith("day:"));
  return days.flatMap(([, day]) => readHistory(day).records).filter(({ kind }) => kind === "break");
}

test("a page that is loaded anew goes on where it was", async ({ limber }) => {
  const page = await stretch(limber);
  await page.keyboard.press("ArrowRight");
  await expect(heading(page, "Standing back bend")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.at).toBe(300_000);
  const { break: before } = await stateOf(limber);
  await page.reload();
  await expect(heading(page, "Standing back bend")).toBeVisible();
  await expect(page.getByText("Next: Chair stand")).toBeVisible();
  expect((await stateOf(limber)).break).toEqual(before);
});

test("two quick presses skip two, though the worker has to start first; back leads back", async ({
  limber,
}) => {
  const page = await stretch(limber);
  await page.keyboard.press("Space");
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.playing).toBe(false);
  await limber.killWorker();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(heading(page, "Chair stand")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.at).toBe(340_000);
  await expect(heading(page, "Chair stand")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(heading(page, "Standing back bend")).toBeVisible();
  await page.getByRole("button", { name: "Skip", exact: true }).click();
  await page.getByRole("button", { name: "Skip", exact: true }).click();
  await expect(heading(page, "Skipped")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break).toBeNull();
  expect(await breakRecords(page)).toMatchObject([{ outcome: "skipped" }]);
});

test("Enter held down on a button presses it once", async ({ limber }) => {
  const page = await stretch(limber);
  await page.getByRole("button", { name: "Skip", exact: true }).focus();
  for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect(heading(page, "Standing back bend")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.at).toBe(300_000);
});

test("while nothing can be saved it can be played to its end, and what can be kept is kept", async ({
  limber,
}) => {
  const page = await stretch(limber);
  const room = (has: boolean) =>
    limber.worker().evaluate((given) => {
      const { local } = chrome.storage;
      const kept = globalThis as unknown as { set: typeof local.set };
      kept.set ??= local.set.bind(local);
      local.set = given ? kept.set : () => Promise.reject(new Error("no room"));
    }, has);
  await room(false);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.getByText(/^Limber cannot save at the moment/)).toBeVisible();
  await expect(heading(page, "Standing back bend")).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Not for me" }).click();
  await expect(heading(page, "Chair stand")).toBeVisible();
  await page.getByRole("button", { name: "End break" }).click();
  await expect(heading(page, "Ended early")).toBeVisible();
  expect((await stateOf(limber)).break?.routine).toMatchObject({ at: 0, playing: true });

  await room(true);
  await expect.poll(async () => (await stateOf(limber)).break, { timeout: 15_000 }).toBeNull();
  await expect(page.getByText("Limber cannot save")).toHaveCount(0);
  expect(await limber.settings()).toEqual({ excluded: ["standing-back-bend"] });
  const [record] = await breakRecords(page);
  expect(record).toMatchObject({ outcome: "taken", parts: [{ outcome: "skipped" }, {}, { seconds: 0 }] });
});

test("its end sounds also in a window that is hidden, where the worker may be first to know", async ({
  limber,
}) => {
  await limber.runInPages(() => {
    const heard = Object.assign(globalThis, { tones: 0 });
    globalThis.AudioContext = class extends AudioContext {
      constructor() {
        super();
        heard.tones += 1;
      }
    };
  });
  const brief: Item[] = [{ exercise: "hip-sway", seconds: 10 }];
  const page = await stretch(limber, { command: "stretch", name: "own", items: brief, place: "window" });
  await page.evaluate(() => {
    globalThis.requestAnimationFrame = () => 0;
  });
  await expect(heading(page, "Well moved")).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { tones: number }).tones)).toBe(1);
});

test("it goes on when the clock is set back by an hour", async ({ limber }) => {
  const page = await stretch(limber);
  const setBack = () => {
    const real = Date.now.bind(Date);
    Date.now = () => real() - 3_600_000;
  };
  await limber.worker().evaluate(setBack);
  await page.evaluate(setBack);
  await expect(page.getByRole("timer")).toHaveText(/^6:1[0-4] left$/, { timeout: 15_000 });
});

test("what is not for a person is left out from then on, until they take that back", async ({ limber }) => {
  const page = await stretch(limber);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Not for me" }).click();
  await expect(heading(page, "Standing back bend")).toBeVisible();
  await expect(page.getByText("Left out from now on: Seated side reach")).toBeVisible();
  expect(await limber.settings()).toEqual({ excluded: ["seated-side-reach"] });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(heading(page, "Seated side reach")).toBeVisible();
  await expect(page.getByText("Left out from now on")).toHaveCount(0);
  await expect.poll(() => limber.settings()).toEqual({});

  // The arrow works also where nothing comes after the exercise.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Not for me" }).click();
  await page.getByRole("button", { name: "Undo: Chair stand" }).click();
  await expect.poll(() => limber.settings()).toEqual({});
});

test("what is left out is what the menu names, though the routine goes on behind it", async ({ limber }) => {
  const page = await stretch(limber);
  await page.getByRole("button", { name: "More" }).click();
  await expect(page.getByRole("button", { name: "Not for me: Seated side reach" })).toBeVisible();
  // The arrow keys are the menu's while it is open.
  await page.keyboard.press("ArrowRight");
  await expect(heading(page, "Seated side reach")).toBeVisible();
  const { id } = (await limber.state())["break"] as { id: string };
  await limber.send({ command: "seek", break: id, item: 1, at: Date.now() });
  await expect(heading(page, "Standing back bend")).toBeVisible();
  await page.getByRole("button", { name: "Not for me: Seated side reach" }).click();
  await expect(page.getByText("Left out from now on: Seated side reach")).toBeVisible();
  await expect(heading(page, "Standing back bend")).toBeVisible();
  expect(await limber.settings()).toEqual({ excluded: ["seated-side-reach"] });
});

test("in its window all of it fits, in large words, also with a note", async ({ limber }) => {
  // There is no voice here, and the note says so.
  await limber.storage({ settings: { breakVoice: true } });
  const all = exercises.map((exercise) => ({ exercise, seconds: 40 }));
  const page = await stretch(limber, { command: "stretch", name: "own", items: all, place: "window" });
  await page.setViewportSize({ width: 420, height: 640 });
  await expect(page.getByText(/^There is no voice/u)).toBeVisible();
  const size = (name: string) =>
    page
      .locator(`.player ${name}`)
      .first()
      .evaluate((shown) => parseFloat(getComputedStyle(shown).fontSize));
  expect(await size(".do p:not(.aside)")).toBeGreaterThanOrEqual(26);
  expect(await size(".rest")).toBeGreaterThanOrEqual(15);
  expect(await size(".rule")).toBeGreaterThanOrEqual(15);
  // A title bar takes its part of the window's 640 px.
  await page.setViewportSize({ width: 420, height: 600 });
  for (const exercise of exercises) {
    await expect(heading(page, messages[nameKey(exercise)].message)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
    if (exercise !== exercises.at(-1)) await page.keyboard.press("ArrowRight");
  }
});

test("however large the window, it stays together in the middle, in three kinds of text below the figure", async ({
  limber,
}) => {
  const page = await stretch(limber);
  await expect(page.getByText(/^Hold \d+ s$/u)).toBeVisible();
  for (const { width, height } of [
    { width: 420, height: 600 },
    { width: 1280, height: 800 },
    { width: 2560, height: 1440 },
  ]) {
    await page.setViewportSize({ width, height });
    const { block, picture, texts } = await page.evaluate(() => {
      const boxOf = (element: Element | null) => element?.getBoundingClientRect().toJSON() as DOMRect;
      const find = (name: string) => [...document.querySelectorAll(`.player ${name}`)];
      return {
        block: boxOf(document.querySelector(".player")),
        picture: boxOf(document.querySelector(".dial")),
        texts: [find(".name"), find(".phase"), find(".do p")].map(([first = null]) => boxOf(first)),
      };
    });
    const middle = block.top + block.height / 2;
    expect(Math.abs(middle - height / 2)).toBeLessThan(8);
    expect(block.height).toBeLessThanOrEqual(height > 600 ? 560 : 600);
    expect(picture.height).toBeGreaterThan(120);
    for (const [index, text] of texts.entries()) {
      expect(text.top).toBeGreaterThanOrEqual((texts[index - 1] ?? picture).bottom);
    }
  }
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll(".player :is(h1, .phase, .do p, .rest, [role=timer], .rule)")].map(
      (text) => {
        const { fontSize, fontWeight } = getComputedStyle(text);
        return `${fontSize} ${fontWeight}`;
      },
    ),
  );
  expect(new Set(styles).size).toBe(3);
});

test("Escape closes the menu first, and then pauses; the menu's switches are kept", async ({ limber }) => {
  const page = await stretch(limber);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "More" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByLabel("Read the steps aloud").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => limber.settings()).toEqual({ breakVoice: true });
  await expect(page.getByText(/^There is no voice for your language/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Put off for 5 min" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
});

test("a screen reader hears of a change, and of nothing else", async ({ limber }) => {
  const walk: Item = { exercise: "easy-walk", seconds: 300 };
  const page = await stretch(limber, {
    command: "stretch",
    name: "own",
    items: [...items, walk],
    place: "window",
  });
  const told = page.getByRole("region").getByRole("status");
  await expect(told).toHaveText(/^Left side, 1 of 2\. Sit tall/);
  await expect(page.getByText(/^With a sore shoulder/)).toBeVisible();
  for (let press = 0; press < items.length; press += 1) await page.keyboard.press("ArrowRight");
  await expect(told).toHaveText(/^Easy walk\. Get up/);
  // From here on there is one thing to do for more than a minute, while the seconds go by.
  await expect(told).toHaveText(/^Walk at a pace/, { timeout: 20_000 });
  const chatter = await told.evaluate(
    (region) =>
      new Promise<number>((resolve) => {
        const everything = { subtree: true, childList: true, characterData: true };
        let changes = 0;
        let seconds = 0;
        new MutationObserver(() => (changes += 1)).observe(region, everything);
        new MutationObserver(() => {
          seconds += 1;
          if (seconds === 3) resolve(changes);
        }).observe(document.querySelector("[role=timer]") as Element, everything);
      }),
  );
  expect(chatter).toBe(0);
  await page.keyboard.press("Space");
  await expect(told).toHaveText("Paused");
});

test("what is not for a person can be taken back in the popup, also when it was the last", async ({
  limber,
}) => {
  const one = [{ exercise: "seated-twist", seconds: 40 }];
  await limber.send({ command: "stretch", name: "single", items: one, place: "popup" });
  const popup = await limber.popup();
  await popup.getByRole("button", { name: "More" }).click();
  await popup.getByRole("button", { name: "Not for me: Seated turn" }).click();
  await expect(popup.getByText("Left out from now on: Seated turn")).toBeVisible();
  await popup.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => limber.settings()).toEqual({});
});

test("a prompt in a window shows the stretch that comes", async ({ limber }) => {
  await limber.send({ settings: "change", changes: { stretchSurface: "window", postureLength: 5 } });
  await haveSat(limber, 121);
  const opened = limber.context.waitForEvent("page");
  await limber.fireAlarm();
  const page = await opened;
  const shown = await page.getByText(/^Starts with: /u).innerText();
  await expect(page.locator(".picture svg")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  const first = (await stateOf(limber)).break?.routine?.items[0]?.exercise;
  expect(shown).toBe(`Starts with: ${messages[nameKey(first ?? "easy-walk")].message}.`);
});

test("in the popup all of it fits, and a popup that closes leaves it waiting", async ({ limber }) => {
  const all = exercises.map((exercise) => ({ exercise, seconds: 40 }));
  await limber.storage({ settings: { breakVoice: true } });
  await limber.send({ command: "stretch", name: "own", items: all, place: "popup" });
  const popup = await limber.popup();
  for (const exercise of exercises) {
    await expect(heading(popup, messages[nameKey(exercise)].message)).toBeVisible();
    expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
    if (exercise !== exercises.at(-1)) await popup.keyboard.press("ArrowRight");
  }
  // What is pressed shows at once, and is saved a moment later.
  const last = (all.length - 1) * 40_000;
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.at).toBe(last);
  await popup.close();
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.playing).toBe(false);

  const again = await limber.popup();
  await expect(heading(again, "Bird dog")).toBeVisible();
  await again.getByRole("button", { name: "Go on" }).click();
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.playing).toBe(true);
  const opened = limber.context.waitForEvent("page");
  await again.getByRole("button", { name: "More" }).click();
  await again.getByRole("button", { name: "Open in its own window" }).click();
  await expect(heading(await opened, "Bird dog")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break?.pageSeen).toBe(true);
  await again.close();
  await limber.send({ command: "refresh" });
  expect((await stateOf(limber)).break?.routine?.playing).toBe(true);
});

test("in the popup it stays there, though the window of the last one is still open", async ({ limber }) => {
  const page = await stretch(limber);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Skip this break" }).click();
  await expect(heading(page, "Skipped")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break).toBeNull();
  await limber.send({ command: "stretch", name: "own", items, place: "popup" });
  const popup = await limber.popup();
  await expect(heading(popup, "Seated side reach")).toBeVisible();
  await popup.keyboard.press("ArrowRight");
  await expect(heading(popup, "Standing back bend")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.at).toBe(300_000);
  expect((await stateOf(limber)).break).toMatchObject({ place: "popup", pageSeen: false });
  await expect(heading(page, "Skipped")).toBeVisible();
});

test("with reduced motion nothing moves: pictures side by side, the one for now marked", async ({
  limber,
}) => {
  const page = await stretch(limber);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const pictures = page.getByRole("img", { name: "How it is done: Seated side reach" });
  await expect(pictures.locator(".figure")).toHaveCount(2);
  await expect(pictures.getByText("Now")).toHaveCount(1);
  const drawn = await pictures.evaluate((shown) =>
    [...shown.querySelectorAll("path")].map((path) => path.getAttribute("d")),
  );
  await expect(page.getByText(/^Hold \d+ s$/)).toBeVisible({ timeout: 20_000 });
  expect(
    await pictures.evaluate((shown) =>
      [...shown.querySelectorAll("path")].map((path) => path.getAttribute("d")),
    ),
  ).toEqual(drawn);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing in the player, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("playing, with its menu, with an undo, in still pictures, paused, ended", async ({ limber }) => {
      const page = await stretch(limber);
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "More" }).click();
      await expect(page.getByRole("button", { name: "Skip this break" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Not for me" }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      await page.emulateMedia({ reducedMotion: "reduce" });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ reducedMotion: "no-preference" });
      await page.getByRole("button", { name: "Pause" }).click();
      await expect(page.getByText("Paused").first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "End break" }).click();
      await expect(page.getByRole("button", { name: "Undo: Seated side reach" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
