import { SECOND, type Instant, type Ms } from "../../calendar/time.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import type { PastRoutine } from "../../stretches/choosing/choose.ts";
import { routineContexts, totalSeconds, type Item } from "../../stretches/routine.ts";

/** What a routine was chosen as: ready-made for a context, the person's own, or one exercise alone. */
export const routineNames = [...routineContexts, "own", "single"] as const;
export type RoutineName = (typeof routineNames)[number];

/** What is to be done, before it begins. */
export interface RoutineChoice {
  name: RoutineName;
  items: readonly Item[];
}

/** A routine on its way. Nothing is written while it plays: where it is follows from the time. */
export interface Routine extends RoutineChoice {
  /** How far it was when somebody last changed that, and when that was. */
  at: Ms;
  changedAt: Instant;
  playing: boolean;
  /** How long each item was really done, up to `changedAt`. */
  done: readonly Ms[];
}

/** What was done in one break, for the choice of the next routine. */
export interface RoutineRecord extends PastRoutine {
  at: Instant;
}

/** No item of a routine is longer, in seconds. */
export const LONGEST_ITEM = 3_600;

export const partOutcomes = ["taken", "cutShort", "skipped"] as const;

/** What became of one exercise of a routine. */
export interface Part {
  exercise: ExerciseId;
  outcome: (typeof partOutcomes)[number];
  /** How long it was done, in whole seconds. */
  seconds: number;
}

/** A routine that begins to play. */
export function newRoutine({ name, items }: RoutineChoice, now: Instant): Routine {
  return { name, items, at: 0, changedAt: now, playing: true, done: items.map(() => 0) };
}

export function lengthOf({ items }: Pick<Routine, "items">): Ms {
  return totalSeconds(items) * SECOND;
}

/** How far it is, from 0 to its length. */
export function positionAt(routine: Routine, now: Instant): Ms {
  const { at, playing, changedAt } = routine;
  return Math.min(lengthOf(routine), at + (playing ? Math.max(0, now - changedAt) : 0));
}
