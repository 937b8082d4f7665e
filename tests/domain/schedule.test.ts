import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scheduleAt, nextMornings, type Timetable } from "../../src/calendar/schedule.ts";
import { HOUR, MINUTE, SECOND, type Instant } from "../../src/calendar/time.ts";
import { anyWeek } from "../support/any-week.ts";
import { moment, zone } from "../support/arbitraries.ts";
import { runs } from "../support/property.ts";

const timetable = fc.record({
  dayStart: fc.constantFrom(0, 4 * 60, 12 * 60),
  workingHoursEnabled: fc.boolean(),
  workingHours: anyWeek,
  daysOff: fc.subarray(["2026-03-29", "2026-10-25", "2026-11-01", "2010-11-07"]),
  focusPlanEnabled: fc.boolean(),
  focusPlan: anyWeek,
});

/** In Newfoundland the clocks once went back at a minute past midnight, so that one date came twice. */
const twoMidnights = fc
  .integer({ min: -180, max: 180 })
  .map((minutes): [Instant, string] => [
    Date.parse("2010-11-07T02:31Z") + minutes * MINUTE,
    "America/St_Johns",
  ]);

/** Moments near each other, mostly one after the other, as the engine asks for them. */
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 90 * 60 }).map((seconds) => seconds * SECOND) },
    { weight: 1, arbitrary: fc.integer({ min: -30 * 60, max: 30 * 60 }).map((minutes) => minutes * MINUTE) },
  ),
  { minLength: 1, maxLength: 12 },
);

/** Lists that nobody has asked about before, so that everything is worked out anew. */
function anew(at: Instant, name: string, table: Timetable) {
  return scheduleAt(at, name, structuredClone(table));
}

describe("the schedule of a moment", () => {
  test("is what it would be if no other moment had been asked about", () => {
    const starts = fc.oneof(
      { weight: 9, arbitrary: fc.tuple(moment, zone) },
      { weight: 1, arbitrary: twoMidnights },
    );
    fc.assert(
      fc.property(starts, timetable, steps, ([start, name], table, offsets) => {
        let at = start;
        for (const by of offsets) {
          at += by;
          expect(scheduleAt(at, name, table)).toEqual(anew(at, name, table));
        }
      }),
      runs(),
    );
  });

  test("begins and ends with its day, and knows when hours begin and end", () => {
    const table: Timetable = {
      dayStart: 4 * 60,
      workingHoursEnabled: true,
      workingHours: [{ day: 3, from: 9 * 60, until: 17 * 60 }],
      daysOff: [],
      focusPlanEnabled: false,
      focusPlan: [{ day: 3, from: 9 * 60, until: 10 * 60 }],
    };
    const wednesday = Date.parse("2026-05-06T08:00Z");
    expect(scheduleAt(wednesday, "Europe/Berlin", table)).toEqual({
      day: "2026-05-06",
      dayStarts: Date.parse("2026-05-06T02:00Z"),
      dayEnds: Date.parse("2026-05-07T02:00Z"),
      workingHours: { inside: true, until: wednesday + 7 * HOUR },
      focus: null,
    });
  });
});

describe("who rests until tomorrow is told until when", () => {
  const office = [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, until: 17 * 60 }));
  const table: Timetable = {
    dayStart: 4 * 60,
    workingHoursEnabled: false,
    workingHours: office,
    daysOff: ["2026-05-11"],
    focusPlanEnabled: false,
    focusPlan: [],
  };
  const kept: Timetable = { ...table, workingHoursEnabled: true };
  const mornings = (at: string, known: Timetable) =>
    nextMornings(Date.parse(`${at}Z`), "UTC", known).map((end) => new Date(end).toISOString().slice(0, 16));

  test("by day until the day ends", () => {
    expect(mornings("2026-05-06T15:00", table)).toEqual(["2026-05-07T04:00"]);
    expect(mornings("2026-05-06T23:30", table)).toEqual(["2026-05-07T04:00"]);
  });

  test("in the small hours until that morning or the one after it", () => {
    expect(mornings("2026-05-07T03:11", table)).toEqual(["2026-05-07T04:00", "2026-05-08T04:00"]);
    expect(mornings("2026-05-07T04:00", table)).toEqual(["2026-05-08T04:00"]);
  });

  test("where working hours are kept, until they begin: after the weekend, and after a day off", () => {
    expect(mornings("2026-05-06T15:00", kept)).toEqual(["2026-05-07T09:00"]);
    expect(mornings("2026-05-08T15:00", kept)).toEqual(["2026-05-12T09:00"]);
    // Either morning of a weekend leads to the same one.
    expect(mornings("2026-05-09T03:11", kept)).toEqual(["2026-05-12T09:00"]);
    expect(mornings("2026-05-07T03:11", kept)).toEqual(["2026-05-07T09:00", "2026-05-08T09:00"]);
  });

  test("at night for who works at night, until the day ends all the same", () => {
    const nights = [1, 2, 3, 4, 5].map((day) => ({ day, from: 22 * 60, until: 30 * 60 }));
    const night = { ...kept, workingHours: nights, daysOff: [] };
    expect(mornings("2026-05-07T03:11", night)).toEqual(["2026-05-07T04:00", "2026-05-08T04:00"]);
  });
});
