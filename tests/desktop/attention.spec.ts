import type { Browser } from "webextension-polyfill";
import { inChromium } from "../browser/chromium.ts";
import { Limber } from "../browser/extension.ts";
import { joinMeeting, mute, openOptions, unmuted } from "../browser/meeting.ts";
import { haveSat } from "../browser/time-travel.ts";
import { expect, test } from "./desktop.ts";

declare const chrome: Browser;

/** What takes a minute here takes one in life: alarms ring once a minute, nobody is away sooner. */
test.setTimeout(240_000);
const aMinuteAndMore = { timeout: 100_000, intervals: [250] };

test("a window in full screen holds a prompt, and lets it come a minute after it", async ({ limber }) => {
  const page = await limber.open("src/ui/options/index.html");
  await page.bringToFront();
  const show = (state: "fullscreen" | "normal") =>
    page.evaluate(async (wanted) => {
      const { id } = await chrome.windows.getLastFocused();
      await chrome.windows.update(id as number, { state: wanted, focused: true });
    }, state);
  const isFull = () => page.evaluate(async () => (await chrome.windows.getLastFocused()).state);
  await show("fullscreen");
  await expect.poll(isFull).toBe("fullscreen");
  await haveSat(limber, 31);
  await limber.fireAlarm();
  const reasons = async () => (await limber.state()).held.map(({ reason }) => reason);
  expect(await reasons()).toEqual(["fullScreen"]);
  expect(await limber.notifications()).toEqual([]);
  await show("normal");
  await expect.poll(reasons, aMinuteAndMore).toEqual([]);
  await expect.poll(() => limber.notifications(), aMinuteAndMore).toHaveLength(1);
});

test("someone who listens is here, and whose tab is muted is not", async ({ desktop }) => {
  const launch = { headless: false, viewport: null, env: desktop.env, ...unmuted };
  await inChromium(launch, async (context) => {
    const limber = await Limber.installedIn(context);
    const page = await openOptions(limber);
    await joinMeeting(context);
    desktop.touch();
    await limber.send({ settings: "change", changes: { awayAfter: 1 } });
    const is = async () => (await limber.state()).presence;
    await expect.poll(is, aMinuteAndMore).toMatchObject({ is: "here", listeningSince: expect.any(Number) });
    await mute(page);
    await limber.fireAlarm();
    expect(await is()).toMatchObject({ is: "away" });
  });
});

test("someone who touches nothing is away, and back with the first touch", async ({ limber, desktop }) => {
  await limber.send({ settings: "change", changes: { awayAfter: 1 } });
  const is = async () => (await limber.state()).presence;
  await expect.poll(is, aMinuteAndMore).toMatchObject({ is: "away" });
  desktop.touch();
  await expect.poll(is, aMinuteAndMore).toMatchObject({ is: "here" });
});

test("a prompt comes with the first real pause, and a real click on its button starts the break", async ({
  limber,
  desktop,
}) => {
  desktop.touch();
  await haveSat(limber, 31, { busy: true });
  await limber.fireAlarm();
  expect(await limber.notifications()).toEqual([]);
  await expect.poll(() => desktop.notifications(), aMinuteAndMore).toBe(1);
  const opened = limber.context.waitForEvent("page");
  desktop.pressNotification("Start");
  await expect((await opened).getByRole("timer")).toBeVisible();
  await expect.poll(() => desktop.notifications()).toBe(0);
});
