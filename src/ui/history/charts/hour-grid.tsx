import { greatest } from "d3-array";
import { scaleBand } from "d3-scale";
import { MINUTE } from "../../../calendar/time.ts";
import type { HourCell } from "../../../history/look-back.ts";
import { elapsedTime } from "../../../words/amounts.ts";
import { hourSpan } from "../../../words/measures.ts";
import { hourName, weekdayName } from "../../../words/week.ts";
import { useWords } from "../../kit/words.tsx";
import { Chart, NumbersTable } from "./chart.tsx";
import { Fields } from "./fields.tsx";

/** From so many minutes in one position on, a field is full. */
const FULL = 90;

/** When in the day one position lasts long: the fuller a field, the longer. Read by its height, so without colour too. */
export function HourGrid({ rows, span }: { rows: readonly HourCell[][]; span: string }) {
  const { say, language } = useWords();
  const hours = (rows[0] ?? []).map(({ hour }) => hour);
  const weekdays = rows.map(([first]) => first?.weekday ?? 1);
  // Each is named once, and not for every field: a format of dates costs more than all that is drawn.
  const names = new Map(weekdays.map((weekday) => [weekday, weekdayName(language, weekday)]));
  const spans = new Map(hours.map((hour) => [hour, hourSpan(language, hour)]));
  const x = scaleBand(hours, [0, 100]).padding(0.12);
  const y = scaleBand(weekdays, [0, 100]).padding(0.12);
  const longest = greatest(rows.flat(), ({ minutes }) => minutes);
  const flip = say("direction") === "rtl";
  const left = (hour: number) => (flip ? 100 - (x(hour) ?? 0) - x.bandwidth() : (x(hour) ?? 0));
  const lasted = (minutes: number) => elapsedTime(say, minutes * MINUTE);
  const valueOf = ({ weekday, hour, minutes }: HourCell) => {
    const [name, when] = [names.get(weekday) ?? "", spans.get(hour) ?? ""] as const;
    if (minutes === 0) return say("chart_hour_none", name, when);
    return say("chart_hour_value", name, when, lasted(minutes));
  };
  return (
    <Chart
      name="hours"
      title={say("chart_hours")}
      span={span}
      text={say("chart_hours_text", lasted(FULL))}
      renderTable={() => (
        <NumbersTable
          head={[say("chart_weekday"), say("chart_hour"), say("chart_length")]}
          rows={rows
            .flat()
            .filter(({ minutes }) => minutes > 0)
            .map(({ weekday, hour, minutes }) => [
              weekdayName(language, weekday),
              hourSpan(language, hour),
              lasted(minutes),
            ])}
        />
      )}
    >
      <div class="plot rows" style={{ "--rows": rows.length }}>
        <div class="row-names soft" aria-hidden="true">
          {weekdays.map((weekday) => (
            <span key={weekday}>{weekdayName(language, weekday, "short")}</span>
          ))}
        </div>
        <div class="grid">
          <svg width="100%" height="100%" aria-hidden="true">
            {rows.flat().map(({ weekday, hour, minutes }) => {
              const share = Math.min(1, minutes / FULL);
              const place = { x: `${left(hour)}%`, width: `${x.bandwidth()}%` };
              const top = y(weekday) ?? 0;
              return (
                <g key={`${weekday} ${hour}`}>
                  <rect class="empty" {...place} y={`${top}%`} height={`${y.bandwidth()}%`} rx="3" />
                  {minutes > 0 && (
                    <rect
                      class="sitting"
                      {...place}
                      y={`${top + y.bandwidth() * (1 - share)}%`}
                      height={`${y.bandwidth() * share}%`}
                      rx="2"
                    />
                  )}
                </g>
              );
            })}
          </svg>
        </div>
        <div
          class="names soft"
          aria-hidden="true"
          style={{ gridTemplateColumns: `repeat(${hours.length}, minmax(0, 1fr))` }}
        >
          {hours.map((hour) => (
            <span key={hour}>{hour % 3 === 0 && hourName(language, hour)}</span>
          ))}
        </div>
        <Fields
          name={say("chart_hours")}
          columns={hours.length}
          hint={longest === undefined || longest.minutes === 0 ? "\u00a0" : valueOf(longest)}
          fields={rows.flat().map((cell) => ({ label: valueOf(cell) }))}
        />
      </div>
    </Chart>
  );
}
