import type { Page } from "@playwright/test";
import { toldMorning } from "../support/told-morning.ts";
import { strayColors, violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { plausibleDays } from "../support/plausible-days.ts";
import { dateBefore, haveSat, haveSettled } from "./time-travel.ts";

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
  await expect(entries(page).first()).toContainText("A drink of 7 fl oz");
  const { prompt } = await stateOf(limber);
  await limber.send({ command: "snooze", prompt: prompt?.id, minutes: null });
  await expect(entries(page)).toHaveText([/Prompt: change position, water.*A drink of 7 fl oz.*Snoozed$/]);
  await expect(total(page, "Drinks")).toHaveText("1");
  await expect(total(page, "Prompts")).toHaveText("1");

  await limber.send({ command: "quiet", length: { minutes: 25 } });
  await haveSat(limber, 125);
  await limber.fireAlarm();
  await expect(page.locator(".now")).toContainText("Waiting: Back stretch, Change position, Water");
  await limber.send({ command: "endQuiet" });
  await expect(entries(page).first()).toContainText(
    "Held by quiet mode: back stretch, change position, water",
  );
  await expect(page.locator(".now")).toContainText("Limber asks in a minute");

  await haveSettled(limber);
  await limber.fireAlarm();
  await expect(entries(page)).toHaveCount(3);
  const opened = limber.context.waitForEvent("page");
  await limber.send({ command: "start", prompt: (await stateOf(limber)).prompt?.id, reminder: null });
  const breakPage = await opened;
  await expect(entries(page).first()).toContainText("Started");
  await expect.poll(async () => (await stateOf(limber)).break?.pageSeen).toBe(true);
  await breakPage.getByRole("button", { name: "End break" }).click();
  await expect(entries(page).first()).toHaveText(/Break.*taken.*left out/);
  await expect(total(page, "Breaks")).toHaveText("1");

  const { undo } = await stateOf(limber);
  expect(undo).toBeNull();
  const glass = Date.now();
  await limber.send({ command: "drank", at: glass });
  await expect(total(page, "Drinks")).toHaveText("2");
  await limber.send({ command: "undo", at: glass });
  await expect(entries(page).first().locator("s")).toHaveText("A drink of 7 fl oz");
  await expect(total(page, "Drinks")).toHaveText("1");

  await page.getByRole("radio", { name: "Held" }).check();
  await expect(entries(page)).toHaveText([/Held by quiet mode/]);
  await page.getByRole("radio", { name: "Prompts" }).check();
  await expect(entries(page)).toHaveText([/back stretch, change position, water/, /change position, water/]);
});

test("any day can be looked at, by its address and by keyboard", async ({ limber }) => {
  const page = await open(limber);
  const [yesterday, dayBefore] = [await date(page, 1), await date(page, 2)];
  await limber.storage({ [`day:${dayBefore}`]: toldMorning(await nine(page, dayBefore)) });

  const chosen = page.getByRole("button", { pressed: true });
  await chosen.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { name: "Yesterday" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "No entries for this day" })).toBeVisible();
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAccessibleName(/nothing written/);
  expect(new URL(page.url()).hash).toBe(`#${yesterday}`);
  await page.keyboard.press("ArrowLeft");
  // The latest first.
  await expect(entries(page)).toHaveText([
    /A drink of 7 fl oztaken back at /,
    /Break: back stretchAt the desk · 3 min · takenEasy walk · doneStanding hip sway · left out$/,
    /Call on Google Meet, Amazon Connect: change position, a reminder you removeduntil .* · 29 min$/,
    /Prompt: change position.*Snoozed$/,
  ]);
  await expect(total(page, "At the desk")).toHaveText("1 h 10 min");
  await expect(total(page, "Longest in one position")).toHaveText("1 h 10 min");
  await expect(total(page, "Breaks")).toHaveText("1");
  await expect(total(page, "Drinks")).toHaveText("0");
  await expect(page.locator(".now")).toBeHidden();
  // The timeline of the day, for those who listen to it.
  await expect(page.getByRole("row").filter({ hasText: "Call on Google Meet" })).toHaveCount(1);

  const again = await open(limber, dayBefore);
  await expect(entries(again)).toHaveCount(4);

  // No day is to come, and none is before all that is kept.
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: "Today", level: 2 })).toBeVisible();
  // Held down, so that keys come while the page still follows those before them.
  await page.evaluate(async () => {
    for (let month = 0; month < 15; month += 1) {
      const held = new KeyboardEvent("keydown", { key: "PageUp", bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(held);
      await new Promise((next) => setTimeout(next));
    }
  });
  await expect.poll(async () => new URL(page.url()).hash).toBe(`#${await date(page, 400)}`);
  await expect(chosen).toBeFocused();
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
  await expect(page.getByRole("button", { pressed: true })).toHaveText(String(Number(old.slice(-2))));
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
  await page.getByRole("navigation", { name: "Look at" }).getByRole("link", { name: "Day" }).press("Enter");
  await type("");
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
  await page.getByRole("button", { pressed: true }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("Entries that could not be read: 1")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("Entries that could not be read: 2")).toBeVisible();
  await expect(entries(page)).toHaveCount(4);
});

/** A year of days at a desk, as far as it is kept. */
async function storeYear(limber: Limber): Promise<string> {
  const today = await dateBefore(limber, 0);
  await limber.storage(plausibleDays(today, 395, (day) => Date.parse(`${day}T09:00`)));
  return today;
}

const shownMonth = (page: Page) => page.getByRole("heading", { level: 2 });
const figuresKept = async (limber: Limber, day: string) => {
  const month = (await limber.stored(`month:${day.slice(0, 7)}`)) as
    | { days: Record<string, unknown> }
    | undefined;
  return Object.keys(month?.days ?? {}).length;
};

