import { DAY_MINUTES, type WeekRange } from "./week.ts";
import { barsOn, clear, coverage, paint, type Bar } from "./week-painting.ts";

/*
 * What a hand does to a week in a grid of half hours, whose rows are days in the order of the place.
 */

/** The grid goes by half hours. */
export const STEP = 30;
export const CELLS = DAY_MINUTES / STEP;

/** A place in the grid: a row, counted from 0, and minutes after that day's midnight. */
export interface Spot {
  row: number;
  minute: number;
}

/** A rectangle of the grid, its last row included. */
export interface GridArea {
  firstRow: number;
  lastRow: number;
  from: number;
  until: number;
}

/** What a drag in the grid does, from pressing down to letting go. */
export type Stroke =
  | { does: "paint" | "clear"; from: Spot }
  | { does: "move"; from: Spot; bar: Bar; edge: "from" | "until" };

/** An area, and whether it is filled or emptied. */
export interface GridEdit extends GridArea {
  does: "paint" | "clear";
}

/**
 * What begins at a spot of a day: near the edge of a bar it is moved, on a bar it is cleared, elsewhere painted.
 * @param reach in minutes; an edge at midnight, where a range goes on, is none
 */
export function strokeFrom(spot: Spot, bars: readonly Bar[], reach: number): Stroke {
  const edges = bars.flatMap((bar) => [
    ...(bar.continued ? [] : [{ bar, edge: "from" as const }]),
    ...(bar.continues ? [] : [{ bar, edge: "until" as const }]),
  ]);
  const far = ({ bar, edge }: (typeof edges)[number]) => Math.abs(bar[edge] - spot.minute);
  const nearest = edges.toSorted((a, b) => far(a) - far(b))[0];
  if (nearest !== undefined && far(nearest) <= reach) return { does: "move", from: spot, ...nearest };
  return tapAt(spot, bars);
}

/** What a click or tap without a drag does: it toggles the half hour under it. */
export function tapAt(spot: Spot, bars: readonly Bar[]): Stroke & { does: "paint" | "clear" } {
  const inside = bars.some(({ from, until }) => spot.minute >= from && spot.minute < until);
  return { does: inside ? "clear" : "paint", from: spot };
}

/** The edit that a drag makes when it ends at a spot. The edge of a bar moves along its own row only. */
export function gridEditOf(stroke: Stroke, to: Spot): GridEdit {
  if (stroke.does !== "move") return { does: stroke.does, ...areaBetween(stroke.from, to) };
  const { bar, edge, from } = stroke;
  const at = Math.min(DAY_MINUTES, Math.max(0, Math.round(to.minute / STEP) * STEP));
  const rows = { firstRow: from.row, lastRow: from.row };
  if (edge === "until") {
    return at >= bar.until
      ? { does: "paint", ...rows, from: bar.until, until: at }
      : { does: "clear", ...rows, from: Math.max(at, bar.from), until: bar.until };
  }
  return at <= bar.from
    ? { does: "paint", ...rows, from: at, until: bar.from }
    : { does: "clear", ...rows, from: bar.from, until: Math.min(at, bar.until) };
}

/** All half hours from one spot to another, on all days between them. */
export function areaBetween(one: Spot, other: Spot): GridArea {
  const cells = [cellOf(one), cellOf(other)];
  return {
    firstRow: Math.min(one.row, other.row),
    lastRow: Math.max(one.row, other.row),
    from: Math.min(...cells) * STEP,
    until: (Math.max(...cells) + 1) * STEP,
  };
}

export function cellOf({ minute }: Spot): number {
  return Math.min(CELLS - 1, Math.max(0, Math.floor(minute / STEP)));
}

/** The week after an edit. @param days the day of each row */
export function applyGridEdit(
  ranges: readonly WeekRange[],
  days: readonly number[],
  edit: GridEdit,
): WeekRange[] {
  const { does, from, until } = edit;
  const change = does === "paint" ? paint : clear;
  if (from >= until) return [...ranges];
  return daysIn(days, edit).reduce((week, day) => change(week, { day, from, until }), [...ranges]);
}

/** The edit that toggles an area: it clears an area that is full, and fills any other. */
export function toggle(ranges: readonly WeekRange[], days: readonly number[], area: GridArea): GridEdit {
  const isFull = daysIn(days, area).every(
    (day) => coverage(barsOn(ranges, day), area.from, area.until) === "all",
  );
  return { does: isFull ? "clear" : "paint", ...area };
}

export function daysIn(days: readonly number[], { firstRow, lastRow }: GridArea): number[] {
  return days.slice(firstRow, lastRow + 1);
}
