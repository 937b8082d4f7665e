import type { ExerciseId } from "../../../exercises/exercise.ts";
import { useSaved, type SavedValue } from "../../kit/use-saved.ts";
import type { Parts } from "../../kit/model.ts";

export type ChangeList = SavedValue<readonly ExerciseId[]>["change"];

/** Changes the list of the person's own routine. */
export function useChanges({ settings, send }: Pick<Parts, "settings" | "send">): ChangeList {
  return useSaved(settings.picked, (exercises) => send({ settings: "saveRoutine", exercises })).change;
}
