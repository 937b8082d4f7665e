import { cpSync, readdirSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { built } from "../../scripts/prepare.mjs";
import { exercises } from "../../src/exercises/exercise.ts";
import { violations } from "./accessibility.ts";
import { expect, test, withLimber, type Limber } from "./extension.ts";
import { usualLooks } from "./shared-chromium.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

/** How many exercises there are. */
const ALL = exercises.length;

const ongoing = (limber: Limber) => expect.poll(async () => (await limber.state()).break);
const saved = (limber: Limber) => expect.poll(async () => (await limber.settings()) ?? {});
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

/** Opens the guide on its own page, at what stands after the #. */
const openGuide = async (limber: Limber, hash = ""): Promise<Page> => {
  const page = await limber.open(`src/ui/guide/index.html#${hash}`, { width: 900, height: 700 });
  await expect(page.getByRole("main")).toBeVisible();
  return page;
};

/** Tabs on until the focus is on what has that name. A round without it fails. */
async function reach(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole("main").or(page.getByRole("banner")).getByLabel(name, { exact: true });
  const written = page.locator("a, button").filter({ hasText: new RegExp(`^${name}$`, "u") });
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press("Tab");
    if ((await page.locator(":focus").and(wanted.or(written)).count()) > 0) return;
  }
  throw new Error(`the keyboard never reaches "${name}"`);
}

test("by keyboard: from the popup to an exercise, not for me and back again, and a go at it", async ({
  limber,
}) => {
  const popup = await limber.popup();
  await expect(popup.getByTestId("hero-title")).toHaveText(/min/u);
  await reach(popup, "Stretches");
  await popup.keyboard.press("Enter");
  await expect(heading(popup, "Stretch guide")).toBeFocused();

  await reach(popup, "Search exercises");
  await popup.keyboard.type("xyz");
  await expect(heading(popup, "Nothing left")).toBeVisible();
  await popup.keyboard.press("Escape");
  await expect(popup.getByText(`${ALL} of ${ALL} exercises`)).toBeVisible();
  await popup.keyboard.type("KNÉE HUG");
  await expect(popup.getByText(`1 of ${ALL} exercises`)).toBeVisible();
  await reach(popup, "Seated knee hug");
  await popup.keyboard.press("Enter");
  await expect(heading(popup, "Seated knee hug")).toBeFocused();

  await reach(popup, "Not for me");
  await popup.keyboard.press("Enter");
  await saved(limber).toEqual({ excluded: ["seated-knee-hug"] });
  await reach(popup, "Undo");
  await popup.keyboard.press("Enter");
  await saved(limber).toEqual({});
  await expect(popup.getByRole("button", { name: "Not for me" })).toBeFocused();

  await popup.keyboard.press("Escape");
  await expect(popup.getByRole("link", { name: "Seated knee hug" })).toBeFocused();
  await expect(popup.getByRole("searchbox")).toHaveValue("KNÉE HUG");
  await popup.keyboard.press("Enter");
  await reach(popup, "Do it now");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("timer")).toBeVisible();
  await ongoing(limber).toMatchObject({
    place: "popup",
    routine: { name: "single", items: [{ exercise: "seated-knee-hug", seconds: 60 }] },
  });
});

test("a popup that closes in the middle waits, opens again where it was, and ends with a word", async ({
  limber,
}) => {
  const popup = await limber.popup();
  await popup.getByRole("link", { name: "Stretches" }).click();
  await popup.getByRole("button", { name: "Start: Seated turn" }).click();
  await expect(popup.getByRole("timer")).toBeVisible();
  await popup.close();
  await expect.poll(async () => (await limber.state()).break?.routine?.playing).toBe(false);

  const again = await limber.popup();
  await expect(heading(again, "Seated turn")).toBeVisible();
  await expect(again.getByText("Paused", { exact: true }).first()).toBeVisible();
  await again.getByRole("button", { name: "End break" }).click();
  await expect(again.getByTestId("done-line")).toHaveText("Every change of position counts.");
  await expect(again.getByTestId("done-line")).toBeFocused();
  await expect(again.getByTestId("hero-title")).toBeVisible();
  await ongoing(limber).toBeNull();
});

