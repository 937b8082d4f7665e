import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises, isExercise } from "../../src/exercises/exercise.ts";
import { traits } from "../../src/exercises/facts.ts";
import {
  routineContexts,
  lengths,
  totalSeconds,
  type RoutineContext,
  type Item,
} from "../../src/stretches/routine.ts";
import { composeRoutine, routineOf } from "../../src/stretches/routines.ts";
import { shareSeconds } from "../../src/stretches/share.ts";
import { ownRoutine, shorten, SHORTEST } from "../../src/stretches/timing.ts";
import { runs } from "../support/property.ts";

/** The routines as they were composed, typed anew: a slip in one place shows. */
const table: Record<RoutineContext, [string, string, string]> = {
  desk: [
    "tall-sit-reset 20, seated-pelvic-rock 20, standing-back-bend 20",
    "seated-cat-cow 30, seated-side-reach 30, standing-back-bend 30, hip-sway 30",
    "easy-walk 60, seated-cat-cow 40, seated-side-reach 40, seated-twist 40, seated-figure-four 60, standing-hip-flexor 60",
  ],
  arching: [
    "seated-pelvic-rock 20, wall-pelvic-tuck 40",
    "wall-pelvic-tuck 40, standing-hip-flexor 50, seated-knee-hug 30",
    "easy-walk 50, seated-pelvic-rock 40, seated-knee-hug 60, standing-hip-flexor 70, wall-pelvic-tuck 50, sit-to-stand 30",
  ],
  slumping: [
    "tall-sit-reset 30, standing-back-bend 30",
    "tall-sit-reset 30, standing-back-bend 40, desk-long-back 50",
    "easy-walk 50, tall-sit-reset 30, seated-cat-cow 40, standing-back-bend 40, seated-hamstring-hinge 70, desk-long-back 40, sit-to-stand 30",
  ],
  longSitting: [
    "easy-walk 30, standing-back-bend 30",
    "easy-walk 50, standing-back-bend 30, sit-to-stand 40",
    "easy-walk 120, standing-back-bend 40, standing-hip-flexor 70, desk-long-back 40, sit-to-stand 30",
  ],
  standingDesk: [
    "hip-sway 30, wall-pelvic-tuck 30",
    "hip-sway 30, wall-pelvic-tuck 40, seated-figure-four 50",
    "easy-walk 60, hip-sway 30, wall-pelvic-tuck 50, seated-knee-hug 50, seated-figure-four 60, seated-side-reach 50",
  ],
  seat: [
    "seated-forward-lean 20, shoulder-blade-squeeze 20, chest-opening 20",
    "seated-forward-lean 30, shoulder-blade-squeeze 30, neck-side-bend 30, palms-together 30",
    "seated-forward-lean 35, seated-side-lean 60, shoulder-blade-squeeze 40, seated-side-reach 45, chest-opening 40, neck-side-bend 45, palms-together 35",
  ],
  warmUp: [
    "easy-walk 30, hip-sway 15, sit-to-stand 15",
    "easy-walk 50, hip-sway 20, sit-to-stand 30, standing-back-bend 20",
    "easy-walk 150, hip-sway 30, seated-cat-cow 40, sit-to-stand 40, standing-back-bend 40",
  ],
  easy: [
    "easy-walk 40, seated-pelvic-rock 20",
    "easy-walk 90, hip-sway 30",
    "easy-walk 150, seated-pelvic-rock 60, knee-rolls 90",
  ],
};

const every = routineContexts.flatMap((context) => lengths.map((length) => ({ context, length })));
const someContext = fc.constantFrom(...routineContexts);
const wholeSeconds = fc.integer({ min: 1, max: 1800 });

describe("the ready-made routines", () => {
  test("from the seat, nobody has to get up or stretch a leg out", () => {
    for (const length of lengths) {
      expect(routineOf("seat", length).every(({ exercise }) => traits[exercise].fromSeat)).toBe(true);
    }
  });

  test.each(every)("$context of $length s is that of the table", ({ context, length }) => {
    const items = routineOf(context, length).map(({ exercise, seconds }) => `${exercise} ${seconds}`);
    expect(items.join(", ")).toBe(table[context][lengths.indexOf(length)]);
  });

  test.each(every)(
    "$context of $length s sums to that exactly, of known exercises",
    ({ context, length }) => {
      const items = routineOf(context, length);
      expect(totalSeconds(items)).toBe(length);
      expect(items.every(({ exercise }) => isExercise(exercise))).toBe(true);
      expect(new Set(items.map(({ exercise }) => exercise)).size).toBe(items.length);
    },
  );

  test("after long sitting begin with the walk", () => {
    for (const length of lengths) expect(routineOf("longSitting", length)[0]?.exercise).toBe("easy-walk");
  });

  test("take no floor, except the last one, which is for home", () => {
    for (const { context, length } of every) {
      const onTheFloor = routineOf(context, length).some(
        ({ exercise }) => traits[exercise].position === "floor",
      );
      expect(onTheFloor).toBe(context === "easy" && length === 300);
    }
  });

  test("for a sore back have only what suits one", () => {
    for (const length of lengths) {
      for (const { exercise } of routineOf("easy", length)) expect(traits[exercise].flareUp).toBe("yes");
    }
  });
});

