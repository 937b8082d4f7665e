import { useId, useRef, useState } from "preact/hooks";
import { faultOfDayOff, MOST_DAYS_OFF, type DateFault } from "../../../settings/lists.ts";
import { useWords } from "../../kit/words.tsx";
import { dateWithYear } from "../../../words/days.ts";
import "../../kit/controls/controls.css";

interface Props {
  dates: readonly string[];
  today: string;
  /** Whether it was saved. */
  ask: (date: string) => Promise<boolean>;
}

/** One date more. What is refused stays as it was entered. */
export function DateAdd({ dates, today, ask }: Props) {
  const { say, language } = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const latest = useRef(typed);
  latest.current = typed;
  const [trouble, setTrouble] = useState<DateFault | "unsaved" | null>(null);
  const [added, setAdded] = useState("");

  const add = async (form: HTMLFormElement) => {
    const fault = faultOfDayOff(typed, dates, today);
    setTrouble(fault);
    if (fault !== null) return;
    if (!(await ask(typed))) {
      setTrouble("unsaved");
      return;
    }
    setAdded(say("week_added", dateWithYear(language, typed)));
    // The next one may have been entered meanwhile.
    if (latest.current !== typed) return;
    setTyped("");
    // A date entered in part is no value, so clearing the state alone would leave it in the field.
    form.reset();
  };
  return (
    <form
      class="date-add"
      // What is wrong is said below, in the words of the page.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add(event.currentTarget);
      }}
    >
      <label for={id}>{say("days_off_date")}</label>
      <span class="box date">
        <input
          id={id}
          type="date"
          min={today}
          value={typed}
          aria-invalid={trouble !== null}
          aria-describedby={`${id}-refusal`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setTrouble(null);
          }}
        />
      </span>
      <button type="submit" class="button">
        {say("week_add_button")}
      </button>
      <output class="refusal">
        {trouble !== null && (
          <span id={`${id}-refusal`}>
            {trouble === "unsaved"
              ? say("options_unsaved")
              : trouble === "many"
                ? say("days_off_refused_many", MOST_DAYS_OFF)
                : say(`days_off_refused_${trouble}`)}
          </span>
        )}
      </output>
      <output class="hidden">{added}</output>
    </form>
  );
}
