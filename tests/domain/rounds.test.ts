import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOUR, MINUTE, type Instant, type Ms } from "../../src/calendar/time.ts";
import { dayOf } from "../../src/calendar/day.ts";
import { stepRounds } from "../../src/domain/changes/rounds.ts";
import type { Event } from "../../src/domain/model/event.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { doses, HARD_STOP, roundKinds, type RoundKind, type Rounds } from "../../src/domain/model/round.ts";
import { looksAtSkin, refusalOf, roundNotice } from "../../src/domain/rules/rounds.ts";
import { readRounds } from "../../src/snapshot/rounds.ts";
import { must, runs } from "../support/property.ts";

const NINE = Date.parse("2026-05-06T09:00Z");
const DAY_BEGINS = 4 * 60;

/** A machine with a clock of its own, whose worker is killed after each event: what it knows is what was stored. */
class Timer {
  private stored: string | undefined;
  private trueTime = 0;
  private offset = NINE;
  private ringsAt: number | null = null;
  readonly records: DayRecord[] = [];
  /** When the round that is on truly began, and the last of each kind truly ended. */
  begun: Ms = 0;
  private length: Ms = 0;
  readonly ended = new Map<RoundKind, Ms>();

  get now(): Instant {
    return this.offset + this.trueTime;
  }
  get truth(): Ms {
    return this.trueTime;
  }
  get day(): string {
    return dayOf(this.now, "UTC", DAY_BEGINS);
  }
  get rounds(): Rounds {
    const raw = this.stored === undefined ? undefined : (JSON.parse(this.stored) as unknown);
    return (
      readRounds(raw, this.now, this.day) ?? stepRounds(null, { signal: "woke" }, this.now, this.day).rounds
    );
  }

  send(event: Event): this {
    const before = this.rounds.on;
    const { rounds, records } = stepRounds(this.rounds, event, this.now, this.day);
    this.records.push(...records);
    if (before !== null && rounds.on !== before && rounds.on?.from !== before.from)
      this.ended.set(before.kind, Math.min(this.trueTime, this.begun + this.length));
    if (rounds.on !== null && rounds.on.from !== before?.from) {
      this.begun = this.trueTime;
      this.length = rounds.on.length;
    }
    this.stored = JSON.stringify(rounds);
    // The browser's alarm rings after so long, whatever becomes of the clock.
    this.ringsAt = rounds.dueAt === null ? null : this.trueTime + Math.max(0, rounds.dueAt - this.now);
    return this;
  }
  begin(kind: RoundKind = "warmth", minutes = doses[kind].standard, gap = doses[kind].gap): this {
    return this.send({ command: "beginRound", kind, minutes, gap });
  }
  stop(): this {
    return this.send({ command: "stopRound" });
  }
  wake(): this {
    return this.send({ signal: "woke" });
  }
  /** The machine is awake, and its alarm rings. */
  later(minutes: number): this {
    const until = this.trueTime + minutes * MINUTE;
    while (this.ringsAt !== null && this.ringsAt <= until) {
      this.trueTime = this.ringsAt;
      this.wake();
    }
    this.trueTime = until;
    return this;
  }
  /** The browser is closed, or the machine sleeps. */
  away(minutes: number): this {
    this.trueTime += minutes * MINUTE;
    return this.wake();
  }
  clockMoves(minutes: number): this {
    this.offset += minutes * MINUTE;
    return this.wake();
  }
  left(kind: RoundKind): number | null {
    const refusal = refusalOf(this.rounds, kind, this.day, this.now);
    return refusal?.why === "gap" ? refusal.left / MINUTE : null;
  }
}

