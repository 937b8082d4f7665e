import type { MessageKey } from "../../words/say.ts";
import { useWords } from "../kit/words.tsx";
import "./print-choice.css";

/** What can be on the printed page, in its order. The name is the class of its card. */
const parts = {
  averages: "print_numbers",
  desk: "chart_desk",
  hours: "chart_hours",
  squares: "chart_squares",
  held: "chart_held",
  answers: "chart_answers",
  exercises: "chart_exercises",
} as const satisfies Record<string, MessageKey>;
type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as PartName[];

/** What most people hand on: how long, when, and how often they moved. Why prompts were held is for themselves. */
export const USUALLY_PRINTED: readonly PartName[] = ["averages", "desk", "hours", "squares"];

interface Props {
  chosen: readonly PartName[];
  onChoose: (chosen: PartName[]) => void;
}

/** A month on one printed page, with nothing in it that the person did not choose: the style of the page sees to that. */
export function PrintChoice({ chosen, onChoose }: Props) {
  const { say } = useWords();
  return (
    <details class="card print-choice">
      <summary>{say("print_open")}</summary>
      <fieldset>
        <legend>{say("print_what")}</legend>
        {partNames.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={chosen.includes(part)}
              onChange={({ currentTarget: { checked } }) =>
                onChoose(partNames.filter((one) => (one === part ? checked : chosen.includes(one))))
              }
            />
            {say(parts[part])}
          </label>
        ))}
      </fieldset>
      <p class="soft">{say("print_note")}</p>
      <button type="button" class="button primary" disabled={chosen.length === 0} onClick={() => print()}>
        {say("print_print")}
      </button>
    </details>
  );
}
