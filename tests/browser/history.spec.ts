import type { Page } from "@playwright/test";
import { toldMorning } from "../support/told-morning.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { haveSat, haveSettled } from "./time-travel.ts";

const stateOf = (limber: Limber) => limber.state();
const open = (limber: Limber, day = "") => limber.open(`src/ui/history/index.html${day && `#${day}`}`);
const entries = (page: Page) => page.locator(".entry");
const total = (page: Page, name: string) =>
  page.locator(".totals > div").filter({ hasText: name }).locator("dd");

/** A date so many days ago, by a day that begins at four. */
async function date(page: Page, daysAgo: number): Promise<string> {
  return page.evaluate((days) => {
    const now = Temporal.Now.zonedDateTimeISO().subtract({ hours: 4 });
    return now.toPlainDate().subtract({ days }).toString();
  }, daysAgo);
}

/** Nine o'clock of a date, in the zone of the browser. */
const nine = (page: Page, day: string) => page.evaluate((of) => new Date(`${of}T09:00`).getTime(), day);

test("a day is told as it happens: what came, what became of it, what was held and why", async ({
  limber,
}) => {
  // Nobody touches this machine, so nobody would pause for a prompt.
  await limber.send({ settings: "change", changes: { waitForPause: false } });
  const page = await open(limber);
  await expect(page.getByRole("heading", { name: "Nothing has come yet today" })).toBeVisible();
  await expect(page.locator(".now")).toContainText("until you next change position");

  await haveSat(limber, 31);
  await limber.fireAlarm();
  await expect(entries(page)).toHaveText([/Prompt: change position, waterOpen now$/]);
  await expect(page.locator(".now")).toContainText("Time to move");

  await limber.send({ command: "drank", at: Date.now() });
  await expect(entries(page).first()).toContainText("A glass of 200 ml");
  const { prompt } = await stateOf(limber);
  await limber.send({ command: "snooze", prompt: prompt?.id, minutes: null });
  await expect(entries(page)).toHaveText([/Prompt: change position, water.*A glass of 200 ml.*Snoozed$/]);
  await expect(total(page, "Glasses")).toHaveText("1");
  await expect(total(page, "Prompts")).toHaveText("1");

  await limber.send({ command: "quiet", length: { minutes: 25 } });
  await haveSat(limber, 125);
  await limber.fireAlarm();
  await expect(page.locator(".now")).toContainText("Waiting: Back stretch, Change position, Water");
  await limber.send({ command: "endQuiet" });
  await expect(entries(page).nth(1)).toContainText(
    "Held by quiet mode: back stretch, change position, water",
  );
  await expect(page.locator(".now")).toContainText("Limber asks in a minute");

  await haveSettled(limber);
  await limber.fireAlarm();
  await expect(entries(page)).toHaveCount(3);
  const opened = limber.context.waitForEvent("page");
  await limber.send({ command: "start", prompt: (await stateOf(limber)).prompt?.id, reminder: null });
  const breakPage = await opened;
  await expect(entries(page).nth(2)).toContainText("Started");
  await expect.poll(async () => (await stateOf(limber)).break?.pageSeen).toBe(true);
  await breakPage.getByRole("button", { name: "End break" }).click();
  await expect(entries(page).nth(2)).toHaveText(/Break.*taken.*left out/);
  await expect(total(page, "Breaks")).toHaveText("1");

  const { undo } = await stateOf(limber);
  expect(undo).toBeNull();
  const glass = Date.now();
  await limber.send({ command: "drank", at: glass });
  await expect(total(page, "Glasses")).toHaveText("2");
  await limber.send({ command: "undo", at: glass });
  await expect(entries(page).last().locator("s")).toHaveText("A glass of 200 ml");
  await expect(total(page, "Glasses")).toHaveText("1");

  await page.getByRole("radio", { name: "Held" }).check();
  await expect(entries(page)).toHaveText([/Held by quiet mode/]);
  await page.getByRole("radio", { name: "Prompts" }).check();
  await expect(entries(page)).toHaveText([/change position, water/, /back stretch, change position, water/]);
});

test("any of the last days can be looked at, by its address and by keyboard", async ({ limber }) => {
  const page = await open(limber);
  const [yesterday, dayBefore] = [await date(page, 1), await date(page, 2)];
  await limber.storage({ [`day:${dayBefore}`]: toldMorning(await nine(page, dayBefore)) });

  await page.getByRole("radio", { name: "Today" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { name: "Yesterday" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "No entries for this day" })).toBeVisible();
  await expect(page.getByRole("radio", { checked: true }).first()).toHaveAccessibleName(/nothing written/);
  expect(new URL(page.url()).hash).toBe(`#${yesterday}`);
  await page.keyboard.press("ArrowLeft");
  await expect(entries(page)).toHaveText([
    /Prompt: change position.*Snoozed$/,
    /Call on Google Meet, Amazon Connect: change position, a reminder you removeduntil .* · 29 min$/,
    /Break: back stretchAt the desk · 3 min · takenEasy walk · doneStanding hip sway · left out$/,
    /A glass of 200 mltaken back at /,
  ]);
  await expect(total(page, "At the desk")).toHaveText("1 h 10 min");
  await expect(total(page, "Breaks")).toHaveText("1");
  await expect(total(page, "Glasses")).toHaveText("0");
  await expect(page.locator(".now")).toBeHidden();
  // The timeline of the day, for those who listen to it.
  await expect(page.getByRole("row").filter({ hasText: "Call on Google Meet" })).toHaveCount(1);

  const again = await open(limber, dayBefore);
  await expect(entries(again)).toHaveCount(4);
});

test("an address shows the day that it names, or says that there is none", async ({ limber }) => {
  const page = await open(limber);
  const [old, never, ahead] = [await date(page, 40), await date(page, 41), await date(page, -3)];
  await limber.storage({ [`day:${old}`]: toldMorning(await nine(page, old)) });
  const heading = (day: string) => new RegExp(String.raw`\b${Number(day.slice(-2))}\b`);
  const type = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const shows = (name: string | RegExp) => expect(page.locator(".day h2")).toHaveText(name);
  const alert = page.getByRole("alert");

  await type(old);
  await shows(heading(old));
  await expect(entries(page)).toHaveCount(4);
  await expect(page.locator(".now")).toBeHidden();
  await expect(page.locator(".days input:checked")).toHaveCount(0);
  await type(never);
  await shows(heading(never));
  await expect(page.getByRole("heading", { name: "No entries for this day" })).toBeVisible();
  await type("2019-01-01");
  await shows(/2019/);
  await expect(page.getByText("It is older than what Limber keeps.")).toBeVisible();
  for (const [wrong, sentence] of [
    ["2026-02-30", "The address of this page names no day."],
    ["garbage", "The address of this page names no day."],
    [ahead, "is still to come."],
  ] as const) {
    await type(wrong);
    await expect(alert).toContainText(sentence);
    await expect(page.locator(".day")).toHaveCount(0);
  }

  await page.goBack();
  await page.goBack();
  await page.goBack();
  await shows(/2019/);
  await page.goBack();
  await page.goBack();
  await expect(entries(page)).toHaveCount(4);
  await page.goForward();
  await shows(heading(never));
  await page.getByRole("radio", { name: "Today" }).check();
  await shows(/^Today/);

  const linked = await open(limber, old);
  await expect(entries(linked)).toHaveCount(4);
});

test("what the address of the options or the help names is gone to, or is said not to be there", async ({
  limber,
}) => {
  for (const [name, part] of [
    ["options", "hours"],
    ["help", "later"],
  ] as const) {
    const page = await limber.open(`src/ui/${name}/index.html#${part}`);
    await expect(page.locator(`#${part}`)).toBeInViewport();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await page.evaluate(() => {
      location.hash = "nothing-here";
    });
    await expect(page.getByRole("alert")).toHaveText(
      "The address names no part of this page. All of it is below.",
    );
    await page.goBack();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.locator(`#${part}`)).toBeInViewport();
  }
});