test("from the popup it opens in a window of its own, where it was", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("link", { name: "Stretches" }).click();
  await popup.getByRole("link", { name: "Seated turn" }).click();
  await expect(heading(popup, "Seated turn")).toBeVisible();
  const opened = limber.context.waitForEvent("page");
  await popup.getByRole("link", { name: "Open in its own window" }).click();
  const guide = await opened;
  await expect(heading(guide, "Seated turn")).toBeVisible();
  expect(await guide.evaluate(async () => (await chrome.windows.getCurrent()).type)).toBe("popup");
  await guide.getByRole("link", { name: /^Back to/ }).click();
  await expect(guide.getByText(`${ALL} of ${ALL} exercises`)).toBeVisible();
});

test("what was begun in the guide leads back to it, with a word", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("link", { name: "Stretches" }).click();
  await popup.getByRole("link", { name: "Seated turn" }).click();
  await popup.getByRole("button", { name: "Do it now" }).click();
  await expect(popup.getByRole("timer")).toBeVisible();
  await popup.getByRole("button", { name: "End break" }).click();
  await expect(popup.getByTestId("done-line")).toHaveText("Every change of position counts.");
  await expect(popup.getByTestId("done-line")).toBeFocused();
  await expect(heading(popup, "Seated turn")).toBeVisible();
  await ongoing(limber).toBeNull();
});

test("who is left with little of most routines sees those that fit, and the others when they ask", async ({
  limber,
}) => {
  const changes = { profile: "archingBothersMe", seatedOnly: true, avoidFloor: true } as const;
  await limber.send({ settings: "change", changes });
  const guide = await openGuide(limber, "routines");
  const cards = guide.locator(".routine");
  await guide.getByRole("radio", { name: "2 min" }).check();
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText("Fits you best");
  await expect(cards.getByRole("heading").first()).toHaveText("From your seat");
  await expect(cards.getByRole("listitem")).toHaveCount(4);
  await guide.getByRole("button", { name: "Show all 8 routines" }).click();
  await expect(cards).toHaveCount(8);
  await expect(cards.nth(1)).toContainText("Little of it is left for you.");
  await expect(cards.nth(1).getByRole("button").first()).toBeFocused();
});

test("Escape and the arrow lead back to the popup as it was", async ({ limber }) => {
  const popup = await limber.popup();
  await popup.getByRole("link", { name: "Stretches" }).click();
  await expect(heading(popup, "Stretch guide")).toBeVisible();
  await popup.keyboard.press("Escape");
  await expect(popup.getByRole("link", { name: "Stretches" })).toBeFocused();
  await popup.keyboard.press("Enter");
  await popup.getByRole("link", { name: "Back to: Limber" }).click();
  await expect(popup.getByTestId("hero-title")).toBeVisible();
  expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
});

test("on its own page a routine is chosen by what it is for and its length, and plays in the window", async ({
  limber,
}) => {
  await limber.send({
    settings: "change",
    changes: { profile: "slumpingBothersMe", avoidForwardBending: true },
  });
  const guide = await openGuide(limber);
  await guide.getByRole("link", { name: "Routines" }).click();
  const cards = guide.locator(".routine");
  await expect(cards.first()).toContainText("When slumping bothers you");
  await expect(cards.first()).toContainText("Fits you best");
  await expect(cards.first()).toContainText("Left out: Desk-supported long back (Bending forward)");
  await guide.getByRole("radio", { name: "5 min" }).check();
  const easy = cards.filter({ hasText: "Take it easy" });
  await expect(easy).toContainText("a routine for home");
  await easy.getByRole("button", { name: "Take it easy", exact: true }).click();
  await expect(easy).toContainText("Lying knee rolls");

  const opened = limber.context.waitForEvent("page");
  await easy.getByRole("button", { name: "Start: Take it easy" }).click();
  const window = await opened;
  await expect(heading(window, "Easy walk")).toBeVisible();
  await ongoing(limber).toMatchObject({ place: "window", routine: { name: "easy" } });

  // There is one break at a time: every other button that would start one leads to it.
  const pages = limber.context.pages().length;
  await guide.bringToFront();
  await expect(easy.getByRole("button", { name: "Show the break" })).toBeVisible();
  await easy.getByRole("button", { name: "Show the break" }).click();
  await ongoing(limber).toMatchObject({ routine: { name: "easy" } });
  expect(limber.context.pages()).toHaveLength(pages);
});

