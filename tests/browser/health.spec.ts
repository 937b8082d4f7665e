import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { dateBefore } from "./time-travel.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

const HOUR = 3_600_000;

const openCheck = async (limber: Limber): Promise<Page> => {
  const page = await limber.open("src/ui/health/index.html", { width: 900, height: 1_000 });
  await expect(page.getByTestId("overall")).toBeVisible();
  return page;
};
const overall = (page: Page) => page.getByTestId("overall");
const check = (page: Page, name: string) => page.getByTestId(name);
const clearAlarms = (limber: Limber) => limber.worker().evaluate(() => chrome.alarms.clearAll());

test("just installed, all is well, and when the first reminder comes", async ({ limber }) => {
  const page = await openCheck(limber);
  await expect(overall(page)).toHaveText("All is well");
  await expect(page.getByText(/^Next reminder: \d/)).toBeVisible();
  await expect(page.getByText("Worth a look")).toHaveCount(0);
  await expect(page.getByText("Cannot tell")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Repair" })).toHaveCount(0);
});

test("alarms that were deleted are found, not silently healed, and put back by one click", async ({
  limber,
}) => {
  const { wakeAt } = await limber.state();
  // The alarm is set last: until then it would come after it was deleted.
  await expect.poll(async () => (await limber.shown()).title).toMatch(/at \d/u);
  await expect.poll(() => limber.alarms()).toHaveLength(1);
  await clearAlarms(limber);
  const page = await openCheck(limber);
  await expect(overall(page)).toHaveText("One thing is worth a look");
  await expect(check(page, "alarm")).toContainText("The alarm that wakes Limber is missing.");
  expect(await limber.alarms()).toEqual([]);

  await page.getByRole("main").getByRole("button", { name: "Repair" }).first().click();
  await expect(overall(page)).toHaveText("All is well");
  // The button is gone: whoever pressed it by key goes on from the answer.
  await expect(overall(page)).toBeFocused();
  const [alarm] = await limber.alarms();
  expect(alarm?.scheduledTime).toBe(wakeAt);
});

test("a hold is told in words, and one begun by hand ends with a click", async ({ limber }) => {
  await limber.send({ command: "pause", length: "untilEnded" });
  const page = await openCheck(limber);
  await expect(overall(page)).toHaveText("All is well");
  await expect(check(page, "quiet")).toContainText("Paused");
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(check(page, "quiet")).toContainText("Nothing holds reminders back.");
  await expect(overall(page)).toHaveText("All is well");
});

test("a storage that is full is told, and so is that room is short", async ({ limber }) => {
  const page = await openCheck(limber);
  await page.evaluate(async () => {
    const used = await chrome.storage.local.getBytesInUse();
    await chrome.storage.local.set({ filler: "x".repeat(10_485_760 - used - '"filler"'.length) });
  });
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(check(page, "saving")).toContainText("Almost full: 10 MB of 10 MB used");
  await limber.send({ command: "drank", at: Date.now() }).catch(() => {});
  await expect(check(page, "saving")).toContainText("Room for saving is running out");
  await expect(check(page, "saving").getByRole("link", { name: "Delete old history" })).toBeVisible();

  await page.evaluate(() => chrome.storage.local.remove("filler"));
  await limber.fireAlarm();
  await expect(overall(page)).toHaveText("All is well");
});

test("a test notification outlasts an alarm, and the person says whether they saw it", async ({ limber }) => {
  const page = await openCheck(limber);
  const row = check(page, "notifications");
  await row.getByRole("button", { name: "Show a test" }).click();
  await expect(row.getByText("Did you see it?")).toBeVisible();
  expect(await limber.notifications()).toEqual(["test"]);
  await limber.fireAlarm();
  expect(await limber.notifications()).toEqual(["test"]);

  await row.getByRole("button", { name: "No" }).click();
  await expect(row).toContainText("Worth a look");
  await expect(row.getByRole("heading", { name: "GNOME" })).toBeVisible();
  await expect(row.getByRole("button", { name: "Show a test" })).toBeFocused();
  await expect.poll(() => limber.notifications()).toEqual([]);

  await page.keyboard.press("Enter");
  await expect(row.getByText("Did you see it?")).toBeVisible();
  // The system's report of a click reaches every part of the extension; made by hand, each by itself.
  await limber.click("test");
  await page.evaluate(() => {
    const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(id: string): void } };
    onClicked.dispatch("test");
  });
  await expect(row).toContainText("The test reached you.");
  await expect(overall(page)).toHaveText("All is well");
  await expect.poll(() => limber.notifications()).toEqual([]);
});

test("a test that nobody answered goes with its page", async ({ limber }) => {
  const page = await openCheck(limber);
  await page.getByRole("button", { name: "Show a test" }).click();
  await expect.poll(() => limber.notifications()).toEqual(["test"]);
  await page.close();
  await expect.poll(() => limber.notifications()).toEqual([]);
});

test("where nobody is ever reported away, noticing that can be switched off", async ({ limber }) => {
  for (const back of [1, 2, 3]) {
    const from = Date.now() - back * 24 * HOUR;
    const sat = { kind: "sat", from, until: from + 6 * HOUR };
    await limber.storage({ [`day:${await dateBefore(limber, back)}`]: [sat] });
  }
  const page = await openCheck(limber);
  await expect(overall(page)).toHaveText("One thing is worth a look");
  await check(page, "presence").getByRole("button", { name: "Turn off" }).click();
  await expect(check(page, "presence")).toContainText("Not noticed, as you set it");
  await expect(overall(page)).toHaveText("All is well");
  expect(await limber.settings()).toEqual({ idleDetection: false });
});

test("the report is copied as it is shown, and says so", async ({ limber }) => {
  await limber.context.grantPermissions(["clipboard-read"]);
  await limber.send({
    settings: "change",
    changes: { postureInterval: 45, profile: "slumpingBothersMe" },
  });
  const page = await openCheck(limber);
  const shown = await page.getByRole("textbox", { name: "Report" }).inputValue();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  expect(shown).toContain("alarm: good (set)");
  expect(shown).toMatch(/settings\n {2}postureInterval: 45$/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("when all is well, while it asks, and when something is amiss", async ({ limber }) => {
      const page = await openCheck(limber);
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Show a test" }).click();
      await expect(page.getByRole("button", { name: "Yes" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "No", exact: true }).click();
      await expect.poll(() => limber.notifications()).toEqual([]);
      await limber.send({ command: "refresh" });
      await clearAlarms(limber);
      await page.getByRole("button", { name: "Check again" }).click();
      await expect(overall(page)).toHaveText("2 things are worth a look");
      expect(await violations(page)).toEqual([]);
    });
  });
}
