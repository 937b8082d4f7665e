import { cpSync, rmSync } from "node:fs";
import { resolve as absolute } from "node:path";
import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { built } from "../../scripts/prepare.mjs";
import { expect, test, withLimber, type Limber } from "./extension.ts";
import { usualLooks } from "./shared-chromium.ts";
import { haveSat, haveSettled } from "./time-travel.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

const MINUTE = 60_000;
const prompt = async (limber: Limber) => (await limber.state()).prompt;

/** What the worker may be put through between any two moments of a story. */
const disturbances: Record<string, (limber: Limber) => Promise<void>> = {
  "": async () => {},
  ", with the worker killed at every turn": (limber) => limber.killWorker(),
};

test("installed, it is running: counting, with an alarm and without a click", async ({ limber }) => {
  const { progress, wakeAt } = await limber.state();
  expect(Object.keys(progress).toSorted()).toEqual(["posture", "stretch", "water"]);
  expect(progress["posture"]?.counter.since).not.toBeNull();
  const [alarm, ...others] = await limber.alarms();
  expect(alarm).toMatchObject({ name: "wake", scheduledTime: wakeAt, periodInMinutes: 1 });
  expect(others).toEqual([]);
  expect(await limber.notifications()).toEqual([]);
});

test("a prompt comes by itself, as a real notification, when it is due", async ({ limber }) => {
  // Without a window nobody is ever seen to pause.
  await limber.send({ settings: "change", changes: { waitForPause: false } });
  // On a busy machine what is asked first may take some seconds.
  await haveSat(limber, 30 - 6 / 60);
  await limber.fireAlarm();
  expect(await limber.notifications()).toEqual([]);
  // The rest of the wait is up to the alarm that Limber has set itself.
  await expect.poll(() => limber.notifications(), { timeout: 15_000 }).toHaveLength(1);
  const { prompt: open, seenAt } = await limber.state();
  expect(open?.members).toEqual(["posture", "water"]);
  expect(await limber.prompts()).toEqual([open?.id]);
  expect(seenAt).toBeGreaterThanOrEqual(open?.openedAt ?? Number.NaN);
});

test("a prompt comes also where its picture cannot be loaded", async ({ shared }) => {
  const copy = `${test.info().outputDir}-extension`;
  cpSync(built, copy, { recursive: true });
  rmSync(`${copy}/exercises`, { recursive: true });
  await withLimber(shared, absolute(copy), usualLooks, async (limber) => {
    await haveSat(limber, 121);
    await limber.fireAlarm();
    const { prompt: open } = await limber.state();
    expect(open?.members[0]).toBe("stretch");
    expect(await limber.prompts()).toEqual([open?.id]);
  });
  rmSync(copy, { recursive: true });
});

for (const [named, disturb] of Object.entries(disturbances)) {
  test(`start, break, done restarts the counter${named}`, async ({ limber }) => {
    await haveSat(limber, 31);
    await limber.fireAlarm();
    const asked = await prompt(limber);
    await disturb(limber);
    const opened = limber.context.waitForEvent("page");
    await limber.press(asked?.id ?? "", 0);
    const page = await opened;
    await expect(page.getByRole("heading", { name: "Change position" })).toBeVisible();
    await expect(page.getByRole("timer")).toHaveText(/^[01]:\d\d$/);
    expect(await limber.notifications()).toEqual([]);
    await disturb(limber);
    await page.reload();
    await expect(page.getByRole("timer")).toHaveText(/^[01]:\d\d$/);
    await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
    await disturb(limber);
    await page.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("heading", { name: "Well moved" })).toBeVisible();
    await expect.poll(async () => (await limber.state()).break).toBeNull();
    const { progress } = await limber.state();
    expect(progress["posture"]?.counter.counted).toBe(0);
    expect(Date.now() - (progress["posture"]?.counter.since ?? 0)).toBeLessThan(MINUTE);
  });

  test(`closing the break's window early brings the reminder back after the snooze time${named}`, async ({
    limber,
  }) => {
    await haveSat(limber, 31);
    await limber.fireAlarm();
    const opened = limber.context.waitForEvent("page");
    await limber.press((await prompt(limber))?.id ?? "", 0);
    const page = await opened;
    await expect(page.getByRole("timer")).toBeVisible();
    await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
    await disturb(limber);
    await page.close();
    await expect.poll(async () => (await limber.state()).break).toBeNull();
    const { progress } = await limber.state();
    expect(progress["posture"]?.wait).toMatchObject({ reason: "snoozed", length: 5 * MINUTE });
  });

  test(`snooze moves it by five minutes${named}`, async ({ limber }) => {
    await haveSat(limber, 31);
    await limber.fireAlarm();
    const asked = await prompt(limber);
    await disturb(limber);
    await limber.press(asked?.id ?? "", 1);
    await expect.poll(() => limber.notifications()).toEqual([]);
    expect((await limber.state()).progress["posture"]?.wait).toMatchObject({ length: 5 * MINUTE });
    await disturb(limber);
    await haveSat(limber, 4.9);
    await limber.fireAlarm();
    expect(await limber.notifications()).toEqual([]);
    await disturb(limber);
    await haveSat(limber, 0.2);
    await limber.fireAlarm();
    expect(await limber.notifications()).toHaveLength(1);
  });

  test(`quiet mode holds, and lets go with one prompt${named}`, async ({ limber }) => {
    const popup = await limber.popup();
    await popup.getByRole("button", { name: "Quiet for 25 min" }).click();
    await expect(popup.getByTestId("quiet-text")).toHaveText(/^On until/);
    await disturb(limber);
    await haveSat(limber, 125);
    await limber.fireAlarm();
    expect(await limber.notifications()).toEqual([]);
    await expect(popup.getByTestId("quiet-text")).toHaveText(
      /Waiting: Back stretch, Change position, Water$/,
    );
    await disturb(limber);
    await popup.getByRole("button", { name: "Turn off" }).click();
    await expect(popup.locator(".status .hold-line")).toBeVisible();
    expect(await limber.notifications()).toEqual([]);
    await disturb(limber);
    await haveSettled(limber);
    await limber.fireAlarm();
    expect(await limber.notifications()).toHaveLength(1);
    expect((await prompt(limber))?.members).toEqual(["stretch", "posture", "water"]);
  });
}

