import { momentAt } from "./spell.ts";
import type { Instant } from "./time.ts";

/** Times of day on some days of the week. */
export interface WeekTimes {
  /** Minutes after local midnight, 0 to 1439. */
  times: readonly number[];
  /** 1 is Monday, 7 Sunday. */
  days: readonly number[];
}

/** The next time is never further away than a week, plus a day for the clocks. */
const LOOK_AHEAD_DAYS = 8;

interface KeptAnswer {
  after: Instant;
  zone: string;
  times: WeekTimes;
  next: Instant | null;
}
/** Each event asks several times for each reminder, and the calendar is slow: so the last answers are kept. */
let answers: readonly KeptAnswer[] = [];
const MOST_ANSWERS = 16;

/**
 * The first of the times that comes after a moment; null where there are none. One that the clocks skip is the moment
 * at which they do; of one that comes twice it is the first.
 * @param zone an IANA name
 */
export function nextTime(after: Instant, zone: string, times: WeekTimes): Instant | null {
  const known = answers.find((one) => one.after === after && one.zone === zone && one.times === times);
  if (known !== undefined) return known.next;
  const next = findNext(after, zone, times);
  answers = [{ after, zone, times, next }, ...answers.slice(0, MOST_ANSWERS - 1)];
  return next;
}

function findNext(after: Instant, zone: string, { times, days }: WeekTimes): Instant | null {
  const first = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
  const ordered = times.toSorted((a, b) => a - b);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const date = first.add({ days: ahead });
    if (!days.includes(date.dayOfWeek)) continue;
    const next = ordered.map((time) => momentAt(date, time, zone, "earlier")).find((at) => at > after);
    if (next !== undefined) return next;
  }
  return null;
}
