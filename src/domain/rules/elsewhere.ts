import { MINUTE, type Instant } from "../../calendar/time.ts";
import type { Event } from "../model/event.ts";
import type { State } from "../model/state.ts";
import type { Turn } from "../model/turn.ts";
import { whenDayBegan } from "./day.ts";
import { isLate } from "./presence.ts";

/*
 * Who has several computers goes from one to another, and each sees somebody who is away. What the others report tells
 * whether that was a break.
 */

/** Whether somebody may be back with this event, of whom it matters where they were. */
export function needsElsewhere(state: State, event: Event | object, now: Instant): boolean {
  const hasStarted = "signal" in event && event.signal === "browserStarted";
  return state.presence.is === "away" || hasStarted || isLate(state, now);
}

/** What of an absence was time at another computer. */
export interface TimeElsewhere {
  /** Since when they sat there without a break, of this day and this absence. */
  from: Instant;
  /** When they were last there. What comes after it is an absence from all computers. */
  until: Instant;
  /** They had a break since they were last here, and not only the way there. */
  hadBreak: boolean;
}

/** The time that somebody who comes back now has spent at another computer of theirs; null: none. */
export function timeElsewhere(turn: Turn, awaySince: Instant): TimeElsewhere | null {
  const { elsewhere } = turn.environment;
  if (!elsewhere || elsewhere.seen <= awaySince) return null;
  const until = Math.min(elsewhere.seen, turn.now);
  const rested = Math.min(elsewhere.rested, until);
  const hadBreak = rested - awaySince >= turn.settings.naturalBreak * MINUTE;
  const from = Math.max(hadBreak ? rested : awaySince, whenDayBegan(turn));
  return { from: Math.min(from, until), until, hadBreak };
}
