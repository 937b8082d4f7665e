import { HOUR, MINUTE, type Instant, type Ms } from "../calendar/time.ts";

/*
 * What goes because it is old goes for ever, and a clock can be wrong: by a year, for a minute. So a date is not
 * believed before it has been lived with. Nothing tells time that has passed from a clock that was set forward, but
 * that it passes in small pieces and takes long; so each event counts for what lies between it and the one before, and
 * for ten minutes at the most. A day of that takes some hundred and fifty events, and no clock that is wrong for an
 * hour has so many.
 */

/** A moment that is being lived with. */
export interface LivedSpan {
  since: Instant;
  /** The last event. */
  until: Instant;
  /** How much of the time between the two has been lived through. */
  passed: Ms;
}

const LONG_ENOUGH: Ms = 24 * HOUR;
const MOST_AT_ONCE: Ms = 10 * MINUTE;

/**
 * What has been lived with after an event now, and the moment that has been lived with long enough, if one has: as of
 * it, and not as of now, what is too old may go. Then another moment begins, so that months of a wrong clock cost one
 * month at a time.
 */
export function liveOn(before: LivedSpan | null, now: Instant): { lived: LivedSpan; proven: Instant | null } {
  const anew = { since: now, until: now, passed: 0 };
  if (before === null || !isPossible(before) || now < before.since) return { lived: anew, proven: null };
  const { since, until } = before;
  const piece = Math.min(Math.max(0, now - until), MOST_AT_ONCE);
  // A clock that was set back leaves less time than had been counted.
  const passed = Math.min(before.passed + piece, now - since);
  if (passed >= LONG_ENOUGH) return { lived: anew, proven: since };
  return { lived: { since, until: now, passed }, proven: null };
}

/** Garbage is no proof. */
function isPossible({ since, until, passed }: LivedSpan): boolean {
  return passed >= 0 && passed <= until - since && passed < LONG_ENOUGH;
}
