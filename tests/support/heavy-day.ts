import type { DayRecord } from "../../src/domain/record.ts";
import { MOST_OWN, type StoredSettings } from "../../src/domain/settings.ts";
import { aDay, own } from "./timeline.ts";

/** Someone with as many reminders as there may be, each as often as may be, under ids as the options give them. */
const busiest: StoredSettings = {
  postureInterval: 5,
  stretchInterval: 15,
  waterInterval: 15,
  promptsPerHour: 12,
  promptOpenFor: 2,
  snooze: 1,
  waitForPause: false,
  own: Array.from({ length: MOST_OWN }, (_, index) =>
    own(`0f8fad5b-d9cb-469f-a165-7086728950${index + 10}`, 5),
  ),
};

/** The records of a day that is as full as a person can make it: eighteen hours, each prompt answered. */
export function heavyDay(): DayRecord[] {
  const day = aDay("06:00", busiest);
  for (let minute = 0; minute < 18 * 60; minute += 1) {
    day.later(1);
    if (day.state.prompt === null) continue;
    if (minute % 4 === 0) day.snooze(1);
    else if (minute % 4 === 1) day.start().later(0.5).endBreak("done");
    else if (minute % 4 === 2) day.drank().skip();
    else day.done("posture");
  }
  return day.records;
}
