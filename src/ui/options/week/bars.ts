import { DAY_MINUTES, type WeekRange } from "../../../calendar/week.ts";

/** A range as far as it is seen on one day: minutes after that day's midnight. */
export interface Bar {
  from: number;
  until: number;
  range: WeekRange;
  /** It began on the day before, and this is the rest of it. */
  continued: boolean;
  /** It goes on, on the next day. */
  continues: boolean;
}

/** What is seen of the ranges on a day, in order. */
export function barsOn(ranges: readonly WeekRange[], day: number): Bar[] {
  const dayBefore = day === 1 ? 7 : day - 1;
  const bars = ranges.flatMap((range): Bar[] => {
    const overMidnight = range.until > DAY_MINUTES;
    if (range.day === day) {
      const until = Math.min(range.until, DAY_MINUTES);
      return [{ from: range.from, until, range, continued: false, continues: overMidnight }];
    }
    if (range.day !== dayBefore || !overMidnight) return [];
    return [{ from: 0, until: range.until - DAY_MINUTES, range, continued: true, continues: false }];
  });
  return bars.toSorted((a, b) => a.from - b.from);
}

/** How much of a piece of the day the bars cover. */
export function coverage(bars: readonly Bar[], from: number, until: number): "all" | "part" | "none" {
  const covered = bars
    .map((bar) => Math.max(0, Math.min(bar.until, until) - Math.max(bar.from, from)))
    .reduce((sum, minutes) => sum + minutes, 0);
  if (covered === 0) return "none";
  return covered === until - from ? "all" : "part";
}
