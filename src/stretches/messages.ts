import type { Area, Equipment, ExerciseId, Intensity, Position } from "./exercise.ts";
import type { Avoidance } from "./filter.ts";
import type { floor } from "./exercises/floor.ts";
import { library } from "./library.ts";
import type { Step } from "./playing.ts";
import type { Context } from "./routine.ts";
import type { seated } from "./exercises/seated.ts";
import type { standing } from "./exercises/standing.ts";

/* The names of the messages about what is in this room. The messages themselves are in public/_locales. */

/** An id as it stands in the name of a message. */
type Slug<Id extends string> = Id extends `${infer Head}-${infer Tail}` ? `${Head}_${Slug<Tail>}` : Id;

type Rows = typeof seated & typeof standing & typeof floor;
type UpTo = { 1: 1; 2: 1 | 2; 3: 1 | 2 | 3; 4: 1 | 2 | 3 | 4 };
type OwnCautionKey = {
  [Id in ExerciseId]: `exercise_${Slug<Id>}_caution${UpTo[Rows[Id]["cautions"]]}`;
}[ExerciseId];

export function nameKey(exercise: ExerciseId) {
  return `exercise_${slug(exercise)}_name` as const;
}

export function stepKey(exercise: ExerciseId, step: Step) {
  return `exercise_${slug(exercise)}_step${step}` as const;
}

export function stepKeys(exercise: ExerciseId) {
  return ([1, 2, 3, 4] as const).map((step) => stepKey(exercise, step));
}

/** All cautions for an exercise: its own, and the general one for bending where it needs it. */
export function cautionKeys(exercise: ExerciseId): (OwnCautionKey | "caution_bending")[] {
  const { cautions, bends } = library[exercise];
  const own = [1, 2, 3, 4].slice(0, cautions).map((number) => {
    return `exercise_${slug(exercise)}_caution${number}` as OwnCautionKey;
  });
  return bends ? [...own, "caution_bending"] : own;
}

/** What holds for every exercise, for the guide. The stop rule, which is on every page, is `stop_rule`. */
export const ruleKeys = ["exercise_rule_chair", "exercise_rule_smooth", "exercise_rule_ask"] as const;

export function areaKey(area: Area) {
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

export function routineNameKey(context: Context | "own") {
  return `routine_${context}_name` as const;
}

export function routineTextKey(context: Context | "own") {
  return `routine_${context}_text` as const;
}

function slug<Id extends ExerciseId>(exercise: Id) {
  return exercise.replaceAll("-", "_") as Slug<Id>;
}
