import { DAY_MINUTES, inOrder, WEEK_MINUTES, type WeekRange } from "../../../calendar/week.ts";

/*
 * The arithmetic of a week that is painted and cleared: ranges in, ranges out. Where it began without overlaps it
 * ends without, and a range that a span neither covers nor touches stays as it is, to the minute.
 */

/** Adds a span. It becomes one with what it touches, as far as a range can last: a whole day. */
export function painted(ranges: readonly WeekRange[], span: WeekRange): WeekRange[] {
  const rest = cleared(ranges, span);
  const before = rest.find((range) => canJoin(range, span));
  const longer = before === undefined ? span : joined(before, span);
  const after = rest.find((range) => range !== before && canJoin(longer, range));
  const whole = after === undefined ? longer : joined(longer, after);
  return inOrder([...rest.filter((range) => range !== before && range !== after), whole]);
}

/** Takes a span away. A range that goes on before and after it becomes two. */
export function cleared(ranges: readonly WeekRange[], span: WeekRange): WeekRange[] {
  return inOrder(ranges.flatMap((range) => without(range, span)));
}

/**
 * Makes days begin what one of them begins, in the place of what they began before. What comes over midnight from
 * a day that is not among them stays, and the copies fill the time that it leaves.
 */
export function copied(ranges: readonly WeekRange[], from: number, to: readonly number[]): WeekRange[] {
  const others = to.filter((day) => day !== from);
  const source = ranges.filter(({ day }) => day === from);
  const kept = ranges.filter(({ day }) => !others.includes(day));
  const copies = others.flatMap((day) => source.map((range) => ({ ...range, day })));
  return inOrder(copies.reduce(filled, kept));
}

/** Adds as much of a span as nothing covers yet. */
function filled(ranges: WeekRange[], span: WeekRange): WeekRange[] {
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

function joined(first: WeekRange, next: WeekRange): WeekRange {
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
