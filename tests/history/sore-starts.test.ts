import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { recurrenceOf, spellsIn, startsIn, type SoreStart } from "../../src/history/sore-starts.ts";
import { runs } from "../support/property.ts";

const DAY = 24 * 60 * 60_000;
const onDays = (...days: number[]): SoreStart[] => days.map((at) => ({ day: "2026-05-06", at: at * DAY }));
const spellDays = (...days: number[]) => spellsIn(onDays(...days)).map(({ at }) => at / DAY);

describe("a sore back that came again", () => {
  test("counts once as long as no more than thirty days lie between two starts", () => {
    expect(spellDays(0, 30)).toEqual([0]);
    expect(spellDays(0, 31)).toEqual([0, 31]);
    expect(spellDays(40, 20, 0)).toEqual([0]);
    expect(spellDays(0, 29, 58, 89)).toEqual([0, 89]);
  });

  test("is worth a word the third time in twelve months", () => {
    expect(recurrenceOf(onDays(0, 100, 364))).toEqual({ times: 3, within: "year" });
    expect(recurrenceOf(onDays(0, 100, 366))).toBeNull();
  });

  test("is worth a word the second time in sixty days", () => {
    expect(recurrenceOf(onDays(0, 59))).toEqual({ times: 2, within: "sixtyDays" });
    expect(recurrenceOf(onDays(0, 60))).toBeNull();
    expect(recurrenceOf(onDays(0))).toBeNull();
    expect(recurrenceOf([])).toBeNull();
  });

  test("does not count what was taken back, nor what only went on", () => {
    const records: DayRecord[] = [
      { kind: "ease", at: 1, how: "began", until: 9 },
      { kind: "ease", at: 2, how: "another", until: 9 },
      { kind: "ease", at: 3, how: "began", until: 9 },
      { kind: "undone", at: 4, of: 1 },
    ];
    expect(startsIn("2026-05-06", records)).toEqual([{ day: "2026-05-06", at: 3 }]);
  });

  test("has spells that all lie more than thirty days apart, and none is lost without one before it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 }), (days) => {
        const spells = spellDays(...days);
        for (const [index, day] of spells.slice(1).entries())
          expect(day - (spells[index] ?? 0)).toBeGreaterThan(30);
        for (const day of days) {
          const isSpell = spells.includes(day);
          expect(isSpell || days.some((other) => other < day && day - other <= 30)).toBe(true);
        }
      }),
      runs(),
    );
  });
});
