import type { Page } from "@playwright/test";
import { expect, test, type Limber } from "./extension.ts";
import { plausibleDays } from "../support/plausible-days.ts";
import { dateBefore, haveSat } from "./time-travel.ts";

const rowOf = (popup: Page, name: string) => popup.getByRole("listitem").filter({ hasText: name });
const moreOf = (popup: Page, name: string) => popup.getByRole("button", { name: `More: ${name}` });
const didIt = (popup: Page) => popup.getByRole("menuitem", { name: "Did it already" });
const countedOf = async (limber: Limber) => (await limber.state()).progress["posture"]?.counter.counted;
const box = (popup: Page) => popup.getByRole("checkbox", { name: "Also stop counting" });

/** The popup of somebody who is to change position in 18 minutes, with nothing before it. */
async function openLate(limber: Limber): Promise<Page> {
  await limber.send({ settings: "change", changes: { waterEnabled: false } });
  await haveSat(limber, 12);
  await limber.fireAlarm();
  const popup = await limber.popup();
  await expect(popup.getByTestId("hero-title")).toHaveText("18 min");
  return popup;
}

test("the first thing to do about each reminder is to do it", async ({ limber }) => {
  const popup = await limber.popup();
  for (const name of ["Start: Change position", "Start: Back stretch"]) {
    await expect(popup.getByRole("button", { name })).toHaveText("Start");
  }
  await popup.getByRole("button", { name: "Log a drink: 7 fl oz" }).click();
  await expect(rowOf(popup, "Water")).toContainText("1 of 6");
  const opened = limber.context.waitForEvent("page");
  await popup.getByRole("button", { name: "Start: Change position" }).click();
  await expect((await opened).getByRole("timer")).toBeVisible();
  expect((await limber.state()).break?.members).toEqual(["posture"]);
  await expect(popup.getByRole("button", { name: "Start: Back stretch" })).toBeDisabled();
});

test("a drink of another size is logged in the menu of water, counts for what it holds, and is taken back there", async ({
  limber,
}) => {
  const popup = await limber.popup();
  await moreOf(popup, "Water").click();
  await popup.getByRole("menuitem", { name: "Log a drink: 13.5 fl oz" }).click();
  await expect(rowOf(popup, "Water")).toContainText("2 of 6");
  expect((await limber.state()).glasses).toMatchObject([{ ml: 400 }]);
  await moreOf(popup, "Water").click();
  await popup.getByRole("menuitem", { name: /^Take back 13.5 fl oz of / }).click();
  await expect(rowOf(popup, "Water")).toContainText("0 of 6");
});

/** Each way in which people ask for what else there is. */
const ways: Record<string, (popup: Page) => Promise<void>> = {
  "by its button": (popup) => moreOf(popup, "Change position").click(),
  "by the other mouse button": (popup) =>
    rowOf(popup, "Change position").locator("h3").click({ button: "right" }),
  "by keys, from its button": async (popup) => {
    await moreOf(popup, "Change position").focus();
    await popup.keyboard.press("Enter");
  },
  "by the keys for menus, from anywhere in the row": async (popup) => {
    await popup.getByRole("button", { name: "Start: Change position" }).focus();
    await popup.keyboard.press("Shift+F10");
  },
};

for (const [way, open] of Object.entries(ways)) {
  test(`what was done already is told in the row's menu, opened ${way}, and can be taken back`, async ({
    limber,
  }) => {
    const popup = await openLate(limber);
    await open(popup);
    await expect(didIt(popup)).toBeFocused();
    await popup.keyboard.press("ArrowDown");
    await expect(popup.getByRole("menuitem", { name: "Change it in the options" })).toBeFocused();
    await popup.keyboard.press("ArrowDown");
    await expect(didIt(popup)).toBeFocused();
    await popup.keyboard.press("Space");
    await expect(popup.getByText("Marked as done.")).toBeVisible();
    await expect(popup.getByRole("menu")).toHaveCount(0);
    await expect(moreOf(popup, "Change position")).toBeFocused();
    expect((await limber.state()).break).toBeNull();
    await expect(popup.getByTestId("hero-title")).toHaveText("30 min");
    await popup.getByRole("button", { name: "Undo" }).click();
    await expect(popup.getByTestId("hero-title")).toHaveText("18 min");
  });
}

