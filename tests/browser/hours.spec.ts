import type { Locator, Page } from "@playwright/test";
import type { WeekRange } from "../../src/calendar/week.ts";
import { violations } from "./accessibility.ts";
import { inChromium } from "./chromium.ts";
import { expect, Limber, test } from "./extension.ts";

const h = (hours: number) => hours * 60;
const range = (day: number, from: number, until: number): WeekRange => ({
  day,
  from: h(from),
  until: h(until),
});
const office = [1, 2, 3, 4, 5].map((day) => range(day, 9, 17));

const openOptions = async (limber: Limber, size = { width: 900, height: 900 }): Promise<Page> => {
  const page = await limber.open("src/ui/options/index.html", size);
  await expect(page.getByRole("heading", { name: "Start over" })).toBeVisible();
  return page;
};
const section = (page: Page, name = "Working hours") => page.getByRole("region", { name, exact: true });
const saved = (limber: Limber, week = "workingHours") =>
  expect.poll(async () => (await limber.settings())?.[week]);
/** The rows of the list, as they are heard. */
const listed = (hours: Locator) =>
  expect.poll(() =>
    hours
      .getByRole("list", { name: "Exact times" })
      .getByRole("listitem")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label"))),
  );
/** The half hour of the grid that begins at a time. */
const cell = (hours: Locator, day: string, time: string) =>
  hours.getByRole("gridcell", { name: new RegExp(`^${day}, ${time} to `) });

