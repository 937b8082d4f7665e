import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spellAt } from "../../src/calendar/spell.ts";
import { DAY_MINUTES, faultIn, MOST_RANGES, type WeekRange } from "../../src/calendar/week.ts";
import { MINUTE } from "../../src/calendar/time.ts";
import { barsOn, coverage } from "../../src/calendar/week-painting.ts";
import { clear, copyDay, isSame, paint } from "../../src/calendar/week-painting.ts";
import { anyRange, anySpan, anyWeek, minutesOf } from "../support/any-week.ts";
import { runs } from "../support/property.ts";

const h = (hours: number) => hours * 60;
const range = (day: number, from: number, until: number): WeekRange => ({
  day,
  from: h(from),
  until: h(until),
});
/** Apart from there being too many, which is for whoever saves it to refuse. */
const fault = (ranges: readonly WeekRange[]) => {
  const at = faultIn(ranges);
  return at === MOST_RANGES && ranges.length > MOST_RANGES ? null : at;
};
const eachDay = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

describe("painting", () => {
  test("joins what it touches, on a day and over midnight", () => {
    const morning = [range(1, 9, 12)];
    expect(paint(morning, range(1, 12, 13))).toEqual([range(1, 9, 13)]);
    expect(paint(morning, range(1, 8, 10))).toEqual([range(1, 8, 12)]);
    expect(paint([range(1, 9, 12), range(1, 13, 17)], range(1, 12, 13))).toEqual([range(1, 9, 17)]);
    expect(paint([range(1, 22, 24)], range(2, 0, 6))).toEqual([range(1, 22, 30)]);
    expect(paint([range(7, 20, 24)], range(1, 0, 2))).toEqual([range(7, 20, 26)]);
  });

  test("leaves apart what would last longer than a day", () => {
    expect(paint([range(1, 0, 24)], range(2, 0, 9))).toEqual([range(1, 0, 24), range(2, 0, 9)]);
  });

  test("does not join what it does not touch, and keeps two that touch each other", () => {
    const lunch = [range(1, 9, 12), range(1, 12, 17)];
    expect(paint(lunch, range(2, 9, 10))).toEqual([...lunch, range(2, 9, 10)]);
  });

  test("makes every moment of it inside", () => {
    fc.assert(
      fc.property(anyWeek, anySpan, fc.nat(), (week, span, any) => {
        const monday = Date.UTC(2026, 0, 5);
        const begins = monday + ((span.day - 1) * DAY_MINUTES + span.from) * MINUTE;
        const moment = begins + (any % ((span.until - span.from) * MINUTE));
        expect(spellAt(moment, "UTC", paint(week, span)).inside).toBe(true);
      }),
      runs(),
    );
  });

  test("adds its own minutes and no others", () => {
    fc.assert(
      fc.property(anyWeek, anySpan, (week, span) => {
        const [before, added] = [minutesOf(week), minutesOf([span])];
        const wanted = before.map((is, minute) => is | (added[minute] ?? 0));
        expect(minutesOf(paint(week, span)).join("")).toBe(wanted.join(""));
      }),
      runs(),
    );
  });

  test("where nothing was, and clearing it again, gives what was before", () => {
    fc.assert(
      fc.property(anyWeek, anySpan, (week, span) => {
        const before = clear(week, span);
        expect(clear(paint(before, span), span)).toEqual(before);
      }),
      runs(),
    );
  });
});

describe("clearing", () => {
  test("shortens, splits and removes", () => {
    const day = [range(1, 9, 17)];
    expect(clear(day, range(1, 16, 18))).toEqual([range(1, 9, 16)]);
    expect(clear(day, range(1, 12, 13))).toEqual([range(1, 9, 12), range(1, 13, 17)]);
    expect(clear(day, range(1, 0, 24))).toEqual([]);
    expect(clear([range(1, 22, 30)], range(2, 0, 4))).toEqual([range(1, 22, 24), range(2, 4, 6)]);
    expect(clear([range(7, 22, 30)], range(1, 4, 5))).toEqual([range(1, 5, 6), range(7, 22, 28)]);
  });

  test("takes away its own minutes and no others", () => {
    fc.assert(
      fc.property(anyWeek, anySpan, (week, span) => {
        const [before, gone] = [minutesOf(week), minutesOf([span])];
        const wanted = before.map((is, minute) => (gone[minute] === 1 ? 0 : is));
        expect(minutesOf(clear(week, span)).join("")).toBe(wanted.join(""));
      }),
      runs(),
    );
  });
});

