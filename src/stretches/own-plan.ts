import type { ExerciseId } from "../exercises/exercise.ts";
import type { Comfort } from "./choosing/comfort.ts";
import { applyLimits, removals, type Filter } from "./choosing/filter.ts";
import type { Item } from "./routine.ts";
import { ownRoutine } from "./timing.ts";

/** An exercise the person picked: the seconds it gets, or why it gets none. */
export interface OwnPlanRow {
  exercise: ExerciseId;
  seconds: number | null;
  /** `time`: the exercises before it take all of the time. */
  why: Filter | "time" | null;
}

/** The person's own routine, in one length. */
export interface OwnPlan {
  rows: OwnPlanRow[];
  /** What is played: as in a stretch break, without what the person leaves out. */
  items: Item[];
  /** What is played in the place of what is left out. */
  standIns: Item[];
}

export function planOwn(picked: readonly ExerciseId[], seconds: number, comfort: Comfort): OwnPlan {
  const { items } = applyLimits(ownRoutine(picked, seconds), comfort);
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

/** The list with one of its entries a place further up (-1) or down (1). At the ends nothing moves. */
export function move(list: readonly ExerciseId[], exercise: ExerciseId, by: -1 | 1): ExerciseId[] {
  const from = list.indexOf(exercise);
  const to = from + by;
  const other = list[to];
  return from < 0 || other === undefined ? [...list] : list.with(from, other).with(to, exercise);
}

/** The list with that one at its end. */
export function append(list: readonly ExerciseId[], exercise: ExerciseId): ExerciseId[] {
  return [...remove(list, exercise), exercise];
}

export function remove(list: readonly ExerciseId[], exercise: ExerciseId): ExerciseId[] {
  return list.filter((other) => other !== exercise);
}

export function isSameOrder(one: readonly ExerciseId[], other: readonly ExerciseId[]): boolean {
  return one.length === other.length && one.every((exercise, index) => exercise === other[index]);
}
