import * as fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { DAY_MINUTES, faultIn, sortRanges, WEEK_MINUTES, type WeekRange } from "../../src/calendar/week.ts";

/** Any range there can be, to the minute. */
export const anyRange: Arbitrary<WeekRange> = fc
  .record({
    day: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: DAY_MINUTES - 1 }),
    length: fc.oneof(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 1, max: DAY_MINUTES })),
  })
  .map(({ day, from, length }) => ({ day, from, until: from + length }));

/** Any week there can be: some lie on odd minutes, some touch, some go over midnight and over the week's end. */
export const anyWeek: Arbitrary<WeekRange[]> = fc
  .array(anyRange, { maxLength: 12 })
  .map((ranges) => sortRanges(ranges.reduce(withRoom, [])));

/** Some half hours of a day. */
export const anySpan: Arbitrary<WeekRange> = fc
  .record({
    day: fc.integer({ min: 1, max: 7 }),
    cell: fc.integer({ min: 0, max: 47 }),
    cells: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 48 })),
  })
  .map(({ day, cell, cells }) => ({ day, from: cell * 30, until: Math.min(48, cell + cells) * 30 }));

/** The week minute by minute, 1 where it is covered: the plainest form of what ranges mean. */
export function minutesOf(ranges: readonly WeekRange[]): Uint8Array {
  const minutes = new Uint8Array(WEEK_MINUTES);
  for (const { day, from, until } of ranges) {
    for (let minute = from; minute < until; minute += 1)
      minutes[((day - 1) * DAY_MINUTES + minute + WEEK_MINUTES) % WEEK_MINUTES] = 1;
  }
  return minutes;
}

function withRoom(kept: WeekRange[], range: WeekRange): WeekRange[] {
  return faultIn([...kept, range]) === null ? [...kept, range] : kept;
}
