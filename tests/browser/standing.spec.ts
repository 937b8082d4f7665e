import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { expect, test, type Limber } from "./extension.ts";
import { backFromMeeting, haveSat } from "./time-travel.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

const stateOf = (limber: Limber) => limber.state();

/** The browser makes a popup no higher, and what lies below has to be scrolled to. */
async function expectAllInSight(popup: Page): Promise<void> {
  expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
}

/** Notes from now on how high the popup's page is in each frame, also while a part of it is being loaded. */
async function watchHeight(popup: Page): Promise<() => Promise<number>> {
  await popup.evaluate(() => {
    const note = () => {
      const { scrollHeight, dataset } = document.documentElement;
      dataset["highest"] = String(Math.max(scrollHeight, Number(dataset["highest"] ?? 0)));
      requestAnimationFrame(note);
    };
    note();
  });
  return async () => Number(await popup.locator("html").getAttribute("data-highest"));
}

/** Somebody whose desk goes up and down. */
async function worksInTurns(limber: Limber): Promise<void> {
  await limber.send({ settings: "change", changes: { workplace: "turns", waitForPause: false } });
}

test("in turns: standing is said in the popup, told there and in the history, and taken back by one click", async ({
  limber,
}) => {
  await worksInTurns(limber);
  await haveSat(limber, 20);
  const popup = await limber.popup();
  await popup.getByRole("button", { name: "I'm standing now" }).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("Standing");
  await expect(popup.getByRole("img", { name: "A person standing at a desk" })).toBeVisible();
  await expect(popup.getByRole("heading", { name: "Sit or walk a little" })).toBeVisible();
  expect((await limber.shown()).title).toMatch(/^Limber: you are standing · Next: /u);
  expect((await stateOf(limber)).position.is).toBe("standing");

  const history = await limber.open("src/ui/history/index.html");
  await expect(history.locator(".entry")).toHaveText([/You stood up$/u]);
  await expect(history.locator(".now")).toContainText("Standing");

  await popup.getByRole("button", { name: "Undo" }).click();
  await expect(popup.getByTestId("hero-title")).toHaveText("10 min");
  expect((await stateOf(limber)).position.is).toBe("sitting");
  await expect(history.locator(".entry s")).toHaveText("You stood up");
});

test("who stands reads a hint where their click can no longer be taken back", async ({ limber }) => {
  await worksInTurns(limber);
  await limber.send({ command: "takePosition", position: "standing", at: Date.now() });
  const popup = await limber.popup();
  const hint = popup.getByText("Shift your weight from leg to leg");
  await expect(hint).toBeAttached();
  await expect(popup.getByRole("button", { name: "Undo" })).toBeVisible();
  await expect(hint).toBeHidden();
  await limber.storage({ state: { ...(await limber.state()), undo: null } });
  await expect(hint).toBeVisible();
});

test("the prompt's first answer is the other position, also with the worker stopped in between", async ({
  limber,
}) => {
  await worksInTurns(limber);
  await haveSat(limber, 31);
  await limber.fireAlarm();
  const [asked] = await limber.prompts();
  await limber.killWorker();
  await limber.press(asked ?? "", 0);
  await expect.poll(async () => (await stateOf(limber)).position.is).toBe("standing");
  expect((await stateOf(limber)).prompt?.members).not.toContain("posture");
});

test("the icon's menu has the position that can be taken, and none for who always sits", async ({
  limber,
}) => {
  /** What of the menu the browser was told to show last. */
  const shown = () =>
    limber.worker().evaluate(async () => {
      const { shownMenu = "{}" } = await chrome.storage.session.get("shownMenu");
      return (JSON.parse(shownMenu as string) as { position?: string | null }).position ?? null;
    });
  /** The browser reports a click in its menu, which no tool here can open. */
  const choose = async (entry: string) => {
    await limber.send({ command: "refresh" });
    await limber.worker().evaluate((menuItemId) => {
      const clicks = chrome.contextMenus.onClicked as unknown as { dispatch(of: object): void };
      clicks.dispatch({ menuItemId });
    }, entry);
  };
  expect(await shown()).toBeNull();
  await worksInTurns(limber);
  await expect.poll(shown).toBe("standing");
  await choose("position");
  await expect.poll(shown).toBe("sitting");
  await choose("position");
  await expect.poll(async () => (await stateOf(limber)).position.is).toBe("sitting");
  await limber.send({ settings: "change", changes: { workplace: "chair" } });
  await expect.poll(shown).toBeNull();
});

test("who sat elsewhere says so in the popup, and the history believes it until that is taken back", async ({
  limber,
}) => {
  await haveSat(limber, 10);
  await limber.send({ command: "visit" });
  await limber.storage({ state: await backFromMeeting(limber) });
  const popup = await limber.popup();
  await expect(popup.getByText("Away for 40 min: a break.")).toBeVisible();
  const history = await limber.open("src/ui/history/index.html");
  const breaks = history.locator(".totals > div").filter({ hasText: "Breaks" }).locator("dd");
  await expect(breaks).toHaveText("1");

  await popup.getByRole("button", { name: "I sat elsewhere" }).click();
  await expect(popup.getByText("Away for 40 min")).toBeHidden();
  await expect(history.locator(".entry").first()).toContainText("Away, and sitting elsewhere: you said so");
  await expect(breaks).toHaveText("0");

  await popup.getByRole("button", { name: "Undo" }).click();
  await expect(popup.getByText("Away for 40 min: a break.")).toBeVisible();
  await expect(breaks).toHaveText("1");
});

test("whatever somebody at a standing desk is told and asked, the popup is no higher than a popup may be", async ({
  limber,
}) => {
  await worksInTurns(limber);
  await haveSat(limber, 20);
  const popup = await limber.popup();
  const highest = await watchHeight(popup);
  await popup.getByRole("button", { name: "I'm standing now" }).click();
  await expect(popup.getByRole("button", { name: "Undo" })).toBeVisible();
  await expectAllInSight(popup);
  expect(await highest()).toBeLessThanOrEqual(600);
  await limber.storage({ state: { ...(await limber.state()), undo: null } });
  await expect(popup.getByText("Shift your weight from leg to leg")).toBeVisible();
  await expectAllInSight(popup);

  // A glass is due, which is no answer to how they stand there.
  await haveSat(limber, 15);
  await limber.fireAlarm();
  await expect(popup.getByRole("button", { name: "Had a glass" })).toBeVisible();
  await expect(popup.getByRole("button", { name: "I'm sitting now" })).toBeVisible();
  await expect(popup.getByRole("button", { name: "Skip" })).toBeVisible();
  await expectAllInSight(popup);
});

test("who comes back to something that is due is asked about the absence, and still sees the whole popup", async ({
  limber,
}) => {
  await haveSat(limber, 10);
  await limber.send({ command: "visit" });
  const back = await backFromMeeting(limber);
  const { water } = back.progress;
  const thirsty = water && { ...water, counter: { counted: 60 * 60_000, since: null } };
  await limber.storage({ state: { ...back, progress: { ...back.progress, water: thirsty } } });
  const popup = await limber.popup();
  await expect(popup.locator(".status .hold-line")).toHaveText("Limber asks in a minute");
  await expect(popup.getByRole("button", { name: "I sat elsewhere" })).toBeVisible();
  await expectAllInSight(popup);
});
