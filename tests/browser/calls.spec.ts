import type { Browser } from "webextension-polyfill";
import { expect, inChromium, Limber, test } from "./extension.ts";
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
    await expect(quiet.getByRole("button", { name: "Allow these sites" })).toBeVisible();
    await expect(quiet.getByRole("button", { name: "Stop noticing calls" })).toHaveCount(0);
    await quiet.getByRole("switch", { name: "Wait while you are in a call" }).click();
    await expect(quiet.getByRole("button", { name: "Allow these sites" })).toHaveCount(0);
  });
});

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
