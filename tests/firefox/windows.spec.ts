import type { Page } from "puppeteer-core";
import type { Browser, Windows } from "webextension-polyfill";
import type { Break } from "../../src/domain/model/break.ts";
import type { Limber } from "./firefox.ts";
import { expect, test } from "./window.ts";

/** Known to code that runs in the extension's pages, not here. */
declare const browser: Browser;

test("a break is wholly on the screen though the browser's window is nearly gone from it", async ({
  limber,
  desktop,
}) => {
  const asks = await limber.open("help");
  await change(asks, { state: "normal" });
  await expect.poll(async () => (await lastUsed(asks)).state).toBe("normal");
  desktop.moveWindow("Firefox", { left: 1150, top: 700, width: 1050, height: 700 });
  await expect.poll(async () => (await lastUsed(asks)).left).toBe(1150);
  await limber.send({ command: "takeBreak" });
  await isSeen(limber);
  await expect.poll(() => sticksOut(asks)).toEqual([]);
});

test("a break is kept in sight in a small window, where it can be ended", async ({ limber }) => {
  const page = await limber.open("break");
  await limber.send({ command: "takeBreak" });
  const button = "button[aria-pressed]";
  await page.waitForSelector(button);
  await page.click(button);
  const title = () =>
    page.evaluate(() => window.documentPictureInPicture?.window?.document.querySelector("h1")?.textContent);
  await expect.poll(title).toBe("Change position");
  // Its style sheets are there: the picture moves in the room that the words leave.
  const height = () =>
    page.evaluate(() => window.documentPictureInPicture?.window?.document.documentElement.scrollHeight);
  expect(await height()).toBe(380);
  await page.evaluate(() => {
    const small = window.documentPictureInPicture?.window?.document;
    small?.querySelector<HTMLElement>(".presses .primary")?.click();
  });
  await expect.poll(title).toBe("Well moved");
  await expect.poll(async () => (await limber.state()).break).toBeNull();
});

test("a break comes before the person though its page was in a tab behind another", async ({ limber }) => {
  const page = await behind(limber);
  await limber.send({ command: "takeBreak" });
  await expect.poll(() => isVisible(page)).toBe(true);
  await isSeen(limber);
});

test("a page in a tab behind another does not say that it is seen, so the next event brings it forward", async ({
  limber,
}) => {
  const page = await behind(limber);
  const isCounting = () => page.evaluate(() => document.querySelector("[role=timer]") !== null);
  // What the page in front has asked for may be saved over it, and before its first frame a page may miss a change.
  // Firefox tells of none where the same is written again, so each time it is another break.
  await expect(async () => {
    // The worker has saved that the break begins, as its last event, and died before it could show anything.
    const now = Date.now();
    const begun: Break = {
      id: `break@${now}`,
      startedAt: now,
      length: 120_000,
      members: ["posture"],
      routine: null,
      place: "window",
      pageSeen: false,
    };
    await limber.storage({ state: { ...(await limber.state()), seenAt: now, break: begun } });
    expect(await isCounting()).toBe(true);
  }).toPass({ intervals: [250] });
  // Had the page said that it is seen, this would be handled after it.
  await limber.send({ command: "refresh" });
  await expect.poll(() => isVisible(page)).toBe(true);
  await isSeen(limber);
});

test("a break's window that was minimised, or hangs over the edge of the screen, comes back into view", async ({
  limber,
  desktop,
}) => {
  const asks = await limber.open("help");
  await limber.send({ command: "takeBreak" });
  await isSeen(limber);
  desktop.moveWindow("Break", { left: 1200, top: 500, width: 420, height: 640 });
  await expect.poll(async () => (await breakWindow(asks))?.left).toBe(1200);
  await limber.send({ command: "showBreak" });
  await expect.poll(() => sticksOut(asks)).toEqual([]);

  await change(asks, { state: "minimized" }, (await breakWindow(asks))?.id);
  await expect.poll(async () => (await breakWindow(asks))?.state).toBe("minimized");
  await limber.send({ command: "showBreak" });
  await expect.poll(async () => (await breakWindow(asks))?.state).toBe("normal");
});

/** Opens the break page in a tab, and another tab before it. */
async function behind(limber: Limber): Promise<Page> {
  const page = await limber.open("break");
  await (await limber.open("options")).bringToFront();
  await expect.poll(() => isVisible(page)).toBe(false);
  return page;
}

const isVisible = (page: Page) => page.evaluate(() => document.visibilityState === "visible");

async function isSeen(limber: Limber): Promise<void> {
  const ongoing = async () => (await limber.state()).break;
  await expect.poll(async () => (await ongoing())?.pageSeen).toBe(true);
}

/** Changes a window, that of the page where none is named. */
async function change(asks: Page, to: { state: "normal" | "minimized" }, id?: number): Promise<void> {
  await asks.evaluate(
    async (changes, window) => {
      await browser.windows.update(window ?? ((await browser.windows.getCurrent()).id as number), changes);
    },
    to,
    id,
  );
}

const lastUsed = (asks: Page): Promise<Windows.Window> =>
  asks.evaluate(() => browser.windows.getLastFocused());

function breakWindow(asks: Page): Promise<Windows.Window | undefined> {
  return asks.evaluate(async () => {
    const [tab] = await browser.tabs.query({ url: browser.runtime.getURL("src/ui/break/*") });
    return tab && browser.windows.get(tab.windowId as number);
  });
}

/** The edges of the screen over which the break's window sticks out. */
async function sticksOut(asks: Page): Promise<string[]> {
  const { left = NaN, top = NaN, width = NaN, height = NaN } = (await breakWindow(asks)) ?? {};
  const fits = { left: left >= 0, top: top >= 0, right: left + width <= 1280, bottom: top + height <= 900 };
  return Object.entries(fits)
    .filter(([, is]) => !is)
    .map(([edge]) => edge);
}
