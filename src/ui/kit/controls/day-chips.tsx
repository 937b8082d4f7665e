import { weekdayName } from "../../../words/week.ts";
import { useWords } from "../words.tsx";
import "./controls.css";

interface Props {
  /** What a screen reader calls them; `labelledBy`: the id of what names them in sight. */
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  /** In the order of the person's week; 1 is Monday. */
  days: readonly number[];
  chosen: readonly number[];
  onChoose: (days: number[]) => void;
}

/** Any of the days of a week. */
export function DayChips({ label, labelledBy, describedBy, days, chosen, onChoose }: Props) {
  const { language } = useWords();
  return (
    <div
      role="group"
      class="choices segments"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {days.map((day) => (
        <label class="option" key={day}>
          <input
            type="checkbox"
            checked={chosen.includes(day)}
            aria-label={weekdayName(language, day)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(checked ? [...chosen, day] : chosen.filter((other) => other !== day))
            }
          />
          <span class="option-label" aria-hidden="true">
            {weekdayName(language, day, "short")}
          </span>
        </label>
      ))}
    </div>
  );
}
