import type { BrowserContext, Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { violations } from "./accessibility.ts";
import { inChromium, inProfile, launchIn } from "./chromium.ts";
import { expect, Limber, test, WELCOME } from "./extension.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

const BEHIND_THE_PUZZLE_PIECE = `let onToolbar = false;
  addEventListener("pin", () => { onToolbar = true; });
  chrome.action.getUserSettings = async () => ({ isOnToolbar: onToolbar });`;

async function openWelcome(limber: Limber, width = 1_280): Promise<Page> {
  const page = await limber.open(WELCOME, { width, height: 800 });
  await expect(page.getByTestId("first")).toHaveText(/^First: change position, at \d/u);
  return page;
}

const welcomes = (context: BrowserContext) => context.pages().filter((page) => page.url().endsWith(WELCOME));

/** The browser reports what has happened to Limber. */
const report = (limber: Limber, reason: "install" | "update" | "browser_update") =>
  limber.worker().evaluate((what) => {
    const installed = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
    installed.dispatch({ reason: what });
  }, reason);

const answer = (page: Page, name: string) => page.getByRole("radio", { name });

test("installing opens one page, which says what comes first, and never another", async () => {
  await inProfile(async (profile) => {
    const first = await launchIn(profile, { headless: true });
    const limber = await Limber.installedIn(first, { welcomed: true });
    await expect.poll(() => welcomes(first).length).toBe(1);
    await expect(welcomes(first)[0]!.getByTestId("first")).toHaveText(/^First: change position, at \d/u);
    await report(limber, "install");
    await limber.send({ command: "refresh" });
    expect(welcomes(first)).toHaveLength(1);
    await first.close();
    // What is loaded from a folder is installed anew at each start.
    const second = await launchIn(profile, { headless: true });
    const again = await Limber.installedIn(second, { welcomed: true });
    await report(again, "install");
    await again.send({ command: "refresh" });
    expect(welcomes(second)).toHaveLength(0);
    await second.close();
  });
});

test("an update welcomes nobody, be it Limber's or the browser's, whatever was noted before", async ({
  limber,
}) => {
  await limber.storage({ upkeep: {} });
  await report(limber, "update");
  await report(limber, "browser_update");
  await limber.send({ command: "refresh" });
  expect(welcomes(limber.context)).toHaveLength(0);
  expect(await limber.stored("upkeep")).toMatchObject({ welcomed: false });
  await report(limber, "install");
  await expect.poll(() => welcomes(limber.context).length).toBe(1);
});

test("the page is left at once, and everything runs", async () => {
  await inChromium({ headless: true, locale: "en-US" }, async (context) => {
    const limber = await Limber.installedIn(context, { welcomed: true });
    await expect.poll(() => welcomes(context).length).toBe(1);
    await welcomes(context)[0]!.close();
    await limber.fireAlarm();
    expect(await limber.shown()).toMatchObject({ hasMenu: true, alarm: expect.any(Number) });
  });
});

test("the icon is told how to be pinned, and ticks itself once it is", async ({ limber }) => {
  const page = await limber.context.newPage();
  await page.addInitScript(BEHIND_THE_PUZZLE_PIECE);
  await page.goto(`chrome-extension://${limber.id}/${WELCOME}`);
  const pinning = page.getByRole("region", { name: "Keep the icon in sight" });
  await expect(pinning.getByRole("listitem")).toHaveText([
    "Press the puzzle piece in the toolbar.",
    "Press the pin beside Limber.",
  ]);
  await expect(pinning.getByText("The icon is in your toolbar.")).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("pin")));
  await expect(pinning.getByText("The icon is in your toolbar.")).toBeVisible();
  await expect(pinning.getByRole("listitem")).toHaveCount(0);
});

test("a browser that cannot say whether the icon is pinned leaves the steps as they are", async ({
  limber,
}) => {
  const page = await limber.context.newPage();
  await page.addInitScript("chrome.action.getUserSettings = undefined;");
  await page.goto(`chrome-extension://${limber.id}/${WELCOME}`);
  await expect(page.getByText("Press the pin beside Limber.")).toBeVisible();
});

test("one reminder can be seen at once, and says so", async ({ limber }) => {
  const page = await openWelcome(limber);
  const sample = page.getByRole("region", { name: "See one now" });
  await sample.getByRole("button", { name: "Show a test" }).click();
  await expect.poll(() => limber.notifications()).toHaveLength(1);
  await sample.getByRole("button", { name: "I saw it" }).click();
  await expect(sample.getByText("The test reached you.")).toBeVisible();
  await expect(sample.getByRole("button", { name: "Show a test" })).toBeFocused();
  await expect.poll(() => limber.notifications()).toEqual([]);
  await sample.getByRole("button", { name: "Show a test" }).click();
  await sample.getByRole("button", { name: "I did not" }).click();
  await expect(sample.getByRole("link", { name: "Is it working?" })).toBeVisible();
});

