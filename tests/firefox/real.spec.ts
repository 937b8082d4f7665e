import { haveSat, sleepThroughTheNight } from "../browser/time-travel.ts";
import { inProfile } from "../browser/chromium.ts";
import { inFirefox, installFor, Limber, visitSite } from "./firefox.ts";
import { expect, test } from "./window.ts";

/** What takes a minute here takes one in life: alarms ring once a minute. */
test.setTimeout(300_000);
const aMinuteAndMore = { timeout: 100_000, intervals: [250] };

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
