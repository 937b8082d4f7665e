import type { Alarm } from "../runtime/ports.ts";
import { browser } from "./extension.ts";

const NAME = "wake";

export const alarm: Alarm = {
  set: async (at) => {
    if (at === null) {
      await browser.alarms.clear(NAME);
      return;
    }
    const planned = await browser.alarms.get(NAME);
    if (planned?.scheduledTime === at) return;
    // The period only matters if handling fails: then it is called again every minute until it does not.
    browser.alarms.create(NAME, { when: at, periodInMinutes: 1 });
  },
  ensure: async (at) => {
    if ((await browser.alarms.get(NAME)) === undefined) {
      browser.alarms.create(NAME, { when: at, periodInMinutes: 1 });
    }
  },
};

export function onWake(listener: () => void): void {
  browser.alarms.onAlarm.addListener(listener);
}
