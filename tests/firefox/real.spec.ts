import type { Browser as Firefox, Page } from "puppeteer-core";
import type { Browser } from "webextension-polyfill";
import { TONE } from "../browser/meeting.ts";
import { haveSat, sleepThroughTheNight } from "../browser/time-travel.ts";
import { inProfile } from "../browser/chromium.ts";
import { inFirefox, installFor, Limber, loudspeaker, visitSite } from "./firefox.ts";
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

test("a click the morning after, on a notification of yesterday, is answered by a page", async ({
  limber,
  desktop,
}) => {
  desktop.touch();
  await haveSat(limber, 31);
  await limber.fireAlarm();
  await expect.poll(() => desktop.notifications(), aMinuteAndMore).toBe(1);
  await sleepThroughTheNight(limber);
  desktop.clickNotification();
  await expect.poll(() => limber.isThere("src/ui/break/index.html")).toBe(true);
  // It was asked for, and is seen.
  await expect.poll(async () => (await limber.state()).replyAt).toBeNull();
  expect((await limber.state()).prompt).toBeNull();
});

test("keys meant for a document do nothing in a window that comes by itself, until one snoozes", async ({
  limber,
  desktop,
}) => {
  const document = await visitSite(limber.firefox, `<textarea autofocus></textarea>`);
  await document.bringToFront();
  await document.focus("textarea");
  await limber.send({
    settings: "change",
    changes: { postureSurface: "window", waterEnabled: false, stretchEnabled: false },
  });
  await haveSat(limber, 31);
  const coming = limber.fireAlarm();
  const isThere = () => limber.isThere("src/ui/break/index.html");
  while (!(await isThere())) desktop.type("x");
  desktop.type("a", "b", "space", "c", "Tab", "Return", "d", "Escape");
  await coming;
  const { break: ongoing, prompt } = await limber.state();
  expect([ongoing, prompt?.members]).toEqual([null, ["posture"]]);

  // What is pressed too early is caught, and waited for.
  const pressed = async () => {
    desktop.type("Escape");
    return (await limber.state()).progress["posture"]?.wait?.reason;
  };
  await expect.poll(pressed, { intervals: [2_000], timeout: 20_000 }).toBe("snoozed");
  await expect.poll(isThere).toBe(false);
});

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

test("what is installed for good is there again after the browser was closed", async ({ desktop }) => {
  await inProfile(async (profile) => {
    installFor(profile);
    const launch = { env: desktop.env, profile };
    await inFirefox(launch, async (firefox) => {
      const limber = await Limber.installedIn(firefox);
      await limber.send({ command: "drank", at: Date.now() });
    });
    await inFirefox(launch, async (firefox) => {
      const limber = await Limber.installedIn(firefox);
      expect((await limber.state()).glasses).toHaveLength(1);
    });
  });
});
