import type { ExerciseId } from "../exercises/exercise.ts";
import { details, type CautionCounts } from "../exercises/facts.ts";
import { slug, type Slug } from "./message-keys.ts";

type UpTo = { 1: 1; 2: 1 | 2; 3: 1 | 2 | 3; 4: 1 | 2 | 3 | 4 };
type OwnCautionKey = {
  [Id in ExerciseId]: `exercise_${Slug<Id>}_caution${UpTo[CautionCounts[Id]]}`;
}[ExerciseId];

/** The messages of all cautions for an exercise: its own, and the general one for bending where it needs it. */
export function cautionKeys(exercise: ExerciseId): (OwnCautionKey | "caution_bending")[] {
  const { cautions, bends } = details[exercise];
  const own = [1, 2, 3, 4].slice(0, cautions).map((number) => {
    return `exercise_${slug(exercise)}_caution${number}` as OwnCautionKey;
  });
  return bends ? [...own, "caution_bending"] : own;
}
