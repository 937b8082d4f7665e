import { dayBefore, type Day } from "../calendar/day.ts";

/** Whoever looks back compares with the same weeks of the year before. */
const KEPT_DAYS = 400;
/** Of what is too old, or has to make room, so many days go at once. */
export const AT_ONCE = 31;
/** These are still looked at entry by entry: they make room only when nothing older is left that could. */
const RECENT_DAYS = 30;

/** The oldest day that is kept as of a day. */
export function firstKeptDay(asOf: Day): Day {
  return dayBefore(asOf, KEPT_DAYS);
}

/** Which of these days are too old as of a day: the oldest of them, a month's worth at the most. */
export function outdatedDays(days: readonly Day[], asOf: Day): Day[] {
  const first = firstKeptDay(asOf);
  return days
    .filter((day) => day < first)
    .toSorted()
    .slice(0, AT_ONCE);
}

/** Whether a day is still too old, as of a day that need not be the one at which that was found. */
export function isOutdated(day: Day, asOf: Day): boolean {
  return day < firstKeptDay(asOf);
}

/** Days in the order in which they make room: those that are not recent as of a day, and then the rest; oldest first. */
export function roomMakers(days: readonly Day[], asOf: Day): { older: Day[]; recent: Day[] } {
  const first = dayBefore(asOf, RECENT_DAYS);
  const sorted = days.toSorted();
  return { older: sorted.filter((day) => day < first), recent: sorted.filter((day) => day >= first) };
}

/** Every day of which something may be stored, where nobody can say of which there is: a month more than is kept. */
export function possibleDays(today: Day): Day[] {
  return lastDays(today, KEPT_DAYS + AT_ONCE + 1);
}

/** So many days up to today, the latest first. */
export function lastDays(today: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, days) => dayBefore(today, days));
}
