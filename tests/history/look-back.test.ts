import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { startOfDay } from "../../src/calendar/day.ts";
import { figuresOf, type Figures } from "../../src/history/figures.ts";
import { exercisesByArea, hoursOfWeek, lookBack } from "../../src/history/look-back.ts";
import { daysOf, periodAfter, periodAround, periodBefore } from "../../src/history/period.ts";
import { areasOf } from "../../src/stretches/search.ts";
import {
  averageWords,
  heldByReason,
  longestSentence,
  measuresOf,
  periodName,
} from "../../src/words/measures.ts";
import { plausibleDays } from "../support/plausible-days.ts";
import { english as say } from "../support/english.ts";
import { runs } from "../support/property.ts";

const ZONE = "Europe/Berlin";
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 7];
const SUNDAY_FIRST = [7, 1, 2, 3, 4, 5, 6];
const MINUTE = 60_000;

const figuresFor = (records: readonly DayRecord[], day: string): Figures =>
  figuresOf({ records, summary: null }, startOfDay(day, ZONE, 240), ZONE);
const sat = (day: string, from: string, minutes: number): DayRecord => {
  const at = Temporal.PlainDateTime.from(`${day}T${from}`).toZonedDateTime(ZONE).epochMilliseconds;
  return { kind: "sat", from: at, until: at + minutes * MINUTE };
};

describe("a period", () => {
  test("is the week of the person's region, or the month", () => {
    expect(periodAround("2026-11-29", "week", MONDAY_FIRST)).toMatchObject({
      first: "2026-11-23",
      last: "2026-11-29",
    });
    expect(periodAround("2026-11-29", "week", SUNDAY_FIRST)).toMatchObject({
      first: "2026-11-29",
      last: "2026-12-05",
    });
    expect(periodAround("2028-02-10", "month", MONDAY_FIRST)).toMatchObject({
      first: "2028-02-01",
      last: "2028-02-29",
    });
  });

  test("joins those before and after it without a gap, and has each day once", () => {
    const date = fc
      .integer({ min: 0, max: 4_000 })
      .map((days) => Temporal.PlainDate.from("2024-01-01").add({ days }).toString());
    fc.assert(
      fc.property(
        date,
        fc.constantFrom("week" as const, "month" as const),
        fc.constantFrom(MONDAY_FIRST, SUNDAY_FIRST),
        (day, is, week) => {
          const period = periodAround(day, is, week);
          const days = daysOf(period);
          expect(days).toContain(day);
          expect(new Set(days).size).toBe(days.length);
          expect([days[0], days.at(-1)]).toEqual([period.first, period.last]);
          const before = periodBefore(period, week);
          expect(Temporal.PlainDate.from(before.last).add({ days: 1 }).toString()).toBe(period.first);
          expect(periodAfter(before, week)).toEqual(period);
          for (const one of days) expect(periodAround(one, is, week)).toEqual(period);
        },
      ),
      runs(),
    );
  });

  test("has its name in the language", () => {
    const week = periodName("en-GB", periodAround("2026-12-30", "week", MONDAY_FIRST));
    expect(week.replaceAll(/\s/gu, " ")).toBe("28 December 2026 – 3 January 2027");
    expect(periodName("de", periodAround("2026-12-30", "month", MONDAY_FIRST))).toBe("Dezember 2026");
  });
});