test("a click on the notification opens the prompt, and every answer is there", async ({ limber }) => {
  await haveSat(limber, 31);
  await limber.fireAlarm();
  const opened = limber.context.waitForEvent("page");
  await limber.click((await prompt(limber))?.id ?? "");
  const page = await opened;
  for (const name of ["Start", "Snooze", "Skip"])
    await expect(page.getByRole("button", { name })).toBeVisible();
  await expect.poll(() => limber.notifications()).toEqual([]);
  // What it says after the answer stands there for less than a second: the page closes itself.
  await page.evaluate(() => {
    window.close = () => {};
  });
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.getByRole("heading", { name: "Nothing is due" })).toBeVisible();
  expect((await limber.state()).progress["posture"]?.counter.counted).toBe(0);
});

test("a glass is logged with one click, and taken back with another", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("button", { name: "Log a drink: 7 fl oz" }).click();
  await expect(popup.getByText("1 of 6", { exact: false })).toBeVisible();
  await popup.getByRole("button", { name: "Undo" }).click();
  await expect(popup.getByText("0 of 6", { exact: false })).toBeVisible();
  expect((await limber.state()).glasses).toEqual([]);
});

test("a pause stops everything until it is ended", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("checkbox", { name: "Also stop counting" }).check();
  await popup.getByRole("button", { name: "More…" }).click();
  await popup.getByRole("button", { name: "Until I resume" }).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Paused");
  await expect.poll(() => limber.alarms()).toEqual([]);
  expect((await limber.state()).progress["posture"]?.counter.since).toBeNull();
  await popup.getByRole("button", { name: "Resume" }).click();
  await expect.poll(() => limber.alarms()).toHaveLength(1);
});

test("alarms that were deleted are healed at the next start of the worker", async ({ limber }) => {
  // The alarm is set last: until then what the installation has set going is not over.
  await expect
    .poll(async () => (await limber.alarms())[0]?.scheduledTime === (await limber.state()).wakeAt)
    .toBe(true);
  const { wakeAt } = await limber.state();
  await limber.worker().evaluate(() => chrome.alarms.clearAll());
  await limber.killWorker();
  expect(await limber.alarms()).toEqual([]);
  await limber.popup();
  await expect.poll(async () => (await limber.alarms())[0]?.scheduledTime).toBe(wakeAt);
});

test("neither the theme nor another reminder's interval moves a deadline", async ({ limber }) => {
  await haveSat(limber, 10);
  await limber.fireAlarm();
  const before = await limber.state();
  for (const changes of [{ theme: "dark" }, { stretchInterval: 200 }, { waterInterval: 90 }, { snooze: 9 }]) {
    expect(await limber.send({ settings: "change", changes })).toEqual({ ok: true });
  }
  const after = await limber.state();
  expect(after.progress["posture"]).toEqual(before.progress["posture"]);
  expect((await limber.alarms())[0]?.scheduledTime).toBe(before.wakeAt);
});