test("a row's menu closes by Escape, by Tab and by a click beside it, and nothing has happened", async ({
  limber,
}) => {
  const popup = await openLate(limber);
  const before = await countedOf(limber);
  for (const key of ["Escape", "Tab"]) {
    await moreOf(popup, "Change position").click();
    await expect(didIt(popup)).toBeFocused();
    await popup.keyboard.press(key);
    await expect(popup.getByRole("menu")).toHaveCount(0);
  }
  await moreOf(popup, "Change position").click();
  await expect(didIt(popup)).toBeFocused();
  await popup.getByTestId("hero-title").click();
  await expect(popup.getByRole("menu")).toHaveCount(0);
  expect(await countedOf(limber)).toBe(before);
});

test("a row's menu leads to the settings of its reminder", async ({ limber }) => {
  const popup = await limber.popup();
  await moreOf(popup, "Water").click();
  const opened = limber.context.waitForEvent("page");
  await popup.getByRole("menuitem").last().click();
  await expect(popup.getByRole("menu")).toHaveCount(0);
  expect((await opened).url()).toMatch(/options\/index\.html#water$/u);
});

test("one card keeps everything away: it holds, or with a box stops counting too", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("button", { name: "Quiet for 10 min" }).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Quiet mode");
  expect((await limber.state()).pause).toBeNull();
  await popup.getByRole("button", { name: "Turn off" }).click();
  await box(popup).click();
  await popup.getByRole("button", { name: "Pause for 25 min" }).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Paused");
  const { pause, quiet } = await limber.state();
  expect([pause === null, quiet]).toEqual([false, null]);
  await popup.getByRole("button", { name: "Resume" }).click();
  await expect(popup.getByRole("button", { name: "Quiet for 50 min" })).toBeVisible();
});

test("the box turns what is on into the other, with the same end", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("button", { name: "Quiet for 50 min" }).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Quiet mode");
  // Another length is another end.
  await popup.getByRole("button", { name: "Quiet for 10 min" }).click();
  const tenMinutes = async () => (await limber.state()).quiet?.until ?? Infinity;
  await expect.poll(async () => (await tenMinutes()) - Date.now()).toBeLessThan(10 * 60_000);
  const { quiet } = await limber.state();
  await box(popup).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Paused");
  await expect.poll(async () => (await limber.state()).quiet).toBeNull();
  expect((await limber.state()).pause).toMatchObject({ until: quiet?.until });
  await box(popup).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Quiet mode");
  await expect.poll(async () => (await limber.state()).pause).toBeNull();
  expect((await limber.state()).quiet).toMatchObject({ until: quiet?.until });
});

test("quiet mode has longer lengths, a date and time, and no end at all", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("button", { name: "More…" }).click();
  await popup.getByRole("button", { name: "Until then" }).click();
  await expect(popup.getByText("Choose a date and a time.")).toBeVisible();
  await popup.getByRole("button", { name: "Until I turn it off" }).click();
  await expect(popup.getByTestId("quiet-text")).toHaveText(/^On until you turn it off/u);
  expect((await limber.state()).quiet).toMatchObject({ until: null });
});

test("nothing moves when a line comes or goes, nor when the figure does a break", async ({ limber }) => {
  await haveSat(limber, 5);
  const popup = await limber.popup();
  const places = () =>
    popup
      .locator(".scene, .actions, .rows, .not-now, footer")
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
  await expect(popup.getByTestId("hero-title")).toHaveText(/min/u);
  const before = await places();
  await popup.getByRole("button", { name: "Log a drink: 7 fl oz" }).click();
  await expect(popup.getByRole("button", { name: "Undo" })).toBeVisible();
  expect(await places()).toEqual(before);
  await popup.getByRole("button", { name: "Quiet for 25 min" }).click();
  await expect(popup.getByRole("button", { name: "Turn off" })).toBeVisible();
  expect(await places()).toEqual(before);
  await limber.send({ command: "start", prompt: null, reminder: "posture" });
  await expect(popup.getByRole("img", { name: /^How it is done/u })).toBeVisible();
  expect(await places()).toEqual(before);
});

