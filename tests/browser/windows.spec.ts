import type { Page } from "@playwright/test";
import type { Browser, Windows } from "webextension-polyfill";
import type { Break } from "../../src/domain/model/break.ts";
import type { State } from "../../src/domain/model/state.ts";
import { inChromium } from "./chromium.ts";
import { expect, Limber, test } from "./extension.ts";

/** Known to code that Playwright runs in the extension's pages and worker, not here. */
declare const chrome: Browser;

const BREAK = "src/ui/break/index.html";
const SIZE = { width: 420, height: 640 };
/** One screen, and another to the left of it; and windows as large as they are. */
const twoScreens = {
  headless: true,
  viewport: null,
  args: ["--screen-info={1280x900}{-1600,100 1600x900}"],
};

test("a break opens on the screen to the left, over the browser's window there", async () => {
  await inChromium(twoScreens, async (context) => {
    const limber = await Limber.installedIn(context);
    await moveBrowser(limber, { left: -1500, top: 150, width: 1000, height: 800 });
    await limber.send({ command: "takeBreak" });
    await expect.poll(() => breakWindow(limber)).toMatchObject({ left: -1210, top: 230, ...SIZE });
  });
});

test("a break is wholly on one screen though the browser's window is on two", async () => {
  await inChromium(twoScreens, async (context) => {
    const limber = await Limber.installedIn(context);
    await moveBrowser(limber, { left: -700, top: 150, width: 1000, height: 700 });
    await limber.send({ command: "takeBreak" });
    await expect.poll(() => breakWindow(limber)).toMatchObject({ left: -420, top: 180, ...SIZE });
  });
});

test("a break's window that hangs over the edge of its screen moves itself onto it", async () => {
  await inChromium(twoScreens, async (context) => {
    const limber = await Limber.installedIn(context);
    const opened = context.waitForEvent("page");
    await limber.send({ command: "takeBreak" });
    const page = await opened;
    await expect(page.getByRole("timer")).toBeVisible();
    await page.evaluate(
      async (bounds) => {
        const { id } = await chrome.windows.getCurrent();
        await chrome.windows.update(id as number, bounds);
      },
      { left: -1700, top: 500, ...SIZE },
    );
    await expect.poll(() => breakWindow(limber)).toMatchObject({ left: -1700, top: 500 });
    await page.reload();
    await expect.poll(() => breakWindow(limber)).toMatchObject({ left: -1600, top: 360, ...SIZE });
  });
});

test("a break's page that crashed comes back at the next event, and the break goes on", async ({
  limber,
}) => {
  const opened = limber.context.waitForEvent("page");
  await limber.send({ command: "takeBreak" });
  const page = await opened;
  await expect.poll(async () => (await ongoing(limber))?.pageSeen).toBe(true);
  const begun = await ongoing(limber);
  await crash(page);

  const popup = await limber.popup();
  await expect.poll(() => pagesAlive(popup)).toBe(1);
  const state = () => popup.evaluate(async () => (await chrome.storage.local.get("state"))["state"]);
  expect(((await state()) as State).break).toMatchObject({ id: begun?.id, pageSeen: true });
  const windows = () => popup.evaluate(async () => (await chrome.windows.getAll()).map(({ type }) => type));
  expect(await windows()).toEqual(["normal", "popup"]);
});

test("a window that shows something else by now counts as a break's page no more", async ({ limber }) => {
  const opened = limber.context.waitForEvent("page");
  await limber.send({ command: "takeBreak" });
  const page = await opened;
  await expect.poll(async () => (await ongoing(limber))?.pageSeen).toBe(true);
  await page.goto("about:blank");
  await limber.fireAlarm();
  expect(await ongoing(limber)).toBeNull();
});

/** One process has all of Limber's pages, and the worker: they are gone with it. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;
}

const pagesAlive = (asks: Page) =>
  asks.evaluate(async (name) => {
    const runtime = chrome.runtime as unknown as Contexts;
    const contexts = await runtime.getContexts({ contextTypes: ["TAB"] });
    return contexts.filter(({ documentUrl }) => documentUrl.endsWith(name)).length;
  }, BREAK);

interface Contexts {
  getContexts(filter: { contextTypes: string[] }): Promise<{ documentUrl: string }[]>;
}

async function ongoing(limber: Limber): Promise<Break | null> {
  return (await limber.state()).break;
}

async function moveBrowser(limber: Limber, bounds: Windows.UpdateUpdateInfoType): Promise<void> {
  await limber.worker().evaluate(async (to) => {
    const { id } = await chrome.windows.getLastFocused();
    await chrome.windows.update(id as number, to);
  }, bounds);
}

function breakWindow(limber: Limber): Promise<Windows.Window | undefined> {
  return limber.worker().evaluate(async (page) => {
    const [tab] = await chrome.tabs.query({ url: `${chrome.runtime.getURL(page)}*` });
    return tab && chrome.windows.get(tab.windowId as number);
  }, BREAK);
}
