import { HOUR, type Instant, type Ms } from "../../calendar/time.ts";
import type { Absence, State } from "../model/state.ts";
import type { Turn } from "../model/turn.ts";
import { whenDayBegan } from "./day.ts";

/*
 * Who was away from this desk may have sat all the same: in a meeting room, at another screen. Nobody can see that, so
 * the person may say so, of the last natural break and for a while after it. What changes their position ends the
 * offer, since the time before it makes no difference any more.
 */

/** Nobody sits in a meeting for longer: that was an errand, or the evening. */
const LONGEST_MEETING: Ms = 4 * HOUR;

/** For so long after it the person knows where they were, and it matters. */
const OFFERED: Ms = HOUR;

/**
 * Whether an absence since a moment, which ends now, may have been a meeting: all of it on this day, not too long for
 * one, and with nothing in it that stops the counters for other reasons.
 */
export function mayHaveSatElsewhere(turn: Turn, from: Instant): boolean {
  const { presence } = turn.state;
  const isMere = presence.is === "away" && presence.interrupted !== true;
  return isMere && turn.now - from <= LONGEST_MEETING && whenDayBegan(turn) <= from;
}

/** The absence of which the person can say that they sat elsewhere; null: there is none. */
export function absenceOnOffer({ absence }: State, now: Instant): Absence | null {
  return absence !== null && now - absence.until < OFFERED ? absence : null;
}
