import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { expect, test, type Limber } from "./extension.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

/** The parts of the popup between which everything else stands. */
const PARTS = "header, .hero, .actions, .card, footer";

/** The popup as it is until its scripts have run. */
async function openWithoutScripts(limber: Limber): Promise<Page> {
  const page = await limber.open("manifest.json", { width: 360, height: 600 });
  const session = await limber.context.newCDPSession(page);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.goto(`chrome-extension://${limber.id}/src/ui/popup/index.html`);
  return page;
}

function boxes(page: Page): Promise<number[][]> {
  return page.locator(PARTS).evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x, y, width, height];
    }),
  );
}

test("before its script is there the popup has everything in its place, and no word or number", async ({
  limber,
}) => {
  const before = await openWithoutScripts(limber);
  const after = await limber.popup();
  await expect(after.getByTestId("hero-title")).toHaveText(/\d/u);

  const [drawn, filled] = [await boxes(before), await boxes(after)];
  expect(filled.length).toBeGreaterThanOrEqual(6);
  expect(drawn.length).toBe(filled.length);
  for (const [index, box] of filled.entries()) {
    for (const [side, place] of box.entries()) {
      expect(
        Math.abs(place - (drawn[index]?.[side] ?? Number.NaN)),
        `part ${index}, ${side}`,
      ).toBeLessThanOrEqual(1);
    }
  }
  expect(await before.locator("body").textContent()).not.toMatch(/[\p{L}\p{N}]/u);
  expect(await before.locator("svg.figure path").count()).toBe(
    await after.locator("svg.figure path").count(),
  );
});

test("what is not filled yet can be neither read aloud nor clicked", async ({ limber }) => {
  const before = await openWithoutScripts(limber);
  expect(await before.evaluate(() => document.body.inert)).toBe(true);
  const after = await limber.popup();
  await expect(after.getByTestId("hero-title")).toHaveText(/\d/u);
  expect(await after.evaluate(() => document.body.inert)).toBe(false);
});

test("a popup that opens elsewhere shows that alone, and nothing of its outline", async ({ limber }) => {
  const popup = await limber.open("src/ui/popup/index.html#exercises", { width: 360, height: 600 });
  await expect(popup.locator("main.guide")).toBeVisible();
  await expect(popup.locator("main")).toHaveCount(1);
  await expect(popup.locator(".hero")).toHaveCount(0);
});

test("the popup of the icon is filled once Chromium shows it, though it was hidden while it loaded", async ({
  limber,
}) => {
  const page = await limber.open("src/ui/options/index.html");
  await page.evaluate(() => chrome.action.openPopup());
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [popup] = chrome.extension.getViews({ type: "popup" });
        const title = popup?.document.querySelector("[data-testid=hero-title]")?.textContent ?? "";
        return popup !== undefined && !popup.document.body.inert && /\d/u.test(title);
      }),
    )
    .toBe(true);
});

test("who has chosen dark never sees the popup light, not even in its first frame", async ({ limber }) => {
  const options = await limber.open("src/ui/options/index.html");
  await options.getByRole("radio", { name: "Dark" }).click();
  await expect(options.locator("html")).toHaveAttribute("data-theme", "dark");
  const page = await limber.open("manifest.json", { width: 360, height: 600 });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const note = () => {
      const { visibility } = getComputedStyle(document.body);
      const { backgroundColor } = getComputedStyle(document.documentElement);
      if (visibility === "visible") seen.push(backgroundColor);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.goto(`chrome-extension://${limber.id}/src/ui/popup/index.html`);
  await expect(page.getByTestId("hero-title")).toHaveText(/\d/u);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(new Set(seen)).toEqual(new Set(["rgb(22, 29, 28)"]));
});
