import { describe, expect, test } from "vitest";
import { calendarOf, knownWeek } from "../../src/calendar/week-layout.ts";

describe("a week is laid out as in the country", () => {
  test("it begins on the country's first day", () => {
    expect(calendarOf("de-DE").days).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(calendarOf("en-US").days).toEqual([7, 1, 2, 3, 4, 5, 6]);
    expect(calendarOf("ar-EG").days[0]).toBe(6);
    expect(calendarOf("en-DE").days[0]).toBe(1);
    expect(calendarOf("pt-BR").days[0]).toBe(7);
  });

  test("and has the country's weekdays", () => {
    expect(calendarOf("en-US").weekdays).toEqual([1, 2, 3, 4, 5]);
    expect(calendarOf("he-IL").weekdays).toEqual([7, 1, 2, 3, 4]);
  });

  test("a language without a region is that of the country where most speak it", () => {
    for (const [language, region] of [
      ["de", "DE"],
      ["ar", "EG"],
      ["ja", "JP"],
    ] as const) {
      expect(calendarOf(language)).toEqual(calendarOf(`${language}-${region}`));
    }
  });

  test("a browser that knows nothing of weeks shows the same ones", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const countries = letters
      .flatMap((one) => letters.map((other) => one + other))
      // Countries that are no more are among the names.
      .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
    expect(countries.length).toBeGreaterThan(200);
    for (const country of countries) {
      const { days, weekdays } = calendarOf(`und-${country}`);
      const { firstDay, weekend } = knownWeek(country);
      const known = { firstDay, weekdays: days.filter((day) => !weekend.includes(day)) };
      expect({ country, firstDay: days[0], weekdays }).toEqual({ country, ...known });
    }
  });
});

describe("who has chosen the first day of the week has it first, with the country's weekdays", () => {
  test.each([
    ["monday", [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5]],
    ["sunday", [7, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5]],
    ["saturday", [6, 7, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5]],
  ] as const)("%s", (start, days, weekdays) => {
    expect(calendarOf("en-US", start)).toEqual({ days, weekdays });
    expect(calendarOf("de", start)).toEqual({ days, weekdays });
  });
});
