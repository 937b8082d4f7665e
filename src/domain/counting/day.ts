import { dayOf, nextDayStart, startOfDay } from "../calendar.ts";
import { reportedAll } from "../holding/keep.ts";
import { closed } from "../prompting/prompt.ts";
import type { Note } from "../record.ts";
import type { Settings } from "../settings.ts";
import { NO_PROGRESS, type Context, type Progress, type State } from "../state.ts";
import { MINUTE, type Instant, type Ms } from "../time.ts";
import { ZERO } from "./counter.ts";

/** The day's first glass is asked for this long after the person arrives. */
const FIRST_GLASS: Ms = 30 * MINUTE;

/**
 * When the day changed between the last event and now; null if it did not. After several days it is the
 * last change that counts; a change of zone counts as of the last event.
 */
export function dayTurned(state: State, { now, zone, settings }: Context): Instant | null {
  const today = dayOf(now, zone, settings.dayStart);
  if (today === state.day) return null;
  return Math.min(Math.max(startOfDay(today, zone, settings.dayStart), state.seenAt), now);
}

export function dayTurns({ now, zone, settings }: Context): Instant {
  return nextDayStart(now, zone, settings.dayStart);
}

/** A new day starts counters, water log and what the holds delayed afresh. */
export function newDay(state: State, today: string, context: Context, note: Note): State {
  const { now, settings } = context;
  const ended = closed(reportedAll(state, context, note), "withdrawn", context, note);
  if (state.desk.since !== null && state.desk.since < now) {
    note(state.day, { kind: "sat", from: state.desk.since, until: now });
  }
  return {
    ...ended,
    day: today,
    arrivedAt: state.presence.is === "here" ? now : null,
    progress: firstOfDay(settings),
    desk: ZERO,
    sitting: ZERO,
    glasses: [],
    undo: null,
  };
}

/** How the reminders stand when a day begins; their counters start with presence. */
export function firstOfDay(settings: Settings): Record<string, Progress> {
  const counted = Math.max(0, settings.waterInterval * MINUTE - FIRST_GLASS);
  return { water: { ...NO_PROGRESS, counter: { counted, since: null } } };
}