test("a year of days is counted once, walked through by keyboard, and each number is that of the day itself", async ({
  limber,
}) => {
  // Some three hundred days are counted, one after the other.
  test.setTimeout(3 * 60_000);
  const today = await storeYear(limber);
  const page = await open(limber, `month-${today.slice(0, 7)}`);
  await expect(page.locator(".averages")).toBeVisible();
  await expect(page.locator(".counting")).toHaveCount(0, { timeout: 90_000 });
  // What was counted is kept, for the page that is opened next.
  const first = await dateBefore(limber, 300);
  await expect.poll(() => figuresKept(limber, first)).toBeGreaterThan(10);

  const back = page.getByRole("link", { name: "The month before" });
  for (let month = 0; month < 3; month += 1) {
    const name = await shownMonth(page).textContent();
    await back.press("Enter");
    await expect(shownMonth(page)).not.toHaveText(name ?? "");
    await expect(page.locator(".chart.desk")).toBeVisible();
  }
  // One stop for each chart; within it from day to day.
  const bars = page.getByRole("group", { name: "Each day at the desk" }).getByRole("link");
  await bars.last().focus();
  await page.keyboard.press("Home");
  await expect(bars.first()).toBeFocused();
  for (let day = 0; day < 31; day += 1) {
    if (/at the desk|sitting/u.test((await page.locator(":focus").getAttribute("aria-label")) ?? "")) break;
    await page.keyboard.press("ArrowRight");
  }
  const said = (await page.locator(":focus").getAttribute("aria-label")) ?? "";
  await expect(page.locator(".chart.desk .value")).toHaveText(said);
  await page.keyboard.press("Enter");
  await expect(page.locator(".day h2")).toBeVisible();
  const [sitting, ...more] = said.split(": ")[1]?.match(/(?:\d+ h )?\d+ min|\d+ h/gu) ?? [];
  await expect(total(page, more.length > 0 ? "Sitting" : "At the desk")).toHaveText(sitting ?? "");

  const grid = page.getByRole("link", { name: "Week", exact: true });
  // A click: the same key so soon after the last would not count.
  await grid.click();
  await expect(page.locator(".averages")).toBeVisible();
  const hours = page.getByRole("group", { name: "When in the day" }).getByRole("button");
  await hours.last().focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".chart.hours .value")).toHaveText(
    (await page.locator(":focus").getAttribute("aria-label")) ?? "",
  );
  await page.locator(".chart.hours summary").press("Enter");
  await expect.poll(() => page.locator(".chart.hours").getByRole("row").count()).toBeGreaterThan(8);

  // Opened again nothing is counted any more.
  const again = await open(limber, `month-${first.slice(0, 7)}`);
  await expect(again.locator(".averages")).toBeVisible();
  await expect(again.locator(".counting")).toHaveCount(0);
});

test("a week or month of which there is nothing, or one day, says so", async ({ limber }) => {
  const today = await dateBefore(limber, 0);
  const lastYear = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`;
  const page = await open(limber, `month-${lastYear}`);
  await expect(page.getByRole("heading", { name: "Nothing is written of this time" })).toBeVisible();
  const day = `${lastYear}-10`;
  await limber.storage({ [`day:${day}`]: toldMorning(await nine(page, day)) });
  await expect(page.getByText("1 day at the desk")).toBeVisible();
  await expect(page.getByText("Your longest time in one position was 1 h 10 min.")).toBeVisible();
  await page.evaluate(() => {
    location.hash = "month-2099-01";
  });
  await expect(page.getByRole("alert")).toContainText("still to come");
});

test("a month is printed with what the person has chosen, on one page, and nothing else", async ({
  limber,
}) => {
  const day = await dateBefore(limber, 40);
  await storeYear(limber);
  const page = await open(limber, `month-${day.slice(0, 7)}`);
  await expect(page.locator(".averages")).toBeVisible();
  await expect(page.locator(".counting")).toHaveCount(0, { timeout: 90_000 });
  await page.getByText("Print this month").press("Enter");
  await page.getByRole("checkbox", { name: "Exercises in four weeks" }).check();
  await page.getByRole("checkbox", { name: "Breaks a day in twelve weeks" }).uncheck();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const shown = page.locator(".charts > *:visible");
  await expect(shown).toHaveCount(6);
  await expect(page.locator(".charts > .card:visible h3")).toHaveText([
    "An average day at the desk",
    "Each day at the desk",
    "When in the day",
    "Exercises in four weeks",
  ]);
  for (const other of [".site-head", ".spans", ".turning", ".print-choice"]) {
    await expect(page.locator(other)).toBeHidden();
  }
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
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
      await page.getByRole("button", { pressed: true }).press("ArrowLeft");
      await expect(entries(page)).toHaveCount(4);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

      await storeYear(limber);
      await page.getByRole("button", { expanded: false }).first().click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("link", { name: "Month", exact: true }).click();
      await expect(page.locator(".averages")).toBeVisible();
      await page.getByRole("link", { name: "The month before" }).click();
      await expect(page.locator(".chart.exercises")).toBeVisible();
      for (const summary of await page.locator("main summary").all()) await summary.press("Enter");
      for (const width of [320, 800]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await page.emulateMedia({ forcedColors: "active" });
      expect(await strayColors(page)).toEqual([]);
    });
  });
}

test("a glass of today is taken back and counted again by the same button, by keyboard too", async ({
  limber,
}) => {
  for (const minutes of [2, 1]) await limber.send({ command: "drank", at: Date.now() - minutes * 60_000 });
  const page = await limber.open("src/ui/history/index.html");
  const glasses = page.locator(".totals div", { hasText: "Drinks" }).locator("dd");
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
