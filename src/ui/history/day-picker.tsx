import { useId } from "preact/hooks";
import type { Day } from "../../calendar/day.ts";
import { dayNumber, monthName, shortDayName } from "../../words/days.ts";
import { useWords } from "../kit/words.tsx";
import "../kit/controls/controls.css";
import "./day-picker.css";

interface Props {
  /** The latest first. */
  days: readonly Day[];
  /** Null, or a day that is not among these: none of them is chosen. */
  chosen: Day | null;
  isEmpty: (day: Day) => boolean;
  onChoose: (day: Day) => void;
}

/** One of the last days, today at the end. Real radio buttons, so that the keyboard works as everywhere. */
export function DayPicker({ days, chosen, isEmpty, onChoose }: Props) {
  const { say, language } = useWords();
  const group = useId();
  const [today = ""] = days;
  return (
    <div role="radiogroup" class="card days" aria-label={say("history_day")}>
      {days.toReversed().map((day) => (
        <label key={day} class={isEmpty(day) ? "option empty" : "option"}>
          <input type="radio" name={group} checked={day === chosen} onChange={() => onChoose(day)} />
          <span class="day-name">{shortDayName(say, language, day, today)}</span>{" "}
          <span class="day-number">{dayNumber(language, day)}</span>{" "}
          <span class="hidden">
            {isEmpty(day)
              ? say("joined", monthName(language, day), say("history_day_empty"))
              : monthName(language, day)}
          </span>
        </label>
      ))}
    </div>
  );
}
