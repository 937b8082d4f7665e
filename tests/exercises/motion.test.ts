import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demonstrate } from "../../src/exercises/demonstration.ts";
import { drawExercise, drawKeyframes } from "../../src/exercises/draw-exercise.ts";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import { details, traits } from "../../src/exercises/facts.ts";
import { frameOf, stillOf } from "../../src/exercises/frame.ts";
import { countedShare } from "../../src/stretches/playing/counted.ts";
import { playingAt, type Playing } from "../../src/stretches/playing/playing.ts";
import { segmentsOf, type Segment } from "../../src/stretches/playing/segments.ts";
import { runs } from "../support/property.ts";

/** One exercise alone, at a moment of its full dose or of another length. */
function at(exercise: ExerciseId, seconds: number, length = traits[exercise].seconds): [Playing, Segment] {
  const segments = segmentsOf([{ exercise, seconds: length }]);
  const playing = playingAt(segments, seconds) as Playing;
  return [playing, segments[playing.segment] as Segment];
}
const showing = (exercise: ExerciseId, seconds: number, length?: number) =>
  frameOf(at(exercise, seconds, length)[0]);

describe("the figure", () => {
  test("waits at the start, goes there, stays, and comes back", () => {
    // A side of 30 s: 6 s to get ready, then two times 1.4 s there, 9.2 s held, 1.4 s back.
    const reach = (seconds: number) => showing("seated-side-reach", seconds);
    expect(reach(2)).toEqual({ t: 0, side: "left", breath: 0 });
    expect(reach(6.7).t).toBeCloseTo(0.5);
    expect(reach(10).t).toBe(1);
    expect(reach(17.3).t).toBeCloseTo(0.5);
    expect(reach(32)).toEqual({ t: 0, side: "right", breath: 0 });
  });

  test("walks on and on, at its own pace", () => {
    expect(showing("easy-walk", 3).t).toBe(0);
    expect(showing("easy-walk", 9.3).t).toBeCloseTo(0.25);
    expect(showing("easy-walk", 10.5).t).toBeCloseTo(0.25);
  });

  test("sways from the middle to the left, through the middle, and to the right", () => {
    // Of 46 s, 6 are for getting ready: a sway takes two.
    const seen = [1, 7, 8, 9, 10].map((seconds) => showing("hip-sway", seconds, 46).t);
    for (const [index, t] of [0.5, 1, 0.5, 0, 0.5].entries()) expect(seen[index]).toBeCloseTo(t);
  });

  test("breathes: in at the first of a hold, and out as the back is rounded", () => {
    expect(showing("seated-side-reach", 7).breath).toBe(0);
    expect(showing("seated-side-reach", 9.7).breath).toBeCloseTo(1);
    // Of its 50 s, 6 are for getting ready: seven rounds follow.
    expect(showing("seated-cat-cow", 5.999).breath).toBeCloseTo(1, 3);
    expect(showing("seated-cat-cow", 6 + 44 / 7 / 2).breath).toBeCloseTo(0);
    // Nobody counts the breaths of a tuck: there is one all the same.
    expect(showing("wall-pelvic-tuck", 9 + 1.75 + 2.5).breath).toBeGreaterThan(0.9);
  });

  test("never jumps while it is on one side, whatever the exercise and its time", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exercises),
        fc.integer({ min: 10, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (exercise, length, part) => {
          const instant = 0.001;
          const seconds = part * (length - 2 * instant);
          const [before, segment] = at(exercise, seconds, length);
          const [after] = at(exercise, seconds + instant, length);
          fc.pre(before.segment === after.segment);
          const [from, to] = [frameOf(before), frameOf(after)];
          // A step of the walk ends where the next begins.
          const apart = Math.abs(to.t - from.t);
          expect(exercise === "easy-walk" ? Math.min(apart, 1 - apart) : apart).toBeLessThan(0.02);
          expect(Math.abs(to.breath - from.breath)).toBeLessThan(0.02);
          for (const share of [to.t, to.breath, countedShare(after, segment)]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        },
      ),
      runs(3_000),
    );
  });
});

