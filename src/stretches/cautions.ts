import type { ExerciseId } from "../exercises/exercise.ts";
import type { floor } from "./exercises/floor.ts";
import type { seated } from "./exercises/seated.ts";
import type { standing } from "./exercises/standing.ts";
import { library } from "./library.ts";
import { slug, type Slug } from "./messages.ts";

type Rows = typeof seated & typeof standing & typeof floor;
type UpTo = { 1: 1; 2: 1 | 2; 3: 1 | 2 | 3; 4: 1 | 2 | 3 | 4 };
type OwnCautionKey = {
  [Id in ExerciseId]: `exercise_${Slug<Id>}_caution${UpTo[Rows[Id]["cautions"]]}`;
}[ExerciseId];

/** The messages of all cautions for an exercise: its own, and the general one for bending where it needs it. */
export function cautionKeys(exercise: ExerciseId): (OwnCautionKey | "caution_bending")[] {
  const { cautions, bends } = library[exercise];
  const own = [1, 2, 3, 4].slice(0, cautions).map((number) => {
    return `exercise_${slug(exercise)}_caution${number}` as OwnCautionKey;
  });
  return bends ? [...own, "caution_bending"] : own;
}
