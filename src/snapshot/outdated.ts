import type { Day } from "../domain/calendar.ts";
import { dayKey } from "./saved.ts";

/** A full day's history takes about 10 kB of the storage's 10 MB: a year and a month of them leave half of it. */
const KEPT_DAYS = 400;
/** So many days that have become too old go at once: whoever is away for a month leaves none behind. */
const AT_ONCE = 31;

/** The keys of the histories that are too old on that day. Not all keys are read for it, so it names a month. */
export function outdated(day: Day): string[] {
  const last = Temporal.PlainDate.from(day).subtract({ days: KEPT_DAYS });
  return Array.from({ length: AT_ONCE }, (_, days) => dayKey(last.subtract({ days }).toString()));
}
