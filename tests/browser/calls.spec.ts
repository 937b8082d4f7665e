import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { violations } from "./accessibility.ts";
import { inChromium } from "./chromium.ts";
import { expect, Limber, test } from "./extension.ts";
import {
  automaticQuiet,
  callsSeen,
  joinMeeting,
  openOptions,
  reasons,
  unmuted,
  type Manifest,
} from "./meeting.ts";
import { haveSat } from "./time-travel.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser & {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

test("installing warns of notifications, and of nothing else", async ({ limber }) => {
  const warnings = (more: string[]) =>
    limber.worker().evaluate((added) => {
      const manifest = chrome.runtime.getManifest() as unknown as Manifest;
      const permissions = [...manifest.permissions, ...added];
      return chrome.management.getPermissionWarningsByManifest(JSON.stringify({ ...manifest, permissions }));
    }, more);
  expect(await warnings([])).toEqual(["Display notifications"]);
  // A permission of which the browser warns shows in this list: so it would show what Limber asked for.
  expect(await warnings(["tabs"])).toContain("Read your browsing history");
});

test("without anyone's leave no call is seen, and looking for one fails nothing", async () => {
  await inChromium({ headless: true, ...unmuted }, async (context) => {
    const limber = await Limber.installedIn(context);
    const page = await openOptions(limber);
    await joinMeeting(context);
    await expect
      .poll(() => page.evaluate(async () => (await chrome.tabs.query({ audible: true })).length))
      .toBe(1);
    expect(await callsSeen(page)).toEqual([]);
    await haveSat(limber, 31);
    await limber.fireAlarm();
    expect(await reasons(limber)).not.toContain("call");

    const quiet = automaticQuiet(page);
    await expect(quiet.getByRole("heading", { level: 3 })).toHaveText(/^Limber cannot see calls unless/);
    // The switch is on, and does not pretend that it does anything.
    await expect(quiet.getByText("Not yet: Limber sees no call until you allow it")).toBeVisible();
    const zoom = quiet.getByRole("listitem").filter({ hasText: "Zoom" });
    await expect(zoom).toContainText("Not yet");
    await expect(quiet.getByRole("button", { name: "Stop noticing calls" })).toHaveCount(0);
    // The telephones are folded for who has none.
    const five9 = quiet.getByRole("button", { name: "Allow Five9" });
    await expect(five9).toBeHidden();
    await quiet.getByText("Telephone and call centre").press("Enter");
    await expect(five9).toBeVisible();

    const health = await limber.open("src/ui/health/index.html");
    await expect(health.getByTestId("calls")).toContainText("Not yet: no site is allowed");
    await page.bringToFront();
    await expect(quiet.getByLabel("Quiet after a call")).toHaveValue("3");
    await quiet.getByRole("switch", { name: "Wait while you are in a call" }).click();
    await expect(zoom).toHaveCount(0);
    await expect(quiet.getByLabel("Quiet after a call")).toHaveCount(0);
    await expect(health.getByTestId("calls")).toContainText("you have switched that off");
  });
});

