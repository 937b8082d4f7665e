import { useRef } from "preact/hooks";
import type { ExerciseId } from "../../../stretches/exercise.ts";
import type { Parts } from "../../kit/model.ts";

type List = readonly ExerciseId[];

/** Makes a change to the person's list; whether it was saved, and the list before and after it. */
export type ChangeList = (
  change: (list: List) => List,
) => Promise<{ saved: boolean; before: List; after: List }>;

/** Each change is made to what the one before it has made: clicks come faster than answers. */
export function useChanges({ settings, send }: Pick<Parts, "settings" | "send">): ChangeList {
  const latest = useRef(settings.picked);
  const unanswered = useRef(0);
  if (unanswered.current === 0) latest.current = settings.picked;
  return async (change) => {
    const before = latest.current;
    const after = change(before);
    latest.current = after;
    unanswered.current += 1;
    const reply = await send({ command: "keepRoutine", exercises: after });
    unanswered.current -= 1;
    return { saved: "ok" in reply, before, after };
  };
}
