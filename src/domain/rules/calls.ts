import { earliest, HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { fields, type Settings } from "../../settings/fields.ts";
import { reminders } from "../model/reminder.ts";
import type { State } from "../model/state.ts";
import type { Moment } from "../model/turn.ts";
import { readyAt } from "./due.ts";

/**
 * In a call everyone may be silent for a while, or off camera: it is over once nothing was noticed of it for so long.
 * That is the least quiet that can be wanted after it.
 */
export const SILENCE_IN_CALL: Ms = fields.quietAfterCall.min * MINUTE;

/** What has been ready for so long waits for calls themselves, and no more for the quiet after them. */
const LONGEST_WAIT_BETWEEN_CALLS: Ms = HOUR;

/** How long it stays quiet once nothing is noticed of a call any more. */
export function quietAfterCall(settings: Settings): Ms {
  return settings.quietAfterCall * MINUTE;
}

/**
 * Whether something has been ready for so long that it comes as soon as a call is over. Who goes from one call to the
 * next would never be asked otherwise.
 */
export function hasWaitedThroughCalls(state: State, { now, settings }: Moment): boolean {
  return readyMoments(state, settings).some((at) => at <= now - LONGEST_WAIT_BETWEEN_CALLS);
}

/**
 * From when on to look for calls though nothing waits for their end: where quiet is wanted after them, one counts that
 * was there shortly before something comes. Null: no need to.
 */
export function whenCallsMatter(state: State, settings: Settings): Instant | null {
  const isWanted = settings.quietInCalls && quietAfterCall(settings) > SILENCE_IN_CALL;
  if (!isWanted || state.presence.is === "away") return null;
  const first = earliest(readyMoments(state, settings));
  return first === null ? null : first - quietAfterCall(settings);
}

/** When the reminders become ready, past or to come. */
function readyMoments(state: State, settings: Settings): Instant[] {
  return (
    reminders(settings)
      .map((reminder) => readyAt(reminder, state, settings))
      // One whose counter stands still beyond its end is ready since nobody knows when.
      .filter((at) => at !== null && Number.isFinite(at)) as Instant[]
  );
}
