import type { Senses } from "../runtime/ports.ts";
import { isPageOpen } from "./break-page.ts";
import { browser, isFirefox } from "./extension.ts";

/** In seconds: nobody waits that long without a touch, so nothing is reported. */
const A_DAY = 24 * 60 * 60;

export const senses: Senses = {
  probe: async ({ awayAfter }) => {
    const [idle, pageOpen] = await Promise.all([browser.idle.queryState(seconds(awayAfter)), isPageOpen()]);
    const audible = idle === "idle" && (await isSomethingPlaying());
    return { idle, audible, pageOpen };
  },
  watchIdle: async (minutes) => {
    browser.idle.setDetectionInterval(minutes === null ? A_DAY : seconds(minutes));
  },
};

/** Limber's own chime and voice are no sign of somebody who listens. */
async function isSomethingPlaying(): Promise<boolean> {
  const playing = await browser.tabs.query({ audible: true });
  const own = browser.runtime.getURL("");
  // The address of anyone else's tab is hidden from us.
  return playing.some(({ url }) => url?.startsWith(own) !== true);
}

/** The browser takes whole seconds only. */
function seconds(minutes: number): number {
  return Math.round(minutes * 60);
}

/**
 * Reports when the person goes or comes. Not in Firefox, where the listener alone restarts the background
 * page every half minute for as long as nobody touches anything.
 */
export function onIdleChange(listener: () => void): void {
  if (!isFirefox) browser.idle.onStateChanged.addListener(listener);
}
