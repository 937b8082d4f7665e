import { clockTime, minutesOf } from "./time.ts";
import { DAY_MINUTES, faultIn, type WeekRange } from "./week.ts";

/** A range as it is entered. */
export interface RangeInput {
  day: number;
  /** As an input of type `time` has it: `09:00`, or nothing. */
  from: string;
  until: string;
  /** It ends on the day after; asked only where the times alone would go backwards. */
  nextDay: boolean;
}

/** Why what was entered is no range, and in which field. */
export type Fault =
  | { field: "from" | "until"; why: "missing" }
  | { field: "until"; why: "reversed" | "empty" }
  | { field: "from" | "until"; why: "overlap"; other: WeekRange };

export function inputOfRange({ day, from, until }: WeekRange): RangeInput {
  return {
    day,
    from: clockTime(from),
    until: clockTime(until % DAY_MINUTES),
    nextDay: until > DAY_MINUTES,
  };
}

/** What was entered as a range among others, or what is wrong with it. */
export function readRange(typed: RangeInput, others: readonly WeekRange[]): WeekRange | Fault {
  const from = minutesOf(typed.from);
  if (Number.isNaN(from)) return { field: "from", why: "missing" };
  const until = minutesOf(typed.until);
  if (Number.isNaN(until)) return { field: "until", why: "missing" };
  if (isBackwards(typed) && !typed.nextDay) {
    return { field: "until", why: from === until ? "empty" : "reversed" };
  }
  const range = { day: typed.day, from, until: until > from ? until : until + DAY_MINUTES };
  const other = others.find((one) => faultIn([one, range]) !== null);
  if (other === undefined) return range;
  return { field: beginsIn(range, other) ? "from" : "until", why: "overlap", other };
}

export function isFault(read: WeekRange | Fault): read is Fault {
  return "why" in read;
}

/** Whether the times alone go backwards. Midnight as an end is that of the same day. */
export function isBackwards({ from, until }: RangeInput): boolean {
  const [begins, ends] = [minutesOf(from), minutesOf(until)];
  return ends <= begins && ends !== 0;
}

/** Whether a range begins within another: then its beginning is to blame, and else its end. */
function beginsIn({ day, from }: WeekRange, other: WeekRange): boolean {
  return faultIn([other, { day, from, until: from + 1 }]) !== null;
}
