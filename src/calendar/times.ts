import { momentAt } from "./week.ts";
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
/** Of those that have passed only the last is asked for, and nobody wants to hear of last week's. */
const LOOK_BACK_DAYS = 1;

/** An answer, what it was asked for, and the moments for which it holds: until the next time comes. */
interface KeptAnswer {
  after: Instant;
  zone: string;
  times: WeekTimes;
  from: Instant;
  until: Instant;
  standing: Instant | null;
}
/** Each event asks several times for each reminder, and the calendar is slow: so the last answers are kept. */
let answers: readonly KeptAnswer[] = [];
const MOST_ANSWERS = 16;

/**
 * The time that stands to be asked for: the last that has come after a moment, or, where none has, the next; null
 * where there are no times. One that the clocks skip is the moment at which they do; one that comes twice is the first.
 * @param after the moment up to which all was asked for
 * @param zone an IANA name
 */
export function standingTime(
  after: Instant,
  now: Instant,
  zone: string,
  times: WeekTimes,
): Instant | null {
  const known = answers.find(
    (one) =>
      one.after === after && one.zone === zone && one.times === times && now >= one.from && now < one.until,
  );
  if (known !== undefined) return known.standing;
  const { passed, next } = timesAround(now, after, zone, times);
  const standing = passed ?? next;
  const until = next ?? Infinity;
  answers = [{ after, zone, times, from: now, until, standing }, ...answers.slice(0, MOST_ANSWERS - 1)];
  return standing;
}

/** The last time that has come after a moment, and the next; null where there is none within days. */
function timesAround(
  now: Instant,
  after: Instant,
  zone: string,
  { times, days }: WeekTimes,
): { passed: Instant | null; next: Instant | null } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const ordered = times.toSorted((a, b) => a - b);
  let passed: Instant | null = null;
  for (let ahead = -LOOK_BACK_DAYS; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const date = today.add({ days: ahead });
    if (!days.includes(date.dayOfWeek)) continue;
    for (const time of ordered) {
      const at = momentAt(date, time, zone, "earlier");
      if (at <= after) continue;
      if (at > now) return { passed, next: at };
      passed = at;
    }
  }
  return { passed, next: null };
}
