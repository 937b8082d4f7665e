import type { Comfort } from "../../../stretches/choosing/comfort.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { filtered, removals, type Filter } from "../../../stretches/choosing/filter.ts";
import { ownRoutine } from "../../../stretches/timing.ts";
import { type Item } from "../../../stretches/routine.ts";

/** An exercise the person picked: the seconds it gets, or why it gets none. */
export interface OwnRow {
  exercise: ExerciseId;
  seconds: number | null;
  /** `time`: with so many before it there is none left. */
  why: Filter | "time" | null;
}

/** The person's own routine, in one length. */
export interface OwnPlan {
  rows: OwnRow[];
  /** What is played: as in a stretch break, without what the person leaves out. */
  items: Item[];
  /** What is played in the place of what is left out. */
  standIns: Item[];
}

export function ownPlan(picked: readonly ExerciseId[], seconds: number, comfort: Comfort): OwnPlan {
  const { items } = filtered(ownRoutine(picked, seconds), comfort);
  return {
    rows: picked.map((exercise) => {
      const item = items.find((one) => one.exercise === exercise);
      if (item !== undefined) return { exercise, seconds: item.seconds, why: null };
      return { exercise, seconds: null, why: removals(comfort, [exercise])[0]?.filter ?? "time" };
    }),
    items,
    standIns: items.filter(({ exercise }) => !picked.includes(exercise)),
  };
}
