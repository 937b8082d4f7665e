import { haveSat } from "../browser/time-travel.ts";
import { inProfile } from "../browser/extension.ts";
import { inFirefox, installFor, Limber } from "./firefox.ts";
import { expect, test } from "./window.ts";

/** What takes a minute here takes one in life: alarms ring once a minute, nobody is away sooner. */
test.setTimeout(240_000);
const aMinuteAndMore = { timeout: 100_000, intervals: [250] };

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
  await expect.poll(async () => (await limber.state())["prompt"]).toMatchObject({ page: "seen" });
  await expect.poll(() => desktop.notifications()).toBe(0);
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
      expect((await limber.state())["glasses"]).toHaveLength(1);
    });
  });
});