describe("a routine for another length", () => {
  test("is the next shorter one and a walk", () => {
    expect(composeRoutine("desk", 180)).toEqual([
      ...routineOf("desk", 120),
      { exercise: "easy-walk", seconds: 60 },
    ]);
    expect(composeRoutine("desk", 330)[0]).toEqual({ exercise: "easy-walk", seconds: 90 });
    expect(composeRoutine("longSitting", 180)).toEqual([
      { exercise: "easy-walk", seconds: 110 },
      { exercise: "standing-back-bend", seconds: 30 },
      { exercise: "sit-to-stand", seconds: 40 },
    ]);
  });

  test("is, below a minute, what fits from the front", () => {
    expect(composeRoutine("desk", 30).map(({ seconds }) => seconds)).toEqual([10, 10, 10]);
    expect(composeRoutine("warmUp", 25)).toEqual([
      { exercise: "easy-walk", seconds: 15 },
      { exercise: "hip-sway", seconds: 10 },
    ]);
    expect(composeRoutine("arching", 15)).toEqual([{ exercise: "seated-pelvic-rock", seconds: 15 }]);
    expect(composeRoutine("arching", 4)).toEqual([{ exercise: "seated-pelvic-rock", seconds: 4 }]);
  });

  test("lasts exactly that long", () => {
    fc.assert(
      fc.property(someContext, wholeSeconds, (context, seconds) => {
        const items = composeRoutine(context, seconds);
        expect(totalSeconds(items)).toBe(seconds);
        expect(items.every((item) => Number.isInteger(item.seconds) && item.seconds > 0)).toBe(true);
      }),
      runs(),
    );
  });
});

describe("a routine of one's own", () => {
  test("shares the time by the full doses", () => {
    // 30, 40 and 120 of 190 seconds.
    expect(ownRoutine(["tall-sit-reset", "hip-sway", "easy-walk"], 190)).toEqual([
      { exercise: "tall-sit-reset", seconds: 30 },
      { exercise: "hip-sway", seconds: 40 },
      { exercise: "easy-walk", seconds: 120 },
    ]);
    expect(ownRoutine(["tall-sit-reset", "hip-sway", "easy-walk"], 60)).toEqual([
      { exercise: "tall-sit-reset", seconds: 10 },
      { exercise: "hip-sway", seconds: 13 },
      { exercise: "easy-walk", seconds: 37 },
    ]);
  });

  test("drops what does not fit, and walks where nothing is picked", () => {
    // The fourth has two sides, ten seconds each; so would the fifth, for which there is no room.
    expect(ownRoutine(exercises, 60).map(({ exercise }) => exercise)).toEqual(exercises.slice(0, 4));
    expect(ownRoutine([], 120)).toEqual([{ exercise: "easy-walk", seconds: 120 }]);
  });

  test("has the length asked for, and ten seconds at least for each exercise, which comes once", () => {
    const picks = fc.array(fc.constantFrom(...exercises), { maxLength: 30 });
    fc.assert(
      fc.property(picks, wholeSeconds, (picked, seconds) => {
        const items = ownRoutine(picked, seconds);
        expect(totalSeconds(items)).toBe(seconds);
        const ids = items.map(({ exercise }) => exercise);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...new Set(picked)].slice(0, ids.length)).toEqual(picked.length === 0 ? [] : ids);
        if (seconds >= SHORTEST) {
          const isEnough = ({ exercise, seconds: own }: Item) => own >= SHORTEST * traits[exercise].sides;
          expect(items.length === 1 || items.every(isEnough)).toBe(true);
          expect(items.every((item) => Number.isInteger(item.seconds) && item.seconds >= SHORTEST)).toBe(
            true,
          );
        }
        expect(shorten(items, seconds)).toEqual(items);
      }),
      runs(),
    );
  });
});

test("shares are whole, exact and nearly in proportion", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 18 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3600 }), weights, (total, given) => {
      const parts = shareSeconds(total, given);
      const sum = given.reduce((all, weight) => all + weight, 0);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      parts.forEach((part, index) => {
        expect(Math.abs(part - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1);
      });
    }),
    runs(),
  );
});