describe("looking back", () => {
  const year = plausibleDays("2026-11-29", 395, (day) => startOfDay(day, ZONE, 540));
  const figures = new Map(
    Object.entries(year).map(([key, records]) => [key.slice(4), figuresFor(records, key.slice(4))]),
  );
  const days = daysOf({ first: "2025-10-01", last: "2026-11-29" });

  test("a period comes to what its days come to", () => {
    const all = lookBack(figures, days);
    const months = Array.from({ length: 14 }, (_, month) =>
      Temporal.PlainDate.from("2025-10-01").add({ months: month }).toString(),
    );
    const parts = months.map((month) =>
      lookBack(figures, daysOf(periodAround(month, "month", MONDAY_FIRST))),
    );
    for (const name of [
      "days",
      "sat",
      "stood",
      "breaks",
      "exercises",
      "glasses",
      "prompts",
      "hours",
      "changed",
    ] as const) {
      expect(
        parts.reduce((sum, part) => sum + part[name], 0),
        name,
      ).toBe(all[name]);
    }
    expect(Math.max(...parts.map(({ longest }) => longest ?? 0))).toBe(all.longest);
    expect(all.days).toBeGreaterThan(200);
  });

  test("nothing is known of no days, and nothing is divided by them", () => {
    const nothing = lookBack(figures, []);
    expect(nothing).toMatchObject({ days: 0, longest: null, longestOn: null });
    expect(measuresOf(say, "en", nothing).map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(longestSentence(say, periodAround("2026-11-29", "week", MONDAY_FIRST), nothing, nothing)).toBe("");
  });

  test("a month with one day is that day", () => {
    const one = new Map([["2026-11-10", figuresFor([sat("2026-11-10", "09:00", 52)], "2026-11-10")]]);
    const look = lookBack(one, daysOf(periodAround("2026-11-10", "month", MONDAY_FIRST)));
    expect(look).toMatchObject({ days: 1, longest: 52 * MINUTE, longestOn: "2026-11-10" });
    expect(measuresOf(say, "en", look)[0]).toEqual({ name: "desk", value: "52 min", inAll: "52 min" });
  });

  test("the longest time in one position is told beside that of the period before", () => {
    const month = periodAround("2026-11-10", "month", MONDAY_FIRST);
    const look = (minutes: number) => ({ ...lookBack(figures, []), longest: minutes * MINUTE });
    expect(longestSentence(say, month, look(52), look(71))).toBe(
      "Your longest time in one position was 52 min, the month before 1 h 11 min.",
    );
    expect(longestSentence(say, month, look(52), lookBack(figures, []))).toBe(
      "Your longest time in one position was 52 min.",
    );
  });

  test("a field of the week is the average of the days on which somebody was at the desk in that hour", () => {
    const two = new Map(
      [
        ["2026-11-02", 40],
        ["2026-11-09", 60],
      ].map(([day, minutes]) => [
        day as string,
        figuresFor([sat(day as string, "10:00", minutes as number)], day as string),
      ]),
    );
    const grid = hoursOfWeek(two, daysOf(periodAround("2026-11-10", "month", MONDAY_FIRST)), MONDAY_FIRST);
    expect(grid.map((row) => row.length)).toEqual([9, 9, 9, 9, 9, 9, 9]);
    expect(grid[0]?.[1]).toEqual({ weekday: 1, hour: 10, minutes: 50, days: 2 });
    expect(grid.flat().filter(({ minutes }) => minutes > 0)).toHaveLength(1);
  });

  test("the fields have as many hours as any day needs, also of a night", () => {
    const night = new Map([["2026-11-02", figuresFor([sat("2026-11-02", "22:30", 180)], "2026-11-02")]]);
    const grid = hoursOfWeek(night, ["2026-11-02"], MONDAY_FIRST);
    expect(grid[0]?.filter(({ minutes }) => minutes > 0).map(({ hour, minutes }) => [hour, minutes])).toEqual(
      [
        [0, 150],
        [1, 180],
        [22, 30],
        [23, 90],
      ],
    );
  });

  test("each exercise is under one part of the body, and none is counted twice or left out", () => {
    const areas = exercisesByArea(figures, days, (id) => areasOf(id)[0] ?? "wholeBody");
    const times = areas.reduce((sum, area) => sum + area.times, 0);
    expect(times).toBe(lookBack(figures, days).exercises);
    const named = areas.flatMap(({ exercises }) => exercises.map(({ id }) => id));
    expect(new Set(named).size).toBe(named.length);
    expect(areas.map((area) => area.times)).toEqual(
      areas.map((area) => area.times).toSorted((a, b) => b - a),
    );
  });

  test("what holds during a break or an absence is no reason of its own", () => {
    const held = { call: 2 * MINUTE, away: 9 * MINUTE, break: MINUTE, quiet: 5 * MINUTE };
    expect(heldByReason(say, held)).toEqual([
      { name: "Quiet mode", length: 5 * MINUTE },
      { name: "In a call", length: 2 * MINUTE },
    ]);
  });

  test("averages are told with a tenth, from ten on without", () => {
    expect([averageWords("en", 5.25), averageWords("en", 10.4), averageWords("de", 0)]).toEqual([
      "5.3",
      "10",
      "0",
    ]);
  });
});
