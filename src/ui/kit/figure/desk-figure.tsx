import { useEffect, useState } from "preact/hooks";
import type { Drawing } from "../../../figure/drawing/shape.ts";
import { seatedAtDesk } from "../../../figure/seated.ts";
import type { Workplace } from "../../../settings/fields.ts";
import { useWorkplace } from "../workplace.tsx";
import { Figure } from "./figure.tsx";

/** How somebody is at a desk. */
type Position = "chair" | "wheelchair" | "standing";

/** Draws a person at a desk after a share of the time until the next change of position, 0 to 1. */
type Draw = (share: number) => Drawing;

/** Most people sit on a chair: how they are drawn is there at once, and the others come when they are asked for. */
const load: Record<Exclude<Position, "chair">, () => Promise<Draw>> = {
  wheelchair: async () => (await import("../../../figure/wheelchair.ts")).wheelchairAtDesk,
  standing: async () => (await import("../../../figure/standing.ts")).standingAtDesk,
};
const drawers: Partial<Record<Position, Draw>> = { chair: seatedAtDesk };

/** Until a drawing is there its place is kept: all of them have this shape. */
const NOTHING: Drawing = { ...seatedAtDesk(0), shapes: [] };

interface Props {
  /** How far the time until the next change of position has passed, 0 to 1: the figure slumps with it, or tires. */
  share: number;
  /** See `Figure`. */
  label: string;
  /** Whether they stand just now; else they are as they mostly work. */
  stands?: boolean;
}

/** The person at the desk, in the way in which they work. */
export function DeskFigure({ share, label, stands }: Props) {
  const shown = positionOf(useWorkplace(), stands);
  const [, redraw] = useState<Position | null>(null);
  useEffect(() => {
    if (shown === "chair" || drawers[shown] !== undefined) return;
    const bring = async () => {
      drawers[shown] = await load[shown]();
      redraw(shown);
    };
    // If it does not come, the words beside its place say how things stand.
    bring().catch(() => {});
  }, [shown]);
  return <Figure drawing={drawers[shown]?.(share) ?? NOTHING} label={label} />;
}

function positionOf(workplace: Workplace, stands = workplace === "standing"): Position {
  if (stands) return "standing";
  return workplace === "wheelchair" ? "wheelchair" : "chair";
}
