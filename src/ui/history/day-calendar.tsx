import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { dayBefore, type Day } from "../../calendar/day.ts";
import { dayNumber, dateWithYear } from "../../words/days.ts";
import { periodName } from "../../words/measures.ts";
import { weekdayName } from "../../words/week.ts";
import { daysOf, periodAfter, periodAround, periodBefore } from "../../history/period.ts";
import { useWords } from "../kit/words.tsx";
import "./day-calendar.css";

interface Props {
  /** The first and the last day that can be chosen. */
  first: Day;
  today: Day;
  /** The days of a week in their order, 1 is Monday. */
  week: readonly number[];
  chosen: Day;
  /** Whether something is written of a day; undefined: that is not known yet. */
  isWritten: (day: Day) => boolean | undefined;
  onChoose: (day: Day) => void;
}

/**
 * The week of the day that is looked at, or its whole month. The arrow keys go from day to day and from week to week,
 * Page Up and Page Down from month to month, Home and End to the ends of a week; and what has the focus is looked at.
 */
export function DayCalendar({ first, today, week, chosen, isWritten, onChoose }: Props) {
  const { say, language } = useWords();
  const [isOpen, open] = useState(false);
  const [shown, show] = useState(chosen);
  // At once: after the next key it would go back to a day that is left already.
  useLayoutEffect(() => show(chosen), [chosen]);
  const body = useRef<HTMLTableElement>(null);
  /** The day that the keys have gone to: it has the focus as soon as it is there. */
  const wanted = useRef<Day | null>(null);
  useLayoutEffect(() => {
    const button = body.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (!button) return;
    wanted.current = null;
    // At once, and not when the address has changed: a key that is held down goes on from here.
    button.focus();
  });
  const month = periodAround(shown, "month", week);
  const weeks: Day[][] = [];
  const edge = isOpen ? month : periodAround(shown, "week", week);
  for (let day = edge.first; day <= edge.last; day = dayBefore(weeks.at(-1)?.at(-1) ?? day, -1)) {
    weeks.push(daysOf(periodAround(day, "week", week)));
  }
  const isThere = (day: Day) => day >= first && day <= today;
  const within = (day: Day) => (day < first ? first : day > today ? today : day);
  // Where another month is looked through, the day that the keys begin at is its own.
  const stop = weeks.flat().includes(chosen) ? chosen : within(isOpen ? month.first : edge.first);
  const goTo = (day: Day) => {
    wanted.current = within(day);
    // What is chosen already may be out of sight.
    show(within(day));
    onChoose(within(day));
  };
  const rtl = say("direction") === "rtl" ? -1 : 1;
  const moves: Record<string, (day: Day) => Day> = {
    ArrowLeft: (day) => dayBefore(day, rtl),
    ArrowRight: (day) => dayBefore(day, -rtl),
    ArrowUp: (day) => dayBefore(day, 7),
    ArrowDown: (day) => dayBefore(day, -7),
    PageUp: (day) => monthsAway(day, -1),
    PageDown: (day) => monthsAway(day, 1),
    Home: (day) => periodAround(day, "week", week).first,
    End: (day) => periodAround(day, "week", week).last,
  };
  const onKeyDown = (event: KeyboardEvent, day: Day) => {
    const move = moves[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(move(day));
  };
  const turn = isOpen ? "month" : "week";
  const before = periodBefore(isOpen ? month : edge, week);
  const after = periodAfter(isOpen ? month : edge, week);
  return (
    <section class="card calendar" aria-label={say("look_calendar")}>
      <div class="turning">
        <button
          type="button"
          class="arrow back"
          aria-label={say(`look_before_${turn}`)}
          disabled={before.last < first}
          onClick={() => show(within(before.last))}
        />
        <button type="button" class="opens-month" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {periodName(language, month)}
        </button>
        <button
          type="button"
          class="arrow on"
          aria-label={say(`look_after_${turn}`)}
          disabled={after.first > today}
          onClick={() => show(within(after.first))}
        />
      </div>
      <table class="days" aria-label={periodName(language, month)} ref={body}>
        <thead>
          <tr>
            {week.map((day) => (
              <th key={day} scope="col" abbr={weekdayName(language, day)}>
                {weekdayName(language, day, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => {
                const written = isWritten(day);
                const date = dateWithYear(language, day);
                const named = day === today ? say("joined", say("today"), date) : date;
                const classes = [
                  day === today && "today",
                  written && "written",
                  (isOpen ? day < month.first || day > month.last : false) && "aside",
                ];
                return (
                  <td key={day}>
                    <button
                      type="button"
                      class={classes.filter(Boolean).join(" ")}
                      aria-label={written === false ? say("joined", named, say("history_day_empty")) : named}
                      data-day={day}
                      aria-pressed={day === chosen}
                      aria-disabled={!isThere(day)}
                      tabIndex={day === stop ? 0 : -1}
                      onClick={() => isThere(day) && onChoose(day)}
                      onKeyDown={(event) => onKeyDown(event, day)}
                    >
                      {dayNumber(language, day)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same day of another month, or its last. */
function monthsAway(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
