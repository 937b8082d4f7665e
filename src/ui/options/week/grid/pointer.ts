import { useState } from "preact/hooks";
import { DAY_MINUTES, type WeekRange } from "../../../../calendar/week.ts";
import { barsOn } from "../../../../calendar/week-painting.ts";
import {
  cellOf,
  gridEditOf,
  strokeFrom,
  tapAt,
  type GridEdit,
  type Spot,
  type Stroke,
} from "../../../../calendar/week-strokes.ts";

/** How near an edge a pointer takes hold of it, px. */
const REACH = { fine: 6, finger: 12 };

interface Props {
  days: readonly number[];
  ranges: readonly WeekRange[];
  /** A button or a finger was pressed on a place. */
  onTouch: (spot: Spot) => void;
  /** The stroke is complete, and changes the week. */
  onDone: (edit: GridEdit) => void;
}

export interface Pointer {
  /** What the stroke that is under way would change; null: there is none. */
  edit: GridEdit | null;
  /** Where a mouse rests. */
  hover: Spot | null;
  drop: () => void;
  handlers: {
    onPointerDown: (event: PointerOn) => void;
    onPointerMove: (event: PointerOn) => void;
    onPointerUp: (event: PointerOn) => void;
    onPointerCancel: () => void;
    onPointerLeave: () => void;
  };
}

type PointerOn = PointerEvent & { readonly currentTarget: HTMLElement };

/**
 * Painting, clearing and moving edges by mouse, pen and finger. A finger that goes up or down scrolls the page (the
 * style sheet leaves that to the browser, which then cancels the stroke); one that goes sideways paints.
 */
export function usePointer({ days, ranges, onTouch, onDone }: Props): Pointer {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const drop = () => {
    setStroke(null);
    setSpot(null);
  };
  const edit = stroke && spot ? findEdit(stroke, spot, ranges, days) : null;
  return {
    edit,
    hover: stroke === null ? spot : null,
    drop,
    handlers: {
      onPointerDown: (event) => {
        // With the control key it is the right button, on a Mac.
        if (!event.isPrimary || event.button !== 0 || event.ctrlKey || !isOnDay(event)) return;
        const { spot: begun, minutesPerPixel } = placeOf(event);
        const reach = (event.pointerType === "mouse" ? REACH.fine : REACH.finger) * minutesPerPixel;
        event.currentTarget.setPointerCapture(event.pointerId);
        setStroke(strokeFrom(begun, barsOn(ranges, days[begun.row] ?? 0), reach));
        setSpot(begun);
        onTouch(begun);
      },
      onPointerMove: (event) => {
        if (stroke !== null) setSpot(placeOf(event).spot);
        else if (event.pointerType === "mouse") setSpot(isOnDay(event) ? placeOf(event).spot : null);
      },
      onPointerUp: ({ pointerType }) => {
        if (edit !== null) onDone(edit);
        setStroke(null);
        // A finger that is lifted is nowhere.
        if (pointerType !== "mouse") setSpot(null);
      },
      onPointerCancel: drop,
      onPointerLeave: () => {
        if (stroke === null) setSpot(null);
      },
    },
  };
}

/**
 * What a stroke comes to. An edge that was pressed and not moved was not meant: then it is about the half hour under the
 * pointer.
 */
function findEdit(stroke: Stroke, to: Spot, ranges: readonly WeekRange[], days: readonly number[]): GridEdit {
  const { from } = stroke;
  const isTap = from.row === to.row && cellOf(from) === cellOf(to);
  return gridEditOf(isTap ? tapAt(from, barsOn(ranges, days[from.row] ?? 0)) : stroke, to);
}

/** Whether a pointer is on the hours of a day, and not on its name. */
function isOnDay({ target }: PointerOn): boolean {
  return target instanceof Element && target.closest(".track") !== null;
}

/** Where in the grid a pointer is; outside of it, the place nearest to it. */
function placeOf({ currentTarget: grid, clientX, clientY }: PointerOn): {
  spot: Spot;
  minutesPerPixel: number;
} {
  const tracks = [...grid.querySelectorAll(".track")].map((track) => track.getBoundingClientRect());
  const { left = 0, right = 0, width = 1 } = tracks[0] ?? {};
  const along = getComputedStyle(grid).direction === "rtl" ? right - clientX : clientX - left;
  const above = tracks.filter(({ bottom }) => bottom < clientY).length;
  const minutesPerPixel = DAY_MINUTES / width;
  const minute = Math.min(DAY_MINUTES - 1, Math.max(0, along * minutesPerPixel));
  return { spot: { row: Math.min(above, tracks.length - 1), minute }, minutesPerPixel };
}
