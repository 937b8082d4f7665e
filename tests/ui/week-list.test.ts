import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeekRange } from "../../src/calendar/week.ts";
import { faultOfDayOff } from "../../src/settings/lists.ts";
import { followRanges } from "../../src/ui/options/week/list/rows.ts";
import { isBackwards, readRange, inputOfRange, type RangeInput } from "../../src/calendar/typed-range.ts";
import { daysWords, hourName, rangeName } from "../../src/words/week.ts";
import { anyRange } from "../support/any-week.ts";
import { english } from "../support/english.ts";
import { runs } from "../support/property.ts";

const monday = (from: string, until: string, nextDay = false): RangeInput => ({
  day: 1,
  from,
  until,
  nextDay,
});

describe("what is typed into the list", () => {
  test("is read back as the range it shows", () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        expect(readRange(inputOfRange(range), [])).toEqual(range);
      }),
      runs(),
    );
  });

  test.each<[string, RangeInput, WeekRange]>([
    ["within a day", monday("09:10", "17:05"), { day: 1, from: 550, until: 1025 }],
    ["until midnight", monday("18:00", "00:00"), { day: 1, from: 1080, until: 1440 }],
    ["a whole day", monday("00:00", "00:00"), { day: 1, from: 0, until: 1440 }],
    ["over midnight", monday("22:00", "06:00", true), { day: 1, from: 1320, until: 1800 }],
    ["a day from nine to nine", monday("09:00", "09:00", true), { day: 1, from: 540, until: 1980 }],
    [
      "forwards, with the box still ticked",
      monday("06:00", "09:00", true),
      { day: 1, from: 360, until: 540 },
    ],
  ])("%s", (_name, typed, range) => {
    expect(readRange(typed, [])).toEqual(range);
  });

  test.each<[string, RangeInput, object]>([
    ["no beginning", monday("", "17:00"), { field: "from", why: "missing" }],
    ["no end", monday("09:00", ""), { field: "until", why: "missing" }],
    ["backwards", monday("17:00", "09:00"), { field: "until", why: "reversed" }],
    ["empty", monday("09:00", "09:00"), { field: "until", why: "empty" }],
  ])("%s is refused", (_name, typed, fault) => {
    expect(readRange(typed, [])).toEqual(fault);
  });

  test("an overlap is refused, with the range and the field that are to blame", () => {
    const other = { day: 1, from: 540, until: 720 };
    const night = { day: 7, from: 1320, until: 1800 };
    expect(readRange(monday("11:30", "17:00"), [other])).toEqual({ field: "from", why: "overlap", other });
    expect(readRange(monday("08:00", "10:00"), [other])).toEqual({ field: "until", why: "overlap", other });
    expect(readRange(monday("05:00", "07:00"), [night])).toMatchObject({ field: "from", other: night });
    expect(readRange(monday("12:00", "13:00"), [other])).toMatchObject({ from: 720 });
  });

  test("asks for the next day only where the times go back", () => {
    expect(isBackwards(monday("22:00", "06:00"))).toBe(true);
    expect(isBackwards(monday("18:00", "00:00"))).toBe(false);
    expect(isBackwards(monday("", "06:00"))).toBe(false);
  });
});

describe("the rows of the list", () => {
  const [one, two, three] = [1, 2, 3].map((day) => ({ day, from: 540, until: 1020 })) as [
    WeekRange,
    WeekRange,
    WeekRange,
  ];
  const rows = followRanges([], [one, two]);

  test("keep their keys while a range is changed", () => {
    const changed = { ...two, from: 60 };
    expect(followRanges(rows, [one, changed])).toEqual([rows[0], { key: rows[1]?.key, range: changed }]);
  });

  test("come and go with the ranges", () => {
    expect(followRanges(rows, [two])).toEqual([rows[1]]);
    const more = followRanges(rows, [one, two, three]);
    expect(more).toHaveLength(3);
    expect(new Set(more.map(({ key }) => key)).size).toBe(3);
    expect(followRanges(rows, [])).toEqual([]);
  });
});

describe("the week in words", () => {
  test("says days, hours and ranges as the language does", () => {
    expect(daysWords(english, "en", [1])).toBe("Monday");
    expect(daysWords(english, "en", [1, 2, 3])).toBe("Monday to Wednesday");
    expect(hourName("en-US", 18)).toBe("6\u00a0PM");
    expect(hourName("en-GB", 6)).toMatch(/^0?6$/);
    expect(rangeName(english, "en-GB", { day: 3, from: 1320, until: 1800 })).toMatch(
      /^Wednesday, 22:00 to 0?6:00 the next day$/,
    );
    expect(rangeName(english, "en-GB", { day: 3, from: 1320, until: 1440 })).toMatch(
      /^Wednesday, 22:00 to 0?0:00$/,
    );
  });
});

test("a day off is a date that exists, is not over, and is not there yet", () => {
  const [today, dates] = ["2026-11-22", ["2026-12-25"]];
  expect(faultOfDayOff("2026-12-24", dates, today)).toBeNull();
  expect(faultOfDayOff(today, dates, today)).toBeNull();
  expect(faultOfDayOff("", dates, today)).toBe("none");
  expect(faultOfDayOff("2027-02-29", dates, today)).toBe("none");
  expect(faultOfDayOff("2026-11-21", dates, today)).toBe("past");
  expect(faultOfDayOff("2026-12-25", dates, today)).toBe("twice");
  const many = Array.from({ length: 100 }, (_, day) => `3000-01-${day}`);
  expect(faultOfDayOff("2026-12-24", many, today)).toBe("many");
});