test("30 idle seconds cost no storage write and no alarm", async ({ limber }) => {
  await limber.fireAlarm();
  const alarms = await limber.alarms();
  const writes = await limber.worker().evaluate(async () => {
    let count = 0;
    chrome.storage.onChanged.addListener(() => (count += 1));
    await new Promise((resolve) => setTimeout(resolve, 30_000));
    return count;
  });
  expect(writes).toBe(0);
  expect(await limber.alarms()).toEqual(alarms);
});

test("a corrupt state is recovered: what is readable is kept, and the popup says what happened", async ({
  limber,
}) => {
  const state = await limber.state();
  await limber.storage({ state: { ...state, glasses: [{ at: 1, ml: 200 }], prompted: 7 }, settings: "dark" });
  const popup = await limber.popup();
  await expect(popup.getByText(/could not be read and was set back: .*settings/)).toBeVisible();
  expect((await limber.state()).glasses).toHaveLength(1);
  await expect.poll(() => limber.alarms()).toHaveLength(1);
  const { backup } = await popup.evaluate(() => chrome.storage.local.get("backup"));
  expect(backup).toMatchObject({ settings: "dark", state: { prompted: 7 } });
  await popup.getByRole("button", { name: "All right" }).click();
  await expect(popup.getByText(/could not be read/)).toBeHidden();
});

test("a full storage loses nothing: the glass is kept, the popup says so, and the next wake has room again", async ({
  limber,
}) => {
  const before = await limber.state();
  const popup = await limber.popup();
  expect(await fillStorage(popup)).toBeGreaterThan(10_000_000);
  await popup.getByRole("button", { name: "Log a drink" }).click();
  await expect(popup.getByText(/^Room for saving is running out/)).toBeVisible();
  const { glasses, progress } = await limber.state();
  expect(glasses).toHaveLength(1);
  expect(progress["posture"]).toEqual(before.progress["posture"]);
  expect(await limber.alarms()).toHaveLength(1);

  await popup.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => key.startsWith("filler")));
  });
  await limber.fireAlarm();
  await expect(popup.getByText(/^Room for saving/)).toBeHidden();
});

test("whatever waits, the popup is no higher than a popup may be", async ({ limber }) => {
  await haveSat(limber, 125, { busy: true });
  await limber.fireAlarm();
  const popup = await limber.popup();
  await expect(popup.locator(".status .hold-line")).toHaveText(/^Comes when you next pause/u);
  expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
});

test("a break that runs out while nothing can be saved is ended once, not with every frame", async ({
  limber,
}) => {
  const opened = limber.context.waitForEvent("page");
  await limber.send({ command: "start", prompt: null, reminder: "posture" });
  const page = await opened;
  await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
  await limber.worker().evaluate(() => {
    const { local } = chrome.storage;
    const save = local.set.bind(local);
    const counting = { asked: 0, makeRoom: () => Object.assign(local, { set: save }) };
    Object.assign(globalThis, { counting });
    // A break's end makes the state smaller, so it would fit into a storage that is merely full.
    local.set = () => Promise.reject(new Error("no room"));
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if ((message as { command?: string }).command === "endBreak") counting.asked += 1;
    });
  });
  const state = await limber.state();
  if (state.break !== null) state.break.startedAt -= 2 * MINUTE;
  await limber.storage({ state });
  await expect(page.getByRole("heading", { name: "Well moved" })).toBeVisible();
  await expect(page.getByText(/^Limber cannot save at the moment/)).toBeVisible();
  await limber.worker().evaluate(() => {
    const { counting } = globalThis as unknown as { counting: { asked: number; makeRoom: () => void } };
    counting.asked = 0;
    counting.makeRoom();
  });
  await expect.poll(async () => (await limber.state()).break, { timeout: 15_000 }).toBeNull();
  // What else was asked would have been answered by now.
  await limber.send({ command: "refresh" });
  const asked = () =>
    limber.worker().evaluate(() => {
      const { counting } = globalThis as unknown as { counting: { asked: number } };
      return counting.asked;
    });
  expect(await asked()).toBe(1);
});

test("a command of the wrong shape gets an error with the field's name", async ({ limber }) => {
  expect(await limber.send({ command: "snooze", prompt: "p", minutes: -1 })).toEqual({
    error: { field: "minutes" },
  });
  expect(await limber.send("start")).toEqual({ error: { field: "command" } });
});

/** Fills what the browser grants, in smaller and smaller pieces, until not one more byte fits. */
function fillStorage(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let size = 4_000_000, pieces = 0; size >= 1; pieces += 1) {
      try {
        await chrome.storage.local.set({ [`filler${pieces}`]: "x".repeat(size) });
      } catch {
        size = Math.floor(size / 2);
      }
    }
    return chrome.storage.local.getBytesInUse();
  });
}
