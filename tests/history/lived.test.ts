import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOUR, MINUTE, SECOND, type Instant, type Ms } from "../../src/calendar/time.ts";
import { liveOn, type LivedSpan } from "../../src/history/lived.ts";
import { runs } from "../support/property.ts";

const START = Date.UTC(2026, 10, 29, 9);
const YEAR = 365 * 24 * HOUR;

/** What has been lived with after events at these moments, and all that has been proven on the way. */
function after(
  before: LivedSpan | null,
  events: readonly Instant[],
): { lived: LivedSpan | null; proven: Instant[] } {
  let lived = before;
  const proven: Instant[] = [];
  for (const now of events) {
    const next = liveOn(lived, now);
    lived = next.lived;
    if (next.proven !== null) proven.push(next.proven);
  }
  return { lived, proven };
}

/** Events in a row, so far apart. */
const every = (length: Ms, count: number, from = START) =>
  Array.from({ length: count }, (_, index) => from + index * length);

describe("a moment has been lived with", () => {
  test("after a day of events ten minutes apart, and not before", () => {
    expect(after(null, every(10 * MINUTE, 144)).proven).toEqual([]);
    expect(after(null, every(10 * MINUTE, 145)).proven).toEqual([START]);
  });

  test("after three working days, though the machine sleeps at night", () => {
    const days = [0, 1, 2, 3].flatMap((day) => every(7.5 * MINUTE, 64, START + day * 24 * HOUR));
    expect(after(null, days).proven).toEqual([START]);
  });

  test("also where the clock is put right by seconds now and then", () => {
    const shaken = every(5 * MINUTE, 300).map((now, index) => now - (index % 2) * 2 * SECOND);
    expect(after(null, shaken).proven).toEqual([START]);
  });

  test("and then the next one begins: months that were slept through are not proven by their end", () => {
    const { lived, proven } = after(null, [...every(10 * MINUTE, 145), START + 90 * 24 * HOUR]);
    expect(proven).toEqual([START]);
    expect(lived?.since).toBe(START + 24 * HOUR);
  });
});

describe("a wrong clock proves nothing", () => {
  test.each([YEAR, 400 * YEAR, -YEAR, 25 * HOUR])("for a minute, %i ms away", (by) => {
    const wrong = every(10 * SECOND, 6, START + HOUR + by);
    const { proven } = after(null, [
      ...every(5 * MINUTE, 12),
      ...wrong,
      ...every(5 * MINUTE, 12, START + HOUR),
    ]);
    expect(proven).toEqual([]);
  });

  test("right after a moment has been proven", () => {
    const { lived } = after(null, every(10 * MINUTE, 145));
    const now = START + 24 * HOUR;
    const wrong = every(10 * SECOND, 6, now + YEAR);
    const { proven } = after(lived, [...wrong, ...every(5 * MINUTE, 12, now)]);
    expect(proven).toEqual([]);
  });

  test("whatever it does and returns from within an hour, by whatever many jumps", () => {
    const step = fc.record({
      passes: fc.integer({ min: 0, max: 60 }).map((seconds) => seconds * SECOND),
      jumps: fc.oneof(
        fc.constant(0),
        fc.integer({ min: -40, max: 40 }).map((minutes) => minutes * MINUTE),
        fc.integer({ min: -3 * YEAR, max: 3 * YEAR }),
      ),
    });
    const passed = fc.integer({ min: 0, max: 24 * HOUR - 1 });
    fc.assert(
      fc.property(passed, fc.array(step, { maxLength: 60, size: "max" }), (counted, steps) => {
        const before: LivedSpan = { since: START - 40 * HOUR, until: START, passed: counted };
        let [real, off] = [START, 0];
        const events = steps.map(({ passes, jumps }) => {
          real += passes;
          off += jumps;
          return real + off;
        });
        const { proven } = after(before, [...events, real]);
        // Only what had been lived with for the most part before it went wrong.
        for (const moment of proven) expect(moment).toBe(before.since);
        expect(proven.length).toBeLessThanOrEqual(1);
      }),
      runs(),
    );
  });

  test("for a day, and then counts as one moment each time a day of it has been lived with", () => {
    const wrong = every(10 * MINUTE, 290, START + YEAR);
    expect(after(null, [START, ...wrong.slice(0, 150)]).proven).toEqual([START]);
    const { proven } = after(null, [START, ...wrong]);
    expect(proven).toHaveLength(2);
  });
});

test("garbage proves nothing, and is forgotten", () => {
  const broken: LivedSpan[] = [
    { since: START - YEAR, until: START, passed: 1e15 },
    { since: START - YEAR, until: START, passed: 24 * HOUR },
    { since: START - YEAR, until: START - 2 * YEAR, passed: 0 },
    { since: START - YEAR, until: START, passed: -1 },
    { since: START + YEAR, until: START + YEAR, passed: 0 },
    { since: Number.NaN, until: START, passed: 0 },
  ];
  for (const before of broken) {
    expect(liveOn(before, START)).toEqual({
      lived: { since: START, until: START, passed: 0 },
      proven: null,
    });
  }
});
