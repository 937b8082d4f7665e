import { bisectRight, sum } from "d3-array";
import { scaleBand } from "d3-scale";
import type { Day } from "../../../calendar/day.ts";
import { historyAddress } from "../../../history/address.ts";
import type { FiguresByDay } from "../../../history/look-back.ts";
import { weekdayOf } from "../../../history/period.ts";
import { dateName } from "../../../words/days.ts";
import { decimal } from "../../../words/decimal.ts";
import { weekdayName } from "../../../words/week.ts";
import { useWords } from "../../kit/words.tsx";
import { Chart, NumbersTable } from "./chart.tsx";
import { Fields } from "./fields.tsx";

/** From so many breaks on a square is darker. The same for everybody and at all times, so that pictures compare. */
const STEPS = [1, 4, 7, 10];

interface Props {
  figures: FiguresByDay;
  /** Whole weeks, one after the other. */
  days: readonly Day[];
  today: Day;
  week: readonly number[];
  span: string;
}

/** Breaks a day: a column for each week, a square for each day, with its number in it. */
export function BreakSquares({ figures, days, today, week, span }: Props) {
  const { say, language } = useWords();
  const weeks = Array.from({ length: days.length / 7 }, (_, place) => place);
  const x = scaleBand(weeks, [0, 100]).padding(0.12);
  const y = scaleBand(week, [0, 100]).padding(0.12);
  const flip = say("direction") === "rtl";
  const left = (place: number) => (flip ? 100 - (x(place) ?? 0) - x.bandwidth() : (x(place) ?? 0));
  const breaksOf = (day: Day) => figures.get(day)?.breaks;
  const valueOf = (day: Day) => {
    const breaks = breaksOf(day);
    const date = dateName(language, day);
    return breaks === undefined ? say("chart_empty_day", date) : say("chart_breaks_value", breaks, date);
  };
  // Read by rows, as they are drawn: all Mondays, all Tuesdays.
  const byRow = week.flatMap((_, row) => weeks.map((column) => days[column * 7 + row] ?? today));
  return (
    <Chart
      name="squares"
      title={say("chart_squares")}
      span={span}
      text={say("chart_squares_text")}
      renderTable={() => (
        <NumbersTable
          head={[say("chart_day"), say("measure_breaks")]}
          rows={days.flatMap((day) => {
            const breaks = breaksOf(day);
            return breaks === undefined ? [] : [[dateName(language, day), decimal(language, breaks)]];
          })}
        />
      )}
    >
      <div class="plot rows" style={{ "--rows": week.length }}>
        <div class="row-names soft" aria-hidden="true">
          {week.map((weekday) => (
            <span key={weekday}>{weekdayName(language, weekday, "short")}</span>
          ))}
        </div>
        <div class="grid">
          <svg width="100%" height="100%" aria-hidden="true">
            {days.map((day, place) => {
              const breaks = breaksOf(day);
              return (
                <rect
                  key={day}
                  class={breaks === undefined ? "empty" : `step-${bisectRight(STEPS, breaks)}`}
                  x={`${left(Math.floor(place / 7))}%`}
                  width={`${x.bandwidth()}%`}
                  y={`${y(weekdayOf(day)) ?? 0}%`}
                  height={`${y.bandwidth()}%`}
                  rx="3"
                />
              );
            })}
          </svg>
        </div>
        <div
          class="names soft"
          aria-hidden="true"
          style={{ gridTemplateColumns: `repeat(${weeks.length}, minmax(0, 1fr))` }}
        >
          {weeks.map((place) => (
            <span key={place}>{monthBegun(language, days.slice(place * 7, place * 7 + 7))}</span>
          ))}
        </div>
        <Fields
          name={say("chart_squares")}
          columns={weeks.length}
          hint={say(
            "chart_breaks_hint",
            sum(days, (day) => breaksOf(day) ?? 0),
          )}
          fields={byRow.map((day) => {
            const breaks = breaksOf(day);
            const step = breaks === undefined ? 0 : bisectRight(STEPS, breaks);
            return {
              label: valueOf(day),
              ...(day <= today && { href: historyAddress("day", day, today) }),
              ...(breaks !== undefined && { mark: decimal(language, breaks), isDark: step > 2 }),
            };
          })}
        />
      </div>
    </Chart>
  );
}

/** The short name of the month that begins in a week. */
function monthBegun(language: string, days: readonly Day[]): string | undefined {
  const first = days.find((day) => day.endsWith("-01"));
  return first && Temporal.PlainDate.from(first).toLocaleString(language, { month: "short" });
}
