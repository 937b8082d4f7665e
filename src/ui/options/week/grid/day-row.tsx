import { useMemo } from "preact/hooks";
import { DAY_MINUTES, type WeekRange } from "../../../../calendar/week.ts";
import { useWords } from "../../../kit/words.tsx";
import { barsOn, coverage, type Bar } from "../../../../calendar/week-painting.ts";
import { weekdayName, timesWords } from "../../../../words/week.ts";
import { HourLines } from "./hours.tsx";
import { STEP } from "../../../../calendar/week-strokes.ts";

interface Props {
  day: number;
  ranges: readonly WeekRange[];
  /** The cell that can have the focus; null: it is on another day. */
  cursor: number | null;
  /** When each half hour begins and ends, as the language writes times. */
  times: readonly { from: string; until: string }[];
}

/** One day: bars, true to the minute, and over them the half hours that can be reached by keyboard. */
export function DayRow({ day, ranges, cursor, times }: Props) {
  const { say, language } = useWords();
  const bars = useMemo(() => barsOn(ranges, day), [ranges, day]);
  const name = weekdayName(language, day);
  return (
    <div role="row" class="week-day">
      <span role="rowheader" aria-label={name}>
        {weekdayName(language, day, "short")}
      </span>
      <div class="track" role="presentation">
        <HourLines />
        {bars.map((bar) => (
          <BarShape key={bar.from} bar={bar} />
        ))}
        {times.map(({ from, until }, cell) => {
          const covered = coverage(bars, cell * STEP, (cell + 1) * STEP);
          return (
            <span
              key={cell}
              role="gridcell"
              class="cell"
              tabIndex={cell === cursor ? 0 : -1}
              aria-selected={covered !== "none"}
              aria-label={say(covered === "part" ? "week_cell_part" : "week_range", name, from, until)}
            />
          );
        })}
        {edgesOf(bars).map((minute) => (
          <span key={minute} class="grip" aria-hidden="true" style={{ insetInlineStart: share(minute) }} />
        ))}
      </div>
    </div>
  );
}

/**
 * A bar says its times where it has room for them. One that goes over midnight has no end there, and says them in
 * its longer part.
 */
function BarShape({ bar }: { bar: Bar }) {
  const { say, language } = useWords();
  const { from, until, range, continued, continues } = bar;
  const open = `${continued ? " continued" : ""}${continues ? " continues" : ""}`;
  return (
    <span
      class={`bar${open}`}
      aria-hidden="true"
      style={{ insetInlineStart: share(from), inlineSize: share(until - from) }}
    >
      {hasRoomForTimes(bar) && (
        <span class="bar-times">{timesWords(say, language, range.from, range.until)}</span>
      )}
    </span>
  );
}

function hasRoomForTimes({ from, until, range, continued }: Bar): boolean {
  const here = until - from;
  const elsewhere = range.until - range.from - here;
  return here > elsewhere || (here === elsewhere && !continued);
}

/** Where a pointer can take hold of a bar. */
function edgesOf(bars: readonly Bar[]): number[] {
  const edges = bars.flatMap(({ from, until, continued, continues }) => [
    ...(continued ? [] : [from]),
    ...(continues ? [] : [until]),
  ]);
  return [...new Set(edges)];
}

function share(minutes: number): string {
  return `${(minutes / DAY_MINUTES) * 100}%`;
}
