import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayKey, readDay } from "../../src/snapshot/saved.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { outdated } from "../../src/snapshot/outdated.ts";
import { everything, tale } from "../support/arbitraries.ts";
import { tell } from "../support/telling.ts";

const runs = { numRuns: 1_000 };
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const written = tale(everything).map((story) => tell(story).history.map(({ record }) => record));

/** What no version of Limber has written. */
const garbage = fc.oneof(
  fc.anything().filter((value) => readHistory([value]).unreadable === 1),
  fc.constantFrom<unknown>(
    { kind: "sat", from: 1 },
    { kind: "sat", from: 1, until: "later" },
    { kind: "sat", from: 1, until: 9e15 },
    { kind: "drank", at: Number.NaN, ml: 200 },
    { kind: "prompted", at: 1, prompt: "posture@1", members: "posture" },
    { kind: "prompted", at: 1, prompt: "posture@1", members: ["own:<b>"] },
    { kind: "answered", at: 1, prompt: "posture@1", members: ["posture"], answer: "sneezed" },
    { kind: "held", from: 1, until: 2, reason: "weather", members: [] },
    { kind: "danced", at: 1 },
  ),
);

describe("a day's history", () => {
  test("that the engine wrote is read as it was written", () => {
    fc.assert(
      fc.property(written, (records) => {
        expect(readHistory(throughJson(records))).toEqual({ records, unreadable: 0 });
      }),
      runs,
    );
  });

  test("among garbage loses no readable record, and counts what it left out", () => {
    fc.assert(
      fc.property(written, fc.array(fc.tuple(fc.nat(), garbage), { maxLength: 5 }), (records, broken) => {
        const mixed: unknown[] = [...records];
        for (const [place, value] of broken) mixed.splice(place % (mixed.length + 1), 0, value);
        expect(readHistory(mixed)).toEqual({ records, unreadable: broken.length });
      }),
      { numRuns: 300 },
    );
  });

  test("of any shape never throws, and is whole for the worker that writes on", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { records, unreadable } = readHistory(raw);
        const kept = readDay(raw);
        expect(records.length + unreadable).toBe(kept === null ? 1 : kept.length);
      }),
      runs,
    );
  });

  test("that was never written is empty", () => {
    expect(readHistory(undefined)).toEqual({ records: [], unreadable: 0 });
  });

  test("keeps a break whose exercises are those of a newer version", () => {
    const rest = { kind: "break", from: 1, until: 2, members: ["stretch"], outcome: "taken" };
    const parts = [{ exercise: "handstand", outcome: "taken", seconds: 30 }];
    expect(readHistory([{ ...rest, routine: "evening", parts }])).toEqual({ records: [rest], unreadable: 0 });
  });
});

describe("histories that are too old", () => {
  test("are those of the month before the last 400 days", () => {
    const keys = outdated("2026-11-23");
    expect(keys).toHaveLength(31);
    expect(keys[0]).toBe(dayKey("2025-10-19"));
    expect(keys.at(-1)).toBe(dayKey("2025-09-19"));
    expect(new Set(keys).size).toBe(31);
  });

  test("follow each other without a gap, over a leap day too", () => {
    for (const [day, next] of [
      ["2026-11-23", "2026-11-24"],
      ["2029-04-03", "2029-04-04"],
    ] as const) {
      expect(outdated(next).slice(1)).toEqual(outdated(day).slice(0, -1));
    }
  });
});
