import { expect, test } from "vitest";
import { dateName, dayName, dayNumber, monthName, shortDayName } from "../../src/words/days.ts";
import { english as say } from "../support/english.ts";

const TODAY = "2026-03-01";

test("today and yesterday go by these names, also over the end of a month", () => {
  expect(dayName(say, "en", TODAY, TODAY)).toBe("Today");
  expect(dayName(say, "en", "2026-02-28", TODAY)).toBe("Yesterday");
  expect(shortDayName(say, "en", "2026-02-28", TODAY)).toBe("Yesterday");
});

test("other days are named as the language has them", () => {
  expect(dayName(say, "en-US", "2026-02-27", TODAY)).toBe("Friday, February 27");
  expect(dateName("de", "2026-02-27")).toBe("Freitag, 27. Februar");
  expect(shortDayName(say, "de", "2026-02-27", TODAY)).toBe("Fr");
  expect(monthName("de", "2026-02-27")).toBe("Februar");
  expect(dayNumber("ar-EG", "2026-02-27")).toBe("٢٧");
});
