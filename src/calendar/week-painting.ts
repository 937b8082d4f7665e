import { DAY_MINUTES, sortRanges, WEEK_MINUTES, type WeekRange } from "./week.ts";

/*
 * The arithmetic of a week that is painted and cleared: ranges in, ranges out. Where it began without overlaps it
 * ends without, and a range that a span neither covers nor touches stays as it is, to the minute.
 */

/** Adds a span. It becomes one with what it touches, as far as a range can last: a whole day. */
export function paint(ranges: readonly WeekRange[], span: WeekRange): WeekRange[] {
  const rest = clear(ranges, span);
  const before = rest.find((range) => canJoin(range, span));
  const longer = before === undefined ? span : join(before, span);
  const after = rest.find((range) => range !== before && canJoin(longer, range));
  const whole = after === undefined ? longer : join(longer, after);
  return sortRanges([...rest.filter((range) => range !== before && range !== after), whole]);
}

/** Takes a span away. A range that goes on before and after it becomes two. */
export function clear(ranges: readonly WeekRange[], span: WeekRange): WeekRange[] {
  return sortRanges(ranges.flatMap((range) => without(range, span)));
}

/**
 * Makes days begin what one of them begins, in the place of what they began before. What comes over midnight from
 * a day that is not among them stays, and the copies fill the time that it leaves.
 */
export function copyDay(ranges: readonly WeekRange[], from: number, to: readonly number[]): WeekRange[] {
  const others = to.filter((day) => day !== from);
  const source = ranges.filter(({ day }) => day === from);
  const kept = ranges.filter(({ day }) => !others.includes(day));
  const copies = others.flatMap((day) => source.map((range) => ({ ...range, day })));
  return sortRanges(copies.reduce(fill, kept));
}

/** Adds as much of a span as nothing covers yet. */
function fill(ranges: WeekRange[], span: WeekRange): WeekRange[] {
  const free = ranges.reduce((parts, range) => parts.flatMap((left) => without(left, range)), [span]);
  return [...ranges, ...free];
}

/** Whether two weeks hold the same ranges in the same order. */
export function isSameWeek(one: readonly WeekRange[], other: readonly WeekRange[]): boolean {
  return one.length === other.length && one.every((range, index) => isSame(range, other[index]));
}

export function isSame(one: WeekRange, other: WeekRange | undefined): boolean {
  return one.day === other?.day && one.from === other.from && one.until === other.until;
}

/** What is left of a range without a span: nothing, one part or two. Both may lie across the end of the week. */
function without(range: WeekRange, span: WeekRange): WeekRange[] {
  const ahead = modulo(startOf(span) - startOf(range), WEEK_MINUTES);
  const begins = ahead < WEEK_MINUTES / 2 ? ahead : ahead - WEEK_MINUTES;
  const ends = begins + lengthOf(span);
  return [...part(range, 0, begins), ...part(range, ends, lengthOf(range))];
}

/** A part of a range, between so many minutes after its beginning; none if there is nothing between them. */
function part(range: WeekRange, from: number, until: number): WeekRange[] {
  const begins = Math.max(0, from);
  const length = Math.min(lengthOf(range), until) - begins;
  if (length <= 0) return [];
  const start = modulo(startOf(range) + begins, WEEK_MINUTES);
  const minutes = start % DAY_MINUTES;
  return [{ day: Math.floor(start / DAY_MINUTES) + 1, from: minutes, until: minutes + length }];
}

function canJoin(first: WeekRange, next: WeekRange): boolean {
  const meets = modulo(startOf(first) + lengthOf(first), WEEK_MINUTES) === startOf(next);
  return meets && lengthOf(first) + lengthOf(next) <= DAY_MINUTES;
}

function join(first: WeekRange, next: WeekRange): WeekRange {
  return { ...first, until: first.until + lengthOf(next) };
}

/** Minutes after the week has begun. */
function startOf({ day, from }: WeekRange): number {
  return (day - 1) * DAY_MINUTES + from;
}

function lengthOf({ from, until }: WeekRange): number {
  return until - from;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

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
