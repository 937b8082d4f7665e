import { totalSeconds } from "../../stretches/routine.ts";
import { HOUR, MINUTE, SECOND, type Instant, type Ms } from "../../calendar/time.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import { ENOUGH } from "../model/break.ts";
import { MOST_ROUTINES } from "../model/limits.ts";
import { lengthOf, positionAt, type Part, type Routine, type RoutineRecord } from "../model/routine.ts";

/** A routine that stands still for longer is one the person has left. */
const LONGEST_REST: Ms = 10 * MINUTE;

/** Shares of an exercise from which on it counts as done, and below which as not done at all. */
const TAKEN = 0.9;
const SKIPPED = 0.1;

/** The choice of the next routine looks back so far. */
const LOOKS_BACK: Ms = 7 * 24 * HOUR;

/** When it is over if nobody touches it: played to its end, or left standing. */
export function whenRoutineEnds(routine: Routine): Instant {
  const { at, playing, changedAt } = routine;
  return changedAt + (playing ? lengthOf(routine) - at : LONGEST_REST);
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

/** How long each of its items was really done by now. */
function timesDone(routine: Routine, now: Instant): Ms[] {
  const position = positionAt(routine, now);
  return routine.items.map(({ seconds }, index) => {
    const from = startOf(routine, index);
    const more = Math.max(0, Math.min(position, from + seconds * SECOND) - Math.max(routine.at, from));
    return Math.min(seconds * SECOND, (routine.done[index] ?? 0) + more);
  });
}

/** How much of it all was really done by now, 0 to 1. */
export function shareDone(routine: Routine, now: Instant): number {
  return timesDone(routine, now).reduce((sum, time) => sum + time, 0) / lengthOf(routine);
}

/** Whether enough of it was done, when it has been gone through to its end. */
export function isEnough(routine: Routine, now: Instant): boolean {
  const some = partsAt(routine, now).some(({ outcome }) => outcome === "taken");
  return some || shareDone(routine, now) >= ENOUGH;
}

/** What became of each exercise by now. */
export function partsAt(routine: Routine, now: Instant): Part[] {
  const times = timesDone(routine, now);
  return routine.items.map(({ exercise, seconds }, index) => {
    const spent = (times[index] ?? 0) / SECOND;
    const share = spent / seconds;
    const outcome = share >= TAKEN ? "taken" : share < SKIPPED ? "skipped" : "cutShort";
    return { exercise, outcome, seconds: Math.round(spent) };
  });
}

/** The exercise that is on; the last one once it is over. Null where there is none at all. */
export function exerciseAt(routine: Routine, now: Instant): ExerciseId | null {
  let left = positionAt(routine, now);
  const on = routine.items.find(({ seconds }) => (left -= seconds * SECOND) < 0);
  return (on ?? routine.items.at(-1))?.exercise ?? null;
}

/** The routines that the choice of the next one still looks back to, with room for one more. */
export function recentRoutines(stretched: readonly RoutineRecord[], now: Instant): RoutineRecord[] {
  return stretched.filter(({ at }) => at > now - LOOKS_BACK).slice(1 - MOST_ROUTINES);
}
