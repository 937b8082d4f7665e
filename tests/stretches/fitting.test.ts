import { describe, expect, test } from "vitest";
import { exercises } from "../../src/exercises/exercise.ts";
import type { Comfort } from "../../src/stretches/choosing/comfort.ts";
import { avoidances } from "../../src/stretches/choosing/filter.ts";
import { fitRoutine, orderContexts } from "../../src/stretches/fitting.ts";
import { isSameOrder, move, planOwn } from "../../src/stretches/own-plan.ts";
import { routineContexts, lengths, longestWithin, totalSeconds } from "../../src/stretches/routine.ts";

const anyone: Comfort = { profile: "notSure", avoid: [], seatedOnly: false, excluded: [] };

describe("ready-made routines", () => {
  test("begin with the one for the person, and leave none out", () => {
    expect(orderContexts(anyone, false)[0]).toBe("desk");
    expect(orderContexts(anyone, true)[0]).toBe("standingDesk");
    expect(orderContexts({ ...anyone, profile: "slumpingBothersMe" }, false)[0]).toBe("slumping");
    expect(orderContexts({ ...anyone, profile: "archingBothersMe" }, false).toSorted()).toEqual(
      routineContexts.toSorted(),
    );
  });

  test("take their whole length, whatever is left out", () => {
    for (const limits of [anyone, { ...anyone, seatedOnly: true }, { ...anyone, excluded: [...exercises] }]) {
      for (const context of routineContexts) {
        for (const length of lengths) {
          const { items, seconds } = fitRoutine(context, length, limits);
          expect(totalSeconds(items)).toBe(length);
          expect(seconds).toBe(length);
        }
      }
    }
  });

  test("say what was left out, once, and why", () => {
    const comfort: Comfort = { ...anyone, avoid: ["standing"], excluded: ["hip-sway", "seated-side-reach"] };
    expect(fitRoutine("desk", 120, comfort).removed).toEqual([
      { reason: "standing", exercises: ["standing-back-bend", "hip-sway"] },
      { reason: "excluded", exercises: ["seated-side-reach"] },
    ]);
    expect(fitRoutine("desk", 120, anyone).removed).toEqual([]);
  });

  test("hold no bending backward for whom arching bothers, as in a stretch break", () => {
    const { items, removed } = fitRoutine("longSitting", 60, { ...anyone, profile: "archingBothersMe" });
    expect(items.map(({ exercise }) => exercise)).toEqual(["easy-walk"]);
    expect(removed).toEqual([{ reason: "arching", exercises: ["standing-back-bend"] }]);
    const ticked = fitRoutine("longSitting", 60, {
      ...anyone,
      profile: "archingBothersMe",
      avoid: ["backBending"],
    });
    expect(ticked.removed).toEqual([{ reason: "backBending", exercises: ["standing-back-bend"] }]);
  });

  test("say when they have lost most of what they were", () => {
    const seated: Comfort = { ...anyone, profile: "archingBothersMe", seatedOnly: true, avoid: ["floor"] };
    const others = routineContexts.filter((context) => fitRoutine(context, 120, seated).another);
    expect(others).toEqual(routineContexts.filter((context) => context !== "seat"));
    expect(fitRoutine("desk", 60, { ...anyone, seatedOnly: true }).another).toBe(false);
    expect(routineContexts.filter((context) => fitRoutine(context, 120, anyone).another)).toEqual([]);
  });

  test("say where they need a floor to lie on", () => {
    const onFloor = routineContexts.flatMap((context) =>
      lengths
        .filter((length) => fitRoutine(context, length, anyone).onFloor)
        .map((length) => [context, length]),
    );
    expect(onFloor).toEqual([["easy", 300]]);
    expect(fitRoutine("easy", 300, { ...anyone, avoid: ["floor"] }).onFloor).toBe(false);
  });

  test("are still something where everything was left out", () => {
    const { nothingLeft, items } = fitRoutine("easy", 60, {
      ...anyone,
      avoid: [...avoidances],
      excluded: [...exercises],
    });
    expect(nothingLeft).toBe(true);
    expect(items).toEqual([{ exercise: "seated-pelvic-rock", seconds: 60 }]);
  });

  test("start with the longest that fits the person's stretch break", () => {
    expect([1, 1.5, 2, 3, 5, 10].map(longestWithin)).toEqual([60, 60, 120, 120, 300, 300]);
  });
});

describe("the person's own routine", () => {
  test("gives each exercise its part, and says why one gets none", () => {
    const comfort: Comfort = { ...anyone, avoid: ["twisting"], excluded: ["hip-sway"] };
    const { rows, standIns } = planOwn(["seated-twist", "easy-walk", "hip-sway"], 60, comfort);
    expect(rows).toEqual([
      { exercise: "seated-twist", seconds: null, why: "twisting" },
      { exercise: "easy-walk", seconds: 60, why: null },
      { exercise: "hip-sway", seconds: null, why: "excluded" },
    ]);
    expect(standIns).toEqual([]);
  });

  test("names what fills in where it was not picked", () => {
    const { standIns, items } = planOwn(["seated-twist", "seated-knee-hug"], 60, {
      ...anyone,
      avoid: ["twisting"],
    });
    expect(standIns).toEqual([{ exercise: "easy-walk", seconds: 30 }]);
    expect(totalSeconds(items)).toBe(60);
  });

  test("has no time for what comes last in a short one", () => {
    const { rows } = planOwn(exercises.slice(0, 8), 60, anyone);
    expect(rows.filter(({ why }) => why === "time")).toHaveLength(4);
    expect(rows.at(-1)).toEqual({ exercise: "seated-knee-hug", seconds: null, why: "time" });
  });

  test("is put in order one step at a time, and not past its ends", () => {
    const [a, b, c] = ["bird-dog", "hip-sway", "easy-walk"] as const;
    expect(move([a, b, c], c, -1)).toEqual([a, c, b]);
    expect(move([a, b, c], a, 1)).toEqual([b, a, c]);
    expect(move([a, b, c], a, -1)).toEqual([a, b, c]);
    expect(move([a, b, c], c, 1)).toEqual([a, b, c]);
    expect(move([a, b], c, -1)).toEqual([a, b]);
    expect(isSameOrder([a, b], [b, a])).toBe(false);
  });
});
