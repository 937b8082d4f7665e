import { isDate, type Day } from "../calendar/day.ts";
import type { PeriodKind } from "./period.ts";

/** What the address of the history page names. */
export type HistoryAddress =
  /** A day, or the week or month that it lies in. */
  | { is: "day" | PeriodKind; day: Day }
  /** A day, a week or a month that is still to come. */
  | { is: "ahead"; day: Day; of: "day" | PeriodKind }
  /** No date that there is. */
  | { is: "noDate" };

/** The id of the place on the page that has an address of its own. Today is shown beside it. */
export const ROOM = "room";

const WEEK = "week-";
const MONTH = "month-";

/** What is shown, by what stands after the # in the address. Without anything it is today. */
export function readHistoryAddress(hash: string, today: Day): HistoryAddress {
  if (hash === "" || hash === ROOM) return { is: "day", day: today };
  if (hash.startsWith(WEEK)) return dated("week", hash.slice(WEEK.length), today);
  if (hash.startsWith(MONTH)) return dated("month", `${hash.slice(MONTH.length)}-01`, today);
  return dated("day", hash, today);
}

function dated(is: "day" | PeriodKind, day: string, today: Day): HistoryAddress {
  if (!isDate(day)) return { is: "noDate" };
  // A week may begin on any day; the one with today in it is not to come.
  return day > today ? { is: "ahead", day, of: is } : { is, day };
}

/** The address under which something is shown. Today needs none: opened again tomorrow it is tomorrow. */
export function historyAddress(is: "day" | PeriodKind, day: Day, today: Day): string {
  if (is === "week") return `#${WEEK}${day}`;
  if (is === "month") return `#${MONTH}${day.slice(0, -3)}`;
  return day === today ? "#" : `#${day}`;
}
