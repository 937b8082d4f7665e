import type { ExerciseId } from "../exercise.ts";
import { library } from "../library.ts";
import type { Item } from "../routine.ts";

/** Of the limb that moves, is stretched or is raised; in a turn, the side that is turned to. */
export type Side = "left" | "right";

/** A stretch of time in which one exercise is done on one side. All times are seconds from the routine's start. */
export interface Segment {
  /** Index of the routine's item. */
  item: number;
  exercise: ExerciseId;
  /** Null where the exercise has no sides, or changes them with each repetition. */
  side: Side | null;
  from: number;
  until: number;
  /** Until when the person gets ready. */
  readyAt: number;
  repetitions: number;
}

/** Parts of one repetition, in seconds. */
export interface Parts {
  move: number;
  hold: number;
  back: number;
}

/** Getting ready never takes more than this share of the time. */
const MOST_SET_UP = 1 / 4;

/**
 * A routine as the player goes through it. Segments follow each other without a gap and end where the routine
 * ends. An exercise with two sides becomes two segments of the same length, the left side first.
 */
export function segmentsOf(items: readonly Item[]): Segment[] {
  let start = 0;
  return items.flatMap(({ exercise, seconds }, item) => {
    const from = start;
    start += seconds;
    const until = start;
    if (library[exercise].dose.sides === 1) return [segment(item, exercise, null, from, until)];
    const middle = from + seconds / 2;
    return [segment(item, exercise, "left", from, middle), segment(item, exercise, "right", middle, until)];
  });
}

/**
 * How one repetition of so many seconds is divided. A hold is never longer than its dose; what is left over
 * makes the movement slower, and what is missing is taken from all parts alike.
 */
export function partsOf(exercise: ExerciseId, seconds: number): Parts {
  const { dose, rhythm } = library[exercise];
  const [leastHold, mostHold] = dose.hold;
  const moves = rhythm.move + rhythm.back;
  const inProportion = (seconds * leastHold) / (moves + leastHold);
  const hold = Math.min(mostHold, Math.max(seconds - moves, inProportion));
  const move = ((seconds - hold) * rhythm.move) / moves;
  return { move, hold, back: seconds - hold - move };
}

function segment(
  item: number,
  exercise: ExerciseId,
  side: Side | null,
  from: number,
  until: number,
): Segment {
  const readyAt = from + Math.min(library[exercise].rhythm.setUp, (until - from) * MOST_SET_UP);
  const repetitions = repetitionsIn(exercise, until - readyAt);
  return { item, exercise, side, from, until, readyAt, repetitions };
}

/** As many as leave each hold its least; where nothing is held, as many as come nearest to the rhythm. */
function repetitionsIn(exercise: ExerciseId, seconds: number): number {
  const { dose, rhythm } = library[exercise];
  if (dose.minutes !== undefined) return 1;
  const [leastHold] = dose.hold;
  const both = rhythm.alternates ? 2 : 1;
  const fit = seconds / (both * (rhythm.move + leastHold + rhythm.back));
  return both * Math.max(1, leastHold > 0 ? Math.floor(fit) : Math.round(fit));
}
