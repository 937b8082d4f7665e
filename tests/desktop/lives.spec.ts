import { readHistory } from "../../src/snapshot/history.ts";
import type { BrowserContext, Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import type { DayRecord } from "../../src/domain/model/record.ts";
import type { State } from "../../src/domain/model/state.ts";
import { Limber } from "../browser/extension.ts";
import { expect, test } from "./desktop.ts";

declare const chrome: Browser;

/** What the browser's own page of its extensions can do. */
interface Extensions {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: {
    updateProfileConfiguration(how: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(how: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<void>;
  };
}

/** On a quiet machine everything is as it should be within two seconds; these tests run beside others. */
const SOON = { timeout: 15_000, intervals: [50] };

/** What becomes of an extension while the browser runs, by the hand of a person. Each ends with it switched on. */
const lives: Record<string, (extensions: Page, limber: Limber) => Promise<void>> = {
  "switched off and on": (extensions, limber) => switchOffAndOn(extensions, limber),
  reloaded: (extensions, { id }) =>
    extensions.evaluate(
      (which) => (chrome as unknown as Extensions).developerPrivate.reload(which, { failQuietly: true }),
      id,
    ),
  "let into private windows": (extensions, { id }) =>
    extensions.evaluate(
      (extensionId) =>
        (chrome as unknown as Extensions).developerPrivate.updateExtensionConfiguration({
          extensionId,
          incognitoAccess: true,
        }),
      id,
    ),
  "started anew from its health check": async (_, limber) => {
    const health = await limber.open("src/ui/health/index.html");
    const gone = health.waitForEvent("close");
    // The page may be gone before it can answer.
    await health.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await gone;
  },
};

/** @param isTime whether it is time to switch it on again */
async function switchOffAndOn(extensions: Page, { id }: Limber, isTime = () => true): Promise<void> {
  const set = (on: boolean) =>
    extensions.evaluate(
      ([which, enabled]) => (chrome as unknown as Extensions).management.setEnabled(which, enabled),
      [id, on] as const,
    );
  await set(false);
  await expect.poll(isTime, { timeout: 20_000 }).toBe(true);
  await set(true);
}

/** Takes Limber through one of these lives. Gives back the Limber that is there afterwards, and has noticed it. */
async function live(limber: Limber, life: keyof typeof lives): Promise<Limber> {
  const { seenAt } = await limber.state();
  await lives[life]?.(await openExtensions(limber.context), limber);
  const after = await backIn(limber.context);
  await expect
    .poll(async () => (await after.state()).seenAt, { ...SOON, message: "Limber began anew by itself" })
    .toBeGreaterThan(seenAt);
  return after;
}

async function openExtensions(context: BrowserContext): Promise<Page> {
  const extensions = await context.newPage();
  await extensions.goto("chrome://extensions");
  // What was loaded from a folder is switched off for good when it is reloaded by anyone but a developer.
  await extensions.evaluate(() =>
    (chrome as unknown as Extensions).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  return extensions;
}

/** Limber as soon as it is there again: until then the browser opens none of its pages. Nothing of this stirs it. */
async function backIn(context: BrowserContext): Promise<Limber> {
  const found: Limber[] = [];
  const look = async () => void found.push(await Limber.installedIn(context, { welcomed: true }));
  await expect(look).toPass({ intervals: [50] });
  return found[0] as Limber;
}

async function takeBreak(limber: Limber): Promise<State["break"]> {
  await limber.send({ command: "start", prompt: null, reminder: "posture" });
  await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
  return (await limber.state()).break;
}

async function breaks(limber: Limber): Promise<DayRecord[]> {
  const { day } = await limber.state();
  return readHistory(await limber.stored(`day:${day}`)).records.filter(({ kind }) => kind === "break");
}

for (const life of Object.keys(lives)) {
  test(`${life}: alarm, title and menu are there again, and nobody had to open the popup`, async ({
    limber,
  }) => {
    const after = await live(limber, life);
    await expect
      .poll(() => after.shown(), SOON)
      .toEqual({
        title: expect.stringMatching(/^Limber: .+ at \d/u),
        badge: "",
        alarm: expect.any(Number),
        hasMenu: true,
      });
  });

  test(`${life} while paused: it looks paused`, async ({ limber }) => {
    await limber.send({ command: "pause", length: "untilEnded" });
    const after = await live(limber, life);
    await expect.poll(() => after.shown(), SOON).toMatchObject({ title: "Limber: Paused", hasMenu: true });
  });

  test(`${life} in the middle of a break: it goes on in one window, and nobody has left it`, async ({
    limber,
  }) => {
    const ongoing = await takeBreak(limber);
    const after = await live(limber, life);
    await expect.poll(() => after.windows(), SOON).toEqual(["normal", "popup src/ui/break/index.html"]);
    await expect.poll(async () => (await after.state()).break, SOON).toEqual(ongoing);
    expect(await breaks(after)).toEqual([]);
  });
}

test("switched off in a break and on when its time is over: it was taken, and no empty window stays", async ({
  limber,
}) => {
  const ongoing = await takeBreak(limber);
  const extensions = await openExtensions(limber.context);
  const startedAt = Date.now() - 112_000;
  // What the page has asked for may be saved over it.
  await expect(async () => {
    const state = await limber.state();
    await limber.storage({ state: { ...state, break: ongoing && { ...ongoing, startedAt } } });
    await limber.send({ command: "refresh" });
    expect((await limber.state()).break?.startedAt).toBe(startedAt);
  }).toPass();
  await switchOffAndOn(extensions, limber, () => Date.now() > startedAt + 121_000);
  const after = await backIn(limber.context);
  await expect.poll(() => after.windows(), SOON).toEqual(["normal"]);
  const outcomes = async () => (await breaks(after)).map((record) => "outcome" in record && record.outcome);
  await expect.poll(outcomes, SOON).toEqual(["taken"]);
});

test("reloaded in a break whose window is the only one: the browser is not closed with it", async ({
  limber,
}) => {
  const { context } = limber;
  const ongoing = await takeBreak(limber);
  const extensions = await openExtensions(context);
  const isBreak = (page: Page) => page.url().includes("/ui/break/");
  const others = context.pages().filter((page) => !isBreak(page) && page !== extensions);
  for (const page of others) await page.close();
  await context
    .pages()
    .find(isBreak)
    ?.evaluate(() => Object.assign(globalThis, { isOld: true }));
  // Neither the worker nor the last page beside the break's is there to answer afterwards.
  await Promise.all([
    limber
      .worker()
      .evaluate(() => chrome.runtime.reload())
      .catch(() => {}),
    extensions.close(),
  ]);
  const hasNew = async () => {
    const asked = context.pages().filter(isBreak);
    const isOld = asked.map((page) => page.evaluate(() => "isOld" in globalThis).catch(() => true));
    return (await Promise.all(isOld)).includes(false);
  };
  await expect.poll(hasNew, { timeout: 10_000 }).toBe(true);
  const after = await backIn(context);
  await expect.poll(async () => (await after.state()).break, SOON).toEqual(ongoing);
});

test("Limber's process crashes in a break: within a minute the page is back, at its second", async ({
  limber,
}) => {
  const ongoing = await takeBreak(limber);
  const page = limber.context.pages().find((each) => each.url().includes("/ui/break/")) as Page;
  const crashed = page.waitForEvent("crash");
  const session = await limber.context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;
  const after = await Limber.installedIn(limber.context, { welcomed: true });
  expect(await after.isThere("src/ui/break/index.html")).toBe(false);
  expect((await after.shown()).alarm).toBeLessThanOrEqual(Date.now() + 60_000);
  await after.fireAlarm();
  await expect.poll(() => after.isThere("src/ui/break/index.html"), SOON).toBe(true);
  expect(await after.windows()).toEqual(["normal", "popup src/ui/break/index.html"]);
  expect((await after.state()).break).toEqual(ongoing);
});
