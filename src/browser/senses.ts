import type { Senses } from "../runtime/ports.ts";
import { isPageOpen } from "./break-page.ts";
import { browser, isFirefox } from "./extension.ts";

export const senses: Senses = {
  probe: async ({ awayAfter }) => {
    const idle = await browser.idle.queryState(awayAfter * 60);
    return {
      idle,
      audible: idle === "idle" && (await browser.tabs.query({ audible: true })).length > 0,
      pageOpen: await isPageOpen(),
    };
  },
  watchIdle: async (minutes) => {
    browser.idle.setDetectionInterval(minutes * 60);
  },
};

/**
 * Reports when the person goes or comes. Not in Firefox, where the listener alone restarts the background
 * page every half minute for as long as nobody touches anything.
 */
export function onIdleChange(listener: () => void): void {
  if (!isFirefox) browser.idle.onStateChanged.addListener(listener);
}
