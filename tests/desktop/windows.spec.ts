import type { Browser, Tabs, Windows } from "webextension-polyfill";
import type { Limber } from "../browser/extension.ts";
import { expect, test } from "./desktop.ts";

/** Known to code that Playwright runs in the extension's pages and worker, not here. */
declare const chrome: Browser;

const BREAK = "src/ui/break/index.html";
const SIZE = { width: 1050, height: 700 };

const offTheScreen = {
  "sticks out on the right": { left: 900, top: 100 },
  "is nearly gone on the right": { left: 1150, top: 100 },
  "hangs over the lower edge": { left: 100, top: 800 },
  "sticks out on the left": { left: -600, top: 100 },
};

for (const [where, place] of Object.entries(offTheScreen)) {
  test(`a break is wholly on the screen though the browser's window ${where}`, async ({
    limber,
    desktop,
  }) => {
    desktop.moveWindow("Chromium$", { ...place, ...SIZE });
    await expect.poll(async () => (await lastUsed(limber)).left).toBe(place.left);
    await limber.send({ command: "takeBreak" });
    await isSeen(limber);
    await expect.poll(() => sticksOut(limber)).toEqual([]);
  });
}

test("a break comes before the person though every window of the browser is minimised", async ({
  limber,
}) => {
  await limber.worker().evaluate(async () => {
    const { id } = await chrome.windows.getLastFocused();
    await chrome.windows.update(id as number, { state: "minimized" });
  });
  await expect.poll(async () => (await lastUsed(limber)).state).toBe("minimized");
  await limber.send({ command: "takeBreak" });
  await isSeen(limber);
  expect(await breakWindow(limber)).toMatchObject({ type: "popup", state: "normal", focused: true });
  expect(await sticksOut(limber)).toEqual([]);
});

test("what is kept in sight is a small window above all others, and goes with the break's page", async ({
  limber,
}) => {
  const opened = limber.context.waitForEvent("page");
  await limber.send({ command: "takeBreak" });
  const page = await opened;
  const above = () =>
    limber.worker().evaluate(async () => {
      const windows = await chrome.windows.getAll();
      return windows.filter(({ alwaysOnTop }) => alwaysOnTop).map(({ type }) => type);
    });
  await page.getByRole("button", { name: "Keep in sight" }).click();
  await expect.poll(above).toHaveLength(1);
  const small = limber.context.pages().at(-1);
  await expect(small?.getByRole("timer") ?? page.locator("none")).toBeVisible();
  const { width, height } = (await small?.evaluate(() => ({ width: innerWidth, height: innerHeight }))) ?? {};
  expect({ width, height }).toEqual({ width: 280, height: 380 });
  expect(await small?.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(380);
  await page.close();
  await expect.poll(above).toEqual([]);
});

test("a break comes before the person though its page was in a tab behind another", async ({ limber }) => {
  await limber.open(BREAK);
  await (await limber.open("src/ui/options/index.html")).bringToFront();
  await expect.poll(async () => (await breakTab(limber))?.active).toBe(false);
  await limber.send({ command: "takeBreak" });
  await expect.poll(async () => (await breakTab(limber))?.active).toBe(true);
  expect(await breakWindow(limber)).toMatchObject({ type: "normal", focused: true });
  expect(limber.context.pages().filter((page) => page.url().includes(BREAK))).toHaveLength(1);
});

test("a break comes before the person though its window was minimised, and is moved onto the screen", async ({
  limber,
  desktop,
}) => {
  await limber.send({ command: "takeBreak" });
  await isSeen(limber);
  desktop.moveWindow("Break", { left: 1200, top: 700, width: 420, height: 640 });
  await expect.poll(async () => (await breakWindow(limber))?.left).toBe(1200);
  await limber.send({ command: "showBreak" });
  await expect.poll(() => sticksOut(limber)).toEqual([]);

  await limber
    .worker()
    .evaluate(
      (id) => chrome.windows.update(id, { state: "minimized" }),
      (await breakWindow(limber))?.id as number,
    );
  await expect.poll(async () => (await breakWindow(limber))?.state).toBe("minimized");
  await limber.send({ command: "showBreak" });
  await expect.poll(() => breakWindow(limber)).toMatchObject({ state: "normal", focused: true });
});

async function isSeen(limber: Limber): Promise<void> {
  const ongoing = async () => (await limber.state()).break;
  await expect.poll(async () => (await ongoing())?.pageSeen).toBe(true);
}

const lastUsed = (limber: Limber) => limber.worker().evaluate(() => chrome.windows.getLastFocused());

function breakTab(limber: Limber): Promise<Tabs.Tab | undefined> {
  return limber.worker().evaluate(async (page) => {
    const [tab] = await chrome.tabs.query({ url: `${chrome.runtime.getURL(page)}*` });
    return tab;
  }, BREAK);
}

async function breakWindow(limber: Limber): Promise<Windows.Window | undefined> {
  const tab = await breakTab(limber);
  return limber.worker().evaluate((id) => chrome.windows.get(id), tab?.windowId as number);
}

/** The edges of the screen over which the break's window sticks out. */
async function sticksOut(limber: Limber): Promise<string[]> {
  const { left = NaN, top = NaN, width = NaN, height = NaN } = (await breakWindow(limber)) ?? {};
  const fits = { left: left >= 0, top: top >= 0, right: left + width <= 1280, bottom: top + height <= 900 };
  return Object.entries(fits)
    .filter(([, is]) => !is)
    .map(([edge]) => edge);
}
