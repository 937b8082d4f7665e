import { dayBefore, type Day } from "../calendar/day.ts";

export type PeriodKind = "week" | "month";

/** A week or a month, by its first and its last day. */
export interface Period {
  is: PeriodKind;
  first: Day;
  last: Day;
}

/**
 * The week or the month that a day lies in.
 * @param week the days of a week in their order, 1 is Monday
 */
export function periodAround(day: Day, is: PeriodKind, week: readonly number[]): Period {
  const date = Temporal.PlainDate.from(day);
  if (is === "month") {
    const first = date.with({ day: 1 });
    return { is, first: first.toString(), last: first.with({ day: date.daysInMonth }).toString() };
  }
  const first = dayBefore(day, week.indexOf(date.dayOfWeek));
  return { is, first, last: dayBefore(first, -6) };
}

export function periodBefore({ is, first }: Period, week: readonly number[]): Period {
  return periodAround(dayBefore(first), is, week);
}

export function periodAfter({ is, last }: Period, week: readonly number[]): Period {
  return periodAround(dayBefore(last, -1), is, week);
}

/** Its days, the earliest first. */
export function daysOf({ first, last }: Pick<Period, "first" | "last">): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = dayBefore(day, -1)) days.push(day);
  return days;
}

/** 1 is Monday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
