import type { Instant, Ms } from "../../calendar/time.ts";
import type { IdeaId } from "../../ideas/idea.ts";
import type { ReminderName, ReminderId } from "./reminder.ts";
import { positionAt, type Routine } from "./routine.ts";

/** Where a break is shown: in a window of its own, or in the popup it was started from. */
export const breakPlaces = ["window", "popup"] as const;
export type BreakPlace = (typeof breakPlaces)[number];

export interface Break {
  id: string;
  startedAt: Instant;
  length: Ms;
  members: ReminderId[];
  /** What these were called when it began: it keeps its words. Missing in one that an earlier version began. */
  called?: ReminderName[];
  /** What to do in it; null where it is not about stretching. */
  routine: Routine | null;
  /**
   * What to do where it is a change of position. Missing, or null: nothing in particular; and so is one that only
   * another version knows (see `ideaIn`).
   */
  idea?: IdeaId | null;
  place: BreakPlace;
  pageSeen: boolean;
}

/** A break in which a routine is played. */
export type StretchBreak = Break & { routine: Routine };

/** The share of a break, or of its routine, from which on it counts as taken. */
export const ENOUGH = 0.5;

export function hasRoutine(ongoing: Break): ongoing is StretchBreak {
  return ongoing.routine !== null;
}

/** How much of a break is still to come. */
export function breakTimeLeft({ startedAt, length, routine }: Break, now: Instant): Ms {
  const passed = routine === null ? now - startedAt : positionAt(routine, now);
  return Math.min(length, Math.max(0, length - passed));
}
