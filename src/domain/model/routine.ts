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

/** How long each of its items was really done by now. */
export function timesDone(routine: Routine, now: Instant): Ms[] {
  const position = positionAt(routine, now);
  return routine.items.map(({ seconds }, index) => {
    const from = startOf(routine, index);
    const more = Math.max(0, Math.min(position, from + seconds * SECOND) - Math.max(routine.at, from));
    return Math.min(seconds * SECOND, (routine.done[index] ?? 0) + more);
  });
}

/** Plays on or stands still from now on. */
export function setPlaying(routine: Routine, on: boolean, now: Instant): Routine {
  return on === routine.playing ? routine : { ...catchUp(routine, now), playing: on };
}

/** Goes on at the beginning of an item, playing or not as before. */
export function seek(routine: Routine, item: number, now: Instant): Routine {
  return { ...catchUp(routine, now), at: startOf(routine, item) };
}

/** The same routine, with the time since its last change put down to what was done in it. */
function catchUp(routine: Routine, now: Instant): Routine {
  return { ...routine, at: positionAt(routine, now), changedAt: now, done: timesDone(routine, now) };
}

/** When an item begins, from the routine's start. */
function startOf({ items }: Routine, item: number): Ms {
  return totalSeconds(items.slice(0, item)) * SECOND;
}