test("in a break the figure does the break, and sits when it is over", async ({ limber }) => {
  const popup = await limber.popup();
  const figure = popup.locator(".scene .figure");
  await limber.send({ command: "start", prompt: null, reminder: "posture" });
  await expect(figure).toHaveAccessibleName("How it is done: Easy walk");
  const drawn = () => figure.locator("path").last().getAttribute("d");
  const first = await drawn();
  await expect.poll(drawn).not.toBe(first);
  await popup.emulateMedia({ reducedMotion: "reduce" });
  const { break: ongoing } = await limber.state();
  await limber.send({ command: "endBreak", break: ongoing?.id, how: "done", at: Date.now() });
  await expect(figure).toHaveAccessibleName("A person sitting upright at a desk");
});

test("in a low window the figure gives its room to the button", async ({ limber }) => {
  const popup = await limber.popup();
  const button = popup.getByRole("button", { name: "Take a break now" });
  await expect(popup.locator(".scene")).toBeVisible();
  await popup.setViewportSize({ width: 360, height: 380 });
  await expect(popup.locator(".scene")).toBeHidden();
  await expect(button).toBeInViewport({ ratio: 1 });
  await popup.setViewportSize({ width: 360, height: 600 });
  await expect(popup.locator(".scene")).toBeVisible();
});

test("at its usual size the whole popup is in sight", async ({ limber }) => {
  await haveSat(limber, 31);
  await limber.fireAlarm();
  const popup = await limber.popup();
  await expect(popup.getByRole("button", { name: "Snooze" })).toBeVisible();
  expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
});

test("the date of an end can be read whole", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("button", { name: "More…" }).click();
  const date = popup.getByLabel("Until this date");
  await date.fill("2030-12-24");
  const [shown = 0, needed = 0] = await date.evaluate((input) => {
    const alone = input.cloneNode() as HTMLElement;
    alone.style.cssText = "position: absolute; inline-size: auto";
    input.after(alone);
    const widths = [input, alone].map((one) => one.getBoundingClientRect().width);
    alone.remove();
    return widths;
  });
  expect(needed).toBeGreaterThan(100);
  expect(shown).toBeGreaterThanOrEqual(needed);
});

test("seven small bars lead to the week once three days are over, and the popup is no higher for them", async ({
  limber,
}) => {
  const line = (popup: Page) => popup.locator(".week-line");
  const today = await dateBefore(limber, 0);
  const days = plausibleDays(today, 20, (day) => Date.parse(`${day}T09:00`));
  const stored = Object.keys(days).map((key) => key.slice(4));
  await limber.storage(days);
  const without = await limber.popup();
  await expect(without.getByTestId("hero-title")).toHaveText(/min/u);
  const height = () => without.evaluate(() => document.body.getBoundingClientRect().height);
  const before = await height();
  await expect(line(without)).toHaveCount(0);
  await limber.send({ history: "countDays", days: stored });
  await without.reload();
  await expect(line(without).locator("span")).toHaveCount(7);
  expect(await height()).toBe(before);
  await expect(line(without)).toHaveAccessibleName(
    /^Breaks in the seven days before today: \d+(?:, \d+){6}$/u,
  );
  const opened = limber.context.waitForEvent("page");
  await line(without).press("Enter");
  await expect((await opened).locator(".averages, .blank")).toBeVisible();
  // After the guide it is there again.
  await without.getByRole("link", { name: "Stretches" }).click();
  await expect(line(without)).toHaveCount(0);
  await without.goBack();
  await expect(line(without)).toHaveCount(1);
});
