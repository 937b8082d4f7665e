import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises, type ExerciseId } from "../../src/exercises/exercise.ts";
import { traits } from "../../src/exercises/facts.ts";
import {
  allows,
  avoidances,
  applyLimits,
  removals,
  type Avoidance,
  type Limits,
} from "../../src/stretches/choosing/filter.ts";
import { routineContexts, lengths, totalSeconds, type Item } from "../../src/stretches/routine.ts";
import { composeRoutine, routineOf } from "../../src/stretches/routines.ts";
import { ownRoutine } from "../../src/stretches/timing.ts";
import { runs } from "../support/property.ts";
import { anyComfort, noWishes } from "./any-wishes.ts";

const none: Limits = noWishes;
const said = (items: readonly Item[]) =>
  items.map(({ exercise, seconds }) => `${exercise} ${seconds}`).join(", ");

/** Exercises 1 to 5 and 8 to 14. */
const fromTheSeat: readonly ExerciseId[] = [
  "tall-sit-reset",
  "seated-pelvic-rock",
  "seated-cat-cow",
  "seated-side-reach",
  "seated-twist",
  "seated-knee-hug",
  "seated-forward-lean",
  "seated-side-lean",
  "shoulder-blade-squeeze",
  "chest-opening",
  "neck-side-bend",
  "palms-together",
];

describe("each filter takes away", () => {
  const taken: Record<Avoidance, ExerciseId[]> = {
    floor: ["knee-rolls", "child-pose-rock", "bird-dog"],
    twisting: ["seated-twist", "knee-rolls"],
    forwardBending: [
      "seated-cat-cow",
      "seated-hamstring-hinge",
      "seated-knee-hug",
      "seated-forward-lean",
      "desk-long-back",
      "child-pose-rock",
    ],
    backBending: ["seated-cat-cow", "standing-back-bend"],
    kneeling: ["child-pose-rock", "bird-dog"],
    standing: [
      "standing-back-bend",
      "standing-hip-flexor",
      "wall-pelvic-tuck",
      "desk-long-back",
      "sit-to-stand",
      "hip-sway",
      "easy-walk",
    ],
  };

  test.each(avoidances)("%s", (avoidance) => {
    expect(removals({ ...none, avoid: [avoidance] }, exercises)).toEqual([
      { filter: avoidance, exercises: taken[avoidance] },
    ]);
  });

  test("seated only: all but 1 to 5 and 8 to 14", () => {
    const [removal] = removals({ ...none, seatedOnly: true }, exercises);
    expect(exercises.filter((id) => !removal?.exercises.includes(id))).toEqual(fromTheSeat);
  });

  test("not for me: what it names", () => {
    expect(removals({ ...none, excluded: ["bird-dog"] }, exercises)).toEqual([
      { filter: "excluded", exercises: ["bird-dog"] },
    ]);
    expect(removals(none, exercises)).toEqual([]);
  });
});

describe("the seconds of what goes", () => {
  const cases: [string, Item[], Partial<Limits>, string][] = [
    [
      "go to the walk that is there",
      routineOf("warmUp", 60),
      { excluded: ["hip-sway"] },
      "easy-walk 45, sit-to-stand 15",
    ],
    [
      "go to a new walk in the place of the first that went",
      routineOf("desk", 120),
      { avoid: ["backBending"] },
      "easy-walk 60, seated-side-reach 30, hip-sway 30",
    ],
    [
      "go to the pelvic rock for those who stay seated",
      routineOf("desk", 60),
      { seatedOnly: true },
      "tall-sit-reset 20, seated-pelvic-rock 40",
    ],
    [
      "go to the pelvic rock where standing is avoided",
      routineOf("slumping", 60),
      { avoid: ["standing"] },
      "tall-sit-reset 30, seated-pelvic-rock 30",
    ],
    [
      "go to the pelvic rock where the walk itself is excluded",
      routineOf("longSitting", 60),
      { excluded: ["easy-walk"] },
      "seated-pelvic-rock 30, standing-back-bend 30",
    ],
    [
      "go to what is left where both are excluded, in its order",
      [...routineOf("desk", 120), { exercise: "easy-walk", seconds: 10 }],
      { excluded: ["easy-walk", "seated-pelvic-rock"] },
      "seated-cat-cow 40, seated-side-reach 30, standing-back-bend 30, hip-sway 30",
    ],
    [
      "go to the first of the library where the whole routine is excluded and both of these, gently",
      routineOf("easy", 60),
      { excluded: ["easy-walk", "seated-pelvic-rock"] },
      "tall-sit-reset 30, shoulder-blade-squeeze 30",
    ],
    [
      "go to each no more than its dose: rock, what is left, others of the library",
      routineOf("arching", 120),
      { avoid: ["floor", "backBending"], seatedOnly: true },
      "seated-pelvic-rock 45, tall-sit-reset 15, seated-knee-hug 60",
    ],
    [
      "are shared by all beyond their doses where there is nothing more",
      routineOf("longSitting", 300),
      { avoid: ["floor", "backBending"], seatedOnly: true },
      "seated-pelvic-rock 45, tall-sit-reset 30, seated-side-reach 60, seated-twist 60, seated-knee-hug 60, seated-forward-lean 35, seated-side-lean 10",
    ],
  ];
  test.each(cases)("%s", (_name, items, limits, expected) => {
    const result = applyLimits(items, { ...none, ...limits });
    expect(said(result.items)).toBe(expected);
    expect(result.nothingLeft).toBe(false);
  });
});

