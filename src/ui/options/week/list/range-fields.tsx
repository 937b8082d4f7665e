import { useId } from "preact/hooks";
import type { Say } from "../../../../words/say.ts";
import { Select } from "../../../kit/controls/select.tsx";
import { TimeInput } from "../../../kit/controls/time-input.tsx";
import { useWords } from "../../../kit/words.tsx";
import { weekdayName, rangeName } from "../../../../words/week.ts";
import { isBackwards, type Fault, type RangeInput } from "../../../../calendar/typed-range.ts";
import "../../../kit/controls/controls.css";

interface Props {
  days: readonly number[];
  shown: RangeInput;
  /** What is to be put right; null: nothing, or it is too early to say. */
  fault: Fault | null;
  /** Something is typed in a field that has not been left yet. */
  onEdit: (part: Partial<RangeInput>) => void;
  /** Something is chosen, and counts at once. */
  onChoose: (part: Partial<RangeInput>) => void;
  /** The person is done typing: what is typed counts. */
  onMean?: () => void;
  /** The person gives up what was typed. */
  onDrop: () => void;
}

/** Day, from, until; and, where the times go backwards, whether that is the day after. */
export function RangeFields({ days, shown, fault, onEdit, onChoose, onMean, onDrop }: Props) {
  const { say, language } = useWords();
  const id = useId();
  const time = (field: "from" | "until") => (
    <span class="box time">
      <TimeInput
        value={shown[field]}
        aria-label={say(`week_${field}`)}
        aria-invalid={fault?.field === field}
        aria-describedby={`${id}-refusal`}
        onEdit={(typed) => onEdit({ [field]: typed })}
        onLeave={() => onMean?.()}
        onKeyDown={({ key }) => {
          if (key === "Enter") onMean?.();
          if (key === "Escape") onDrop();
        }}
      />
    </span>
  );
  return (
    <>
      <label class="hidden" for={`${id}-day`}>
        {say("week_day")}
      </label>
      <Select
        id={`${id}-day`}
        choices={days.map((day) => ({ name: String(day), label: weekdayName(language, day) }))}
        chosen={String(shown.day)}
        onChoose={(day) => onChoose({ day: Number(day) })}
      />
      <span class="range-times">
        {time("from")}
        <span aria-hidden="true">{say("week_to")}</span>
        {time("until")}
      </span>
      {isBackwards(shown) && (
        <label class="next-day">
          <input
            type="checkbox"
            checked={shown.nextDay}
            onChange={({ currentTarget }) => onChoose({ nextDay: currentTarget.checked })}
          />
          {say("week_next_day")}
        </label>
      )}
      <output class="refusal">
        {fault !== null && <span id={`${id}-refusal`}>{faultWords(say, language, fault)}</span>}
      </output>
    </>
  );
}

function faultWords(say: Say, language: string, fault: Fault): string {
  switch (fault.why) {
    case "missing":
      return say(`week_refused_${fault.field}`);
    case "overlap":
      return say("week_refused_overlap", rangeName(say, language, fault.other));
    default:
      return say(`week_refused_${fault.why}`);
  }
}
