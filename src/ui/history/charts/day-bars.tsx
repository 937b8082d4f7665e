import { max, mean, nice, ticks } from "d3-array";
import { scaleBand } from "d3-scale";
import { useId } from "preact/hooks";
import type { Day } from "../../../calendar/day.ts";
import { HOUR } from "../../../calendar/time.ts";
import { historyAddress } from "../../../history/address.ts";
import type { FiguresByDay } from "../../../history/look-back.ts";
import { weekdayOf } from "../../../history/period.ts";
import { elapsedTime, scaleHours } from "../../../words/amounts.ts";
import { decimal } from "../../../words/decimal.ts";
import { dateName, dayNumber } from "../../../words/days.ts";
import { weekdayName } from "../../../words/week.ts";
import { useWords } from "../../kit/words.tsx";
import { Chart, NumbersTable } from "./chart.tsx";
import { Fields } from "./fields.tsx";

interface Props {
  figures: FiguresByDay;
  days: readonly Day[];
  today: Day;
  span: string;
}

/** Each day at the desk: a bar, of which what was stood is striped and stands on what was sat. */
export function DayBars({ figures, days, today, span }: Props) {
  const { say, language } = useWords();
  const stripes = useId();
  const known = days.map((day) => ({ day, ...figures.get(day) }));
  const stood = known.some((one) => (one.stood ?? 0) > 0);
  const most = max(known, ({ sat = 0, stood: up = 0 }) => (sat + up) / HOUR) ?? 0;
  // Up to a full mark, so that the highest bar has one above it.
  const [, top] = nice(0, Math.max(4, most), 4);
  const marks = ticks(0, top, 4);
  const average = mean(known, ({ sat = 0, stood: up = 0 }) => (sat + up > 0 ? sat + up : undefined)) ?? 0;
  const x = scaleBand(days, [0, 100]).padding(days.length > 7 ? 0.28 : 0.5);
  const height = (length: number) => (length / HOUR / top) * 100;
  const valueOf = ({ day, sat, stood: up = 0 }: (typeof known)[number]) => {
    const date = dateName(language, day);
    if (day > today) return say("chart_ahead", date);
    if (sat === undefined) return say("chart_empty_day", date);
    if (up > 0) return say("chart_desk_both", date, elapsedTime(say, sat), elapsedTime(say, up));
    return say("chart_desk_value", date, elapsedTime(say, sat));
  };
  const flip = say("direction") === "rtl";
  const left = (day: Day) => (flip ? 100 - (x(day) ?? 0) - x.bandwidth() : (x(day) ?? 0));
  return (
    <Chart
      name="desk"
      title={say("chart_desk")}
      span={span}
      text={
        stood && (
          <ul class="legend">
            <li>
              <span class="swatch sitting" />
              {say("timeline_sitting")}
            </li>
            <li>
              <span class="swatch standing" />
              {say("timeline_stood")}
            </li>
          </ul>
        )
      }
      renderTable={() => (
        <NumbersTable
          head={[
            say("chart_day"),
            say("measure_desk"),
            ...(stood ? [say("timeline_sitting"), say("timeline_stood")] : []),
            say("measure_longest"),
            say("measure_breaks"),
          ]}
          rows={known.flatMap(({ day, sat, stood: up = 0, bouts, breaks = 0 }) =>
            sat === undefined
              ? []
              : [
                  [
                    dateName(language, day),
                    elapsedTime(say, sat + up),
                    ...(stood ? [elapsedTime(say, sat), elapsedTime(say, up)] : []),
                    bouts ? elapsedTime(say, bouts.longest) : "",
                    decimal(language, breaks),
                  ],
                ],
          )}
        />
      )}
    >
      <div class={days.length > 7 ? "plot bars many" : "plot bars"}>
        <div class="grid">
          <svg width="100%" height="100%" aria-hidden="true">
            <defs>
              <pattern id={stripes} width="4" height="4" patternUnits="userSpaceOnUse">
                <rect width="4" height="4" class="stripe-ground" />
                <rect width="4" height="2" class="stripe" />
              </pattern>
            </defs>
            {marks.map((hours) => (
              <line
                key={hours}
                x1="0"
                x2="100%"
                y1={`${100 - height(hours * HOUR)}%`}
                y2={`${100 - height(hours * HOUR)}%`}
              />
            ))}
            {known.map(({ day, sat = 0, stood: up = 0 }) => (
              <g key={day}>
                <rect
                  class="sitting"
                  x={`${left(day)}%`}
                  width={`${x.bandwidth()}%`}
                  y={`${100 - height(sat)}%`}
                  height={`${height(sat)}%`}
                />
                {up > 0 && (
                  <rect
                    class="standing"
                    fill={`url(#${stripes})`}
                    x={`${left(day)}%`}
                    width={`${x.bandwidth()}%`}
                    y={`${100 - height(sat + up)}%`}
                    height={`${height(up)}%`}
                  />
                )}
              </g>
            ))}
          </svg>
        </div>
        <div class="axis soft" aria-hidden="true">
          {marks.slice(1).map((hours) => (
            <span key={hours} style={{ insetBlockEnd: `${height(hours * HOUR)}%` }}>
              {scaleHours(language, hours)}
            </span>
          ))}
        </div>
        <Names {...{ days, today }} />
        <Fields
          name={say("chart_desk")}
          columns={days.length}
          hint={say("chart_desk_hint", elapsedTime(say, average))}
          fields={known.map((one) => ({
            label: valueOf(one),
            ...(one.day <= today && { href: historyAddress("day", one.day, today) }),
          }))}
        />
      </div>
    </Chart>
  );
}

/** Below the bars: the days of a week by name, of a month each seventh by its number. */
function Names({ days, today }: Pick<Props, "days" | "today">) {
  const { language } = useWords();
  const isWeek = days.length === 7;
  return (
    <div
      class="names soft"
      aria-hidden="true"
      style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}
    >
      {days.map((day, place) => (
        <span key={day} class={day === today ? "today" : undefined}>
          {isWeek ? (
            <>
              <span class="short">{weekdayName(language, weekdayOf(day), "short")}</span>
              <span class="narrow">{weekdayName(language, weekdayOf(day), "narrow")}</span>
            </>
          ) : (
            place % 7 === 0 && dayNumber(language, day)
          )}
        </span>
      ))}
    </div>
  );
}
