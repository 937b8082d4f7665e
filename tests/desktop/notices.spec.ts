import type { State } from "../../src/domain/model/state.ts";
import type { Limber } from "../browser/extension.ts";
import { haveSat, sleepThroughTheNight } from "../browser/time-travel.ts";
import { expect, test, type Desktop } from "./desktop.ts";

/** A prompt is on the screen, for these reminders. */
async function sitUntilAsked(limber: Limber, desktop: Desktop, sat: number): Promise<State> {
  await haveSat(limber, sat);
  await limber.fireAlarm();
  await expect.poll(() => desktop.notifications()).toBe(1);
  return limber.state();
}

test("had a glass, clicked the morning after on a notification of yesterday, is a glass of today", async ({
  limber,
  desktop,
}) => {
  await limber.send({ settings: "change", changes: { postureEnabled: false, stretchEnabled: false } });
  const { day } = await sitUntilAsked(limber, desktop, 31);
  await sleepThroughTheNight(limber);
  desktop.pressNotification("Had a glass");
  await expect.poll(async () => (await limber.state()).glasses.length).toBe(1);
  expect((await limber.state()).day).toBe(day);
});

test("start, clicked the morning after, is answered by a page", async ({ limber, desktop }) => {
  await limber.send({ settings: "change", changes: { waterEnabled: false, stretchEnabled: false } });
  await sitUntilAsked(limber, desktop, 31);
  await sleepThroughTheNight(limber);
  const opened = limber.context.waitForEvent("page");
  desktop.pressNotification("Start");
  await expect((await opened).getByRole("heading", { name: "Nothing is due" })).toBeVisible();
  expect((await limber.state()).break).toBeNull();
});

test("once posture is done elsewhere, the button on the screen says what it does: it logs a glass", async ({
  limber,
  desktop,
}) => {
  await limber.send({ settings: "change", changes: { stretchEnabled: false } });
  const { prompt } = await sitUntilAsked(limber, desktop, 31);
  expect(prompt?.members).toEqual(["posture", "water"]);
  await limber.send({ command: "done", reminder: "posture", at: Date.now() });
  // What is asked after it is answered after it: by then its notification has the other button.
  await limber.send({ command: "refresh" });
  await expect.poll(() => desktop.notifications()).toBe(1);
  // Its notification was not closed by anybody.
  expect((await limber.state()).prompt).toMatchObject({ members: ["water"], noticeClosed: false });
  desktop.pressNotification("Had a glass");
  await expect.poll(async () => (await limber.state()).glasses.length).toBe(1);
  expect((await limber.state()).break).toBeNull();
});