test("each answer is a setting as soon as it is given, and what comes follows it", async ({ limber }) => {
  const page = await openWelcome(limber);
  await answer(page, "in a wheelchair").check();
  await expect.poll(() => limber.settings()).toEqual({ workplace: "wheelchair" });
  await expect(page.getByText("Move in the way that works for you.").first()).toBeVisible();
  await expect(answer(page, "Slumping or long sitting")).toHaveCount(0);
  await answer(page, "Slumping").check();
  await answer(page, "in these hours").check();
  await expect
    .poll(() => limber.settings())
    .toEqual({ workplace: "wheelchair", profile: "slumpingBothersMe", workingHoursEnabled: true });
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday"]) {
    await page.getByRole("checkbox", { name: day }).uncheck();
  }
  await page.getByLabel("Until").fill("13:30");
  await expect
    .poll(async () => (await limber.settings())?.["workingHours"])
    .toEqual([{ day: 5, from: 540, until: 810 }]);
  // Whoever works at night ends on the day after.
  await page.getByLabel("From").fill("22:00");
  await expect
    .poll(async () => (await limber.settings())?.["workingHours"])
    .toEqual([{ day: 5, from: 1_320, until: 810 + 1_440 }]);
});

test("without any day the hours are kept for the next one that is chosen", async ({ limber }) => {
  const workingHours = [{ day: 2, from: 600, until: 900 }];
  await limber.storage({ settings: { workingHoursEnabled: true, workingHours } });
  const page = await limber.open(WELCOME);
  await page.getByRole("checkbox", { name: "Tuesday" }).uncheck();
  await expect.poll(async () => (await limber.settings())?.["workingHours"]).toEqual([]);
  await page.getByRole("checkbox", { name: "Wednesday" }).check();
  await expect
    .poll(async () => (await limber.settings())?.["workingHours"])
    .toEqual([{ day: 3, from: 600, until: 900 }]);
});

test("hours that differ from day to day are left to the options, as they are", async ({ limber }) => {
  const workingHours = [
    { day: 1, from: 540, until: 1_020 },
    { day: 2, from: 600, until: 900 },
  ];
  await limber.storage({ settings: { workingHoursEnabled: true, workingHours } });
  const page = await limber.open(WELCOME);
  await page.getByRole("link", { name: "Working hours" }).click();
  await expect(page.getByRole("heading", { name: "Working hours" })).toBeFocused();
  expect((await limber.settings())?.["workingHours"]).toEqual(workingHours);
});

test("an answer that was just given survives the closing of the page", async ({ limber }) => {
  const page = await openWelcome(limber);
  await limber.killWorker();
  await answer(page, "in a wheelchair").check();
  await answer(page, "Arching").check();
  await page.close({ runBeforeUnload: true });
  await expect
    .poll(() => limber.settings())
    .toEqual({ workplace: "wheelchair", profile: "archingBothersMe" });
});

test("two of these pages show the same answers, and neither takes the other's back", async ({ limber }) => {
  const [one, other] = [await openWelcome(limber), await openWelcome(limber)];
  await answer(one, "in a wheelchair").check();
  await expect(answer(other, "in a wheelchair")).toBeChecked();
  await answer(other, "Slumping").check();
  await expect(answer(one, "Slumping")).toBeChecked();
  expect(await limber.settings()).toEqual({ workplace: "wheelchair", profile: "slumpingBothersMe" });
});

test("where nothing can be saved the page says so, and shows what is", async ({ limber }) => {
  const page = await openWelcome(limber);
  // Every write is refused, as by a disk that is full.
  await limber.worker().evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error("QuotaExceededError"));
  });
  await answer(page, "in a wheelchair").click();
  await expect(page.getByText(/^There is no room left to save/u)).toBeVisible();
  await expect(answer(page, "on a chair")).toBeChecked();
  expect(await limber.settings()).toEqual({});
});

test("the options lead to the page again", async ({ limber }) => {
  const options = await limber.open("src/ui/options/index.html");
  await options.getByRole("link", { name: "Welcome" }).click();
  await expect(options.getByTestId("first")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing on the welcome page, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("as it opens, and with everything asked", async ({ limber }) => {
      const page = await openWelcome(limber, 320);
      expect(await violations(page)).toEqual([]);
      await answer(page, "in these hours").check();
      await page.getByRole("button", { name: "Show a test" }).click();
      await expect(page.getByRole("button", { name: "I saw it" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test("the words of an answer keep clear of its edges", async ({ limber }) => {
  const page = await openWelcome(limber);
  for (const width of [1000, 700, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const gaps = await page.locator(".questions .option").evaluateAll((options) =>
      options.map((option) => {
        const words = document.createRange();
        words.selectNodeContents(option.querySelector(".option-label") ?? option);
        return words.getBoundingClientRect().left - option.getBoundingClientRect().left;
      }),
    );
    expect(gaps.length).toBeGreaterThan(6);
    expect(Math.min(...gaps), `at ${width} px`).toBeGreaterThanOrEqual(8);
  }
});
