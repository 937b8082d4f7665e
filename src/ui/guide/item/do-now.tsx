import type { ExerciseId } from "../../../exercises/exercise.ts";
import { traits } from "../../../exercises/facts.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { useWords } from "../../kit/words.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { Start } from "./start.tsx";

/** One exercise in its full dose: in a list its button is one short word, on its own page a clear sentence. */
export function DoNow({
  exercise,
  inList,
  ...parts
}: Pick<GuideParts, "state" | "place" | "send"> & {
  exercise: ExerciseId;
  inList: boolean;
}) {
  const { say } = useWords();
  return (
    <Start
      {...parts}
      name="single"
      items={[{ exercise, seconds: traits[exercise].seconds }]}
      label={inList ? say("start") : say("guide_do_now")}
      {...(inList && { of: say(nameKey(exercise)) })}
      tone={inList ? "stretch" : "primary"}
    />
  );
}
