import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeekRange } from "../../src/calendar/week.ts";
import { barsOn } from "../../src/calendar/week-painting.ts";
import {
  applyGridEdit,
  areaBetween,
  gridEditOf,
  strokeFrom,
  tapAt,
  toggle,
  type Spot,
} from "../../src/calendar/week-strokes.ts";
import { anyWeek, minutesOf } from "../support/any-week.ts";
import { runs } from "../support/property.ts";

const h = (hours: number) => hours * 60;
const days = [7, 1, 2, 3, 4, 5, 6];
/** The row of a day, 1 being Monday, where weeks begin on Sunday. */
const at = (day: number, hours: number): Spot => ({ row: days.indexOf(day), minute: h(hours) });
const office: WeekRange[] = [{ day: 1, from: h(9), until: h(17) }];
const bars = barsOn(office, 1);

/** The ranges after a pointer was pressed at one spot and let go at another. */
function lead(ranges: readonly WeekRange[], from: Spot, to: Spot): WeekRange[] {
  const stroke = strokeFrom(from, barsOn(ranges, days[from.row] ?? 0), 10);
  return applyGridEdit(ranges, days, gridEditOf(stroke, to));
}

describe("a stroke", () => {
  test("from an empty place paints all half hours it passes, on all days between", () => {
    expect(lead([], at(1, 9.2), at(3, 10.1))).toEqual(
      [1, 2, 3].map((day) => ({ day, from: h(9), until: h(10.5) })),
    );
    expect(lead([], at(3, 10.1), at(1, 9.2))).toEqual(lead([], at(1, 9.2), at(3, 10.1)));
    expect(lead([], at(6, 22), at(7, 23.9))).toHaveLength(7);
  });

  test("from a bar clears", () => {
    expect(lead(office, at(1, 12.1), at(1, 12.9))).toEqual([
      { day: 1, from: h(9), until: h(12) },
      { day: 1, from: h(13), until: h(17) },
    ]);
  });

  test("from an edge moves it, either way, and not beyond the other one", () => {
    expect(lead(office, at(1, 17.1), at(1, 18.6))).toEqual([{ day: 1, from: h(9), until: h(18.5) }]);
    expect(lead(office, at(1, 16.9), at(1, 15.1))).toEqual([{ day: 1, from: h(9), until: h(15) }]);
    expect(lead(office, at(1, 9.1), at(4, 7.9))).toEqual([{ day: 1, from: h(8), until: h(17) }]);
    expect(lead([...office, { day: 1, from: h(2), until: h(3) }], at(1, 17), at(1, 0))).toEqual([
      { day: 1, from: h(2), until: h(3) },
    ]);
  });

  test("moves an odd edge from where it is, and leaves the other as odd as it was", () => {
    const odd = [{ day: 1, from: h(9) + 7, until: h(16) + 50 }];
    expect(lead(odd, at(1, 16.8), at(1, 18))).toEqual([{ day: 1, from: h(9) + 7, until: h(18) }]);
    expect(lead(odd, at(1, 9.1), at(1, 10))).toEqual([{ day: 1, from: h(10), until: h(16) + 50 }]);
  });

  test("finds no edge at midnight, where a range goes on", () => {
    const night = barsOn([{ day: 1, from: h(22), until: h(30) }], 1);
    expect(strokeFrom(at(1, 23.95), night, 10)).toMatchObject({ does: "clear" });
    expect(strokeFrom(at(1, 22.1), night, 10)).toMatchObject({ does: "move", edge: "from" });
  });

  test("that goes nowhere turns its half hour over, also beside an edge", () => {
    expect(tapAt(at(1, 16.9), bars).does).toBe("clear");
    expect(tapAt(at(1, 17.1), bars).does).toBe("paint");
    expect(gridEditOf(tapAt(at(1, 17.1), bars), at(1, 17.1))).toEqual({
      does: "paint",
      firstRow: 1,
      lastRow: 1,
      from: h(17),
      until: h(17.5),
    });
  });

  test("an edge that comes back to where it was changes nothing", () => {
    expect(lead(office, at(1, 17.1), at(1, 17.05))).toEqual(office);
  });
});

test("what is selected is filled unless all of it is full; twice is as before, where it was empty or full", () => {
  const spot = fc
    .record({ row: fc.integer({ min: 0, max: 6 }), cell: fc.integer({ min: 0, max: 47 }) })
    .map(({ row, cell }) => ({ row, minute: cell * 30 }));
  fc.assert(
    fc.property(anyWeek, spot, spot, (week, one, other) => {
      const area = areaBetween(one, other);
      const full = applyGridEdit(week, days, { does: "paint", ...area });
      expect(toggle(full, days, area).does).toBe("clear");
      const empty = applyGridEdit(full, days, toggle(full, days, area));
      expect(toggle(empty, days, area).does).toBe("paint");
      expect(minutesOf(applyGridEdit(empty, days, toggle(empty, days, area))).join("")).toBe(
        minutesOf(full).join(""),
      );
    }),
    runs(),
  );
});
