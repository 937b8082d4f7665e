import type { Instant } from "../calendar/time.ts";
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
    await setFor(at);
  },
  ensure: async (at) => {
    const planned = await browser.alarms.get(NAME);
    if (planned === undefined || planned.scheduledTime > at) await setFor(at);
  },
};

/** The period only matters if handling fails: then it is called again every minute until it does not. */
async function setFor(at: Instant): Promise<void> {
  await browser.alarms.create(NAME, { when: at, periodInMinutes: 1 });
}

/** When the alarm rings next; null: there is none. */
export async function alarmAt(): Promise<Instant | null> {
  return (await browser.alarms.get(NAME))?.scheduledTime ?? null;
}

export function onWake(listener: () => void): void {
  browser.alarms.onAlarm.addListener(listener);
}
