import type { Page } from "@playwright/test";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";

const openOptions = async (limber: Limber, hash = "", width = 1200): Promise<Page> => {
  const page = await limber.open(`src/ui/options/index.html${hash}`, { width, height: 800 });
  await expect(page.getByRole("heading", { name: "Start over" })).toBeVisible();
  return page;
};
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const contents = (page: Page) => page.getByRole("navigation", { name: "Contents" });
const search = (page: Page) => page.getByRole("combobox", { name: "Find a setting" });
const found = (page: Page) => page.getByRole("listbox", { name: "Settings found" }).getByRole("option");

test("two keys and a word lead to a setting, which has the focus and is marked until it is left", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("postpone");
  await expect(found(page).first()).toHaveText("Snooze forHow reminders come");
  await expect(found(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  const snooze = page.getByLabel("Snooze for");
  await expect(snooze).toBeFocused();
  await expect(snooze).toBeInViewport();
  const row = page.locator(".row").filter({ has: snooze });
  await expect(row).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  expect(page.url()).toMatch(/#snooze$/u);
  await expect(search(page)).toHaveValue("");
  await page.keyboard.press("Tab");
  await expect(row).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");

  // Once more to the same one.
  await search(page).fill("postpone");
  await found(page).first().click();
  await expect(snooze).toBeFocused();
});

test("arrows go through what was found and around, and Escape clears", async ({ limber }) => {
  const page = await openOptions(limber);
  await search(page).fill("play sound");
  await expect(found(page)).toHaveCount(4);
  await page.keyboard.press("ArrowUp");
  await expect(found(page).last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(search(page)).toHaveAttribute("aria-activedescendant", "found-stretchSound");
  await expect(contents(page).getByRole("link")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(search(page)).toHaveValue("");
  await expect(contents(page).getByRole("link").first()).toBeVisible();

  await page.keyboard.type("zebra");
  await expect(page.getByText("Nothing here goes by that name.").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(search(page)).toBeFocused();
  expect(await violations(page)).toEqual([]);
});

test("a slash that is typed somewhere stays a slash", async ({ limber }) => {
  const page = await openOptions(limber);
  const list = section(page, "Your own reminders");
  await list.getByRole("button", { name: /^Something else/u }).click();
  await list.getByLabel("Name").fill("");
  await list.getByLabel("Name").pressSequentially("Tea/coffee");
  await expect(list.getByLabel("Name")).toHaveValue("Tea/coffee");
});

test("the contents stay in sight, lead to each section, and mark the one that is read", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  const links = contents(page).getByRole("link");
  const headings = page.getByRole("main").locator(".section h2");
  await expect(links).toHaveText(await headings.allTextContents());
  for (const name of ["Start over", "Sound", "Water", "How you work"]) {
    await links.filter({ hasText: name }).click();
    await expect(page.getByRole("heading", { name, exact: true, level: 2 })).toBeFocused();
    await expect(links.and(page.locator("[aria-current]"))).toHaveText([name]);
    await expect(links.first()).toBeInViewport();
  }
  // By hand it is the section that is read.
  await page.getByRole("heading", { name: "Make it fit your day" }).click();
  await page.mouse.move(800, 400);
  await page.mouse.wheel(0, 100_000);
  await expect(links.and(page.locator("[aria-current]"))).not.toHaveText(["How you work"]);
});

test("with less room a choice leads to the sections, and the keyboard can go on choosing", async ({
  limber,
}) => {
  const page = await openOptions(limber, "", 600);
  await expect(contents(page).getByRole("link")).toHaveCount(0);
  const choice = page.getByRole("combobox", { name: "Contents" });
  await choice.selectOption("Sound");
  const heading = page.getByRole("heading", { name: "Sound", exact: true });
  await expect(heading).toBeInViewport();
  await expect(choice).toBeInViewport();
  // What stays in sight does not lie over it.
  const [bar, title] = [await choice.boundingBox(), await heading.boundingBox()];
  expect(title?.y).toBeGreaterThan((bar?.y ?? Infinity) + (bar?.height ?? Infinity));
  expect(await violations(page)).toEqual([]);
  await search(page).fill("dark");
  await found(page).first().click();
  await expect(page.getByRole("radio", { name: "System" })).toBeFocused();
});

test("what is switched off is folded, and can be looked at, changed, and gone to", async ({ limber }) => {
  await limber.storage({ settings: { waterEnabled: false } });
  const page = await openOptions(limber);
  const water = section(page, "Water");
  await expect(water.getByLabel("My usual glass holds")).toBeHidden();
  await water.getByText("Switched off.").click();
  await expect(water.getByLabel("My usual glass holds")).toBeVisible();
  await water.getByLabel("My usual glass holds").fill("8.5");
  await water.getByLabel("My usual glass holds").press("Enter");
  await expect.poll(() => limber.settings()).toEqual({ waterEnabled: false, waterGlass: 251 });
  expect(await violations(page)).toEqual([]);

  // Working hours are off too, and found all the same.
  await search(page).fill("holiday");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Days off" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Days off" })).toBeInViewport();

  await water.getByRole("switch", { name: "Water" }).click();
  await expect(water.getByText("Switched off.")).toBeHidden();
  await expect(water.getByLabel("My usual glass holds")).toHaveValue("8.5");
});

test("an address leads to a setting, folded or not, and one that names none says so", async ({ limber }) => {
  await limber.storage({ settings: { stretchEnabled: false } });
  const page = await openOptions(limber, "#stretchLength");
  await expect(section(page, "Back stretch").getByLabel("A break takes")).toBeFocused();
  await expect(section(page, "Back stretch").getByLabel("A break takes")).toBeInViewport();
  await page.evaluate(() => {
    location.hash = "avoidKneeling";
  });
  await expect(page.getByRole("checkbox", { name: "Kneeling", exact: true })).toBeFocused();
  await page.evaluate(() => {
    location.hash = "nothing";
  });
  await expect(page.getByRole("alert")).toContainText("The address names no part of this page.");
  await page.goBack();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
