import { DAY_MINUTES } from "../../../../calendar/week.ts";
import type { Area } from "./stroke.ts";

interface Props {
  /** What the keyboard has selected, in sight while the grid has its focus; or what a mouse points at. */
  kind: "selection" | "hover";
  area: Area;
  rows: number;
}

/** A frame around an area of the grid. */
export function Marquee({ kind, area: { firstRow, lastRow, from, until }, rows }: Props) {
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
