import { DAY_MINUTES, type WeekRange } from "../calendar/week.ts";
import { HOUR } from "../calendar/time.ts";
import { clockWords } from "./amounts.ts";
import { formatList } from "./format-list.ts";
import type { Say } from "./say.ts";

/** The name of a day; 1 is Monday. */
export function weekdayName(
  language: string,
  day: number,
  width: "long" | "short" | "narrow" = "long",
): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(
    Date.UTC(2024, 0, day),
  );
}

/** `Monday`, `Monday to Wednesday`: days that stand next to each other in the week. */
export function daysWords(say: Say, language: string, days: readonly number[]): string {
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const names = [weekdayName(language, first), weekdayName(language, last)] as const;
  if (first === last) return names[0];
  return days.length === 2 ? formatList([...names], language) : say("week_days", ...names);
}

/** `Mon – Fri`, `Mon, Wed`, or that it is each day: some days of the week, in its order. */
export function someDays(
  say: Say,
  language: string,
  days: readonly number[],
  week: readonly number[],
): string {
  const ordered = week.filter((day) => days.includes(day));
  if (ordered.length === week.length) return say("every_day");
  const from = week.indexOf(ordered[0] ?? 1);
  const isInARow = ordered.every((day, index) => week[from + index] === day);
  const name = (day: number) => weekdayName(language, day, "short");
  if (ordered.length > 2 && isInARow) {
    return say("week_days", name(ordered[0] ?? 1), name(ordered.at(-1) ?? 7));
  }
  return formatList(ordered.map(name), language);
}

/** `12:30, 15:00`: times of day in their order, each on one line. */
export function clockTimes(language: string, times: readonly number[]): string {
  const ordered = times.toSorted((a, b) => a - b);
  return formatList(
    ordered.map((time) => clockWords(language, time)),
    language,
  );
}

/** `6`, `6 PM`: an hour as short as the language has it. */
export function hourName(language: string, hour: number): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", timeZone: "UTC" })
    .formatToParts(hour * HOUR)
    .filter(({ type }) => type === "hour" || type === "dayPeriod")
    .map(({ value }) => value)
    .join("\u00a0");
}

/** `9:00 to 17:00`. */
export function timesWords(say: Say, language: string, from: number, until: number): string {
  return say("range_clock", clockWords(language, from), clockWords(language, until));
}

/** A range in full: `Monday, 22:00 to 6:00 the next day`. Midnight at the end of a day is that day's. */
export function rangeName(say: Say, language: string, { day, from, until }: WeekRange): string {
  const key = until > DAY_MINUTES ? "week_range_over" : "week_range";
  return say(key, weekdayName(language, day), clockWords(language, from), clockWords(language, until));
}