test("each site is allowed by itself, by key, and says what became of it, also what was taken back outside", async ({
  limber,
}) => {
  const page = await openOptions(limber);
  await answerByHand(page);
  const quiet = automaticQuiet(page);
  const status = quiet.getByRole("heading", { level: 3 });
  const row = (name: string) => quiet.getByRole("listitem").filter({ hasText: name });
  const allow = (name: string) => quiet.getByRole("button", { name: `Allow ${name}` });

  await allow("Zoom").press("Enter");
  await expect(status).toHaveText("Limber notices calls on 1 of these 21 sites.");
  await expect(row("Zoom")).toContainText("Calls are noticed");
  await expect(page.getByText("Not yet: Limber sees no call")).toHaveCount(0);
  // Nothing else was asked for, and who pressed it is still there.
  expect(await granted(page)).toEqual(["https://*.zoom.us/*"]);
  await expect(quiet.getByRole("button", { name: "Stop noticing calls on Zoom" })).toBeFocused();
  await allow("Microsoft Teams").click();
  await expect(row("Microsoft Teams")).toContainText("Calls are noticed");

  await answer(page, false);
  await allow("Webex").click();
  await expect(row("Webex")).toContainText("Declined, so calls are not noticed");
  await expect(quiet.getByText("Not allowed, so nothing has changed.")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // In the browser's own settings, while this page is open.
  await takeBack(page, "https://teams.live.com/*");
  await expect(row("Microsoft Teams")).toContainText("Noticed at some of its addresses only");
  await takeBack(page, "https://*.zoom.us/*");
  await expect(row("Zoom")).toContainText("Taken back in the browser");
  await expect(status).toHaveText("Limber notices calls on 1 of these 21 sites.");

  // What became of them outlives the page. In this browser nothing was ever allowed: all else is taken back too.
  const health = await limber.open("src/ui/health/index.html");
  await expect(health.getByTestId("calls")).toContainText(
    "The browser no longer lets Limber notice calls on: Microsoft Teams, Zoom. Reminders go on",
  );
  const other = await openOptions(limber);
  const elsewhere = automaticQuiet(other);
  await expect(elsewhere.getByRole("listitem").filter({ hasText: "Webex" })).toContainText("Declined");
  await expect(elsewhere.getByRole("heading", { level: 3 })).toHaveText(/^Limber cannot see calls/);

  await page.bringToFront();
  await answer(page, true);
  await quiet.getByRole("button", { name: "Allow all meeting sites" }).click();
  await expect(status).toHaveText("Limber notices calls on 9 of these 21 sites.");
  await expect(status).toBeFocused();
  // The other page hears of it by what is remembered.
  await expect(elsewhere.getByRole("listitem").filter({ hasText: "Webex" })).toContainText("Taken back");

  await quiet.getByRole("button", { name: "Stop noticing calls", exact: true }).click();
  await expect(status).toHaveText(/^Limber cannot see calls/);
  expect(await granted(page)).toEqual([]);
  await expect(row("Zoom")).toContainText("Not yet");
});

test("what cannot be remembered, or is no answer, is asked for as if anew", async ({ limber }) => {
  await limber.storage({ "call:zoom": { was: "allowed" }, "call:webex": 7, "call:hologram": "allowed" });
  const quiet = automaticQuiet(await openOptions(limber));
  for (const name of ["Zoom", "Webex"]) {
    await expect(quiet.getByRole("listitem").filter({ hasText: name })).toContainText("Not yet");
  }
});

test("after a call the popup says until when it stays quiet, and a click ends that", async ({ limber }) => {
  await limber.send({ settings: "change", changes: { quietAfterCall: 10 } });
  await haveSat(limber, 31);
  const state = await limber.state();
  // A call was last noticed four minutes ago.
  const callLast = Date.now() - 4 * 60_000;
  await limber.storage({ state: { ...state, seen: { ...state.seen, call: callLast, callLast } } });
  await limber.fireAlarm();
  await expect.poll(() => reasons(limber)).toEqual(["afterCall"]);
  const popup = await limber.popup();
  await expect(popup.getByTestId("hero-title")).toHaveText("After a call");
  await expect(popup.getByTestId("quiet-text")).toHaveText(/^Quiet after a call until/);
  await popup.getByRole("button", { name: "Turn off" }).click();
  await expect(popup.getByTestId("quiet-text")).toHaveText(/^Reminders wait/);
  expect(await reasons(limber)).toEqual([]);
});

interface ByHand {
  granted: string[];
  answers: boolean;
  takeBack(origin: string): void;
}

/** Gives the browser's answers by hand: without a window it shows no question that could be answered. */
async function answerByHand(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const [added, removed] = [new Set<() => void>(), new Set<() => void>()];
    const event = (listeners: Set<() => void>) => ({
      addListener: (listener: () => void) => void listeners.add(listener),
      removeListener: (listener: () => void) => void listeners.delete(listener),
    });
    const tell = (listeners: Set<() => void>) => {
      for (const listener of listeners) listener();
    };
    const hand: ByHand = {
      granted: [],
      answers: true,
      takeBack(origin) {
        hand.granted = hand.granted.filter((one) => one !== origin);
        tell(removed);
      },
    };
    type Asked = { origins: string[] };
    const permissions = {
      contains: async ({ origins }: Asked) => origins.every((one) => hand.granted.includes(one)),
      request: async ({ origins }: Asked) => {
        if (!hand.answers) return false;
        hand.granted = [...new Set([...hand.granted, ...origins])];
        tell(added);
        return true;
      },
      remove: async ({ origins }: Asked) => {
        for (const origin of origins) hand.takeBack(origin);
        return true;
      },
      onAdded: event(added),
      onRemoved: event(removed),
    };
    // Newer ones have their functions under either name.
    for (const api of [chrome, (globalThis as { browser?: object }).browser]) {
      if (api !== undefined) Object.defineProperty(api, "permissions", { value: permissions });
    }
    Object.assign(globalThis, { hand });
  });
  await page.reload();
  await expect(automaticQuiet(page).getByRole("heading", { level: 3 })).toBeVisible();
}

declare const hand: ByHand;

const granted = (page: Page) => page.evaluate(() => hand.granted);
const answer = (page: Page, answers: boolean) => page.evaluate((all) => void (hand.answers = all), answers);
const takeBack = (page: Page, origin: string) => page.evaluate((one) => hand.takeBack(one), origin);

test("shortcuts show their real keys, and where to change them", async ({ limber }) => {
  const page = await limber.open("src/ui/options/index.html");
  const shortcuts = page.getByRole("region", { name: "Shortcuts" });
  const keys = () => shortcuts.getByRole("definition").allInnerTexts();
  const inRow = async () => (await keys()).map((one) => one.replaceAll(/\s+/g, "+"));
  await expect.poll(inRow).toEqual(["Alt+Shift+L", "Alt+Shift+K", "Alt+Shift+Q", "Alt+Shift+U"]);

  const opened = limber.context.waitForEvent("page");
  await shortcuts.getByRole("button", { name: "Change shortcuts" }).click();
  const browsers = await opened;
  await expect(browsers).toHaveURL("chrome://extensions/shortcuts");
  await browsers.evaluate(
    (extensionId) =>
      (chrome as unknown as Extensions).developerPrivate.updateExtensionCommand({
        extensionId,
        commandName: "take-break",
        keybinding: "",
      }),
    limber.id,
  );
  // Without a window all pages count as visible, so the page has to be told that the person comes back.
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(inRow).toEqual(["Alt+Shift+L", "not+set", "Alt+Shift+Q", "Alt+Shift+U"]);
});

/** What the browser's own page for extensions works with. */
interface Extensions {
  developerPrivate: {
    updateExtensionCommand(of: {
      extensionId: string;
      commandName: string;
      keybinding: string;
    }): Promise<void>;
  };
}
