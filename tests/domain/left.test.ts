import { describe, expect, test } from "vitest";
import { defaults, type Settings } from "../../src/settings/fields.ts";
import { chooseRoutine } from "../../src/domain/rules/routine-choice.ts";
import { newState } from "../../src/domain/model/state.ts";
import { exercisesLeft } from "../../src/domain/rules/exercises-left.ts";
import { MINUTE } from "../../src/calendar/time.ts";
import { exercises } from "../../src/exercises/exercise.ts";

const left = (settings: Partial<Settings>) => exercisesLeft({ ...defaults, ...settings });
const allBut = (...kept: string[]) => exercises.filter((exercise) => !kept.includes(exercise));

describe("what is left to choose from", () => {
  test("everything, as long as nothing is left out", () => {
    expect(left({})).toEqual({ count: 24, removed: [], lastResort: null });
  });

  test("seated only leaves the twelve that are done on the seat", () => {
    expect(left({ seatedOnly: true })).toMatchObject({ count: 12, lastResort: null });
  });

  test("whoever arching bothers does without bending backward", () => {
    expect(left({ profile: "archingBothersMe" }).count).toBe(left({ avoidBackBending: true }).count);
  });

  test("nothing: it says what each choice takes away, and that a walk comes", () => {
    const { removed, ...rest } = left({ avoidTwisting: true, excluded: exercises });
    expect(rest).toEqual({ count: 0, lastResort: "easy-walk" });
    expect(removed).toEqual([
      { filter: "twisting", exercises: ["seated-twist", "knee-rolls"] },
      { filter: "excluded", exercises },
    ]);
  });

  test.each([{ seatedOnly: true }, { avoidStanding: true }])(
    "nothing, and no walk either: the seated rock comes, with %o",
    (limits) => {
      expect(left({ ...limits, excluded: exercises }).lastResort).toBe("seated-pelvic-rock");
    },
  );

  test("nothing by the profile alone, unless it is the own routine that comes", () => {
    const settings = { profile: "archingBothersMe", excluded: allBut("seated-cat-cow") } as const;
    expect(left(settings)).toMatchObject({ count: 0, lastResort: "easy-walk" });
    expect(left({ ...settings, ownRoutine: true, picked: ["seated-cat-cow"] })).toMatchObject({ count: 1 });
  });

  test("of an own routine that is left out as a whole, what else there is comes instead", () => {
    const settings = {
      ...defaults,
      ownRoutine: true,
      picked: ["seated-twist"] as const,
      excluded: ["seated-twist"] as const,
    };
    expect(
      exercisesLeft({ ...settings, picked: [...settings.picked], excluded: [...settings.excluded] }),
    ).toEqual({
      count: 23,
      removed: [],
      lastResort: null,
    });
  });

  test("a stretch break holds just that", () => {
    for (const limits of [{}, { seatedOnly: true }, { profile: "archingBothersMe" } as const]) {
      const settings = { ...defaults, ...limits, excluded: exercises };
      const state = newState(0, "2026-01-05");
      const { items } = chooseRoutine(state, { now: 0, settings }, 3 * MINUTE);
      expect(items).toEqual([{ exercise: exercisesLeft(settings).lastResort, seconds: 180 }]);
    }
  });
});
