import { describe, expect, test } from "vitest";
import { dailyHoursOf, faultIn, weekOfDailyHours } from "../../src/calendar/week.ts";
import { standardLists } from "../../src/settings/lists.ts";

const HOURS = 60;

describe("the same hours on some days", () => {
  test("office hours are nine to five, Monday to Friday", () => {
    expect(dailyHoursOf(standardLists.workingHours)).toEqual({
      days: [1, 2, 3, 4, 5],
      from: 9 * HOURS,
      until: 17 * HOURS,
    });
  });

  test("come back from the week that they make, whatever they are, and no such week is refused", () => {
    for (const days of [[1], [7, 3], [1, 2, 3, 4, 5, 6, 7]]) {
      for (const from of [0, 9 * HOURS, 24 * HOURS - 1]) {
        for (const until of [0, 9 * HOURS, 17 * HOURS, 24 * HOURS - 1]) {
          const week = weekOfDailyHours({ days, from, until });
          expect(faultIn(week), JSON.stringify(week)).toBeNull();
          expect(dailyHoursOf(week)).toEqual({ days: days.toSorted((a, b) => a - b), from, until });
        }
      }
    }
  });

  test("a night ends on the day after, and the same time twice is a whole day", () => {
    const night = weekOfDailyHours({ days: [5], from: 22 * HOURS, until: 6 * HOURS });
    expect(night).toEqual([{ day: 5, from: 22 * HOURS, until: 30 * HOURS }]);
    const allDay = weekOfDailyHours({ days: [5], from: 0, until: 0 });
    expect(allDay).toEqual([{ day: 5, from: 0, until: 24 * HOURS }]);
  });

  test("are not those of a week without any, of days that differ, or of two ranges on one day", () => {
    const morning = { day: 1, from: 8 * HOURS, until: 12 * HOURS };
    expect(dailyHoursOf([])).toBeNull();
    expect(dailyHoursOf([morning, { ...morning, day: 2, until: 13 * HOURS }])).toBeNull();
    expect(dailyHoursOf([morning, { day: 1, from: 13 * HOURS, until: 17 * HOURS }])).toBeNull();
  });
});
