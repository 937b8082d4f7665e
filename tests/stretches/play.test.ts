import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import { details, traits } from "../../src/exercises/facts.ts";
import { divideRepetition, type Phase } from "../../src/exercises/motion.ts";
import { playingAt } from "../../src/stretches/playing/playing.ts";
import { segmentsOf, type Segment } from "../../src/stretches/playing/segments.ts";
import { routineContexts, lengths, totalSeconds, type Item } from "../../src/stretches/routine.ts";
import { routineOf } from "../../src/stretches/routines.ts";
import { runs } from "../support/property.ts";

const alone = (exercise: ExerciseId, seconds = traits[exercise].seconds) =>
  segmentsOf([{ exercise, seconds }]);
const lengthOfRepetition = ({ until, readyAt, repetitions }: Segment) => (until - readyAt) / repetitions;

describe("a full dose", () => {
  test.each(exercises)("of %s is what the evidence says", (exercise) => {
    const { dose } = details[exercise];
    const parts = alone(exercise);
    expect(parts.length).toBe(traits[exercise].sides);
    for (const part of parts) {
      // Six seconds to get ready leave a sway of 40 s time for nine each way.
      expect(part.repetitions).toBeGreaterThanOrEqual(dose.repetitions[0] * 0.9);
      expect(part.repetitions).toBeLessThanOrEqual(dose.repetitions[1]);
      const { hold } = divideRepetition(exercise, lengthOfRepetition(part));
      // The hinge's 35 s a side are not enough to get ready, lean in and stay for 30: the hold gives a little.
      expect(hold).toBeGreaterThanOrEqual(dose.hold[0] * 0.87);
      expect(hold).toBeLessThanOrEqual(dose.hold[1]);
    }
  });
});

describe("a minute at the desk", () => {
  const segments = segmentsOf([
    { exercise: "tall-sit-reset", seconds: 20 },
    { exercise: "seated-side-reach", seconds: 40 },
  ]);
  const at = (t: number) => playingAt(segments, t);

  test("is three segments: one exercise has two sides", () => {
    expect(segments).toEqual([
      { item: 0, exercise: "tall-sit-reset", side: null, from: 0, until: 20, readyAt: 6, repetitions: 1 },
      {
        item: 1,
        exercise: "seated-side-reach",
        side: "left",
        from: 20,
        until: 40,
        readyAt: 26,
        repetitions: 1,
      },
      {
        item: 1,
        exercise: "seated-side-reach",
        side: "right",
        from: 40,
        until: 60,
        readyAt: 46,
        repetitions: 1,
      },
    ]);
  });

  test("begins with getting ready", () => {
    expect(at(1)).toEqual({
      segment: 0,
      exercise: "tall-sit-reset",
      side: null,
      toward: null,
      phase: "setUp",
      progress: 1 / 6,
      repetition: 0,
      repetitions: 1,
      step: 1,
      breath: null,
      holdLeft: 0,
      passed: 0,
      segmentLeft: 19,
      routineLeft: 59,
      next: { exercise: "seated-side-reach", side: "left" },
    });
    expect(at(-5)).toEqual(at(0));
  });

  test("goes on with the movement, the hold and the way back", () => {
    // Of 14 s, 10 are held: the movement of 2 s and back may go slower before the hold gets longer.
    expect(at(26)).toMatchObject({ phase: "move", progress: 0, repetition: 1, step: 2, side: "left" });
    expect(at(28)).toMatchObject({ phase: "hold", progress: 0, holdLeft: 10, segmentLeft: 12, step: 2 });
    expect(at(28)?.breath).toEqual({ way: "in", progress: 0 });
    expect(at(33)).toMatchObject({ phase: "hold", progress: 0.5, holdLeft: 5, step: 3 });
    expect(at(38)).toMatchObject({ phase: "back", progress: 0, holdLeft: 0, step: 4 });
    expect(at(40)).toMatchObject({ phase: "setUp", side: "right", step: 1, next: null });
  });

  test("ends", () => {
    expect(at(59.999)).toMatchObject({ segment: 2, phase: "back" });
    expect(at(60)).toBeNull();
    expect(at(1e9)).toBeNull();
    expect(playingAt([], 0)).toBeNull();
  });
});

