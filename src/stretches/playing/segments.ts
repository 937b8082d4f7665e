import type { ExerciseId, Side } from "../../exercises/exercise.ts";
import { traits } from "../../exercises/facts.ts";
import type { Item } from "../routine.ts";
import { repetitionsIn, setUpOf } from "./set-up.ts";

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
