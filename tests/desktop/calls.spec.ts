import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { inChromium } from "../browser/chromium.ts";
import { Limber } from "../browser/extension.ts";
import {
  automaticQuiet,
  callsSeen,
  joinMeeting,
  mute,
  openOptions,
  reasons,
  ROOM,
  unmuted,
} from "../browser/meeting.ts";
import { haveHeardNothing, haveSat } from "../browser/time-travel.ts";
import { expect, test, type Desktop } from "./desktop.ts";

/** Where in the browser's question the answers are. */
const DENY = 0;
const ALLOW = 1;

test("asked, declined, asked again, allowed: a sounding meeting is a call; taken back, it is none", async ({
  desktop,
}) => {
  const launch = { headless: false, viewport: null, env: desktop.env, ...unmuted };
  await inChromium(launch, async (context) => {
    const limber = await Limber.installedIn(context);
    const there = await openOptions(limber);
    await joinMeeting(context);
    const page = await openOptions(limber);
    await page.bringToFront();
    const quiet = automaticQuiet(page);
    const status = quiet.getByRole("heading", { level: 3 });

    const jitsi = (one: Page) => automaticQuiet(one).getByRole("listitem").filter({ hasText: "Jitsi" });
    await quiet.getByRole("button", { name: "Allow Jitsi" }).click();
    await answerDialog(page, desktop, DENY);
    await expect(quiet.getByText("Not allowed, so nothing has changed.")).toBeVisible();
    await expect(jitsi(there)).toContainText("Declined, so calls are not noticed");
    expect(await callsSeen(page)).toEqual([]);

    await quiet.getByRole("button", { name: "Allow Jitsi" }).click();
    await answerDialog(page, desktop, ALLOW);
    await expect(status).toHaveText("Limber notices calls on 1 of these 21 sites.");
    await expect(page.getByText("Not yet: Limber sees no call")).toHaveCount(0);
    await expect(quiet.getByRole("button", { name: "Stop noticing calls on Jitsi" })).toBeFocused();
    await expect(jitsi(there)).toContainText("Calls are noticed");
    await expect.poll(() => callsSeen(page)).toEqual([ROOM]);
    await haveSat(limber, 31);
    await limber.fireAlarm();
    expect(await reasons(limber)).toContain("call");

    // Others are muted to be left in peace by them for a while.
    await mute(page);
    await haveHeardNothing(limber);
    await limber.fireAlarm();
    expect(await reasons(limber)).toContain("call");

    // Somewhere else in the browser, while both pages are open.
    await takeBackOutside(limber);
    await expect(jitsi(page)).toContainText("Taken back in the browser");
    await expect(jitsi(there)).toContainText("Taken back in the browser");
    await expect(status).toHaveText(/^Limber cannot see calls/);
    expect(await callsSeen(page)).toEqual([]);
    await haveHeardNothing(limber);
    await limber.fireAlarm();
    expect(await reasons(limber)).not.toContain("call");
    // The history says where the call was, and nothing more of it.
    const history = await limber.open("src/ui/history/index.html");
    await expect(history.locator(".what").filter({ hasText: "Call on Jitsi: " })).toBeVisible();
    await expect(history.getByText("a-room")).toHaveCount(0);
  });
});

/** What the browser's own page for extensions works with. */
interface Extensions {
  developerPrivate: { removeHostPermission(extensionId: string, host: string): Promise<void> };
}
declare const chrome: Extensions;

/** As on the browser's page for extensions. */
async function takeBackOutside(limber: Limber): Promise<void> {
  const browsers = await limber.context.newPage();
  await browsers.goto("chrome://extensions");
  await browsers.evaluate(
    ([id, host]) => chrome.developerPrivate.removeHostPermission(id as string, host as string),
    [limber.id, "https://meet.jit.si/*"],
  );
  await browsers.close();
}

/** So long, ms, the browser's question takes no answer, lest someone gives one to what they have not yet seen. */
const UNANSWERABLE = 700;

/**
 * Answers the browser's own question: goes on with Tab so often, then presses what is there. While it is shown the
 * page does not have the focus, if it is not made believe that it has.
 */
async function answerDialog(page: Page, desktop: Desktop, tabs: number): Promise<void> {
  const press = (key: string) => spawnSync("xdotool", ["key", key], { env: desktop.env });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: false });
  const hasFocus = () => page.evaluate(() => document.hasFocus());
  await expect.poll(hasFocus).toBe(false);
  await page.waitForTimeout(UNANSWERABLE);
  for (let tab = 0; tab < tabs; tab += 1) press("Tab");
  const answered = async () => (await hasFocus()) || (press("Return"), false);
  await expect.poll(answered, { intervals: [UNANSWERABLE] }).toBe(true);
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
  await session.detach();
}
