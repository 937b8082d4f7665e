import type { ActivityMonitor } from "../runtime/ports.ts";
import { STILL_MINUTES } from "../domain/plan.ts";
import { observePage } from "./break-page.ts";
import { isInCall } from "./calls.ts";
import { isFullScreen, isSomethingPlaying } from "./windows.ts";
import { browser, isFirefox } from "./extension.ts";

/** In seconds: nothing is left untouched for so long, so nothing is reported. Firefox counts no further than 49 days. */
const A_MONTH = 30 * 24 * 60 * 60;

export const activityMonitor: ActivityMonitor = {
  probe: async ({ awayAfter, quietInFullScreen, quietInCalls }, closely) => {
    const [idle, page, still, fullScreen, call] = await Promise.all([
      browser.idle.queryState(seconds(awayAfter)),
      observePage(),
      closely && isUntouched(STILL_MINUTES),
      closely && quietInFullScreen && isFullScreen(),
      closely && quietInCalls && isInCall(),
    ]);
    const audible = idle === "idle" && (await isSomethingPlaying());
    return { idle, audible, ...page, still, fullScreen, call, returnsReported: !isFirefox };
  },
  /**
   * Firefox forgets what it has reported each time it stops the background page, so that it would start the page again
   * with the same report every half minute for as long as nobody is there; and it forgets to report that they are
   * back. So of somebody who has touched nothing for so long already it is asked for nothing.
   */
  watchIdle: async (minutes) => {
    const isWatched = minutes !== null && !(isFirefox && (await isUntouched(minutes)));
    browser.idle.setDetectionInterval(isWatched ? seconds(minutes) : A_MONTH);
  },
};

/** For so many minutes nothing was touched, or the screen is locked. A quarter is the least that the browser tells. */
async function isUntouched(minutes: number): Promise<boolean> {
  return (await browser.idle.queryState(seconds(minutes))) !== "active";
}

/** The browser takes whole seconds only. */
function seconds(minutes: number): number {
  return Math.round(minutes * 60);
}

/** Reports when the person goes or comes; in Firefox only who goes. */
export function onIdleChange(listener: () => void): void {
  browser.idle.onStateChanged.addListener(listener);
}
