import type { ExerciseId } from "../../exercises/exercise.ts";
import { library } from "../library.ts";
import type { Item } from "../routine.ts";
import { traits } from "../traits.ts";
import { repetitionsIn, setUpOf } from "./set-up.ts";

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

/**
 * A routine as the player goes through it. Segments follow each other without a gap and end where the routine
 * ends. An exercise with two sides becomes two segments of the same length, the left side first.
 */
export function segmentsOf(items: readonly Item[]): Segment[] {
  let start = 0;
  return items.flatMap(({ exercise, seconds }, item) => {
    const from = start;
    start += seconds;
    const { sides } = traits[exercise];
    const each = seconds / sides;
    const setUp = setUpOf(exercise, each, items[item - 1]?.exercise);
    const repetitions = repetitionsIn(exercise, each - setUp);
    const segment = (side: Side | null, begin: number, until: number): Segment => {
      return { item, exercise, side, from: begin, until, readyAt: begin + setUp, repetitions };
    };
    if (sides === 1) return [segment(null, from, start)];
    return [segment("left", from, from + each), segment("right", from + each, start)];
  });
}

/** Going there and back in so many seconds is calm; in fewer than the least it would be a jerk. */
const CALM = 6;
const LEAST_CALM = 2.8;

/**
 * How one repetition of so many seconds is divided. A hold is never longer than its dose. What is left over makes
 * the movement slower until that is calm, and then the hold longer; what is missing is taken from all parts alike,
 * but never so much from the movement that it would be a jerk: half of the time is always for that.
 */
export function partsOf(exercise: ExerciseId, seconds: number): Parts {
  const { dose, rhythm } = library[exercise];
  const [leastHold, mostHold] = dose.hold;
  const moves = rhythm.move + rhythm.back;
  const inProportion = (seconds * leastHold) / (moves + leastHold);
  const shortest = Math.min(leastHold, inProportion);
  const wanted = Math.min(mostHold, Math.max(shortest, seconds - Math.max(moves, CALM)));
  const hold = Math.min(wanted, seconds - Math.min(LEAST_CALM, seconds / 2));
  const move = ((seconds - hold) * rhythm.move) / moves;
  return { move, hold, back: seconds - hold - move };
}