describe("a round", () => {
  test("is over when its time is up, and says so", () => {
    const timer = new Timer().begin("warmth").later(14);
    expect(timer.rounds.on?.kind).toBe("warmth");
    timer.later(1);
    expect(timer.rounds.on).toBeNull();
    expect(roundNotice(timer.rounds, timer.now, 40)).toMatchObject({
      kind: "warmth",
      says: "over",
      volume: 40,
    });
    expect(timer.records).toEqual([
      { kind: "round", from: NINE, until: NINE + 15 * MINUTE, what: "warmth", end: "over" },
    ]);
    expect(roundNotice(timer.rounds, timer.now + 11 * MINUTE, 40)).toBeNull();
  });

  test("reminds of the skin each five minutes, and once more by its end", () => {
    const timer = new Timer().begin("warmth", 20);
    const looks = [4, 5, 9, 10, 15, 19].map((minute) => {
      timer.later(minute - timer.truth / MINUTE);
      return looksAtSkin(timer.rounds);
    });
    expect(looks).toEqual([0, 1, 1, 2, 3, 3]);
    expect(roundNotice(timer.rounds, timer.now, 0)).toMatchObject({ says: "look", volume: 0 });
  });

  test("is never longer than twenty minutes nor shorter than five, whatever is asked for", () => {
    expect(new Timer().begin("warmth", 600).rounds.on?.length).toBe(20 * MINUTE);
    expect(new Timer().begin("cold", 1).rounds.on?.length).toBe(5 * MINUTE);
  });

  test("does not begin twice, in two windows, nor beside another kind", () => {
    const timer = new Timer().begin("warmth").later(3);
    const before = timer.rounds.on;
    timer.begin("warmth").begin("cold");
    expect(timer.rounds.on).toEqual(before);
  });

  test("is over when the clock is set back, for nobody knows how long it was", () => {
    const timer = new Timer().begin("warmth").later(5).clockMoves(-60);
    expect(timer.rounds.on).toBeNull();
    expect(timer.records).toMatchObject([{ what: "warmth", end: "clock" }]);
    expect(roundNotice(timer.rounds, timer.now, 40)).toMatchObject({ says: "clock" });
  });

  test("is over sooner when the clock is set forward, and with the browser closed it ends all the same", () => {
    expect(new Timer().begin("warmth").later(5).clockMoves(30).rounds.on).toBeNull();
    const closed = new Timer().begin("warmth").away(300);
    expect(closed.rounds.on).toBeNull();
    expect(closed.records).toMatchObject([{ until: NINE + 15 * MINUTE, end: "over" }]);
  });
});

describe("the next round", () => {
  test("waits for the gap that was chosen, an hour of warmth at the least and two of cold", () => {
    const timer = new Timer().begin("warmth").later(15 + 119);
    expect(timer.left("warmth")).toBe(1);
    timer.begin("warmth").later(1).begin("warmth");
    expect(timer.rounds.on?.kind).toBe("warmth");
    expect(new Timer().begin("warmth", 15, 0).later(15).left("warmth")).toBe(60);
    expect(new Timer().begin("cold", 10, 0).later(10).left("cold")).toBe(120);
  });

  test("waits after one that was stopped too, and only for its own kind", () => {
    const timer = new Timer().begin("warmth").later(2).stop();
    expect(timer.left("warmth")).toBe(120);
    expect(timer.begin("cold").rounds.on?.kind).toBe("cold");
  });

  test("comes no sooner by setting the clock forward, back, or to another day", () => {
    for (const minutes of [180, -180, 24 * 60, 24 * 60 * 400]) {
      const timer = new Timer().begin("warmth").later(15).clockMoves(minutes).begin("warmth");
      expect(timer.rounds.on, `${minutes}`).toBeNull();
      expect(timer.left("warmth"), `${minutes}`).toBeGreaterThanOrEqual(60);
      timer.later(121).begin("warmth");
      expect(timer.rounds.on?.kind, `${minutes}`).toBe("warmth");
    }
  });

  test("after a night with the browser closed waits for the hour that nobody saw pass, and says so", () => {
    const timer = new Timer()
      .begin("warmth")
      .later(20)
      .away(12 * 60);
    expect(refusalOf(timer.rounds, "warmth", timer.day, timer.now)).toEqual({
      why: "gap",
      left: 55 * MINUTE,
      doubted: true,
    });
    timer.later(55).begin("warmth");
    expect(timer.rounds.on?.kind).toBe("warmth");
  });

  test("of a day is the third of warmth at the most, and the sixth of cold", () => {
    for (const kind of roundKinds) {
      const timer = new Timer();
      for (let round = 0; round < doses[kind].aDay; round += 1) timer.begin(kind, 5, 0).later(126);
      expect(refusalOf(timer.rounds, kind, timer.day, timer.now)).toEqual({
        why: "day",
        times: doses[kind].aDay,
      });
      timer.begin(kind);
      expect(timer.rounds.on).toBeNull();
      // A clock set back to yesterday makes no room.
      timer.clockMoves(-24 * 60).later(130);
      expect(refusalOf(timer.rounds, kind, timer.day, timer.now)).toMatchObject({ why: "day" });
      timer
        .clockMoves(24 * 60)
        .later(24 * 60)
        .begin(kind);
      expect(timer.rounds.on?.kind).toBe(kind);
    }
  });
});

test("rounds under a clock that was a year ahead count for today, and not for a year", () => {
  const timer = new Timer();
  timer
    .clockMoves(365 * 24 * 60)
    .later(1)
    .wake();
  for (let round = 0; round < doses.warmth.aDay; round += 1) timer.begin("warmth", 5, 0).later(126);
  timer.clockMoves(-365 * 24 * 60).later(130);
  expect(refusalOf(timer.rounds, "warmth", timer.day, timer.now)).toMatchObject({ why: "day" });
  timer.later(24 * 60);
  expect(refusalOf(timer.rounds, "warmth", timer.day, timer.now)).toBeNull();
});

