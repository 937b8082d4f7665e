import type { Senses } from "../runtime/ports.ts";
import { STILL_MINUTES } from "../domain/plan.ts";
import { pageSeen } from "./break-page.ts";
import { isInCall } from "./calls.ts";
import { isFullScreen, isSomethingPlaying } from "./windows.ts";
import { browser, isFirefox } from "./extension.ts";

/** In seconds: nobody waits that long without a touch, so nothing is reported. */
const A_DAY = 24 * 60 * 60;

export const senses: Senses = {
  probe: async ({ awayAfter, quietInFullScreen, quietInCalls }, closely) => {
    const [idle, page, still, fullScreen, call] = await Promise.all([
      browser.idle.queryState(seconds(awayAfter)),
      pageSeen(),
      closely && isStill(),
      closely && quietInFullScreen && isFullScreen(),
      closely && quietInCalls && isInCall(),
    ]);
    const audible = idle === "idle" && (await isSomethingPlaying());
    return { idle, audible, ...page, still, fullScreen, call };
  },
  watchIdle: async (minutes) => {
    browser.idle.setDetectionInterval(minutes === null ? A_DAY : seconds(minutes));
  },
};

/** For so many seconds nothing was touched: the least that the browser tells. */
async function isStill(): Promise<boolean> {
  return (await browser.idle.queryState(seconds(STILL_MINUTES))) !== "active";
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
