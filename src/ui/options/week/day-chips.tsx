import { useWords } from "../../kit/words.tsx";
import { dayName } from "./week-words.ts";
import "../../kit/controls/controls.css";

interface Props {
  days: readonly number[];
  chosen: readonly number[];
  onChoose: (days: number[]) => void;
}

/** Any of the days. */
export function DayChips({ days, chosen, onChoose }: Props) {
  const { say, language } = useWords();
  return (
    <div role="group" class="choices segments" aria-label={say("week_copy_chosen")}>
      {days.map((day) => (
        <label class="option" key={day}>
          <input
            type="checkbox"
            checked={chosen.includes(day)}
            aria-label={dayName(language, day)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(checked ? [...chosen, day] : chosen.filter((other) => other !== day))
            }
          />
          <span class="option-label" aria-hidden="true">
            {dayName(language, day, "short")}
          </span>
        </label>
      ))}
    </div>
  );
}
