import type { State } from "../../src/domain/state.ts";
import { haveSat } from "../browser/time-travel.ts";
import { inProfile } from "../browser/extension.ts";
import { inFirefox, installFor, Limber } from "./firefox.ts";
import { expect, test } from "./window.ts";

/** What takes a minute here takes one in life: alarms ring once a minute, nobody is away sooner. */
test.setTimeout(400_000);
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

test("someone who touches nothing is away, looked for each minute and no oftener, and back with the first touch", async ({
  limber,
  desktop,
}) => {
  desktop.touch();
  await limber.send({ command: "changeSettings", changes: { awayAfter: 1 } });
  const stateOf = async () => (await limber.state()) as unknown as State;
  const is = async () => (await stateOf()).presence;
  await expect.poll(is, aMinuteAndMore).toMatchObject({ is: "away" });
  const { seenAt, presence } = await stateOf();
  expect(Math.abs(seenAt - presence.since - 60_000)).toBeLessThan(1_000);

  const saves = await limber.countSaves();
  await limber.isStopped();
  const looks = async () => Math.round(((await stateOf()).seenAt - seenAt) / 60_000);
  await expect.poll(looks, { ...aMinuteAndMore, timeout: 140_000 }).toBe(2);
  expect(await saves()).toBe(2);
  expect(await is()).toEqual(presence);

  await limber.isStopped();
  desktop.touch();
  await expect.poll(is, aMinuteAndMore).toMatchObject({ is: "here" });
  expect((await stateOf()).seenAt - seenAt).toBeLessThan(190_000);
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