describe("where nothing at all is left", () => {
  test("a walk is, and each filter says what it took", () => {
    const result = applyLimits(routineOf("arching", 60), { ...none, excluded: exercises });
    expect(result).toEqual({
      items: [{ exercise: "easy-walk", seconds: 60 }],
      removed: [{ filter: "excluded", exercises: ["seated-pelvic-rock", "wall-pelvic-tuck"] }],
      nothingLeft: true,
    });
  });

  test.each([{ seatedOnly: true }, { avoid: ["standing"] }] satisfies Partial<Limits>[])(
    "the pelvic rock is, with %j",
    (limits) => {
      const result = applyLimits(routineOf("desk", 60), { ...none, excluded: exercises, ...limits });
      expect(said(result.items)).toBe("seated-pelvic-rock 60");
      expect(result.nothingLeft).toBe(true);
    },
  );

  test("several filters may take the same exercise", () => {
    const limits: Limits = { avoid: ["standing", "backBending"], seatedOnly: true, excluded: [] };
    expect(applyLimits(routineOf("slumping", 60), limits).removed).toEqual([
      { filter: "standing", exercises: ["standing-back-bend"] },
      { filter: "backBending", exercises: ["standing-back-bend"] },
      { filter: "seatedOnly", exercises: ["standing-back-bend"] },
    ]);
  });
});

describe("for any routine and any wishes", () => {
  const someItems = fc.oneof(
    fc
      .tuple(fc.constantFrom(...routineContexts), fc.constantFrom(...lengths))
      .map(([context, length]) => routineOf(context, length)),
    fc
      .tuple(fc.constantFrom(...routineContexts), fc.integer({ min: 1, max: 900 }))
      .map(([context, seconds]) => composeRoutine(context, seconds)),
    fc
      .tuple(fc.subarray([...exercises]), fc.integer({ min: 10, max: 900 }))
      .map(([picked, seconds]) => ownRoutine(picked, seconds)),
  );
  const always = (holds: (items: Item[], limits: Limits) => void) => {
    fc.assert(fc.property(someItems, anyComfort, holds), runs());
  };

  test("the total never changes, and no exercise is without time or there twice", () => {
    always((items, limits) => {
      const after = applyLimits(items, limits).items;
      expect(after.length).toBeGreaterThan(0);
      expect(totalSeconds(after)).toBe(totalSeconds(items));
      expect(after.every(({ seconds }) => Number.isInteger(seconds) && seconds > 0)).toBe(true);
      expect(new Set(after.map(({ exercise }) => exercise)).size).toBe(after.length);
    });
  });

  test("what is excluded never appears, unless it is all there is", () => {
    always((items, limits) => {
      const { items: after, nothingLeft } = applyLimits(items, limits);
      const wrong = after.filter(({ exercise }) => !allows(limits, exercise));
      expect(wrong.length).toBe(nothingLeft ? 1 : 0);
      if (nothingLeft) expect(exercises.some((exercise) => allows(limits, exercise))).toBe(false);
    });
  });

  test("a warm-up takes what moves before what is held", () => {
    const limits = { avoid: ["standing"], seatedOnly: false, excluded: ["seated-pelvic-rock"] } as const;
    const { items } = applyLimits(routineOf("warmUp", 60), limits);
    expect(items.map(({ exercise }) => exercise)[0]).toBe("seated-cat-cow");
  });

  test("nobody does one exercise, but a walk, for long while there are others for them", () => {
    const dose = ({ exercise }: Item) => traits[exercise].seconds;
    always((items, limits) => {
      const { items: after, nothingLeft } = applyLimits(items, limits);
      if (nothingLeft || items.every(({ exercise }) => allows(limits, exercise))) return;
      const before = (item: Item) => items.find(({ exercise }) => exercise === item.exercise)?.seconds ?? 0;
      const tooLong = after.filter(
        (item) => item.exercise !== "easy-walk" && item.seconds >= Math.max(dose(item), before(item)) + 10,
      );
      if (tooLong.length === 0) return;
      expect(after.every((item) => item.seconds >= dose(item))).toBe(true);
      const gentle = items.every(({ exercise }) => traits[exercise].flareUp === "yes");
      const unused = exercises.filter(
        (exercise) =>
          allows(limits, exercise) &&
          traits[exercise].position !== "floor" &&
          (!gentle || traits[exercise].flareUp === "yes") &&
          !after.some((item) => item.exercise === exercise),
      );
      expect(unused).toEqual([]);
    });
  });

  test("who stays seated is given only what is done from the seat", () => {
    always((items, limits) => {
      for (const { exercise } of applyLimits(items, { ...limits, seatedOnly: true }).items) {
        expect(fromTheSeat).toContain(exercise);
      }
    });
  });

  test("what stays keeps its order and loses no time", () => {
    always((items, limits) => {
      const kept = items.filter(({ exercise }) => allows(limits, exercise));
      const after = applyLimits(items, limits).items;
      const order = after.filter(({ exercise }) => kept.some((item) => item.exercise === exercise));
      expect(order.map(({ exercise }) => exercise)).toEqual(kept.map(({ exercise }) => exercise));
      order.forEach(({ seconds }, index) => {
        expect(seconds).toBeGreaterThanOrEqual(kept[index]?.seconds ?? 0);
      });
    });
  });

  test("nothing is changed, and nothing said, for those who wish nothing", () => {
    always((items) => {
      expect(applyLimits(items, none)).toEqual({ items, removed: [], nothingLeft: false });
    });
  });

  test("what is said to be removed is what is not allowed", () => {
    always((items, limits) => {
      const removed = new Set(applyLimits(items, limits).removed.flatMap((removal) => removal.exercises));
      const ids = items.map(({ exercise }) => exercise);
      expect(ids.filter((id) => removed.has(id))).toEqual(ids.filter((id) => !allows(limits, id)));
    });
  });
});
