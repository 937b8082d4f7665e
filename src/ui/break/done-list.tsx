import type { Part } from "../../domain/model/routine.ts";
import { nameKey } from "../../stretches/message-keys.ts";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

interface Props extends Pick<Parts, "settings" | "send"> {
  parts: readonly Part[];
}

/** What became of each exercise, where anything was done or is to be left out from now on. */
export function DoneList({ parts, settings, send }: Props) {
  const { say } = useWords();
  const isExcluded = ({ exercise }: Part) => settings.excluded.includes(exercise);
  if (parts.every((part) => part.outcome === "skipped" && !isExcluded(part))) return null;
  return (
    <ul class="done-list soft" aria-label={say("break_parts")}>
      {parts.map((part) => (
        <li key={part.exercise}>
          <span>{say(nameKey(part.exercise))}</span>
          {isExcluded(part) ? (
            <span>
              {say("part_left_out")}
              <button
                type="button"
                class="button quiet"
                aria-label={say("undo_label", say(nameKey(part.exercise)))}
                onClick={() => void send({ settings: "include", exercise: part.exercise })}
              >
                {say("undo")}
              </button>
            </span>
          ) : (
            <span>{say(`part_${part.outcome}`)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