test("where nothing is left, each filter says what it takes and can be taken away", async ({ limber }) => {
  await limber.storage({ settings: { seatedOnly: true, excluded: ["seated-twist"] } });
  const guide = await openGuide(limber);
  await expect(guide.getByText(`11 of ${ALL} exercises`)).toBeVisible();
  await guide.getByRole("searchbox").fill("turn the ribs");
  await guide.getByRole("radio", { name: "Floor" }).check();
  await guide.getByLabel("Part of the body").selectOption({ label: "Thighs" });
  const filter = (name: string) => guide.locator(".removals li").filter({ hasText: name });
  await expect(filter("Search for “turn the ribs”")).toContainText(`takes ${ALL - 1}`);
  await expect(filter("On the floor")).toContainText("takes 21");
  await expect(filter("Thighs")).toContainText(`takes ${ALL - 1}`);
  await expect(filter("Seated only")).toContainText("takes 12");
  await expect(filter("Seated only").getByRole("link")).toHaveAttribute("href", /options.*#comfort$/u);
  await expect(guide.getByRole("button", { name: "Start: Seated pelvic rock" })).toBeVisible();

  await filter("On the floor").getByRole("button").click();
  await filter("Thighs").getByRole("button").click();
  await filter("Not for me").getByRole("button", { name: "Put back" }).click();
  await expect(guide.getByRole("link", { name: "Seated turn" })).toBeVisible();
  await guide.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toMatchObject({ excluded: ["seated-twist"] });
  await guide.getByRole("searchbox").press("Escape");
  await expect(guide.getByText(`11 of ${ALL} exercises`)).toBeVisible();
  await guide.getByRole("switch", { name: "Only what suits me" }).click();
  await expect(guide.getByText(`${ALL - 1} of ${ALL} exercises`)).toBeVisible();
  await guide.getByRole("button", { name: "Put back: Seated turn" }).click();
  await saved(limber).toEqual({ seatedOnly: true });
});

test("an own routine is made, put in order, and what the next stretch break brings", async ({ limber }) => {
  const guide = await openGuide(limber, "own");
  await expect(heading(guide, "Make a routine of your own")).toBeVisible();
  for (const name of ["Seated turn", "Easy walk", "Standing hip sway"]) {
    await guide.getByRole("button", { name: `Add: ${name}` }).click();
  }
  await saved(limber).toEqual({ picked: ["seated-twist", "easy-walk", "hip-sway"] });

  const up = guide.getByRole("button", { name: "Move up: Standing hip sway" });
  await up.focus();
  await guide.keyboard.press("Enter");
  await saved(limber).toEqual({ picked: ["seated-twist", "hip-sway", "easy-walk"] });
  await expect(up).toBeFocused();
  await expect(guide.getByText("Standing hip sway: now 2 of 3")).toBeAttached();
  await guide.keyboard.press("Enter");
  await guide.keyboard.press("Enter");
  await saved(limber).toEqual({ picked: ["hip-sway", "seated-twist", "easy-walk"] });
  await expect(up).toBeFocused();

  await guide.getByRole("button", { name: "Remove: Seated turn" }).click();
  await saved(limber).toEqual({ picked: ["hip-sway", "easy-walk"] });
  await guide.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toEqual({ picked: ["hip-sway", "seated-twist", "easy-walk"] });
  await guide.getByRole("radio", { name: "1 min" }).check();
  await expect(
    guide
      .locator(".items")
      .first()
      .getByText(/^\d+ s$/u),
  ).toHaveText(["10 s", "20 s", "30 s"]);

  await guide.getByRole("switch", { name: "Use it in my stretch breaks" }).click();
  await saved(limber).toMatchObject({ ownRoutine: true });
  await limber.send({ command: "start", prompt: null, reminder: "stretch" });
  await ongoing(limber).toMatchObject({
    routine: {
      name: "own",
      items: [{ exercise: "hip-sway" }, { exercise: "seated-twist" }, { exercise: "easy-walk" }],
    },
  });
});

test("an exercise has an address, back and forward work, and a list is found as it was left", async ({
  limber,
}) => {
  const guide = await openGuide(limber, "exercise/no%20such%20thing");
  await expect(guide.getByText("There is no exercise called “no such thing”.")).toBeVisible();
  await expect(guide.getByText(`${ALL} of ${ALL} exercises`)).toBeVisible();

  const last = guide.getByRole("link", { name: "Bird dog" });
  await last.scrollIntoViewIfNeeded();
  const scrolled = await guide.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await last.click();
  await expect(heading(guide, "Bird dog")).toBeFocused();
  expect(guide.url()).toMatch(/#exercise\/bird-dog$/u);
  await expect.poll(() => guide.evaluate(() => window.scrollY)).toBe(0);
  await guide.goBack();
  await expect(last).toBeFocused();
  await expect.poll(() => guide.evaluate(() => window.scrollY)).toBe(scrolled);
  await guide.goForward();
  await expect(heading(guide, "Bird dog")).toBeVisible();
  await guide.reload();
  await expect(heading(guide, "Bird dog")).toBeVisible();
});

test("who looks for help finds that first, a list of cards starts by a sign, and an address can be copied", async ({
  limber,
}) => {
  await limber.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const guide = await openGuide(limber);
  const cards = guide.locator(".exercise-card");
  await expect(cards).toHaveCount(ALL);
  // Three in a row, with pictures of 120 px.
  const boxes = await Promise.all([0, 2, 3].map((index) => cards.nth(index).boundingBox()));
  expect(boxes[1]?.y).toBe(boxes[0]?.y);
  expect(boxes[2]?.x).toBe(boxes[0]?.x);
  expect((await cards.first().locator(".thumb").boundingBox())?.width).toBe(120);
  await guide.getByRole("searchbox").fill("sciatica");
  await expect(guide.getByText("read first when to see someone")).toBeVisible();
  await expect(guide.locator(".removals")).toHaveCount(0);
  await expect(guide.getByRole("main").getByRole("link", { name: "Get help" })).toBeVisible();
  await guide.getByRole("searchbox").fill("stiff");
  await expect(cards.first()).toBeVisible();
  await cards.first().getByRole("link").click();
  await guide.goto(guide.url().replace(/#.*/u, "#exercise/seated-twist"));
  const address = "https://doi.org/10.1007/s00198-014-2881-4";
  await guide.getByRole("button", { name: `Copy: ${address}` }).click();
  await expect(guide.getByText("Copied", { exact: true })).toBeVisible();
  expect(await guide.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test("who wants less motion sees the keyframes, and the movement when they ask for it", async ({
  limber,
}) => {
  const guide = await openGuide(limber, "exercise/seated-knee-hug");
  await expect(guide.getByRole("button", { name: "Hold the picture still" })).toBeVisible();
  await guide.emulateMedia({ reducedMotion: "reduce" });
  await expect(guide.locator(".keyframes li")).toHaveCount(3);
  await guide.getByRole("button", { name: "Show the movement" }).click();
  await expect(guide.locator(".keyframes li")).toHaveCount(0);
});

test("a part of the popup whose files are missing says so, and comes when they are there", async ({
  shared,
}) => {
  const { outputDir } = test.info();
  const copy = `${outputDir}-extension`;
  cpSync(built, copy, { recursive: true });
  const missing = readdirSync(`${copy}/popup`).filter((name) => /^guide\d*\.js$/u.test(name));
  for (const name of missing) renameSync(`${copy}/popup/${name}`, `${copy}/${name}`);
  await withLimber(shared, resolve(copy), usualLooks, async (limber) => {
    const popup = await limber.popup();
    await popup.getByRole("link", { name: "Stretches" }).click();
    await expect(popup.getByText("This part of Limber could not be loaded.")).toBeVisible();
    for (const name of missing) renameSync(`${copy}/${name}`, `${copy}/popup/${name}`);
    await popup.getByRole("button", { name: "Try again" }).click();
    await expect(heading(popup, "Stretch guide")).toBeVisible();
  });
  rmSync(copy, { recursive: true });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing in the guide, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("in any of its views, full and empty, on its page and in the popup", async ({ limber }) => {
      await limber.storage({ settings: { excluded: ["bird-dog"], picked: ["easy-walk", "seated-twist"] } });
      const views = ["exercises", "routines", "own", "exercise/seated-twist", "exercise/unknown"];
      for (const view of [...views.map((name) => `guide/index.html#${name}`), "popup/index.html#exercises"]) {
        const page = await limber.open(`src/ui/${view}`, { width: 360, height: 600 });
        await expect(page.locator("body:not([inert]) main")).toBeVisible();
        expect(await violations(page), view).toEqual([]);
        await page.close();
      }
      const page = await openGuide(limber);
      await page.getByRole("searchbox").fill("xyz");
      await expect(heading(page, "Nothing left")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Put back", exact: true }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
