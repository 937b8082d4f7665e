import type { ExerciseId } from "../../exercises/exercise.ts";
import type { PastRoutine } from "../../stretches/choosing/choose.ts";
import { contexts, totalSeconds, type Item } from "../../stretches/routine.ts";
import type { Break, State } from "./state.ts";
import { HOUR, MINUTE, SECOND, type Instant, type Ms } from "../../calendar/time.ts";

/** What a routine was chosen as: ready-made for a context, the person's own, or one exercise alone. */
export const routineNames = [...contexts, "own", "single"] as const;
export type RoutineName = (typeof routineNames)[number];

/** A routine on its way. Nothing is written while it plays: where it is follows from the time. */
export interface Routine {
  name: RoutineName;
  items: readonly Item[];
  /** How far it was when somebody last changed that, and when that was. */
  at: Ms;
  changedAt: Instant;
  playing: boolean;
  /** How long each item was really done, up to `changedAt`. */
  done: readonly Ms[];
}

/** A break in which a routine is played. */
export type StretchBreak = Break & { routine: Routine };

/** What was done in one break, for the choice of the next routine. */
export interface Stretched extends PastRoutine {
  at: Instant;
}

/** No item of a routine is longer, in seconds. */
export const LONGEST_ITEM = 3_600;

/** A routine that stands still for longer is one the person has left. */
const LONGEST_REST: Ms = 10 * MINUTE;

/** Shares of an exercise from which on it counts as done, and below which as not done at all. */
const TAKEN = 0.9;
const SKIPPED = 0.1;

/** Who has done so much of a break, or of its routine, has as good as taken it. */
export const ENOUGH = 0.5;

/** The choice of the next routine looks back so far. */
const REMEMBERED: Ms = 7 * 24 * HOUR;

export const partOutcomes = ["taken", "cutShort", "skipped"] as const;

/** What became of one exercise of a routine. */
export interface Part {
  exercise: ExerciseId;
  outcome: (typeof partOutcomes)[number];
  /** How long it was done, in whole seconds. */
  seconds: number;
}

export function hasRoutine(ongoing: Break): ongoing is StretchBreak {
  return ongoing.routine !== null;
}

/** A routine that begins to play. */
export function played({ name, items }: Pick<Routine, "name" | "items">, now: Instant): Routine {
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

/** When it is over if nobody touches it: played to its end, or left standing. */
export function routineEnds(routine: Routine): Instant {
  const { at, playing, changedAt } = routine;
  return changedAt + (playing ? lengthOf(routine) - at : LONGEST_REST);
}

/** Plays on or stands still from now on. */
export function setPlaying(routine: Routine, on: boolean, now: Instant): Routine {
  return on === routine.playing ? routine : { ...caughtUp(routine, now), playing: on };
}

/** Goes on at the beginning of an item, playing or not as before. */
export function turnedTo(routine: Routine, item: number, now: Instant): Routine {
  return { ...caughtUp(routine, now), at: startOf(routine, item) };
}

/** When an item begins, from the routine's start. */
function startOf({ items }: Routine, item: number): Ms {
  return totalSeconds(items.slice(0, item)) * SECOND;
}

/** How much of it all was really done by now, 0 to 1. */
export function shareDone(routine: Routine, now: Instant): number {
  const { done } = caughtUp(routine, now);
  return done.reduce((sum, part) => sum + part, 0) / lengthOf(routine);
}

/** Whether enough of it was done, when it has been gone through to its end. */
export function isEnough(routine: Routine, now: Instant): boolean {
  const some = partsAt(routine, now).some(({ outcome }) => outcome === "taken");
  return some || shareDone(routine, now) >= ENOUGH;
}

/** What became of each exercise by now. */
export function partsAt(routine: Routine, now: Instant): Part[] {
  const { items, done } = caughtUp(routine, now);
  return items.map(({ exercise, seconds }, index) => {
    const spent = (done[index] ?? 0) / SECOND;
    const share = spent / seconds;
    const outcome = share >= TAKEN ? "taken" : share < SKIPPED ? "skipped" : "cutShort";
    return { exercise, outcome, seconds: Math.round(spent) };
  });
}

/** Keeps what was done for the next choice, and forgets what is older than a week. */
export function remembered(state: State, parts: readonly Part[], now: Instant): Stretched[] {
  const [first] = parts;
  const recent = state.stretched.filter(({ at }) => at > now - REMEMBERED);
  if (first === undefined) return recent;
  const done = parts.filter(({ outcome }) => outcome === "taken").map(({ exercise }) => exercise);
  return [...recent, { at: now, first: first.exercise, done }];
}

/** The same routine, with the time since its last change put down to what was done in it. */
function caughtUp(routine: Routine, now: Instant): Routine {
  const at = positionAt(routine, now);
  let start = 0;
  const done = routine.items.map(({ seconds }, index) => {
    const from = start;
    start += seconds * SECOND;
    const more = Math.max(0, Math.min(at, start) - Math.max(routine.at, from));
    return Math.min(seconds * SECOND, (routine.done[index] ?? 0) + more);
  });
  return { ...routine, at, changedAt: now, done };
}
