import type { ExerciseId } from "../exercises/exercise.ts";

/** What a ready-made routine is for. `arching` and `slumping`: what bothers the person. */
export const routineContexts = [
  "desk",
  "arching",
  "slumping",
  "longSitting",
  "standingDesk",
  "seat",
  "warmUp",
  "easy",
] as const;
export type RoutineContext = (typeof routineContexts)[number];

/** How long ready-made routines are, in seconds. */
export const lengths = [60, 120, 300] as const;
export type Length = (typeof lengths)[number];

/** The longest that fits into a stretch break of so many minutes; at least the shortest there is. */
export function longestWithin(minutes: number): Length {
  return lengths.findLast((seconds) => seconds <= minutes * 60) ?? lengths[0];
}

/** One exercise of a routine and its time, both sides and set-up included, in seconds. */
export interface Item {
  exercise: ExerciseId;
  seconds: number;
}

/** How long a routine is, in seconds. */
export function totalSeconds(items: readonly Item[]): number {
  return items.reduce((sum, { seconds }) => sum + seconds, 0);
}
