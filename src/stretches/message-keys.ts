import type { BodyArea, Equipment, ExerciseId, Intensity, Position } from "../exercises/exercise.ts";
import type { Avoidance } from "./choosing/filter.ts";
import type { Step } from "./playing/steps.ts";
import type { RoutineContext } from "./routine.ts";

/*
 * The names of the messages about exercises and routines. The messages themselves are in public/_locales. A
 * notification names an exercise, so all of this is in the worker: of exercises it needs no more than their ids.
 */

/** An id as it stands in the name of a message. */
export type Slug<Id extends string> = Id extends `${infer Head}-${infer Tail}` ? `${Head}_${Slug<Tail>}` : Id;

export function nameKey(exercise: ExerciseId) {
  return `exercise_${slug(exercise)}_name` as const;
}

/** Other words by which people look for it; never shown. */
export function alsoKey(exercise: ExerciseId) {
  return `exercise_${slug(exercise)}_also` as const;
}

export function stepKey(exercise: ExerciseId, step: Step) {
  return `exercise_${slug(exercise)}_step${step}` as const;
}

export function stepKeys(exercise: ExerciseId) {
  return ([1, 2, 3, 4] as const).map((step) => stepKey(exercise, step));
}

/** What holds for every exercise, for the guide. The stop rule, which is on every page, is `stop_rule`. */
export const ruleKeys = ["exercise_rule_chair", "exercise_rule_smooth", "exercise_rule_ask"] as const;

export function areaKey(area: BodyArea) {
  return `area_${area}` as const;
}

export function positionKey(position: Position) {
  return `position_${position}` as const;
}

export function equipmentKey(equipment: Equipment) {
  return `equipment_${equipment}` as const;
}

export function intensityKey(intensity: Intensity) {
  return `intensity_${intensity}` as const;
}

export function avoidanceKey(avoidance: Avoidance) {
  return `avoid_${avoidance}` as const;
}

export function routineNameKey(context: RoutineContext) {
  return `routine_${context}_name` as const;
}

export function routineTextKey(context: RoutineContext) {
  return `routine_${context}_text` as const;
}

export function slug<Id extends ExerciseId>(exercise: Id) {
  return exercise.replaceAll("-", "_") as Slug<Id>;
}
