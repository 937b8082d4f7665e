import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { likelyPlace, numbers } from "../../src/ui/help/numbers.ts";
import { levels } from "../../src/ui/help/signs.ts";
import { english } from "../support/english.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";

/** Known to code that Playwright runs in the extension's pages, not here. */
declare const chrome: Browser;

const PAGE = "src/ui/help/index.html";
const openHelp = (limber: Limber, width = 700) => limber.open(PAGE, { width, height: 800 });
const region = (page: Page) => page.getByLabel("Emergency number for");
const called = (page: Page) =>
  page.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));

async function expectAllSigns(page: Page): Promise<void> {
  for (const { name, signs } of levels) {
    const level = page.getByRole("region", { name: english(`help_${name}`) });
    await expect(level.getByRole("listitem")).toHaveText(signs.map((sign) => english(sign)));
  }
}

test.describe("in a browser set to British English", () => {
  test.use({ locale: "en-GB" });

  test("the number is there at once, another region's is a choice away, and stays", async ({ limber }) => {
    const page = await openHelp(limber);
    await expectAllSigns(page);
    // Where the machine's clock says that it is in another country, nobody can know.
    const here = await page.evaluate(() => [[...navigator.languages], Temporal.Now.timeZoneId()] as const);
    await expect(
      page.getByRole("link", { name: /^Call/ }).or(page.getByText("Your local emergency number")).first(),
    ).toBeVisible();
    const expected = numbers[likelyPlace(...here)].emergency.map((number) => `tel:${number}`);
    expect((await called(page)).slice(0, expected.length)).toEqual(expected);

    await region(page).selectOption({ label: "New Zealand" });
    await expect(page.getByRole("link", { name: "Call 111" })).toBeVisible();
    expect(await called(page)).toEqual(["tel:111", "tel:0800611116"]);
    await expect.poll(() => limber.settings()).toEqual({ region: "newZealand" });
    await page.reload();
    await expect(region(page)).toHaveValue("newZealand");
    expect(await called(page)).toEqual(["tel:111", "tel:0800611116"]);

    const options = await limber.open("src/ui/options/index.html#help");
    await expect(region(options)).toHaveValue("newZealand");
    await region(options).selectOption({ label: "United Kingdom" });
    await expect(page.getByRole("link", { name: "Call 999" })).toBeVisible();
    await options.getByRole("link", { name: "Open the Get help page" }).click();
    await expect(options.getByRole("link", { name: "Call 999" })).toBeVisible();
  });
});

test("everything is there though nothing can be read or saved", async ({ limber }) => {
  await limber.storage({ settings: { region: "japan" } });
  await limber.runInPages(() => {
    if (!location.pathname.includes("/help/")) return;
    chrome.storage.local.get = () => new Promise(() => {});
    chrome.runtime.sendMessage = () => Promise.reject(new Error("the worker is gone"));
  });
  const page = await openHelp(limber);
  await expectAllSigns(page);
  await expect(region(page)).toHaveValue("automatic");
  await region(page).selectOption({ label: "Australia" });
  await expect(page.getByRole("link", { name: "Call 000" })).toBeVisible();
  await expect(page.getByText("Your choice could not be saved.")).toBeVisible();
  await expect(region(page)).toHaveValue("australia");
});

test("on paper it is black on white, on one sheet, in the dark theme too", async ({ limber }) => {
  await limber.storage({ settings: { theme: "dark", region: "unitedKingdom" } });
  const page = await openHelp(limber);
  await expect(page.locator(":root")).toHaveCSS("background-color", "rgb(22, 29, 28)");
  for (const format of ["A4", "Letter"]) {
    const sheets = (await page.pdf({ format })).toString("latin1").match(/\/Type \/Page\b/g);
    expect(sheets, format).toHaveLength(1);
  }
  await page.emulateMedia({ media: "print" });
  for (const element of [page.locator(":root"), page.getByRole("region").first()])
    await expect(element).toHaveCSS("background-color", "rgb(255, 255, 255)");
  for (const element of [page.getByText("Leaking urine"), page.getByRole("link", { name: "Call 999" })])
    await expect(element).toHaveCSS("color", "rgb(0, 0, 0)");
});

test("nothing is cut off at 320 px", async ({ limber }) => {
  await limber.storage({ settings: { region: "unitedKingdom" } });
  const page = await openHelp(limber, 320);
  await expectAllSigns(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing on the help page, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("with a number and without", async ({ limber }) => {
      const page = await openHelp(limber);
      for (const name of ["unitedKingdom", "elsewhere"]) {
        await region(page).selectOption(name);
        await expect(page.getByText("Your local emergency number")).toHaveCount(name === "elsewhere" ? 1 : 0);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}