test("nothing ever overlaps, whatever is painted, cleared and copied", () => {
  const deed = fc.oneof(
    fc.tuple(fc.constant(paint), fc.oneof(anySpan, anyRange)),
    fc.tuple(fc.constant(clear), fc.oneof(anySpan, anyRange)),
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), eachDay)
      .map(
        ([from, to]) => [(week: readonly WeekRange[]) => copyDay(week, from, to), range(1, 0, 1)] as const,
      ),
  );
  fc.assert(
    fc.property(anyWeek, fc.array(deed, { maxLength: 8 }), (week, deeds) => {
      let now: WeekRange[] = week;
      for (const [does, span] of deeds) {
        now = does(now, span);
        expect(fault(now)).toBeNull();
      }
    }),
    runs(),
  );
});

test("a range on odd minutes survives, to the minute, what is paint and clear elsewhere", () => {
  fc.assert(
    fc.property(
      anyWeek,
      fc.array(anySpan, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (week, spans, paints) => {
        const after = spans.reduce(paints ? paint : clear, week);
        const reached = minutesOf(
          spans.map(({ day, from, until }) => ({ day, from: from - 1, until: until + 1 })),
        );
        const isElsewhere = (some: WeekRange) =>
          minutesOf([some]).every((is, minute) => is === 0 || reached[minute] === 0);
        for (const one of week.filter(isElsewhere)) {
          expect(after.some((other) => isSame(one, other))).toBe(true);
        }
      },
    ),
    runs(),
  );
});

describe("copying a day", () => {
  test("puts its ranges in the place of the others'", () => {
    const week = [range(1, 9, 12), range(1, 13, 17), range(2, 6, 8), range(6, 10, 11)];
    expect(copyDay(week, 1, [1, 2, 3])).toEqual([
      ...[1, 2, 3].flatMap((day) => [range(day, 9, 12), range(day, 13, 17)]),
      range(6, 10, 11),
    ]);
    expect(copyDay(week, 7, [1, 2])).toEqual([range(6, 10, 11)]);
  });

  test("keeps nights that begin on other days, and fills what they leave", () => {
    expect(copyDay([range(1, 20, 30), range(3, 0, 8)], 3, [2])).toEqual([
      range(1, 20, 30),
      range(2, 6, 8),
      range(3, 0, 8),
    ]);
  });

  test("leaves the day itself and the days that were not named as they are", () => {
    fc.assert(
      fc.property(anyWeek, fc.integer({ min: 1, max: 7 }), eachDay, (week, from, to) => {
        const after = copyDay(week, from, to);
        for (const one of week.filter(({ day }) => day === from || !to.includes(day))) {
          expect(after.some((other) => isSame(one, other))).toBe(true);
        }
      }),
      runs(),
    );
  });
});

describe("what is seen of a week on a day", () => {
  test("is true to the minute, and goes on after midnight", () => {
    const over = { day: 7, from: h(22) + 5, until: h(30) + 10 };
    expect(barsOn([over], 7)).toEqual([
      { from: h(22) + 5, until: h(24), range: over, continued: false, continues: true },
    ]);
    expect(barsOn([over], 1)).toEqual([
      { from: 0, until: h(6) + 10, range: over, continued: true, continues: false },
    ]);
    expect(barsOn([over], 2)).toEqual([]);
  });

  test("is all of it, and nothing else", () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const seen = [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
          barsOn(week, day).map(({ from, until }) => ({ day, from, until })),
        );
        expect(minutesOf(seen).join("")).toBe(minutesOf(week).join(""));
      }),
      runs(),
    );
  });

  test("covers a half hour wholly, in part or not at all", () => {
    const bars = barsOn([{ day: 1, from: h(9) + 10, until: h(10) }], 1);
    expect(coverage(bars, h(9), h(9.5))).toBe("part");
    expect(coverage(bars, h(9.5), h(10))).toBe("all");
    expect(coverage(bars, h(10), h(10.5))).toBe("none");
  });
});
