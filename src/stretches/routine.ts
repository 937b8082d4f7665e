import { isExercise, type ExerciseId } from "./exercise.ts";
import { shared } from "./share.ts";
import { traits } from "./traits.ts";

/** What a ready-made routine is for. `arching` and `slumping`: what bothers the person. */
export const contexts = [
  "desk",
  "arching",
  "slumping",
  "longSitting",
  "standingDesk",
  "warmUp",
  "easy",
] as const;
export type Context = (typeof contexts)[number];

/** How long ready-made routines are, in seconds. */
export const lengths = [60, 120, 300] as const;
export type Length = (typeof lengths)[number];

/** One exercise of a routine and its time, both sides and set-up included, in seconds. */
export interface Item {
  exercise: ExerciseId;
  seconds: number;
}

/** Less is no time to do anything, in seconds. */
export const SHORTEST = 10;

export function isContext(context: unknown): context is Context {
  return (contexts as readonly unknown[]).includes(context);
}

export function totalSeconds(items: readonly Item[]): number {
  return items.reduce((sum, { seconds }) => sum + seconds, 0);
}

/**
 * A routine of the exercises a person picked, in whole seconds that sum to `seconds` exactly. Each gets time in
 * proportion to its full dose, and at least ten seconds: where there are more than fit, the last are left out.
 * Nothing picked: a walk.
 */
export function ownRoutine(picked: readonly ExerciseId[], seconds: number): Item[] {
  const chosen = [...new Set(picked)];
  return timed(chosen.length === 0 ? ["easy-walk"] : chosen, (exercise) => traits[exercise].seconds, seconds);
}

/** The same exercises in a shorter time: as many from the front as fit, in their proportions. */
export function shortened(items: readonly Item[], seconds: number): Item[] {
  const were = new Map(items.map((item) => [item.exercise, item.seconds]));
  return timed([...were.keys()], (exercise) => were.get(exercise) ?? SHORTEST, seconds);
}

/** The items in a stored value of any shape. What has no known exercise or no time is left out. */
export function knownItems(raw: unknown): Item[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown) => {
    if (typeof item !== "object" || item === null) return [];
    const { exercise, seconds } = item as Record<string, unknown>;
    const timely = typeof seconds === "number" && Number.isFinite(seconds) && seconds > 0;
    return isExercise(exercise) && timely ? [{ exercise, seconds }] : [];
  });
}

function timed(ids: readonly ExerciseId[], weigh: (id: ExerciseId) => number, seconds: number): Item[] {
  const fit = ids.slice(0, Math.max(1, Math.floor(seconds / SHORTEST)));
  const parts = shared(seconds, fit.map(weigh), SHORTEST);
  return fit.map((exercise, index) => ({ exercise, seconds: parts[index] ?? 0 }));
}
