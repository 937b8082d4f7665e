import { startOfDay } from "../../calendar/day.ts";
import type { Instant } from "../../calendar/time.ts";
import type { DayRecord } from "../model/record.ts";
import { MOST_GLASSES } from "../model/limits.ts";
import type { Glass, State } from "../model/state.ts";
import type { Turn } from "../model/turn.ts";
import { isResting } from "../model/hold.ts";
import { findTakenBack } from "./taken-back.ts";

/**
 * When a new day began between the last event and now; null if none did. After several days it is the last
 * change that counts; a change of zone counts as of the last event. A day that goes back, with the clock or
 * across the date line, is no new day.
 */
export function whenDayTurned({ state, now, schedule }: Turn): Instant | null {
  if (schedule.day <= state.day) return null;
  return Math.min(Math.max(schedule.dayStarts, state.seenAt), now);
}

/** A date that goes back is no new day: clock or date line have only renamed it. */
export function hasDateGoneBack({ state, schedule }: Turn): boolean {
  return schedule.day < state.day;
}

/** When the day began that the state is of. */
export function whenDayBegan({ state, zone, settings }: Turn): Instant {
  return startOfDay(state.day, zone, settings.dayStart);
}

/** Whether somebody is known to be here. While a hold keeps everything at rest nothing watches, so they may have gone. */
export function isSeenHere({ presence, held }: State): boolean {
  return presence.is === "here" && !isResting(held);
}

/** The glasses that a day's records tell of: the last ones that were not taken back, in order. */
export function glassesIn(records: readonly DayRecord[]): Glass[] {
  const takenBack = findTakenBack(records);
  const glasses = records.flatMap((record) =>
    record.kind === "drank" && !takenBack.has(record) ? { at: record.at, ml: record.ml } : [],
  );
  return glasses.slice(-MOST_GLASSES);
}
