import type { ExerciseId } from "../../../exercises/exercise.ts";

/** The list with one of its entries a place further up (-1) or down (1). At the ends nothing moves. */
export function shifted(list: readonly ExerciseId[], exercise: ExerciseId, by: -1 | 1): ExerciseId[] {
  const from = list.indexOf(exercise);
  const to = from + by;
  const other = list[to];
  return from < 0 || other === undefined ? [...list] : list.with(from, other).with(to, exercise);
}

/** The list with that one at its end. */
export function withLast(list: readonly ExerciseId[], exercise: ExerciseId): ExerciseId[] {
  return [...without(list, exercise), exercise];
}

export function without(list: readonly ExerciseId[], exercise: ExerciseId): ExerciseId[] {
  return list.filter((other) => other !== exercise);
}

export function sameOrder(one: readonly ExerciseId[], other: readonly ExerciseId[]): boolean {
  return one.length === other.length && one.every((exercise, index) => exercise === other[index]);
}
