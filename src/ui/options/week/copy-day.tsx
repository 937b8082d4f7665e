import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Choices } from "../../kit/controls/choices.tsx";
import { DayChips } from "../../kit/controls/day-chips.tsx";
import { Select } from "../../kit/controls/select.tsx";
import { useWords } from "../../kit/words.tsx";
import { copyDay } from "../../../calendar/week-painting.ts";
import type { Week } from "./use-week.ts";
import { weekdayName } from "../../../words/week.ts";
import "../../kit/controls/controls.css";

interface Props {
  week: Week;
  onDone: () => void;
}

const goals = ["weekdays", "all", "chosen"] as const;
type Goal = (typeof goals)[number];

/** One day's ranges for other days too, in the place of theirs. */
export function CopyDay({ week, onDone }: Props) {
  const { days, weekdays } = week.calendar;
  const { say, language } = useWords();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const begun = days.find((day) => week.ranges.some((range) => range.day === day));
  const [from, setFrom] = useState(begun ?? days[0] ?? 1);
  const [goal, setGoal] = useState<Goal>("weekdays");
  const [chosen, choose] = useState<readonly number[]>([]);
  const [isRefused, refuse] = useState(false);

  const copy = async () => {
    const to = { weekdays, all: days, chosen }[goal].filter((day) => day !== from);
    refuse(to.length === 0);
    if (to.length === 0) return;
    await week.change((now) => copyDay(now, from, to), say("week_copied", weekdayName(language, from)));
    onDone();
  };
  useEffect(() => {
    const { current: panel } = root;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onDone();
    };
    panel?.addEventListener("keydown", leave);
    return () => panel?.removeEventListener("keydown", leave);
  }, [onDone]);

  return (
    <div class="copy-day" ref={root}>
      <label for={`${id}-from`}>{say("week_copy_from")}</label>
      <Select
        id={`${id}-from`}
        choices={days.map((day) => ({ name: String(day), label: weekdayName(language, day) }))}
        chosen={String(from)}
        onChoose={(day) => setFrom(Number(day))}
      />
      <span id={`${id}-to`}>{say("week_copy_to")}</span>
      <Choices
        choices={goals.map((name) => ({ name, label: say(`week_copy_${name}`) }))}
        chosen={goal}
        as="segments"
        labelledBy={`${id}-to`}
        onChoose={setGoal}
      />
      {goal === "chosen" && (
        <DayChips
          label={say("week_copy_chosen")}
          days={days.filter((day) => day !== from)}
          chosen={chosen}
          onChoose={(now) => {
            choose(now);
            refuse(false);
          }}
        />
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        {say("week_copy_button")}
      </button>
      <output class="refusal">{isRefused && <span>{say("week_copy_refused")}</span>}</output>
    </div>
  );
}