describe("of still pictures, the one that matters now is", () => {
  const still = (exercise: ExerciseId, seconds: number) => stillOf(at(exercise, seconds)[0]);

  test("the one to be in, or to go to", () => {
    expect([2, 6.5, 10, 17.5].map((seconds) => still("seated-side-reach", seconds))).toEqual([0, 1, 1, 0]);
  });

  test("in a movement of three, each in its turn", () => {
    // After six seconds, 1.9 s up and 2.4 s down.
    expect([2, 6.4, 7.4, 8.4, 9.9].map((seconds) => still("sit-to-stand", seconds))).toEqual([0, 1, 2, 1, 0]);
  });

  test("none before others where it goes on and on, or where all stand at the sides", () => {
    expect(still("easy-walk", 30)).toBeNull();
    expect(still("hip-sway", 1)).toBeNull();
    expect([6.5, 8.5].map((seconds) => still("hip-sway", seconds))).toEqual([1, 0]);
  });

  test.each(exercises)(
    "one of those there are, and in time another, unless it goes on and on: %s",
    (exercise) => {
      const pictures = drawKeyframes(exercise, "left").map((_, index) => index);
      const moments = Array.from({ length: traits[exercise].seconds * 10 }, (_, tenth) => tenth / 10);
      const shown = new Set(moments.map((seconds) => still(exercise, seconds)));
      shown.delete(null);
      expect(pictures).toEqual(expect.arrayContaining([...shown]));
      expect(shown.size > 1).toBe(details[exercise].rhythm.pattern !== "round");
    },
  );
});

describe("the ring", () => {
  const share = (exercise: ExerciseId, seconds: number) => countedShare(...at(exercise, seconds));

  test("fills with a hold, and goes back as the body does", () => {
    const seen = [2, 6.7, 12, 17.3].map((seconds) => share("seated-side-reach", seconds));
    for (const [index, part] of [0, 0, 0.5, 0.5].entries()) expect(seen[index]).toBeCloseTo(part);
  });

  test("fills with the time where nothing is held for long", () => {
    expect(share("standing-back-bend", 3)).toBe(0);
    expect(share("standing-back-bend", 24.5)).toBeCloseTo(0.5);
  });
});

describe("an exercise that is shown in the guide", () => {
  const shown = (exercise: ExerciseId) =>
    Array.from({ length: 60 * 60 }, (_, frame) => frameOf(demonstrate(exercise, frame / 60)));

  test.each(exercises)("moves and breathes without a jump and never past its ends: %s", (exercise) => {
    const frames = shown(exercise);
    const goesRound = details[exercise].rhythm.pattern === "round";
    for (const part of ["t", "breath"] as const) {
      const values = frames.map((frame) => frame[part]);
      expect(Math.min(...values), part).toBeGreaterThanOrEqual(0);
      expect(Math.max(...values), part).toBeLessThanOrEqual(1);
      const jumps = values.slice(1).map((value, index) => {
        const apart = Math.abs(value - (values[index] ?? value));
        // What goes round begins again where it ends.
        return part === "t" && goesRound ? Math.min(apart, 1 - apart) : apart;
      });
      expect(Math.max(...jumps), part).toBeLessThan(0.05);
    }
    expect(new Set(frames.map(({ t }) => t)).size, "it moves").toBeGreaterThan(30);
  });

  test.each(exercises)(
    "shows each side in turn where it has two, and changes them at rest: %s",
    (exercise) => {
      const frames = shown(exercise);
      const turns = frames.filter(({ side }, index) => index > 0 && side !== frames[index - 1]?.side);
      if (traits[exercise].sides === 2) {
        expect(turns.length).toBeGreaterThanOrEqual(2);
        for (const { t } of turns) expect(t).toBeCloseTo(0, 1);
      } else {
        const left = frames.filter(({ side }) => side === "left");
        for (const t of new Set(left.map((frame) => frame.t)))
          expect(drawExercise(exercise, t, "left")).toEqual(drawExercise(exercise, t, "right"));
        expect(left.length > 0).toBe(details[exercise].rhythm.pattern === "alternating");
      }
    },
  );

  test("goes all the way, at the pace and with the hold that the player gives it time for", () => {
    // Three seconds there, five of the fifteen held, three back, and a rest before each.
    const reach = [0.6, 0.7 + 1.5, 0.7 + 3, 0.7 + 8, 0.7 + 9.5].map((seconds) =>
      demonstrate("seated-side-reach", seconds),
    );
    const expected = [0, 0.5, 1, 1, 0.5];
    for (const [index, motion] of reach.entries())
      expect(frameOf(motion).t).toBeCloseTo(expected[index] ?? NaN);
    const sway = [0, 1, 2.7, 3.7].map((seconds) => frameOf(demonstrate("hip-sway", seconds)).t);
    for (const [index, t] of [0.5, 1, 0.5, 0].entries()) expect(sway[index]).toBeCloseTo(t);
  });
});
