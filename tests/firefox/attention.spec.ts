import type { Browser as Firefox, Page } from "puppeteer-core";
import type { Browser } from "webextension-polyfill";
import { TONE } from "../browser/meeting.ts";
import { haveSat } from "../browser/time-travel.ts";
import { inFirefox, Limber, loudspeaker, visitSite } from "./firefox.ts";
import { expect, test } from "./window.ts";

/** Known to code that runs in the extension's pages, not here. */
declare const browser: Browser;

/** What takes a minute here takes one in life: alarms ring once a minute, nobody is away sooner. */
test.setTimeout(300_000);
const aMinuteAndMore = { timeout: 100_000, intervals: [250] };

const presence = async (limber: Limber) => (await limber.state()).presence;

/** Something plays in a tab. */
async function playIn(firefox: Firefox): Promise<void> {
  await (await visitSite(firefox, TONE)).click("button");
}

/** Mutes that tab, from a page of Limber's. */
async function mute(page: Page): Promise<void> {
  const muted = () =>
    page.evaluate(async () => {
      const [sounding] = await browser.tabs.query({ audible: true });
      if (sounding?.id === undefined) return false;
      await browser.tabs.update(sounding.id, { muted: true });
      return true;
    });
  await expect.poll(muted).toBe(true);
}

test("someone who touches nothing is away though a muted tab plays, looked for each minute and no oftener, and back with the first touch", async ({
  desktop,
}) => {
  await inFirefox({ env: desktop.env, prefs: loudspeaker }, async (firefox) => {
    const limber = await Limber.installedIn(firefox);
    await playIn(firefox);
    await mute(await limber.open("options"));
    desktop.touch();
    await limber.send({ settings: "change", changes: { awayAfter: 1 } });
    await expect.poll(() => presence(limber), aMinuteAndMore).toMatchObject({ is: "away" });
    const { seenAt, presence: away } = await limber.state();
    expect(Math.abs(seenAt - away.since - 60_000)).toBeLessThan(1_000);

    const saves = await limber.countSaves();
    await limber.isStopped();
    const hasProbed = async () => (await limber.state()).seenAt >= seenAt + 60_000;
    await expect.poll(hasProbed, aMinuteAndMore).toBe(true);
    expect(await saves()).toBe(1);
    expect(await presence(limber)).toEqual(away);

    await limber.isStopped();
    desktop.touch();
    await expect.poll(() => presence(limber), aMinuteAndMore).toMatchObject({ is: "here" });
    expect(await saves()).toBe(2);
  });
});

test("someone who listens is here, and probed each minute and no oftener", async ({ desktop }) => {
  await inFirefox({ env: desktop.env, prefs: loudspeaker }, async (firefox) => {
    const limber = await Limber.installedIn(firefox);
    await playIn(firefox);
    desktop.touch();
    await limber.send({ settings: "change", changes: { awayAfter: 1 } });
    const listens = { is: "here", listeningSince: expect.any(Number) as unknown };
    await expect.poll(() => presence(limber), aMinuteAndMore).toMatchObject(listens);
    const { seenAt, wakeAt } = await limber.state();
    const saves = await limber.countSaves();
    await limber.isStopped();
    const hasProbed = async () => (await limber.state()).seenAt >= seenAt + 50_000;
    await expect.poll(hasProbed, aMinuteAndMore).toBe(true);
    expect(await saves()).toBe(1);
    expect((await limber.state()).seenAt).toBeGreaterThanOrEqual(wakeAt ?? Infinity);
    expect(await presence(limber)).toMatchObject(listens);
  });
});

test("a prompt comes with the first real pause, and a real click on it opens its window", async ({
  limber,
  desktop,
}) => {
  desktop.touch();
  await haveSat(limber, 31, { busy: true });
  await limber.fireAlarm();
  expect(desktop.notifications()).toBe(0);
  await expect.poll(() => desktop.notifications(), aMinuteAndMore).toBe(1);
  desktop.clickNotification();
  await expect.poll(async () => (await limber.state()).prompt).toMatchObject({ page: "seen" });
  await expect.poll(() => desktop.notifications()).toBe(0);
});
