import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { WeekRange } from "../../../../calendar/week.ts";
import {
  areaBetween,
  CELLS,
  STEP,
  toggle,
  type GridArea,
  type GridEdit,
  type Spot,
} from "../../../../calendar/week-strokes.ts";

interface Props {
  grid: RefObject<HTMLElement | null>;
  days: readonly number[];
  ranges: readonly WeekRange[];
  onDone: (edit: GridEdit) => void;
}

export interface Keys {
  /** The cell that has the focus when the grid has it. */
  cursor: Cell;
  /** What is selected: the cursor's cell, or more. */
  area: GridArea;
  goTo: (cell: Cell) => void;
  onKeyDown: (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void;
  /** A screen reader may put the focus on any cell: the cursor follows it there. */
  onFocusIn: (event: FocusEvent & { readonly currentTarget: HTMLElement }) => void;
}

/** One half hour of one day, both counted from 0. */
export interface Cell {
  row: number;
  cell: number;
}

/** Most days begin at about this time. */
const NINE = 9 * 2;

/** The grid by keyboard: arrows move, with Shift they select, Space or Enter turns what is selected over. */
export function useGridKeys({ grid, days, ranges, onDone }: Props): Keys {
  const [cursor, setCursor] = useState<Cell>({ row: 0, cell: NINE });
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const area = areaBetween(spotOf(anchor ?? cursor), spotOf(cursor));

  // The focus follows the cursor before the next key comes, but only where it is in the grid already.
  useLayoutEffect(() => {
    if (!grid.current?.contains(document.activeElement)) return;
    grid.current.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
  }, [grid, cursor]);

  const onKeyDown: Keys["onKeyDown"] = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const moved = moveCell(event.key, cursor, days.length, isRtl);
    if (moved !== null) {
      setAnchor(event.shiftKey ? (anchor ?? cursor) : null);
      setCursor(moved);
    } else if (event.key === " " || event.key === "Enter") {
      onDone(toggle(ranges, days, area));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      onDone({ does: "clear", ...area });
    } else if (event.key === "Escape" && anchor !== null) {
      setAnchor(null);
    } else {
      return;
    }
    event.preventDefault();
  };
  return {
    cursor,
    area,
    goTo: (cell) => {
      setAnchor(null);
      setCursor(cell);
    },
    onKeyDown,
    onFocusIn: ({ currentTarget, target }) => {
      const at = [...currentTarget.querySelectorAll("[role=gridcell]")].indexOf(target as Element);
      if (at >= 0) setCursor({ row: Math.floor(at / CELLS), cell: at % CELLS });
    },
  };
}

function moveCell(key: string, { row, cell }: Cell, rows: number, isRtl: boolean): Cell | null {
  const at = (toRow: number, toCell: number): Cell => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    cell: Math.min(CELLS - 1, Math.max(0, toCell)),
  });
  switch (key) {
    case "ArrowUp":
      return at(row - 1, cell);
    case "ArrowDown":
      return at(row + 1, cell);
    case "ArrowRight":
      return at(row, cell + (isRtl ? -1 : 1));
    case "ArrowLeft":
      return at(row, cell - (isRtl ? -1 : 1));
    case "Home":
      return at(row, 0);
    case "End":
      return at(row, CELLS - 1);
    default:
      return null;
  }
}

function spotOf({ row, cell }: Cell): Spot {
  return { row, minute: cell * STEP };
}
