import { useRef } from "preact/hooks";
import type { WeekRange } from "../../../../calendar/week.ts";
import { isSame } from "../../../../calendar/week-painting.ts";

/** A range's row. Its key stays while the range is changed, so that what has the focus keeps it. */
export interface RangeRow {
  key: number;
  range: WeekRange;
}

/**
 * The rows of a list that follows its ranges. While someone is in it none is moved to another place: a time that is
 * being typed may for a moment belong anywhere.
 * @param days in the order in which they are listed
 */
export function useRows(
  ranges: readonly WeekRange[],
  days: readonly number[],
  isInUse: boolean,
): readonly RangeRow[] {
  const rows = useRef<readonly RangeRow[]>([]);
  const now = followRanges(rows.current, ranges);
  rows.current = isInUse ? now : inOrderOf(days, now);
  return rows.current;
}

/** The rows once the ranges are these. Where just one is gone and one is new, it is the same one, changed. */
export function followRanges(rows: readonly RangeRow[], ranges: readonly WeekRange[]): RangeRow[] {
  const gone = rows.filter(({ range }) => !ranges.some((one) => isSame(one, range)));
  const fresh = ranges.filter((range) => !rows.some((row) => isSame(row.range, range)));
  const [changed] = fresh;
  if (gone.length === 1 && fresh.length === 1 && changed !== undefined) {
    return rows.map((row) => (row === gone[0] ? { ...row, range: changed } : row));
  }
  const free = Math.max(0, ...rows.map(({ key }) => key)) + 1;
  const added = fresh.map((range, index) => ({ key: free + index, range }));
  return [...rows.filter((row) => !gone.includes(row)), ...added];
}

function inOrderOf(days: readonly number[], rows: readonly RangeRow[]): RangeRow[] {
  return rows.toSorted(
    ({ range: a }, { range: b }) => days.indexOf(a.day) - days.indexOf(b.day) || a.from - b.from,
  );
}
