import type { ExerciseId } from "../../../exercises/exercise.ts";
import { traits } from "../../../exercises/facts.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { useWords } from "../../kit/words.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { Start } from "./start.tsx";

/** One exercise in its full dose: on a card it is a sign, in a row one short word, on its own page a clear sentence. */
export function DoNow({
  exercise,
  on,
  ...parts
}: Pick<GuideParts, "state" | "place" | "send"> & {
  exercise: ExerciseId;
  on: "card" | "row" | "page";
}) {
  const { say } = useWords();
  return (
    <Start
      {...parts}
      name="single"
      items={[{ exercise, seconds: traits[exercise].seconds }]}
      label={say(on === "page" ? "guide_do_now" : "start")}
      {...(on !== "page" && { of: say(nameKey(exercise)) })}
      tone={tones[on]}
    />
  );
}

const tones = { card: "sign", row: "stretch", page: "primary" } as const;
