import type { Settings } from "../../settings/fields.ts";
import { limitsOf } from "../../stretches/choosing/comfort.ts";
import { exercises, type ExerciseId } from "../../exercises/exercise.ts";
import { allows, applyLimits, type Removal } from "../../stretches/choosing/filter.ts";
import { comfortOf, hasOwnRoutine } from "./routine-choice.ts";

/** What is left of all the exercises by what the person has said. */
export interface ExercisesLeft {
  count: number;
  /** What each choice takes away, where nothing is left. */
  removed: readonly Removal[];
  /** What a stretch break holds then; null while something is left. */
  lastResort: ExerciseId | null;
}

export function exercisesLeft(settings: Settings): ExercisesLeft {
  const comfort = comfortOf(settings);
  // Someone's own routine is what they made it, whatever bothers them.
  const limits = hasOwnRoutine(settings) ? comfort : limitsOf(comfort);
  const count = exercises.filter((exercise) => allows(limits, exercise)).length;
  const { items, removed, nothingLeft } = applyLimits(
    exercises.map((exercise) => ({ exercise, seconds: 1 })),
    limits,
  );
  if (!nothingLeft) return { count, removed: [], lastResort: null };
  return { count, removed, lastResort: items[0]?.exercise ?? null };
}
