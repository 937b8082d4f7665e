import type { Page } from "@playwright/test";
import type { OwnReminder } from "../../src/settings/lists.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";

const openOptions = async (limber: Limber, width = 900): Promise<Page> => {
  const page = await limber.open("src/ui/options/index.html", { width, height: 800 });
  await expect(page.getByRole("heading", { name: "Start over" })).toBeVisible();
  return page;
};
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const saved = (limber: Limber) => expect.poll(() => limber.settings());
const own = async (limber: Limber) => ((await limber.settings())?.["own"] ?? []) as OwnReminder[];

test("a changed interval is saved at once, said so, and there after a reload", async ({ limber }) => {
  const page = await openOptions(limber);
  const posture = section(page, "Change position");
  await expect(posture.getByText("5 to 90 min")).toBeHidden();
  await posture.getByLabel("Every").fill("75");
  await expect(posture.getByText("5 to 90 min")).toBeVisible();
  await posture.getByLabel("Every").press("Enter");
  await expect(posture.getByText("Saved")).toBeVisible();
  await expect(posture.getByText("at least once an hour")).toBeVisible();
  await saved(limber).toEqual({ postureInterval: 75 });
  await page.reload();
  await expect(posture.getByLabel("Every")).toHaveValue("75");
});

test("a rhythm sets both of its numbers", async ({ limber }) => {
  const page = await openOptions(limber);
  const posture = section(page, "Change position");
  await expect(posture.getByRole("radio", { name: "Balanced" })).toBeChecked();
  await posture.getByRole("radio", { name: "Short and often" }).click();
  await expect(posture.getByLabel("Every")).toHaveValue("15");
  await expect(posture.getByLabel("A break takes")).toHaveValue("2.5");
  await saved(limber).toEqual({ postureInterval: 15, postureLength: 2.5 });
  await posture.getByLabel("Every").fill("16");
  await posture.getByLabel("Every").blur();
  await expect(posture.getByRole("radio", { checked: true, name: /min/ })).toHaveCount(0);
});

test("a choice made by keys stands, though Space on the one that is chosen already does nothing", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const posture = section(page, "Change position");
  await posture.getByRole("radio", { name: "Balanced" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(posture.getByRole("radio", { name: "Balanced" })).not.toBeChecked();
});

test("the first click after scrolling counts", async ({ limber }) => {
  const page = await openOptions(limber);
  const dark = section(page, "Appearance").getByRole("radio", { name: "Dark" });
  const { x, y, width, height } = (await dark.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  await page.mouse.move(x + width / 2, 400);
  await page.mouse.wheel(0, y + height / 2 - 400);
  await expect
    .poll(async () => Math.abs(((await dark.boundingBox())?.y ?? NaN) + height / 2 - 400))
    .toBeLessThan(3);
  await page.mouse.down();
  await page.mouse.up();
  await expect(dark).toBeChecked();
});

test("a refused value names the range, stays to be corrected, and the old one stays saved", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const every = section(page, "Change position").getByLabel("Every");
  for (const refused of ["200", "4", ""]) {
    await every.fill(refused);
    await every.blur();
    await expect(every).toHaveAttribute("aria-invalid", "true");
    await expect(every).toHaveValue(refused);
    await expect(every).toHaveAccessibleDescription(/Choose 5 to 90 min\. It stays at 30 min\./);
  }
  expect((await limber.settings()) ?? {}).toEqual({});
  await every.fill("45");
  await every.blur();
  await expect(every).toHaveAttribute("aria-invalid", "false");
  await saved(limber).toEqual({ postureInterval: 45 });
});

test("half a minute is half a minute, with a point or a comma, typed or by the arrow keys", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const length = section(page, "Change position").getByLabel("A break takes");
  for (const typed of ["0,5", "1.5"]) {
    await length.fill("");
    await length.pressSequentially(typed);
    await length.press("Enter");
    await saved(limber).toEqual({ postureLength: Number(typed.replace(",", ".")) });
  }
  await length.press("ArrowUp");
  await saved(limber).toEqual({});
  await expect(length).toHaveValue("2");
});