test("nothing is done with a jerk, however short the time: half of it is for moving, or some three seconds", () => {
  for (const exercise of exercises) {
    for (const seconds of [1, 2, 3.3, 5, 8, 13, 30]) {
      const { move, hold, back } = divideRepetition(exercise, seconds);
      expect(move + hold + back).toBeCloseTo(seconds);
      expect(move + back, `${exercise} ${seconds}`).toBeGreaterThanOrEqual(Math.min(2.8, seconds / 2) - 1e-9);
    }
  }
});

test("what changes sides with each time does both equally often", () => {
  const sway = alone("hip-sway", 46);
  const [{ readyAt, repetitions } = { readyAt: 0, repetitions: 0 }] = sway;
  const seen = Array.from({ length: repetitions }, (_, index) => {
    return playingAt(sway, readyAt + 0.1 + (index * (46 - readyAt)) / repetitions)?.toward;
  });
  expect(seen.slice(0, 3)).toEqual(["left", "right", "left"]);
  expect(seen.filter((side) => side === "left").length).toBe(10);
  expect(seen.length).toBe(20);
});

test("a round of the back goes with one breath: out on the way, in on the way back", () => {
  const rounding = alone("seated-cat-cow");
  expect(playingAt(rounding, 7)?.breath?.way).toBe("out");
  expect(playingAt(rounding, 11)?.breath?.way).toBe("in");
  // A sway does not pace the breath.
  expect(playingAt(alone("hip-sway"), 12)?.breath).toBeNull();
});

test("a hold has whole breaths, as many as come nearest to the pace", () => {
  // 13 s held from 9 s on: three breaths of 4.33 s.
  const reach = alone("seated-side-reach", 50);
  const way = (t: number) => playingAt(reach, t)?.breath?.way;
  const third = 13 / 3;
  expect([0.1, 0.4, 0.6, 0.9, 1.1, 1.6, 2.4, 2.6].map((breaths) => way(9 + breaths * third))).toEqual([
    "in",
    "in",
    "out",
    "out",
    "in",
    "out",
    "in",
    "out",
  ]);
});

test("the last moment is in the last repetition, however the seconds divide", () => {
  for (const exercise of exercises) {
    for (let seconds = 10; seconds <= 400; seconds += 1) {
      const before = seconds - 2 ** -43;
      const now = playingAt(alone(exercise, seconds), before);
      expect(now?.repetition, `${exercise} ${seconds}`).toBe(now?.repetitions);
      expect(now?.progress).toBeLessThanOrEqual(1);
    }
  }
});

test("a walk is one thing, and shows its steps for equally long", () => {
  const walk = alone("easy-walk", 99);
  const steps = [0, 8.9, 9.1, 38, 40, 68, 70, 98].map((t) => playingAt(walk, t)?.step);
  expect(steps).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  expect(playingAt(walk, 50)).toMatchObject({ phase: "move", repetition: 1, repetitions: 1 });
});

describe("getting ready", () => {
  const setUps = (items: Item[]) => segmentsOf(items).map(({ readyAt, from }) => readyAt - from);
  const twist = { exercise: "seated-twist", seconds: 60 } as const;

  test("takes six seconds, in very little time a third of it", () => {
    expect(setUps([twist])).toEqual([6, 6]);
    expect(setUps([{ exercise: "seated-knee-hug", seconds: 30 }])).toEqual([5, 5]);
    expect(setUps([{ exercise: "bird-dog", seconds: 12 }])).toEqual([2, 2]);
  });

  test("takes longer where one has to get somewhere first, as far as that leaves a full dose", () => {
    const walk = { exercise: "easy-walk", seconds: 60 } as const;
    expect(setUps([twist, walk, walk])).toEqual([6, 6, 9, 6]);
    expect(setUps([walk, { ...twist, seconds: 42 }])).toEqual([9, 7, 7]);
    // Two times 10 s held, a second there and back: no time is left.
    expect(setUps([walk, twist])).toEqual([9, 6, 6]);
    expect(setUps([walk, { exercise: "wall-pelvic-tuck", seconds: 60 }])).toEqual([9, 9]);
    expect(setUps([{ exercise: "knee-rolls", seconds: 90 }])).toEqual([9]);
  });
});