test("a clock that was set back for a while leaves the rounds of today with today", () => {
  const timer = new Timer();
  for (let round = 0; round < doses.warmth.aDay; round += 1) timer.begin("warmth", 5, 0).later(126);
  timer
    .clockMoves(-24 * 60)
    .later(10)
    .clockMoves(24 * 60)
    .later(130);
  expect(refusalOf(timer.rounds, "warmth", timer.day, timer.now)).toMatchObject({ why: "day" });
});

describe("whatever was stored", () => {
  test("a round that cannot be read is over, and its gap begins", () => {
    for (const on of [7, "x", {}, { kind: "warmth", from: 1, length: 1e12, passed: 0 }]) {
      const rounds = readRounds({ on, past: [], seenAt: NINE, dueAt: null }, NINE, "2026-05-06");
      expect(rounds?.on).toBeNull();
      expect(rounds?.past).toHaveLength(1);
      expect(rounds?.past[0]).toMatchObject({ surely: 0, shown: 0 });
    }
  });

  test("garbage is no reason to throw, and never lets a round be longer", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (on, past, rest) => {
        for (const raw of [on, { on, past, seenAt: rest, dueAt: rest, gap: rest }, { past: [past, rest] }]) {
          const rounds = readRounds(raw, NINE, "2026-05-06");
          must((rounds?.on?.length ?? 0) <= HARD_STOP, "twenty minutes at the most");
        }
      }),
      runs(),
    );
  });
});

type Act = (timer: Timer) => unknown;
const minutes = (most: number) => fc.integer({ min: 0, max: most });
/** Too small a jump cannot be told from the time between two events. What is set is looked at within a minute. */
const jump = fc
  .oneof(fc.integer({ min: 10, max: 300 }), fc.integer({ min: 300, max: 60 * 24 * 500 }))
  .chain((by) => fc.constantFrom(by, -by));
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...roundKinds), minutes(60), minutes(300)).map(
      ([kind, length, gap]): Act =>
        (timer) =>
          timer.begin(kind, length, gap),
    ),
  },
  {
    weight: 5,
    arbitrary: minutes(150).map(
      (long): Act =>
        (timer) =>
          timer.later(long),
    ),
  },
  {
    weight: 2,
    arbitrary: minutes(3_000).map(
      (long): Act =>
        (timer) =>
          timer.away(long),
    ),
  },
  {
    weight: 3,
    arbitrary: jump.map(
      (by): Act =>
        (timer) =>
          timer.clockMoves(by).later(1).wake(),
    ),
  },
  { weight: 1, arbitrary: fc.constant((timer: Timer) => timer.stop()) },
  { weight: 1, arbitrary: fc.constant((timer: Timer) => timer.wake()) },
);

test("no order of events, jump of the clock or kill lets a round exceed its limit or begin before its gap", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const timer = new Timer();
      for (const happens of acts) {
        const before = timer.rounds.on;
        const ended = new Map(timer.ended);
        happens(timer);
        const { on } = timer.rounds;
        if (on === null) continue;
        must(timer.truth - timer.begun < HARD_STOP, "no longer than twenty minutes");
        must(timer.truth - timer.begun < on.length, "no longer than was chosen");
        const last = ended.get(on.kind);
        if (before?.from === on.from || last === undefined) continue;
        must(timer.begun - last >= doses[on.kind].leastGap * MINUTE, `${on.kind} after its gap`);
      }
    }),
    runs(),
  );
});

test("without a jump no day has more rounds than it may", () => {
  const calm = fc.oneof(
    fc.tuple(fc.constantFrom(...roundKinds), minutes(20)).map(
      ([kind, length]): Act =>
        (timer) =>
          timer.begin(kind, length, 0),
    ),
    minutes(200).map(
      (long): Act =>
        (timer) =>
          timer.later(long),
    ),
    minutes(400).map(
      (long): Act =>
        (timer) =>
          timer.away(long),
    ),
  );
  fc.assert(
    fc.property(fc.array(calm, { maxLength: 60 }), (acts) => {
      const timer = new Timer();
      for (const happens of acts) happens(timer);
      for (const kind of roundKinds) {
        const days = timer.records.flatMap((record) =>
          record.kind === "round" && record.what === kind ? [dayOf(record.from, "UTC", DAY_BEGINS)] : [],
        );
        for (const day of new Set(days))
          must(days.filter((one) => one === day).length <= doses[kind].aDay, `${kind} on ${day}`);
      }
    }),
    runs(),
  );
});

test("the limits are those of the sources", () => {
  expect(doses).toEqual({
    warmth: { standard: 15, shortest: 5, longest: 20, leastGap: 60, gap: 120, longestGap: 240, aDay: 3 },
    cold: { standard: 10, shortest: 5, longest: 20, leastGap: 120, gap: 120, longestGap: 240, aDay: 6 },
  });
  expect(HARD_STOP).toBe(HOUR / 3);
});