test("Escape brings back what is saved", async ({ limber }) => {
  const page = await openOptions(limber);
  const every = section(page, "Water").getByLabel("Every");
  await every.fill("7");
  await every.press("Enter");
  await expect(every).toHaveAttribute("aria-invalid", "true");
  await every.press("Escape");
  await expect(every).toHaveValue("60");
  await expect(every).toHaveAttribute("aria-invalid", "false");
});

test("a goal and a glass that are too much together are refused, each within its range", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const water = section(page, "Water");
  await water.getByLabel("Goal for a day").fill("10");
  await water.getByLabel("Goal for a day").blur();
  await expect(water.getByText("67.5 fl oz a day at the desk")).toBeVisible();
  await water.getByLabel("My usual glass holds").fill("10.5");
  await water.getByLabel("My usual glass holds").blur();
  await expect(water.getByLabel("My usual glass holds")).toHaveAccessibleDescription(
    /more than 101.5 fl oz a day/,
  );
  expect(await limber.settings()).toEqual({ waterGoal: 10 });
});

test("the start of the day is a time of day", async ({ limber }) => {
  const page = await openOptions(limber);
  const start = page.getByLabel("A new day begins at");
  await expect(start).toHaveValue("04:00");
  await start.fill("02:30");
  await saved(limber).toEqual({ dayStart: 150 });
  await start.fill("15:00");
  await expect(start).toHaveAccessibleDescription(/Choose a time from 12:00 AM to 12:00 PM\./);
  expect(await limber.settings()).toEqual({ dayStart: 150 });
});

test("a change in another window shows, but not in what is being typed", async ({ limber }) => {
  const here = await openOptions(limber);
  const there = await openOptions(limber);
  await section(here, "Water").getByLabel("Every").pressSequentially("1");
  await there.getByLabel("Snooze").fill("12");
  await there.getByLabel("Snooze").blur();
  await section(there, "Water").getByLabel("Every").fill("90");
  await section(there, "Water").getByLabel("Every").blur();
  await expect(here.getByLabel("Snooze")).toHaveValue("12");
  await expect(section(here, "Water").getByLabel("Every")).toHaveValue(/^(160|601)$/);

  // Typed and typed back again is not being edited.
  await here.getByLabel("My usual glass holds").fill("7.5");
  await here.getByLabel("My usual glass holds").fill("7");
  await here.getByLabel("My usual glass holds").blur();
  await there.getByLabel("My usual glass holds").fill("8.5");
  await there.getByLabel("My usual glass holds").blur();
  await expect(here.getByLabel("My usual glass holds")).toHaveValue("8.5");
});

test("an own reminder at times of day: its times and days, what cannot be, and its row in the popup", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const list = section(page, "Your own reminders");
  await list.getByRole("button", { name: /^Something else/u }).click();
  await list.getByLabel("Name").fill("Walk to the park");
  await list.getByLabel("Name").press("Enter");
  await list.getByRole("radio", { name: "At times of day" }).click();
  await expect(list.getByLabel("Every")).toBeHidden();
  await expect(list.getByLabel("Time 1")).toHaveValue("12:30");
  await list.getByRole("button", { name: "Add a time" }).click();
  await expect(list.getByLabel("Time 2")).toHaveValue("13:30");

  // One that is there already is refused, and what was there before stays.
  await list.getByLabel("Time 2").fill("12:30");
  await list.getByLabel("Time 2").blur();
  await expect(list.getByText("Each time can be in the list once.")).toBeVisible();
  await expect(list.getByLabel("Time 2")).toHaveValue("13:30");
  await list.getByLabel("Time 2").fill("09:15");
  await list.getByLabel("Time 2").blur();
  await expect.poll(async () => (await own(limber))[0]?.times).toEqual([750, 555]);

  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday"]) {
    await list.getByRole("checkbox", { name: day }).uncheck();
  }
  await list.getByRole("checkbox", { name: "Friday" }).click();
  await expect(list.getByText("Choose at least one day.")).toBeVisible();
  await expect.poll(async () => (await own(limber))[0]?.days).toEqual([5]);
  await page.reload();
  await expect(list.getByText(/9:15 AM, 12:30 PM · Fri · 1 min/u)).toBeVisible();
  await list.getByRole("button", { name: "Edit: Walk to the park" }).click();
  await expect(list.getByLabel("Time 2")).toHaveValue("09:15");
  expect(await violations(page)).toEqual([]);
});

