import type { BrowserContext, Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { expect, type Limber } from "./extension.ts";

/** Known to code that runs in the extension, not here. */
declare const chrome: Browser;

export interface Manifest extends Record<string, unknown> {
  permissions: string[];
  optional_host_permissions: string[];
}

export const ROOM = "https://meet.jit.si/a-room";
/** So soft that nobody hears it, and loud enough for the browser to say that it sounds. */
export const TONE = `<button onclick="
  const audio = new AudioContext();
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  volume.gain.value = 0.002;
  tone.connect(volume).connect(audio.destination);
  tone.start();
">Join</button>`;

/** Of a browser that is muted no tab is heard. */
export const unmuted = { ignoreDefaultArgs: ["--mute-audio"] };

/** A meeting that can be heard. The site itself is never asked. */
export async function joinMeeting(context: BrowserContext): Promise<void> {
  await context.route("https://meet.jit.si/**", (route) =>
    route.fulfill({ contentType: "text/html", body: TONE }),
  );
  const room = await context.newPage();
  await room.goto(ROOM);
  await room.getByRole("button", { name: "Join" }).click();
}

/** The sounding tabs that the browser tells of when it is asked as Limber asks. */
export function callsSeen(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => {
    const { optional_host_permissions: url } = chrome.runtime.getManifest() as unknown as Manifest;
    return (await chrome.tabs.query({ audible: true, url })).map((tab) => tab.url);
  });
}

/** Mutes the tabs that sound, as one does with a click on their loudspeaker. */
export function mute(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const { id } of await chrome.tabs.query({ audible: true })) {
      await chrome.tabs.update(id as number, { muted: true });
    }
  });
}

export const automaticQuiet = (page: Page) => page.getByRole("region", { name: "Quiet by itself" });

export async function openOptions(limber: Limber): Promise<Page> {
  const page = await limber.open("src/ui/options/index.html");
  await expect(automaticQuiet(page)).toBeVisible();
  return page;
}

/** What holds at the moment. */
export async function reasons(limber: Limber): Promise<string[]> {
  return ((await limber.state())["held"] as { reason: string }[]).map(({ reason }) => reason);
}
