import { isDate } from "../../../calendar/day.ts";
import { MOST_DAYS_OFF } from "../../../settings/lists.ts";

/** Why what was entered is no further day off. */
export type DateFault = "none" | "past" | "twice" | "many";

/**
 * What is wrong with a date that was entered; null: nothing.
 * @param typed as an input of type `date` has it: empty where it is not whole, or there is no such date
 */
export function faultOfDate(typed: string, dates: readonly string[], today: string): DateFault | null {
  if (!isDate(typed)) return "none";
  if (typed < today) return "past";
  if (dates.includes(typed)) return "twice";
  return dates.length >= MOST_DAYS_OFF ? "many" : null;
}

/** A date in words: `Friday, December 25, 2026`. */
export function dateName(language: string, date: string, style: "full" | "medium" = "full"): string {
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: "UTC" }).format(Date.parse(date));
}

/** Today on the wall, `YYYY-MM-DD`, also where the browser's zone has no name. */
export function dateToday(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return Temporal.PlainDate.from({ year, month, day }).toString();
}
