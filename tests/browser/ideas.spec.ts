import type { Page } from "@playwright/test";
import { ideaKey } from "../../src/ideas/idea.ts";
import { english } from "../support/english.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { beginInWindow } from "./break-window.ts";
import { haveSat } from "./time-travel.ts";
import { listen } from "./loudness.ts";

const BREAK = "src/ui/break/index.html";

const ideaNow = async (limber: Limber) => {
  const { break: ongoing } = await limber.state();
  if (!ongoing?.idea) throw new Error("no idea is on");
  return english(ideaKey(ongoing.idea));
};

/** The break's page, in the window that opened for it. */
const takeBreak = (limber: Limber): Promise<Page> =>
  beginInWindow(limber, { command: "start", prompt: null, reminder: "posture" });

/** How the figures of the idea are drawn at the moment. */
const outlines = (page: Page) =>
  page
    .locator(".idea-figure .figure path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));

/** Lets the break reach its end in two seconds. */
async function nearTheEnd(limber: Limber): Promise<void> {
  const saved = await limber.state();
  if (saved.break === null) throw new Error("no break is on");
  const startedAt = Date.now() - saved.break.length + 2_000;
  await limber.storage({ state: { ...saved, break: { ...saved.break, startedAt } } });
}

test("prompt and break show the same idea and a figure that moves; another one is one click away", async ({
  limber,
}) => {
  await limber.send({ settings: "change", changes: { waterEnabled: false } });
  await haveSat(limber, 31);
  await limber.fireAlarm();
  const { prompt } = await limber.state();
  await limber.send({ command: "open", prompt: prompt?.id });
  const page = await limber.open(BREAK, { width: 420, height: 640 });
  const first = english("idea_farWindow");
  await expect(page.getByText(first)).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(page.getByText(first)).toBeVisible();
  expect(await ideaNow(limber)).toBe(first);
  const before = await outlines(page);
  expect(before.length).toBeGreaterThan(5);
  await expect.poll(() => outlines(page)).not.toEqual(before);
  expect(await violations(page)).toEqual([]);

  await page.getByRole("button", { name: "Another one" }).click();
  await expect(page.getByText(english("idea_shoulderRolls"))).toBeVisible();
  expect((await limber.state()).ideas).toEqual(["farWindow", "shoulderRolls"]);
  await page.reload();
  await expect(page.getByText(english("idea_shoulderRolls"))).toBeVisible();
});

test("“Not for me” shows another idea, can be taken back there, and in the options", async ({ limber }) => {
  const page = await takeBreak(limber);
  const first = await ideaNow(limber);
  const notForMe = page.getByRole("button", { name: "Not for me" });
  await notForMe.click();
  await expect(page.getByText(first)).toBeHidden();
  expect(await limber.settings()).toEqual({ excludedIdeas: ["farWindow"] });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(first)).toBeVisible();
  await expect(notForMe).toBeFocused();
  expect((await limber.settings()) ?? {}).toEqual({});

  await notForMe.click();
  await expect(page.getByText(first)).toBeHidden();
  const options = await limber.open("src/ui/options/index.html");
  await options.getByRole("button", { name: `Put back: ${first}` }).click();
  await expect(options.getByRole("heading", { name: "Ideas put aside" })).toBeHidden();
  expect((await limber.settings()) ?? {}).toEqual({});
});

test("where nothing is to move, the idea is two or three still pictures", async ({ limber }) => {
  await limber.send({ command: "start", prompt: null, reminder: "posture" });
  const { break: ongoing } = await limber.state();
  await limber.send({ command: "showIdea", break: ongoing?.id, idea: "wings" });
  const page = await limber.open(BREAK, { width: 420, height: 640 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.locator(".idea-stills .figure")).toHaveCount(2);
  const before = await outlines(page);
  await expect(page.getByRole("timer")).toHaveText(/1:5[0-7]/u);
  expect(await outlines(page)).toEqual(before);
});

test("a break that is over is heard, says what was done, and closes its window", async ({ limber }) => {
  const loudest = await listen(limber);
  const page = await takeBreak(limber);
  const idea = await ideaNow(limber);
  await nearTheEnd(limber);
  await expect(page.getByRole("heading", { name: "Well moved" })).toBeVisible();
  await expect(page.getByText(idea)).toBeVisible();
  await expect.poll(() => loudest(page)).toBeGreaterThan(0.01);
  await expect(page.getByText(/This window closes in \d+ s\./u)).toBeVisible();
  await expect.poll(() => limber.windows(), { timeout: 20_000 }).toEqual(["normal"]);
  expect(await limber.state()).toMatchObject({ break: null });
});

test("with its tone switched off it is not heard; with the mouse or the focus in it, its window stays", async ({
  limber,
}) => {
  await limber.send({ settings: "change", changes: { postureChime: false } });
  const loudest = await listen(limber);
  const page = await takeBreak(limber);
  await nearTheEnd(limber);
  const countdown = page.getByText(/This window closes in \d+ s\./u);
  await expect(countdown).toBeVisible();

  await page.mouse.move(200, 200);
  await expect(countdown).toBeHidden();
  // Leaving the window begins the ten seconds again.
  await page.evaluate(() => document.documentElement.dispatchEvent(new MouseEvent("mouseleave")));
  await expect(page.getByText("This window closes in 10 s.")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).focus();
  await expect(countdown).toBeHidden();
  expect(await limber.windows()).toHaveLength(2);
  expect(await loudest(page)).toBe(0);
});