describe("for any routine", () => {
  const someItems: fc.Arbitrary<Item[]> = fc.oneof(
    fc
      .tuple(fc.constantFrom(...routineContexts), fc.constantFrom(...lengths))
      .map(([context, length]) => routineOf(context, length)),
    fc.array(
      fc.record({ exercise: fc.constantFrom(...exercises), seconds: fc.integer({ min: 1, max: 400 }) }),
      { maxLength: 12 },
    ),
  );
  const always = (holds: (items: Item[], segments: Segment[]) => void) => {
    fc.assert(
      fc.property(someItems, (items) => {
        holds(items, segmentsOf(items));
      }),
      runs(),
    );
  };

  test("the segments follow each other without a gap, from its start to its end", () => {
    always((items, segments) => {
      let end = 0;
      for (const { from, until, readyAt, repetitions } of segments) {
        expect(readyAt - from).toBeLessThanOrEqual((until - from) / 3 + 1e-9);
        expect(from).toBe(end);
        expect(until).toBeGreaterThan(readyAt);
        expect(readyAt).toBeGreaterThan(from);
        expect(Number.isInteger(repetitions) && repetitions > 0).toBe(true);
        end = until;
      }
      expect(end).toBe(totalSeconds(items));
    });
  });

  test("each item has its seconds, and both of its sides are equal", () => {
    always((items, segments) => {
      items.forEach(({ exercise, seconds }, item) => {
        const own = segments.filter((segment) => segment.item === item);
        expect(own.map(({ side }) => side)).toEqual(
          traits[exercise].sides === 2 ? ["left", "right"] : [null],
        );
        for (const part of own) {
          expect(part.until - part.from).toBe(seconds / own.length);
          expect(part.readyAt - part.from).toBeCloseTo((own[0]?.readyAt ?? 0) - (own[0]?.from ?? 0), 9);
          expect(part.repetitions).toBe(own[0]?.repetitions);
          if (details[exercise].rhythm.pattern === "alternating") expect(part.repetitions % 2).toBe(0);
        }
      });
    });
  });

  test("no hold is longer than its dose, and the parts make the whole", () => {
    always((_items, segments) => {
      for (const segment of segments) {
        const length = lengthOfRepetition(segment);
        const { move, hold, back } = divideRepetition(segment.exercise, length);
        expect(move + hold + back).toBeCloseTo(length, 9);
        expect(Math.min(move, hold, back)).toBeGreaterThanOrEqual(0);
        expect(hold).toBeLessThanOrEqual(details[segment.exercise].dose.hold[1]);
      }
    });
  });

  test("at every moment something is on, and what is said of it fits", () => {
    const order: Phase[] = ["setUp", "move", "hold", "back"];
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(someItems, share, share, (items, one, other) => {
        const segments = segmentsOf(items);
        const total = totalSeconds(items);
        const [early, late] = [one * total, other * total].toSorted((a, b) => a - b) as [number, number];
        const before = playingAt(segments, early);
        const after = playingAt(segments, late);
        if (before === null || after === null) {
          expect(items).toEqual([]);
          return;
        }
        for (const now of [before, after]) {
          expect(now.progress).toBeGreaterThanOrEqual(0);
          expect(now.progress).toBeLessThanOrEqual(1);
          expect(now.breath?.progress ?? 0).toBeLessThanOrEqual(1);
          expect(now.repetition).toBeLessThanOrEqual(now.repetitions);
          expect(now.repetition === 0).toBe(now.phase === "setUp");
          expect(now.holdLeft > 0).toBe(now.phase === "hold");
          expect(now.holdLeft).toBeLessThanOrEqual(now.segmentLeft + 1e-9);
          expect(now.segmentLeft).toBeLessThanOrEqual(now.routineLeft + 1e-9);
          const next = segments[now.segment + 1];
          expect(now.next).toEqual(next === undefined ? null : { exercise: next.exercise, side: next.side });
        }
        // Nothing goes backward.
        expect(after.segment).toBeGreaterThanOrEqual(before.segment);
        if (after.segment === before.segment) {
          expect(after.repetition).toBeGreaterThanOrEqual(before.repetition);
          if (after.repetition === before.repetition) {
            expect(after.step).toBeGreaterThanOrEqual(before.step);
            expect(order.indexOf(after.phase)).toBeGreaterThanOrEqual(order.indexOf(before.phase));
          }
        }
      }),
      runs(),
    );
  });
});
