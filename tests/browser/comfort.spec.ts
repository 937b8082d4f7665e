import type { Page } from "@playwright/test";
import { exercises } from "../../src/exercises/exercise.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";

const openComfort = async (limber: Limber, width = 700): Promise<Page> => {
  const page = await limber.open("src/ui/options/index.html#comfort", { width, height: 800 });
  await expect(page.getByRole("heading", { name: "Comfort" })).toBeVisible();
  return page;
};
const saved = (limber: Limber) => expect.poll(() => limber.settings());
const putAside = (page: Page) => page.getByRole("list", { name: "Not for me" });

/** What the stretch break that is asked for now holds. */
async function nextStretch(limber: Limber): Promise<unknown> {
  await limber.send({ command: "start", prompt: null, reminder: "stretch" });
  return (await limber.state()).break?.routine?.items;
}

test("what bothers a person, and what they leave out, is what the next stretch break goes by", async ({
  limber,
}) => {
  const page = await openComfort(limber);
  await expect(page.getByRole("heading", { name: "Comfort" })).toBeInViewport();
  await expect(page.getByRole("heading", { name: "Comfort" })).toBeFocused();
  await page.getByRole("radio", { name: /^Arching or standing/ }).click();
  const out = page.getByRole("group", { name: "Leave out" });
  await out.getByRole("checkbox", { name: "Standing" }).click();
  await expect(out.getByText("Saved")).toBeVisible();
  await out.getByRole("checkbox", { name: "Twisting" }).press("Space");
  await saved(limber).toEqual({ profile: "archingBothersMe", avoidTwisting: true, avoidStanding: true });
  await expect(page.getByText("This leaves 14 of 24 exercises.")).toBeVisible();

  expect(await nextStretch(limber)).toEqual([
    { exercise: "seated-pelvic-rock", seconds: 45 },
    { exercise: "tall-sit-reset", seconds: 30 },
    { exercise: "seated-side-reach", seconds: 45 },
    { exercise: "seated-knee-hug", seconds: 60 },
  ]);
});

test("an exercise that was not for them is put back, and put aside again", async ({ limber }) => {
  await limber.storage({ settings: { excluded: ["easy-walk", "seated-twist"] } });
  const page = await openComfort(limber);
  await expect(putAside(page).getByRole("heading")).toHaveText(["Seated turn", "Easy walk"]);
  await expect(putAside(page).locator("svg")).toHaveCount(2);
  await page.getByRole("button", { name: "Put back: Seated turn" }).click();
  await saved(limber).toEqual({ excluded: ["easy-walk"] });
  await expect(page.getByText("Back in your stretches: Seated turn")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(putAside(page).getByRole("heading")).toHaveText(["Seated turn", "Easy walk"]);
  await saved(limber).toEqual({ excluded: ["easy-walk", "seated-twist"] });
  await expect(page.getByRole("heading", { name: "Not for me" })).toBeFocused();

  await page.getByRole("button", { name: "Put back: Easy walk" }).click();
  await page.getByRole("button", { name: "Put back: Seated turn" }).click();
  await expect(page.getByText("Nothing is put aside.")).toBeVisible();
  await saved(limber).toEqual({});
});

test("someone who leaves out everything reads why nothing is left, and what comes", async ({ limber }) => {
  await limber.storage({ settings: { excluded: exercises } });
  const page = await openComfort(limber);
  await expect(page.getByText("one thing alone: Easy walk.")).toBeVisible();
  await page.getByRole("switch", { name: "Seated only" }).click();
  await expect(page.getByText("Seated only leaves out 12 of 24")).toBeVisible();
  await expect(page.getByText("Not for me leaves out 24 of 24")).toBeVisible();
  await expect(page.getByText("one thing alone: Seated pelvic rock.")).toBeVisible();
  expect(await nextStretch(limber)).toEqual([{ exercise: "seated-pelvic-rock", seconds: 180 }]);
  await page.getByRole("button", { name: "Put back: Seated knee hug" }).click();
  await expect(page.getByText("This leaves 1 of 24 exercises.")).toBeVisible();
});

test("starting over keeps what the person made, and can be undone", async ({ limber }) => {
  const made = { excluded: ["bird-dog"], picked: ["easy-walk", "hip-sway"] };
  const before = { ...made, profile: "slumpingBothersMe", ownRoutine: true };
  await limber.storage({ settings: before });
  const page = await openComfort(limber);
  await page.getByRole("button", { name: "Reset settings" }).click();
  await saved(limber).toEqual(made);
  await expect(page.getByRole("radio", { name: /^Not sure/ })).toBeChecked();
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(limber).toEqual(before);
});

test("the own routine, as long as there is none, says where to make it", async ({ limber }) => {
  const page = await openComfort(limber);
  const make = page.getByRole("link", { name: "Put your routine together in the stretch guide" });
  await expect(make).toHaveAttribute("href", "../guide/index.html#own");
  await limber.send({ settings: "saveRoutine", exercises: ["hip-sway"] });
  await expect(make).toHaveCount(0);
});

test("nothing of it is cut off at 320 px", async ({ limber }) => {
  await limber.storage({ settings: { excluded: exercises } });
  const page = await openComfort(limber, 320);
  await expect(putAside(page).locator("svg")).toHaveCount(exercises.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing in the comfort settings, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("with boxes ticked, with nothing left, and with an undo", async ({ limber }) => {
      await limber.storage({ settings: { excluded: exercises, avoidTwisting: true } });
      const page = await openComfort(limber);
      await expect(putAside(page).locator("svg")).toHaveCount(exercises.length);
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Put back: Bird dog" }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
