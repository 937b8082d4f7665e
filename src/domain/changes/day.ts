import { dayOf, nextDayStart, startOfDay } from "../../calendar/day.ts";
import { isResting } from "../rules/holds.ts";
import { reportedAll } from "./holds.ts";
import { closed } from "./prompt.ts";
import type { Note } from "../model/record.ts";
import type { Settings } from "../../settings/fields.ts";
import { NO_PROGRESS, type Context, type Progress, type State } from "../model/state.ts";
import { MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { ZERO } from "../model/counter.ts";
import { asRecorded } from "../rules/recorded.ts";
import { boutRecords } from "../rules/signs.ts";

/** The day's first glass is asked for this long after the person arrives. */
const FIRST_GLASS: Ms = 30 * MINUTE;

/**
 * When a new day began between the last event and now; null if none did. After several days it is the last
 * change that counts; a change of zone counts as of the last event. A day that goes back, with the clock or
 * across the date line, is no new day.
 */
export function dayTurned(state: State, { now, zone, settings }: Context): Instant | null {
  const today = dayOf(now, zone, settings.dayStart);
  if (today <= state.day) return null;
  return Math.min(Math.max(startOfDay(today, zone, settings.dayStart), state.seenAt), now);
}

/**
 * The day goes on under another date: the clock, the zone or a setting has moved its beginning. Nothing starts
 * afresh; what is counted date by date is what that date's records say.
 */
export function redated(state: State, context: Context, note: Note): State {
  const { now, zone, settings } = context;
  const day = dayOf(now, zone, settings.dayStart);
  if (day === state.day) return state;
  boutEnded(state, now, note);
  return asRecorded(state, day, context);
}

/** A date that goes back is no new day: clock or date line have only renamed it. */
export function goneBack(state: State, { now, zone, settings }: Context): boolean {
  return dayOf(now, zone, settings.dayStart) < state.day;
}

export function dayTurns({ now, zone, settings }: Context): Instant {
  return nextDayStart(now, zone, settings.dayStart);
}

/** A new day starts counters, water log and what the holds delayed afresh. */
export function newDay(state: State, today: string, context: Context, note: Note): State {
  const { now, settings } = context;
  const ended = closed(reportedAll(state, context, note), "withdrawn", context, note);
  boutEnded(state, now, note);
  return {
    ...asRecorded(ended, today, context),
    // Whom nobody watches may have gone: who is left in peace arrives when seen again.
    arrivedAt: state.presence.is === "here" && !isResting(state.held) ? now : null,
    progress: firstOfDay(settings),
    sitting: ZERO,
    fullScreens: state.fullScreens === null ? null : 0,
    undo: null,
  };
}

/** Someone is there for the first time today, and not left in peace. */
export function arrived(state: State, { now }: Context): State {
  const isThere = state.presence.is === "here" && !isResting(state.held);
  return isThere && state.arrivedAt === null ? { ...state, arrivedAt: now } : state;
}

/** How the reminders stand when a day begins; their counters start with presence. */
export function firstOfDay(settings: Settings): Record<string, Progress> {
  const counted = Math.max(0, settings.waterInterval * MINUTE - FIRST_GLASS);
  return { water: { ...NO_PROGRESS, counter: { counted, since: null } } };
}

/** The bout of sitting that is under way ends with the date it is recorded under. */
function boutEnded({ day, desk, lastSign }: State, now: Instant, note: Note): void {
  if (desk.since === null) return;
  for (const record of boutRecords(desk.since, now, lastSign)) note(day, record);
}
