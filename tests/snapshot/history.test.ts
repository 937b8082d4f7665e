import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOUR } from "../../src/calendar/time.ts";
import { callSiteNames } from "../../src/domain/model/call-site.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { summaryOf, mergeSummaries } from "../../src/history/summary.ts";
import { startsIn } from "../../src/history/sore-starts.ts";
import { readDay, readHistory, summariseDay, withRecords } from "../../src/snapshot/history.ts";
import { everything, tale } from "../support/arbitraries.ts";
import { RandomDays } from "../support/random-days.ts";
import { heavyDay } from "../support/heavy-day.ts";
import type { Machine } from "../support/machine.ts";
import { mustEqual, runs } from "../support/property.ts";

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const at = fc.oneof(
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }).map((moment) => moment + 0),
);
const clamp = (moment: number) => Math.min(8.64e15, Math.max(-8.64e15, moment));
const ids = fc.constantFrom("posture", "stretch", "water", "own:a", "own:2-b_c");
const anyRecord: fc.Arbitrary<DayRecord> = fc.oneof(
  fc
    .tuple(at, fc.integer({ min: -25 * HOUR, max: 25 * HOUR }))
    .map(([from, length]) => ({ kind: "sat" as const, from, until: clamp(from + length) })),
  fc.record({
    kind: fc.constant("prompted" as const),
    at,
    prompt: fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.tuple(ids, at).map(([id, due]) => `${id}@${due}`),
      fc.constantFrom("posture@007", "posture@-0", "@5", "a@b@5", "water@99999999999999999999"),
    ),
    members: fc.array(ids),
  }),
  fc.record({
    kind: fc.constant("drank" as const),
    at,
    ml: fc.double({ min: 0, max: 3_000, noNaN: true }).map((ml) => ml + 0),
  }),
  fc
    .record(
      {
        kind: fc.constant("held" as const),
        from: at,
        reason: fc.constant("call" as const),
        members: fc.array(ids),
        sites: fc.subarray([...callSiteNames]),
      },
      { requiredKeys: ["kind", "from", "reason", "members"] },
    )
    .map((held) => ({ ...held, until: held.from })),
);

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
    { kind: "held", from: 1, until: 2, reason: "call", members: [], sites: "meet" },
    { kind: "held", from: 1, until: 2, reason: "call", members: [], sites: [7] },
    { kind: "held", from: 1, until: 2, reason: "call", members: [], sites: ["https://meet.google.com/abc"] },
    { kind: "held", from: 1, until: 2, reason: "call", members: [], sites: Array(51).fill("meet") },
    { kind: "danced", at: 1 },
  ),
);

const days = new RandomDays(
  tale(everything),
  fc.record({
    broken: fc.array(fc.tuple(fc.nat(), garbage), { maxLength: 5 }),
    first: fc.nat(),
    second: fc.nat(),
  }),
);
const recordsOf = ({ history }: Machine) => history.map(({ record }) => record);

describe("a day's history", () => {
  days.atTheEnd("that the engine wrote is read as it was written", (machine) => {
    const records = recordsOf(machine);
    mustEqual(readHistory(throughJson(records)), { records, summary: null, unreadable: 0 });
  });

  days.atTheEnd(
    "among garbage loses no readable record, and counts what it left out",
    (machine, { broken }) => {
      const records = recordsOf(machine);
      const mixed: unknown[] = [...records];
      for (const [place, value] of broken) mixed.splice(place % (mixed.length + 1), 0, value);
      mustEqual(readHistory(mixed), { records, summary: null, unreadable: broken.length });
    },
  );

  test("of any shape never throws, and is whole for the worker that writes on", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { records, unreadable } = readHistory(raw);
        const kept = readDay(raw);
        expect(records.length + unreadable).toBe(kept === null ? 1 : kept.length);
        expect(withRecords(kept ?? [], [{ kind: "drank", at: 1, ml: 200 }])).toEqual(
          expect.arrayContaining(kept ?? []),
        );
      }),
      runs(),
    );
  });

  days.atTheEnd(
    "that is written shortly is read back as it was, whatever was written before it and in however many events",
    (machine, { first, second }) => {
      const records = recordsOf(machine);
      const [until, then] = [first % (records.length + 1), second % (records.length + 1)].toSorted(
        (a, b) => a - b,
      ) as [number, number];
      // The beginning is of the version before, which wrote records out.
      let stored: unknown[] = records.slice(0, until);
      for (const part of [records.slice(until, then), ...records.slice(then).map((one) => [one])]) {
        stored = throughJson(withRecords(stored, part)) as unknown[];
      }
      mustEqual(readHistory(stored), { records, summary: null, unreadable: 0 });
    },
  );

  test("takes any moment and any name that a record may have", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), (records) => {
        expect(readHistory(throughJson(withRecords([], records)))).toEqual({
          records,
          summary: null,
          unreadable: 0,
        });
      }),
      runs(),
    );
  });

  days.atTheEnd("keeps what cannot be read when something is added to it", (machine, { broken }) => {
    const unreadable = broken.map(([, value]) => value);
    const records = recordsOf(machine);
    const stored = withRecords(unreadable, records);
    const kept = stored.filter((item) => unreadable.includes(item));
    expect(kept).toEqual(unreadable);
    mustEqual(readHistory(stored).records, records);
  });

  test("short records whose legend is broken are left out, not taken for others, and kept", () => {
    const glass: DayRecord = { kind: "drank", at: 5, ml: 200 };
    const [, short] = withRecords([], [glass]);
    for (const legend of [{ since: "noon", words: ["drank"] }, { words: 7 }, { since: 0, words: [null] }]) {
      const stored = [{ since: 0, words: ["sat"] }, legend, short];
      expect(readHistory(stored).records).toEqual([]);
      const more = withRecords(stored, [glass]);
      expect(more).toContain(short);
      expect(readHistory(more).records).toEqual([glass]);
    }
  });

  test("on the heaviest day takes 25 kB where it took 300: the browser has room for 400 of them", () => {
    const records = heavyDay();
    const bytes = (stored: unknown) => JSON.stringify(stored).length;
    expect(bytes(records)).toBeGreaterThan(300_000);
    expect(bytes(withRecords([], records))).toBeLessThan(25_000);
  });

  test("that was never written is empty", () => {
    expect(readHistory(undefined)).toEqual({ records: [], summary: null, unreadable: 0 });
  });

  test("keeps where a call was that only a newer version knows by name, and one of which no version said it", () => {
    const held = { kind: "held", from: 1, until: 2, reason: "call", members: ["posture"] };
    const records = [held, { ...held, sites: ["meet", "hologram"] }];
    expect(readHistory(records)).toEqual({ records, summary: null, unreadable: 0 });
  });

  test("keeps a break whose exercises are those of a newer version", () => {
    const rest = { kind: "break", from: 1, until: 2, members: ["stretch"], outcome: "taken" };
    const parts = [{ exercise: "handstand", outcome: "taken", seconds: 30 }];
    expect(readHistory([{ ...rest, routine: "evening", parts }])).toEqual({
      records: [rest],
      summary: null,
      unreadable: 0,
    });
  });
});

