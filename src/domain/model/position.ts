import type { Instant } from "../../calendar/time.ts";

/** How someone is at their desk, and what their time there counts as. */
export type PositionName = "sitting" | "standing";

export interface DeskPosition {
  is: PositionName;
  /** When the person said so, where it is not the usual one of their workplace; else null. */
  said: Instant | null;
}
