import type { ExerciseId } from "../exercises/exercise.ts";
import { traits } from "../exercises/facts.ts";
import type { Item } from "./routine.ts";
import { shareSeconds } from "./share.ts";

/** The least time that is worth giving to one side of an exercise, in seconds. */
export const SHORTEST = 10;

/**
 * A routine of the exercises a person picked, in whole seconds that sum to `seconds` exactly. Each gets time in
 * proportion to its full dose, and at least ten seconds a side: where there are more than fit, the last are left out.
 * Nothing picked: a walk.
 */
export function ownRoutine(picked: readonly ExerciseId[], seconds: number): Item[] {
  const chosen = [...new Set(picked)];
  return allotTime(
    chosen.length === 0 ? ["easy-walk"] : chosen,
    (exercise) => traits[exercise].seconds,
    seconds,
  );
}

/** The same exercises in a shorter time: as many from the front as fit, in their proportions. */
export function shorten(items: readonly Item[], seconds: number): Item[] {
  const were = new Map(items.map((item) => [item.exercise, item.seconds]));
  return allotTime([...were.keys()], (exercise) => were.get(exercise) ?? SHORTEST, seconds);
}

function allotTime(ids: readonly ExerciseId[], weigh: (id: ExerciseId) => number, seconds: number): Item[] {
  const least = ids.map((id) => SHORTEST * traits[id].sides);
  let count = 0;
  for (let open = seconds; count < ids.length; count += 1) {
    open -= least[count] ?? 0;
    if (open < 0) break;
  }
  const fit = ids.slice(0, Math.max(1, count));
  const parts = shareSeconds(seconds, fit.map(weigh), least.slice(0, fit.length));
  return fit.map((exercise, index) => ({ exercise, seconds: parts[index] ?? 0 }));
}