describe("a day that makes room", () => {
  const start = Date.UTC(2026, 4, 6, 2);
  const bytes = (stored: unknown) => JSON.stringify(stored).length;

  days.atTheEnd(
    "is read as its totals, takes less than before, and keeps what could not be read",
    (machine, { broken }, reach) => {
      const unreadable = broken.map(([, value]) => value);
      const records = recordsOf(machine);
      const stored = withRecords(unreadable, records);
      const lighter = summariseDay(stored, start);
      if (lighter === null) return;
      expect(bytes(lighter)).toBeLessThan(bytes(stored));
      const starts = startsIn("2026-05-06", records).map((found) => found.at);
      expect(readHistory(throughJson(lighter))).toEqual({
        records: records.filter(
          (one) => one.kind === "ease" && one.how === "began" && starts.includes(one.at),
        ),
        summary: summaryOf(records, start),
        unreadable: broken.length,
      });
      expect(lighter).toEqual(expect.arrayContaining(unreadable));
      reach("a day that became lighter");
    },
    "a day that became lighter",
  );

  test("still tells that a sore back began, which is counted for a year, and not what was taken back", () => {
    const eases: DayRecord[] = [
      { kind: "ease", at: start + 1, how: "began", until: start + 9 },
      { kind: "undone", at: start + 2, of: start + 1 },
      { kind: "ease", at: start + 3, how: "began", until: start + 9 },
      { kind: "ease", at: start + 4, how: "stepUp", until: start + 9 },
    ];
    const lighter = summariseDay(withRecords([], [...heavyDay(), ...eases]), start);
    const { records } = readHistory(lighter);
    expect(records).toEqual([eases[2]]);
    expect(startsIn("2026-05-06", records)).toHaveLength(1);
    expect(summariseDay(lighter, start)).toBeNull();
    // What is taken back later still is.
    const undone: DayRecord = { kind: "undone", at: start + 10, of: start + 3 };
    expect(startsIn("2026-05-06", readHistory(withRecords(lighter ?? [], [undone])).records)).toEqual([]);
  });

  test("takes half a kilobyte, however full it was", () => {
    const stored = withRecords([], heavyDay());
    expect(bytes(summariseDay(stored, start))).toBeLessThan(512);
  });

  test("stays as it is where nothing would be won, or where it is no list", () => {
    const glass = withRecords([], [{ kind: "drank", at: 1, ml: 200 }]);
    for (const stored of [undefined, [], glass, "not a list", null, summariseDay([heavyDay()], start)]) {
      expect(summariseDay(stored, start)).toBeNull();
    }
  });

  test("goes on being written, and is summed up as one", () => {
    const morning = heavyDay();
    const evening = morning.map((one) => ({ ...one }));
    const once = summariseDay(withRecords([], morning), start) ?? [];
    const again = withRecords(once, evening);
    expect(readHistory(again)).toEqual({
      records: evening,
      summary: summaryOf(morning, start),
      unreadable: 0,
    });
    const both = readHistory(summariseDay(again, start));
    expect(both.summary).toEqual(mergeSummaries(summaryOf(morning, start), summaryOf(evening, start)));
  });

  test("short records of a newer version stay, and the legend that they refer to", () => {
    const stored = [...withRecords([], heavyDay()), [1, 2, 3]];
    const lighter = summariseDay(stored, start);
    expect(lighter).toHaveLength(3);
    expect(lighter?.slice(1)).toEqual([stored[0], [1, 2, 3]]);
  });
});
