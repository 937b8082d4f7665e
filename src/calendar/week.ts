/** A stretch of time that comes every week. Several may be on one day; one may last past midnight. */
export interface WeekRange {
  /** 1 is Monday, 7 Sunday: the day on which it begins. */
  day: number;
  /** Minutes after local midnight, 0 to 1439. */
  from: number;
  /** Minutes after the same midnight: more than `from`, by at most a whole day. */
  until: number;
}

export const DAY_MINUTES = 24 * 60;
export const WEEK_MINUTES = 7 * DAY_MINUTES;

/** At all times. */
export const allWeek: readonly WeekRange[] = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  day,
  from: 0,
  until: DAY_MINUTES,
}));

/** More ranges than anyone's week has. */
export const MOST_RANGES = 42;

/**
 * The first range that cannot be: outside its limits, or overlapping one before it, also around the end of the
 * week. Null: all are as they should be.
 */
export function faultIn(ranges: readonly WeekRange[]): number | null {
  const index = ranges.findIndex(
    (range, at) => !isRange(range) || ranges.slice(0, at).some((other) => overlap(range, other)),
  );
  if (index >= 0) return index;
  return ranges.length > MOST_RANGES ? MOST_RANGES : null;
}

/** The ranges in the order of the week. */
export function sortRanges(ranges: readonly WeekRange[]): WeekRange[] {
  return ranges.toSorted((a, b) => a.day - b.day || a.from - b.from);
}

function isRange({ day, from, until }: WeekRange): boolean {
  return (
    [day, from, until].every(Number.isInteger) &&
    day >= 1 &&
    day <= 7 &&
    from >= 0 &&
    from < DAY_MINUTES &&
    until > from &&
    until <= from + DAY_MINUTES
  );
}

function overlap(one: WeekRange, other: WeekRange): boolean {
  const start = ({ day, from }: WeekRange) => (day - 1) * DAY_MINUTES + from;
  const apart = (start(other) - start(one) + WEEK_MINUTES) % WEEK_MINUTES;
  return apart < one.until - one.from || WEEK_MINUTES - apart < other.until - other.from;
}

/** The same hours on each of some days. */
export interface DailyHours {
  days: number[];
  /** Minutes after midnight, 0 to 1439. Where `until` is no later than `from` it is a time of the next day. */
  from: number;
  until: number;
}

/** A week as daily hours; null where it has none, or days that differ. */
export function dailyHoursOf(ranges: readonly WeekRange[]): DailyHours | null {
  const [first] = ranges;
  if (first === undefined) return null;
  const { from, until } = first;
  const days = ranges.map(({ day }) => day);
  const isAlike = ranges.every((range) => range.from === from && range.until === until);
  return isAlike && new Set(days).size === days.length ? { days, from, until: until % DAY_MINUTES } : null;
}

/** Daily hours as ranges of a week. The same time twice is a whole day. */
export function weekOfDailyHours({ days, from, until }: DailyHours): WeekRange[] {
  return days
    .toSorted((a, b) => a - b)
    .map((day) => ({ day, from, until: until > from ? until : until + DAY_MINUTES }));
}