test("what cannot be read is left out and counted, and the rest is told", async ({ limber }) => {
  const page = await open(limber);
  const [yesterday, dayBefore] = [await date(page, 1), await date(page, 2)];
  await limber.storage({
    [`day:${yesterday}`]: "not a list",
    [`day:${dayBefore}`]: [7, ...toldMorning(await nine(page, dayBefore)), { kind: "danced", at: "noon" }],
  });
  await page.getByRole("radio", { name: "Yesterday" }).check();
  await expect(page.getByText("Entries that could not be read: 1")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("Entries that could not be read: 2")).toBeVisible();
  await expect(entries(page)).toHaveCount(4);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("on a day with nothing and on a full one, wide and narrow", async ({ limber }) => {
      const page = await open(limber);
      await expect(page.getByRole("heading", { name: "Nothing has come yet today" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      const yesterday = await date(page, 1);
      await limber.storage({ [`day:${yesterday}`]: toldMorning(await nine(page, yesterday)) });
      await page.getByRole("radio", { name: "Yesterday" }).check();
      await expect(entries(page)).toHaveCount(4);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}

test("a glass of today is taken back and counted again by the same button, by keyboard too", async ({
  limber,
}) => {
  for (const minutes of [2, 1]) await limber.send({ command: "drank", at: Date.now() - minutes * 60_000 });
  const page = await limber.open("src/ui/history/index.html");
  const glasses = page.locator(".totals div", { hasText: "Glasses" }).locator("dd");
  await expect(glasses).toHaveText("2");
  const [first] = await page.getByRole("button", { name: /^Take back the glass of/u }).all();
  await first?.focus();
  await page.keyboard.press("Enter");
  await expect(glasses).toHaveText("1");
  await expect(page.locator(".entry s")).toHaveCount(1);
  const back = page.getByRole("button", { name: /^Undo: count the glass of/u });
  await expect(back).toBeFocused();
  expect((await limber.state()).glasses).toHaveLength(1);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Space");
  await expect(glasses).toHaveText("2");
  await expect(page.locator(".entry s")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Take back the glass of/u })).toHaveCount(2);
});
