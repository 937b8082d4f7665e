import type { Page } from "@playwright/test";
import type { Command } from "../../src/domain/model/event.ts";
import { ideaKey } from "../../src/ideas/idea.ts";
import type { Item } from "../../src/stretches/routine.ts";
import { english } from "../support/english.ts";
import { violations } from "./accessibility.ts";
import { expect, test, type Limber } from "./extension.ts";
import { beginInWindow } from "./break-window.ts";
import { haveSat, haveSettled } from "./time-travel.ts";

const items: Item[] = [
  { exercise: "seated-side-reach", seconds: 300 },
  { exercise: "standing-back-bend", seconds: 40 },
];
const STRETCH: Command = { command: "stretch", name: "own", items, place: "window" };
const CHANGE: Command = { command: "start", prompt: null, reminder: "posture" };

const stateOf = (limber: Limber) => limber.state();
const heading = (page: Page, name: string) => page.getByRole("heading", { name });
const button = (page: Page) => page.getByRole("button", { name: "Keep in sight" });

/** Presses the button, and gives back the small window. */
async function keepInSight(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await button(page).click();
  const coach = await opened;
  await expect(coach.getByRole("heading")).toBeVisible();
  return coach;
}

/** Leaves a window with the mouse. */
const leave = (page: Page) =>
  page.evaluate(() => void document.documentElement.dispatchEvent(new MouseEvent("mouseleave")));

test("a stretch is kept in sight: figure, step and seconds, and pause and skip there are those of the page", async ({
  limber,
}) => {
  const page = await beginInWindow(limber, STRETCH);
  const coach = await keepInSight(page);
  await expect(button(page)).toHaveAttribute("aria-pressed", "true");
  await expect(heading(coach, "Seated side reach")).toBeVisible();
  await expect(coach.getByRole("img", { name: "How it is done: Seated side reach" })).toBeVisible();
  await expect(coach.getByText(/^Hold \d+ s$/u)).toBeVisible();
  // It has its own frames: those of a page out of sight stand still.
  await page.evaluate(() => {
    globalThis.requestAnimationFrame = () => 0;
  });
  const drawnInTwoSeconds = await coach.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let drawn = 0;
        let seconds = 0;
        const arc = document.querySelector(".dial .fill") as Element;
        const count = document.querySelector(".phase") as Element;
        new MutationObserver(() => (drawn += 1)).observe(arc, { attributes: true });
        new MutationObserver(() => {
          seconds += 1;
          if (seconds === 3) resolve(drawn);
        }).observe(count, { subtree: true, characterData: true });
      }),
  );
  // The page would draw it once a second.
  expect(drawnInTwoSeconds).toBeGreaterThan(5);

  await coach.getByRole("button", { name: "Pause" }).click();
  await expect(coach.getByText("Paused", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break?.routine?.playing).toBe(false);
  await coach.getByRole("button", { name: "Skip" }).click();
  await expect(heading(coach, "Standing back bend")).toBeVisible();
  await expect(heading(page, "Standing back bend")).toBeVisible();
  // The player's keys work there too.
  await coach.keyboard.press("ArrowLeft");
  await expect(heading(page, "Seated side reach")).toBeVisible();
});

test("closed by the person it can be opened again, and the break goes on; closed with the page, both are gone", async ({
  limber,
}) => {
  const page = await beginInWindow(limber, STRETCH);
  const coach = await keepInSight(page);
  await coach.close();
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  expect((await stateOf(limber)).break?.routine?.playing).toBe(true);

  await keepInSight(page);
  const second = page.context().pages().at(-1);
  await button(page).click();
  await expect.poll(() => second?.isClosed()).toBe(true);
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");

  const third = await keepInSight(page);
  await page.reload();
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => third.isClosed()).toBe(true);
});

test("where the browser refuses, the page says so and goes on; where there are no such windows there is no button", async ({
  limber,
}) => {
  const page = await beginInWindow(limber, STRETCH);
  await page.evaluate(() => {
    const { documentPictureInPicture: windows } = window as unknown as {
      documentPictureInPicture: { requestWindow: () => Promise<never> };
    };
    windows.requestWindow = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await button(page).click();
  await expect(page.getByText("The browser did not open the small window.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "documentPictureInPicture");
  });
  await page.reload();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(button(page)).toHaveCount(0);
});

test("a change of position is kept in sight too, looks as the person has chosen, and ends there with what was done", async ({
  limber,
}) => {
  await limber.send({ settings: "change", changes: { theme: "light", skin: "dark", hair: "curly" } });
  const page = await beginInWindow(limber, CHANGE);
  const coach = await keepInSight(page);
  const idea = (await stateOf(limber)).break?.idea;
  if (!idea) throw new Error("no idea is on");
  await expect(coach.getByText(english(ideaKey(idea)))).toBeVisible();
  await expect(coach.getByRole("timer")).toHaveText(/^1:\d\d$/u);
  const root = coach.locator("html");
  for (const [name, value] of [
    ["lang", "en"],
    ["dir", "ltr"],
    ["data-theme", "light"],
    ["data-skin", "dark"],
    ["data-hair", "curly"],
  ] as const) {
    await expect(root).toHaveAttribute(name, value);
  }
  const ground = () => root.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground();
  expect(await violations(coach)).toEqual([]);
  await limber.send({ settings: "change", changes: { theme: "dark" } });
  await expect.poll(ground).not.toBe(light);
  expect(await violations(coach)).toEqual([]);

  // Who has the mouse in the small window is with it: neither it nor the page closes by itself.
  await coach.mouse.move(100, 60);
  await coach.getByRole("button", { name: "Done" }).click();
  await expect(heading(coach, "Well moved")).toBeVisible();
  await expect(heading(page, "Well moved")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break).toBeNull();
  await leave(page);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(page.getByText("This window closes in")).toHaveCount(0);
  await leave(coach);
  await expect(coach.getByText("This window closes in 10 s.")).toBeVisible();
  await expect.poll(() => page.isClosed() && coach.isClosed(), { timeout: 20_000 }).toBe(true);
});

test("a question closes it, for its answers are on the page", async ({ limber }) => {
  await limber.send({ settings: "change", changes: { waterEnabled: false } });
  const page = await beginInWindow(limber, CHANGE);
  const coach = await keepInSight(page);
  // With the mouse in the page it stays.
  await page.getByRole("button", { name: "Done" }).click();
  await expect(heading(coach, "Well moved")).toBeVisible();
  await expect.poll(async () => (await stateOf(limber)).break).toBeNull();
  await haveSat(limber, 31);
  await haveSettled(limber);
  await limber.fireAlarm();
  await limber.send({ command: "open", prompt: (await stateOf(limber)).prompt?.id });
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await expect.poll(() => coach.isClosed()).toBe(true);
});
