import { useMemo, useRef } from "preact/hooks";
import { DAY_MINUTES } from "../../../../calendar/week.ts";
import { useWords } from "../../../kit/words.tsx";
import { clockWords } from "../../../../words/amounts.ts";
import type { Week } from "../use-week.ts";
import { DayRow } from "./day-row.tsx";
import { Hours } from "./hours.tsx";
import { useGridKeys } from "./grid-keys.ts";
import { usePointer } from "./pointer.ts";
import { Readout } from "./readout.tsx";
import {
  applyGridEdit,
  areaBetween,
  cellOf,
  CELLS,
  STEP,
  type GridArea,
  type GridEdit,
} from "../../../../calendar/week-strokes.ts";
import "./grid.css";

interface Props {
  week: Week;
  labelledBy: string;
  /** Says what has been done, where it can be taken back. */
  said: string;
}

/** The week as seven lines of twenty-four hours, to be painted in. */
export function WeekGrid({ week, labelledBy, said }: Props) {
  const { say, language } = useWords();
  const { days } = week.calendar;
  const grid = useRef<HTMLDivElement>(null);
  const { ranges } = week;
  const onDone = (done: GridEdit) => void week.change((now) => applyGridEdit(now, days, done), said);
  const keys = useGridKeys({ grid, days, ranges, onDone });
  const pointer = usePointer({
    days,
    ranges,
    onTouch: (spot) => keys.goTo({ row: spot.row, cell: cellOf(spot) }),
    onDone,
  });
  const { edit, hover } = pointer;
  const shown = edit === null ? ranges : applyGridEdit(ranges, days, edit);
  const hovered = hover && areaBetween(hover, hover);
  const times = useMemo(
    () =>
      Array.from({ length: CELLS }, (_, cell) => ({
        from: clockWords(language, cell * STEP),
        until: clockWords(language, (cell + 1) * STEP),
      })),
    [language],
  );
  // A mouse that only passes over the grid changes none of its cells.
  const { row: cursorRow, cell: cursorCell } = keys.cursor;
  const rows = useMemo(
    () =>
      days.map((day, row) => (
        <DayRow
          key={day}
          day={day}
          ranges={shown}
          times={times}
          cursor={cursorRow === row ? cursorCell : null}
        />
      )),
    [days, shown, times, cursorRow, cursorCell],
  );
  return (
    <div class="week">
      <Readout days={days} ranges={shown} edit={edit} hover={hover} area={keys.area} outcome={week.outcome} />
      <Hours />
      <div class="week-field">
        <div
          ref={grid}
          role="grid"
          class="week-days"
          // The focus is always in one of the cells.
          tabIndex={-1}
          aria-labelledby={labelledBy}
          aria-describedby={`${week.name}-keys`}
          aria-multiselectable="true"
          onKeyDown={(event) => {
            if (event.key === "Escape") pointer.drop();
            keys.onKeyDown(event);
          }}
          onFocusIn={keys.onFocusIn}
          {...pointer.handlers}
        >
          {rows}
        </div>
        <Marquee kind="selection" area={keys.area} rows={days.length} />
        {hovered && <Marquee kind="hover" area={hovered} rows={days.length} />}
      </div>
      <p class="hidden" id={`${week.name}-keys`}>
        {say("week_keys")}
      </p>
    </div>
  );
}

interface MarqueeProps {
  /** What the keyboard has selected, in sight while the grid has its focus; or what a mouse points at. */
  kind: "selection" | "hover";
  area: GridArea;
  rows: number;
}

/** A frame around an area of the grid. */
function Marquee({ kind, area: { firstRow, lastRow, from, until }, rows }: MarqueeProps) {
  const share = (part: number, of: number) => `${(part / of) * 100}%`;
  return (
    <span class="week-frame">
      <span
        class={`marquee ${kind}`}
        style={{
          insetBlockStart: share(firstRow, rows),
          blockSize: share(lastRow - firstRow + 1, rows),
          insetInlineStart: share(from, DAY_MINUTES),
          inlineSize: share(until - from, DAY_MINUTES),
        }}
      />
    </span>
  );
}