/** Drags from the middle of one half hour to the middle of another. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [begins, ends] = [await middle(from), await middle(to)];
  await page.mouse.move(begins.x, begins.y);
  await page.mouse.down();
  await page.mouse.move((begins.x + ends.x) / 2, (begins.y + ends.y) / 2);
  await page.mouse.move(ends.x, ends.y);
  await page.mouse.up();
}

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  await of.scrollIntoViewIfNeeded();
  const box = await of.boundingBox();
  if (box === null) throw new Error("it is not there");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function storeWeek(limber: Limber, workingHours: WeekRange[]): Promise<void> {
  await limber.storage({ settings: { workingHoursEnabled: true, workingHours } });
}

test("working hours: switched on, painted, cleared, copied to other days, undone, and there after a reload", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const hours = section(page);
  await expect(hours.getByRole("grid")).toHaveCount(0);
  await hours.getByRole("switch", { name: "Working hours" }).click();
  await listed(hours).toEqual(
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map((day) => `${day}, 9:00 AM to 5:00 PM`),
  );
  await expect(cell(hours, "Monday", "9:00 AM")).toHaveAttribute("aria-selected", "true");
  await expect(cell(hours, "Sunday", "9:00 AM")).toHaveAttribute("aria-selected", "false");

  // Lunch is cleared on Monday, and an early hour painted: three bars, in the list too.
  await drag(page, cell(hours, "Monday", "12:00 PM"), cell(hours, "Monday", "12:30 PM"));
  await drag(page, cell(hours, "Monday", "6:00 AM"), cell(hours, "Monday", "6:30 AM"));
  const monday = [range(1, 6, 7), range(1, 9, 12), range(1, 13, 17)];
  await saved(limber).toEqual([...monday, ...office.slice(1)]);
  await expect(page.getByText("Working hours changed.")).toBeVisible();
  await listed(hours).toContain("Monday, 1:00 PM to 5:00 PM");

  await hours.getByRole("button", { name: "Copy a day" }).click();
  await expect(hours.getByLabel("Copy", { exact: true })).toHaveValue("1");
  await hours.getByRole("button", { name: "Copy", exact: true }).click();
  const everyDay = office.flatMap(({ day }) => monday.map((one) => ({ ...one, day })));
  await saved(limber).toEqual(everyDay);
  await expect(hours.getByRole("button", { name: "Copy a day" })).toBeFocused();

  await hours.getByRole("button", { name: "Copy a day" }).click();
  await hours.getByRole("radio", { name: "Chosen days" }).click();
  await hours.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(hours.getByText("Choose at least one other day.")).toBeVisible();
  await hours.getByRole("checkbox", { name: "Saturday" }).click();
  await hours.getByRole("button", { name: "Copy", exact: true }).click();
  await saved(limber).toEqual([...everyDay, ...monday.map((one) => ({ ...one, day: 6 }))]);

  await hours.getByRole("button", { name: "Clear all" }).click();
  await saved(limber).toEqual([]);
  await expect(hours.getByText("No hours yet, so reminders come at all times.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toHaveLength(18);

  await page.reload();
  await listed(hours).toHaveLength(18);
  await expect(cell(hours, "Saturday", "6:00 AM")).toHaveAttribute("aria-selected", "true");
});

test("a rectangle over several days is painted in one go, and Escape drops it", async ({ limber }) => {
  await storeWeek(limber, []);
  const page = await openOptions(limber);
  const hours = section(page);
  await drag(page, cell(hours, "Wednesday", "10:00 AM"), cell(hours, "Friday", "3:30 PM"));
  await saved(limber).toEqual([3, 4, 5].map((day) => range(day, 10, 16)));

  const { x, y } = await middle(cell(hours, "Monday", "8:00 PM"));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y);
  await expect(cell(hours, "Monday", "8:00 PM")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(cell(hours, "Monday", "8:00 PM")).toHaveAttribute("aria-selected", "false");
  await page.mouse.up();
  await saved(limber).toHaveLength(3);
});

test("an edge is moved, and the odd minutes of the other one stay", async ({ limber }) => {
  await storeWeek(limber, [{ day: 2, from: h(9) + 7, until: h(12) }]);
  const page = await openOptions(limber);
  const hours = section(page);
  await expect(cell(hours, "Tuesday", "9:00 AM")).toHaveAccessibleName(
    "Tuesday, 9:00 AM to 9:30 AM, in part",
  );
  const noon = await cell(hours, "Tuesday", "12:00 PM").boundingBox();
  const { x, y } = await middle(cell(hours, "Tuesday", "2:30 PM"));
  await page.mouse.move((noon?.x ?? 0) + 1, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y, { steps: 4 });
  await page.mouse.up();
  await saved(limber).toEqual([{ day: 2, from: h(9) + 7, until: h(15) }]);
  await listed(hours).toEqual(["Tuesday, 9:07 AM to 3:00 PM"]);
});

test("over midnight: painted on two days it is one range, and says so", async ({ limber }) => {
  await storeWeek(limber, [range(3, 22, 24)]);
  const page = await openOptions(limber);
  const hours = section(page);
  await drag(page, cell(hours, "Thursday", "12:00 AM"), cell(hours, "Thursday", "5:30 AM"));
  await saved(limber).toEqual([range(3, 22, 30)]);
  await listed(hours).toEqual(["Wednesday, 10:00 PM to 6:00 AM the next day"]);
  await expect(hours.getByRole("checkbox", { name: "ends the next day" })).toBeChecked();
  await expect(cell(hours, "Thursday", "5:30 AM")).toHaveAttribute("aria-selected", "true");
});

test("by keyboard alone: one stop, arrows, Space, and a selection over days", async ({ limber }) => {
  await storeWeek(limber, []);
  const page = await openOptions(limber);
  const hours = section(page);
  await hours.getByRole("switch").focus();
  await page.keyboard.press("Tab");
  await expect(cell(hours, "Sunday", "9:00 AM")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(cell(hours, "Monday", "9:30 AM")).toBeFocused();
  await page.keyboard.press("Space");
  await saved(limber).toEqual([range(1, 9.5, 10)]);
  for (const key of ["Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown"])
    await page.keyboard.press(key);
  await expect(hours.getByText("Monday, Tuesday · 9:30 AM to 11:00 AM").first()).toBeVisible();
  await page.keyboard.press("Space");
  await saved(limber).toEqual([range(1, 9.5, 11), range(2, 9.5, 11)]);
  await page.keyboard.press("Delete");
  await saved(limber).toEqual([]);
  await page.keyboard.press("End");
  await expect(cell(hours, "Tuesday", "11:30 PM")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(hours.getByRole("button", { name: "Add a range" })).toBeFocused();
});

test("a finger that goes sideways paints, one that goes up or down scrolls", async ({ limber }) => {
  await storeWeek(limber, []);
  const page = await openOptions(limber, { width: 400, height: 700 });
  const hours = section(page);
  await expect(hours.getByRole("grid")).toHaveCSS("touch-action", "pan-y");
  const finger = await page.context().newCDPSession(page);
  await finger.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  /** Leads a finger over the page, as the hardware reports it. */
  const lead = async (...points: { x: number; y: number }[]) => {
    for (const [index, point] of points.entries()) {
      await finger.send("Input.dispatchTouchEvent", {
        type: index === 0 ? "touchStart" : "touchMove",
        touchPoints: [point],
      });
    }
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  const begins = await middle(cell(hours, "Tuesday", "9:00 AM"));
  const ends = await middle(cell(hours, "Tuesday", "4:30 PM"));
  await lead(begins, { x: begins.x + 20, y: begins.y }, { x: begins.x + 40, y: begins.y }, ends);
  await saved(limber).toEqual([range(2, 9, 17)]);

  const scrolled = () => page.evaluate(() => window.scrollY);
  const before = await scrolled();
  const up = (by: number) => ({ x: begins.x - 60, y: begins.y - by });
  await lead(up(0), up(20), up(40), up(60), up(100));
  await expect.poll(scrolled).toBeGreaterThan(before);
  await saved(limber).toEqual([range(2, 9, 17)]);
});

