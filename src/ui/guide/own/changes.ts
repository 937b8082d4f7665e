import type { ExerciseId } from "../../../exercises/exercise.ts";
import { useLatest, type Change } from "../../kit/latest.ts";
import type { Parts } from "../../kit/model.ts";

export type ChangeList = Change<readonly ExerciseId[]>;

/** Changes the list of the person's own routine. */
export function useChanges({ settings, send }: Pick<Parts, "settings" | "send">): ChangeList {
  return useLatest<readonly ExerciseId[]>(settings.picked, (exercises) =>
    send({ settings: "saveRoutine", exercises }),
  );
}