test("an own reminder: from a template, renamed to any text, switched, removed and put back", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const list = section(page, "Your own reminders");
  await expect(list.getByText("None yet.")).toBeVisible();
  await list.getByRole("button", { name: /^Look far away/ }).click();
  await expect(list.getByRole("heading", { name: "Look far away" })).toBeVisible();
  const [added] = await own(limber);
  expect(added).toMatchObject({ symbol: "eyes", interval: 20, length: 0.5, surface: "icon", enabled: true });

  const name = `<b>Blick & "weit" 'hinaus' 漢字</b>`;
  await list.getByRole("button", { name: "Edit: Look far away" }).click();
  await expect(list.getByLabel("Name")).toBeFocused();
  await list.getByLabel("Name").fill(name);
  // The click that leaves the name also asks for a change of its own: neither may undo the other.
  await list.getByLabel("Play a sound").click();
  await expect(list.getByRole("heading", { name })).toBeVisible();
  await list.getByRole("radio", { name: "Walk" }).click();
  await list.getByLabel("Name").fill("   ");
  await list.getByLabel("Name").blur();
  await expect(list.getByLabel("Name")).toHaveAccessibleDescription(/name of up to 60 characters/);
  await list.getByLabel("Every").fill("4");
  await list.getByLabel("Every").blur();
  await expect(list.getByLabel("Every")).toHaveAccessibleDescription(/Choose 5 to 480 min\./);
  await list.getByRole("switch", { name }).click();
  const changed = { ...added, name, sound: true, symbol: "walk", enabled: false };
  await saved(limber).toEqual({ own: [changed] });

  await list.getByRole("button", { name: `Remove: ${name}` }).click();
  await saved(limber).toEqual({});
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toEqual({ own: [changed] });
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("a reminder that was removed returns to its place", async ({ limber }) => {
  const three = ["First", "Second", "Third"].map((name) => ({ ...longest, id: name, name }));
  await limber.storage({ settings: { own: three } });
  const page = await openOptions(limber);
  await page.getByRole("button", { name: "Remove: Second" }).click();
  await saved(limber).toEqual({ own: [three[0], three[2]] });
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toEqual({ own: three });
});

test("a free reminder opens with its name ready to be typed over", async ({ limber }) => {
  const page = await openOptions(limber);
  const list = section(page, "Your own reminders");
  await list.getByRole("button", { name: /^Something else/ }).click();
  await expect(list.getByLabel("Name")).toBeFocused();
  await page.keyboard.type("Water the plants");
  await page.keyboard.press("Enter");
  await expect(list.getByRole("heading", { name: "Water the plants" })).toBeVisible();
  await list.getByLabel("A break takes").fill("0.75");
  await list.getByLabel("A break takes").blur();
  await expect(list.getByText("45 s", { exact: true })).toBeVisible();
  expect(await own(limber)).toMatchObject([{ name: "Water the plants", length: 0.75, interval: 60 }]);
});

test("with twelve of one's own there is no room for more, and the page says so", async ({ limber }) => {
  const one = { symbol: "star", enabled: true, interval: 60, length: 1, surface: "icon", sound: false };
  const twelve = Array.from({ length: 12 }, (_, index) => ({
    ...one,
    id: `own-${index}`,
    name: `Mine ${index}`,
  }));
  await limber.storage({ settings: { own: twelve } });
  const page = await openOptions(limber);
  const add = page.getByRole("button", { name: /^Breathe slowly/ });
  await expect(add).toBeDisabled();
  await expect(add).toHaveAccessibleDescription("That is the most: 12 reminders of your own.");
  await page.getByRole("button", { name: "Remove: Mine 3" }).click();
  await expect(add).toBeEnabled();
});

test("starting over can be undone, to exactly what was there", async ({ limber }) => {
  const before = {
    postureInterval: 50,
    waterGlass: 330,
    theme: "light",
    stretchEnabled: false,
    dayStart: 300,
  };
  await limber.storage({ settings: before });
  const page = await openOptions(limber);
  await page.getByLabel("Together if due within").fill("99");
  await page.getByRole("button", { name: "Reset settings" }).click();
  await expect(page.getByLabel("Together if due within")).toHaveValue("5");
  await expect(page.getByText("Settings are back at their defaults.")).toBeVisible();
  await saved(limber).toEqual({});
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toEqual(before);
  await expect(section(page, "Change position").getByLabel("Every")).toHaveValue("50");

  await page.getByRole("button", { name: "Reset settings" }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.getByLabel("Snooze").fill("9");
  await page.getByLabel("Snooze").blur();
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("the dark theme is there at once", async ({ limber }) => {
  const page = await openOptions(limber);
  await section(page, "Appearance").getByRole("radio", { name: "Dark" }).click();
  await expect(page.locator(":root")).toHaveCSS("background-color", "rgb(22, 29, 28)");
  await saved(limber).toEqual({ theme: "dark" });
});

test("the options work by keyboard alone", async ({ limber }) => {
  const page = await openOptions(limber);
  const focused = page.locator(":focus");
  const reach = async (name: string, role: "switch" | "radio" | "button" | "spinbutton") => {
    for (let press = 0; press < 120; press += 1) {
      await page.keyboard.press("Tab");
      if ((await page.getByRole(role, { name }).and(focused).count()) > 0) return;
    }
    throw new Error(`the keyboard never reaches "${name}"`);
  };
  await reach("Change position", "switch");
  await page.keyboard.press("Space");
  await saved(limber).toEqual({ postureEnabled: false });
  // What is switched off is folded: the next stop opens it.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await reach("Balanced", "radio");
  await page.keyboard.press("ArrowRight");
  await saved(limber).toEqual({ postureEnabled: false, postureInterval: 60, postureLength: 5 });
  await reach("Every", "spinbutton");
  await page.keyboard.press("ArrowDown");
  await saved(limber).toMatchObject({ postureInterval: 59 });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await saved(limber).toMatchObject({ postureInterval: 57 });
  await reach("Breathe slowly", "button");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await reach("Reset settings", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await reach("Undo", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Reset settings" })).toBeFocused();
  await saved(limber).toMatchObject({ postureEnabled: false, postureInterval: 57 });
});

test("nothing is cut off at 320 px", async ({ limber }) => {
  await limber.storage({ settings: { own: [{ ...longest, name: "Donaudampfschifffahrt".repeat(2) }] } });
  const page = await openOptions(limber, 320);
  await page.getByRole("button", { name: /^Edit/ }).click();
  await expect(page.getByLabel("Name")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

const longest = {
  id: "longest",
  symbol: "hands",
  enabled: true,
  timing: "desk",
  times: [750],
  days: [1, 2, 3, 4, 5],
  interval: 480,
  length: 0.25,
  surface: "window",
  sound: true,
};

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing in the options, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("as they open, with a refusal, an open editor and an undo", async ({ limber }) => {
      const page = await openOptions(limber);
      expect(await violations(page)).toEqual([]);
      await page.getByLabel("Snooze").fill("99");
      await page.getByLabel("Snooze").blur();
      await page.getByRole("button", { name: /^Look far away/ }).click();
      await page.getByRole("button", { name: /^Something else/ }).click();
      await page.getByRole("button", { name: "Remove: Look far away" }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      await expect(page.getByLabel("Name")).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test("who has Limber in another browser too makes this one silent with one click, and ends that with another", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const elsewhere = section(page, "In another browser too");
  await elsewhere.getByRole("button", { name: "Make this one silent" }).click();
  await expect(elsewhere.getByText("This one is silent")).toBeVisible();
  const isPaused = async () => (await limber.state()).held.map(({ reason }) => reason);
  expect(await isPaused()).toEqual(["paused"]);
  expect(await limber.alarms()).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await elsewhere.getByRole("button", { name: "Let it remind me again" }).click();
  await expect(elsewhere.getByRole("button", { name: "Make this one silent" })).toBeFocused();
  expect(await isPaused()).toEqual([]);
});

test("what was changed in a row is all saved, though the page is left before the first answer", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const volume = page.getByRole("slider", { name: "Volume" });
  await expect(volume).toHaveValue("40");
  await volume.evaluate((slider: HTMLInputElement) => {
    for (const value of [45, 50, 55, 60, 65]) {
      slider.value = String(value);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
    }
    location.href = "about:blank";
  });
  await saved(limber).toEqual({ volume: 65 });
});
