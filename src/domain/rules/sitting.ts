import type { Instant, Ms } from "../../calendar/time.ts";
import { countAt } from "../model/counter.ts";
import { LONGEST_DAY } from "../model/limits.ts";
import type { DayRecord } from "../model/record.ts";
import { reminders } from "../model/reminder.ts";
import type { State } from "../model/state.ts";
import type { Moment } from "../model/turn.ts";
import { progressOf } from "./due.ts";
import { isLate, isLongAgo } from "./presence.ts";

/** Shares of the posture interval at which the icon slumps by one stage. */
export const STAGES = [0.25, 0.5, 0.75, 1] as const;

export type SittingStage = 0 | 1 | 2 | 3 | 4;

/** How far the figure has slumped: 0 below a quarter of the posture interval, 4 when it is due. */
export function stageOf(state: State, moment: Moment): SittingStage {
  const share = sittingShare(state, moment);
  return STAGES.filter((stage) => share >= stage).length as SittingStage;
}

/** Posture time as a share of its interval, 0 to 1; 0 while the reminder is off. */
export function sittingShare(state: State, { now, settings }: Moment): number {
  const posture = reminders(settings).find(({ id }) => id === "posture");
  if (posture === undefined) return 0;
  return Math.min(1, countAt(progressOf(state, "posture").counter, now) / posture.interval);
}

/** The time sat since the last change of position, as it is told. */
export function timeSat(state: State, now: Instant): Ms {
  return Math.min(countAt(state.sitting, lastKnown(state, now)), LONGEST_DAY);
}

/**
 * Until when it is known that somebody who was here stayed here: until a wake that was missed, else until now. A page
 * may be open before the engine has seen that one was missed.
 */
export function lastKnown(state: State, now: Instant): Instant {
  return isLate(state, now) ? Math.max(state.seenAt, state.wakeAt ?? now) : now;
}

/** A bout of sitting as it is told: what comes long after the last sign in it is not told as sitting. */
export function boutRecords(from: Instant, until: Instant, lastSign: Instant): DayRecord[] {
  if (until <= from) return [];
  if (!isLongAgo(lastSign, until)) return [{ kind: "sat", from, until }];
  const sure = Math.max(from, lastSign);
  const doubted: DayRecord = { kind: "sat", from: sure, until, doubted: true };
  return sure > from ? [{ kind: "sat", from, until: sure }, doubted] : [doubted];
}

/** The time at the desk that a day's records tell of. */
export function sittingIn(records: readonly DayRecord[]): Ms {
  return records.reduce((sum, record) => (record.kind === "sat" ? sum + record.until - record.from : sum), 0);
}