test("from right to left the day goes from right to left, by mouse and by keyboard", async ({ limber }) => {
  await storeWeek(limber, []);
  const page = await openOptions(limber);
  const hours = section(page);
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  const [nine, noon] = [
    await middle(cell(hours, "Monday", "9:00 AM")),
    await middle(cell(hours, "Monday", "12:00 PM")),
  ];
  expect(nine.x).toBeGreaterThan(noon.x);
  await drag(page, cell(hours, "Monday", "9:00 AM"), cell(hours, "Monday", "11:30 AM"));
  await saved(limber).toEqual([range(1, 9, 12)]);
  await expect(cell(hours, "Monday", "9:00 AM")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(cell(hours, "Monday", "9:30 AM")).toBeFocused();
});

test("with as many ranges as there can be, one more is refused, and why", async ({ limber }) => {
  const many = [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    [0, 2, 4, 6, 8, 10].map((from) => range(day, from, from + 1)),
  );
  await storeWeek(limber, many);
  const page = await openOptions(limber);
  const hours = section(page);
  await drag(page, cell(hours, "Monday", "8:00 PM"), cell(hours, "Monday", "9:00 PM"));
  await expect(hours.getByText("That is the most: 42 ranges in a week.").first()).toBeVisible();
  await expect(cell(hours, "Monday", "8:00 PM")).toHaveAttribute("aria-selected", "false");
  await saved(limber).toEqual(many);
  await expect(hours.getByRole("button", { name: "Add a range" })).toBeDisabled();
});

test("the list: exact times, refusals beside the row that keep what was typed, and a row over midnight", async ({
  limber,
}) => {
  await storeWeek(limber, [range(1, 9, 12), range(1, 13, 17)]);
  const page = await openOptions(limber);
  const hours = section(page);
  const [first, second] = [0, 1].map((index) => hours.getByRole("listitem").nth(index)) as [Locator, Locator];

  await second.getByLabel("From").fill("11:45");
  await second.getByLabel("From").blur();
  await expect(second.getByLabel("From")).toHaveAttribute("aria-invalid", "true");
  await expect(second.getByLabel("From")).toHaveAccessibleDescription(
    "Overlaps with Monday, 9:00 AM to 12:00 PM.",
  );
  await saved(limber).toEqual([range(1, 9, 12), range(1, 13, 17)]);
  // It is saved as soon as there is room for it.
  await first.getByLabel("Until").fill("11:40");
  await saved(limber).toEqual([
    { day: 1, from: h(9), until: h(11) + 40 },
    { day: 1, from: h(11) + 45, until: h(17) },
  ]);
  await expect(second.getByLabel("From")).toHaveAttribute("aria-invalid", "false");

  await second.getByLabel("Until").fill("02:30");
  await second.getByLabel("Until").blur();
  await expect(second.getByLabel("Until")).toHaveAccessibleDescription(/It ends before it begins/);
  await second.getByLabel("Until").press("Escape");
  await expect(second.getByLabel("Until")).toHaveValue("17:00");
  // Key by key, as people type.
  await second.getByLabel("Until").pressSequentially("0630PM");
  await saved(limber).toContainEqual({ day: 1, from: h(11) + 45, until: h(18.5) });
  await second.getByLabel("Until").fill("02:30");
  await second.getByLabel("ends the next day").check();
  await saved(limber).toContainEqual({ day: 1, from: h(11) + 45, until: h(26.5) });
  await expect(cell(hours, "Tuesday", "2:00 AM")).toHaveAttribute("aria-selected", "true");

  // A row that belongs elsewhere stays where it is for as long as someone is in the list.
  await second.getByLabel("Day", { exact: true }).focus();
  await second.getByLabel("Day", { exact: true }).selectOption("Sunday");
  await saved(limber).toContainEqual({ day: 7, from: h(11) + 45, until: h(26.5) });
  await expect(second.getByLabel("Day", { exact: true })).toBeFocused();
  await hours.getByRole("heading", { name: "Exact times" }).focus();
  await listed(hours).toEqual(["Sunday, 11:45 AM to 2:30 AM the next day", "Monday, 9:00 AM to 11:40 AM"]);

  await hours.getByRole("button", { name: "Add a range" }).click();
  const added = hours.getByRole("form", { name: "Add a range" });
  await expect(added.getByLabel("Day", { exact: true })).toBeFocused();
  await expect(added.getByLabel("Day", { exact: true })).toHaveValue("2");
  await added.getByRole("button", { name: "Add", exact: true }).click();
  await expect(added.getByLabel("From")).toHaveAccessibleDescription("Enter a start time.");
  await added.getByLabel("From").fill("08:00");
  await added.getByLabel("Until").fill("09:30");
  await added.getByLabel("Until").press("Enter");
  await saved(limber).toContainEqual(range(2, 8, 9.5));
  await expect(hours.getByRole("button", { name: "Add a range" })).toBeFocused();

  await hours.getByRole("button", { name: "Remove: Tuesday, 8:00 AM to 9:30 AM" }).click();
  await saved(limber).toHaveLength(2);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toHaveLength(3);
});

test("focus time begins empty, says what will be here, and is a week of its own", async ({ limber }) => {
  const page = await openOptions(limber);
  const focus = section(page, "Focus time");
  await expect(focus.getByText(/Nothing planned yet/)).toBeVisible();
  await drag(page, cell(focus, "Tuesday", "9:00 AM"), cell(focus, "Tuesday", "10:30 AM"));
  await saved(limber, "focusPlan").toEqual([range(2, 9, 11)]);
  await expect(focus.getByText(/Nothing planned yet/)).toHaveCount(0);
  expect(await limber.settings()).not.toHaveProperty("workingHours");
});

test("days off: added, sorted, refused twice, removed, put back; past ones go at once", async ({
  limber,
}) => {
  const year = new Date().getFullYear() + 1;
  await limber.storage({ settings: { workingHoursEnabled: true, daysOff: ["2020-01-01", "2020-12-25"] } });
  const page = await openOptions(limber);
  const hours = section(page);
  const date = hours.getByLabel("Date");
  const add = async (day: string) => {
    await date.fill(day);
    await date.press("Enter");
  };
  await add(`${year}-12-25`);
  await add(`${year}-05-01`);
  await saved(limber, "daysOff").toEqual(["2020-01-01", "2020-12-25", `${year}-05-01`, `${year}-12-25`]);
  await expect(hours.getByRole("list", { name: "Days off" }).getByRole("listitem")).toContainText([
    `May 1, ${year}`,
    `December 25, ${year}`,
  ]);
  await add(`${year}-05-01`);
  await expect(date).toHaveAccessibleDescription("That day is off already.");
  await expect(date).toHaveValue(`${year}-05-01`);
  await add("2021-03-03");
  await expect(date).toHaveAccessibleDescription("That day is over. Choose today or later.");
  await date.fill("");
  await date.pressSequentially("0231");
  await date.press("Enter");
  await expect(date).toHaveAccessibleDescription("Choose a date that exists, with day, month and year.");

  await hours.getByRole("button", { name: "Remove past days" }).click();
  await saved(limber, "daysOff").toEqual([`${year}-05-01`, `${year}-12-25`]);
  await hours.getByRole("button", { name: /^Remove: .*May 1/ }).click();
  await saved(limber, "daysOff").toEqual([`${year}-12-25`]);
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(limber, "daysOff").toEqual([`${year}-05-01`, `${year}-12-25`]);
});

test("by keyboard the last change of a week is taken back where it was made", async ({ limber }) => {
  await storeWeek(limber, [range(2, 9, 12)]);
  const page = await openOptions(limber);
  const hours = section(page);
  await cell(hours, "Tuesday", "2:00 PM").focus();
  await page.keyboard.press("Space");
  await saved(limber).toEqual([range(2, 9, 12), range(2, 14, 14.5)]);
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await saved(limber).toEqual([range(2, 9, 12)]);
});

test("two days off within a moment are both there", async ({ limber }) => {
  await storeWeek(limber, office);
  const page = await openOptions(limber);
  await limber.killWorker();
  const date = section(page).getByLabel("Date");
  for (const day of ["2099-01-01", "2099-12-25"]) {
    await date.fill(day);
    await date.press("Enter");
  }
  await saved(limber, "daysOff").toEqual(["2099-01-01", "2099-12-25"]);
});

test("the focus is not lost with what a choice takes away", async ({ limber }) => {
  const popup = await limber.popup();
  const now = popup.getByTestId("hero-title");
  await popup.getByRole("button", { name: "Quiet for 25 min" }).focus();
  await popup.keyboard.press("Enter");
  await expect(now).toHaveText("Quiet mode");
  await expect(popup.getByRole("button", { name: "Quiet for 25 min" })).toBeFocused();
  // Enter twice in one go would be one gesture; whoever goes on by keys presses others in between.
  await popup.keyboard.press("Tab");
  await popup.getByRole("button", { name: "Turn off" }).focus();
  await popup.keyboard.press("Enter");
  await expect(now).not.toHaveText("Quiet mode");
  await expect(now).toBeFocused();
  await popup.getByRole("checkbox", { name: "Also stop counting" }).check();
  await popup.keyboard.press("Tab");
  await popup.getByRole("button", { name: "More…" }).focus();
  await popup.keyboard.press("Enter");
  await popup.keyboard.press("Tab");
  await popup.getByRole("button", { name: "For 2 h" }).focus();
  await popup.keyboard.press("Enter");
  await expect(now).toHaveText("Paused");
  await expect(popup.getByRole("button", { name: "More…" })).toBeFocused();
  await popup.getByRole("button", { name: "Resume" }).focus();
  await popup.keyboard.press("Space");
  await expect(now).not.toHaveText("Paused");
  await expect(now).toBeFocused();
});

test("starting over leaves working hours and days off alone, and can be undone", async ({ limber }) => {
  const kept = { workingHours: [range(2, 8, 9)], daysOff: ["2099-01-01"] };
  await limber.storage({ settings: { ...kept, workingHoursEnabled: true, snooze: 9 } });
  const page = await openOptions(limber);
  await page.getByRole("button", { name: "Reset settings" }).click();
  await expect.poll(() => limber.settings()).toEqual(kept);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => limber.settings()).toEqual({ ...kept, workingHoursEnabled: true, snooze: 9 });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing in the week, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("full, selected, refused, with a copy and a form open", async ({ limber }) => {
      await limber.storage({
        settings: { workingHoursEnabled: true, daysOff: ["2020-01-01", "2099-01-01"] },
      });
      const page = await openOptions(limber);
      const hours = section(page);
      await cell(hours, "Monday", "8:30 AM").focus();
      await page.keyboard.press("Shift+ArrowRight");
      expect(await violations(page)).toEqual([]);
      await hours.getByRole("button", { name: "Copy a day" }).click();
      await hours.getByRole("radio", { name: "Chosen days" }).click();
      await hours.getByRole("button", { name: "Add a range" }).click();
      await hours.getByRole("button", { name: "Add", exact: true }).first().click();
      await hours.getByLabel("Until").first().fill("08:00");
      await hours.getByLabel("Until").first().blur();
      await expect(hours.getByText(/It ends before it begins/)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test("nothing of the week is cut off at 320 px", async ({ limber }) => {
  await storeWeek(limber, [range(3, 22, 30), range(5, 9, 17)]);
  const page = await openOptions(limber, { width: 320, height: 800 });
  await section(page).getByRole("button", { name: "Copy a day" }).click();
  await section(page).getByRole("button", { name: "Add a range" }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("in a zone that nobody knows Limber counts, pauses and takes days off all the same", async () => {
  await inChromium({ headless: true, env: { ...process.env, TZ: "Nowhere/Land" } }, async (context) => {
    const limber = await Limber.installedIn(context);
    const popup = await limber.popup();
    await expect(popup.getByTestId("hero-title")).toHaveText("30 min");
    await popup.getByRole("checkbox", { name: "Also stop counting" }).check();
    await popup.getByRole("button", { name: "More…" }).click();
    const inTwoDays = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 16);
    const [date = "", time = ""] = inTwoDays.split("T");
    await popup.getByLabel("Until this date").fill(date);
    await popup.getByLabel("Until this time of day").fill(time);
    await popup.getByRole("button", { name: "Until then" }).click();
    await expect(popup.getByTestId("hero-title")).toHaveText("Paused");
    await storeWeek(limber, office);
    const page = await openOptions(limber);
    await expect(section(page).getByText("None yet.")).toBeVisible();
  });
});

test("a pause until a date and time ends then, and one in the past is refused", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("checkbox", { name: "Also stop counting" }).check();
  await popup.getByRole("button", { name: "More…" }).click();
  const [onDate, atTime] = [popup.getByLabel("Until this date"), popup.getByLabel("Until this time of day")];
  await onDate.fill("2020-01-01");
  await atTime.fill("10:00");
  await popup.getByRole("button", { name: "Until then" }).click();
  await expect(popup.getByText("That time is over, or more than a year away.")).toBeVisible();
  const inTwoDays = new Date(Date.now() + 48 * 3_600_000);
  inTwoDays.setSeconds(0, 0);
  const two = (value: number) => String(value).padStart(2, "0");
  const date = `${inTwoDays.getFullYear()}-${two(inTwoDays.getMonth() + 1)}-${two(inTwoDays.getDate())}`;
  await onDate.fill(date);
  await atTime.fill(`${two(inTwoDays.getHours())}:${two(inTwoDays.getMinutes())}`);
  await popup.getByRole("button", { name: "Until then" }).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Paused");
  expect((await limber.state()).pause).toMatchObject({ until: inTwoDays.getTime() });
});

test("full screen that holds again and again is asked about once", async ({ limber }) => {
  const state = await limber.state();
  await limber.storage({ state: { ...state, fullScreens: 3 } });
  const popup = await limber.popup();
  await expect(popup.getByText("3 times today")).toBeVisible();
  await popup.getByRole("button", { name: "Yes, let them come" }).click();
  await expect(popup.getByText("3 times today")).toBeHidden();
  expect(await limber.settings()).toMatchObject({ quietInFullScreen: false });
});
