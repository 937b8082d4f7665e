import { useEffect, useRef, useState } from "preact/hooks";
import { sortRanges, MOST_RANGES } from "../../../../calendar/week.ts";
import { useWords } from "../../../kit/words.tsx";
import type { Week } from "../use-week.ts";
import { rangeName } from "../../../../words/week.ts";
import { RangeFields } from "./range-fields.tsx";
import { isFault, readRange, type RangeInput } from "../../../../calendar/typed-range.ts";

/** One range more. Nothing of it is saved before it is whole and added. */
export function RangeAdd({ week }: { week: Week }) {
  const { say, language } = useWords();
  const [typed, setTyped] = useState<RangeInput | null>(null);
  const [isMeant, mean] = useState(false);
  const isFull = week.ranges.length >= MOST_RANGES;
  const { form, opener } = useFocusBetween(typed !== null);

  const open = () => {
    setTyped({ day: freeDay(week), from: "", until: "", nextDay: false });
    mean(false);
  };
  const add = async (meant: RangeInput) => {
    mean(true);
    const range = readRange(meant, week.ranges);
    if (isFault(range)) return;
    const said = say("week_added", rangeName(say, language, range));
    if (await week.change((now) => sortRanges([...now, range]), said)) setTyped(null);
  };
  const read = typed && readRange(typed, week.ranges);
  return (
    <>
      {typed !== null && (
        <form
          ref={form}
          class="week-range"
          aria-label={say("week_add")}
          onSubmit={(event) => {
            event.preventDefault();
            void add(typed);
          }}
        >
          <RangeFields
            days={week.calendar.days}
            shown={typed}
            fault={isMeant && read !== null && isFault(read) ? read : null}
            onEdit={(part) => setTyped({ ...typed, ...part })}
            onChoose={(part) => setTyped({ ...typed, ...part })}
            onDrop={() => setTyped(null)}
          />
          <span class="range-buttons">
            <button type="submit" class="button">
              {say("week_add_button")}
            </button>
            <button type="button" class="button quiet" onClick={() => setTyped(null)}>
              {say("week_cancel")}
            </button>
          </span>
        </form>
      )}
      {typed === null && (
        <button
          type="button"
          class="button plain"
          ref={opener}
          aria-disabled={isFull}
          aria-describedby={isFull ? `${week.name}-full` : undefined}
          onClick={() => {
            if (!isFull) open();
          }}
        >
          {say("week_add")}
        </button>
      )}
      {isFull && (
        <p class="soft" id={`${week.name}-full`}>
          {say("week_refused_many", MOST_RANGES)}
        </p>
      )}
    </>
  );
}

/** The first working day that has nothing yet. */
function freeDay({ ranges, calendar: { days, weekdays } }: Week): number {
  const isFree = (day: number) => ranges.every((range) => range.day !== day);
  return weekdays.find(isFree) ?? days.find(isFree) ?? weekdays[0] ?? 1;
}

/** The focus goes into the form that opens, and back to what opened it. */
function useFocusBetween(isOpen: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) form.current?.querySelector("select")?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { form, opener };
}
