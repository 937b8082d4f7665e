import type { Instant, Ms } from "../../calendar/time.ts";
import { countAt } from "../model/counter.ts";
import { LONGEST_DAY } from "../model/limits.ts";
import type { PositionName } from "../model/position.ts";
import type { DayRecord } from "../model/record.ts";
import { reminders } from "../model/reminder.ts";
import type { State } from "../model/state.ts";
import type { Moment } from "../model/turn.ts";
import { progressOf } from "./due.ts";
import { isStanding } from "./position.ts";
import { isLate, isLongAgo } from "./presence.ts";
import { findTakenBack } from "./taken-back.ts";

/** Shares of the posture interval at which the icon slumps by one stage. */
export const STAGES = [0.25, 0.5, 0.75, 1] as const;

export type SittingStage = 0 | 1 | 2 | 3 | 4;

/** How far the figure has slumped: 0 below a quarter of the posture interval, 4 when it is due. */
export function stageOf(state: State, moment: Moment): SittingStage {
  const share = sittingShare(state, moment);
  return STAGES.filter((stage) => share >= stage).length as SittingStage;
}

/** Posture time as a share of its interval, 0 to 1; 0 while the reminder is off, and for who stands. */
export function sittingShare(state: State, { now, settings }: Moment): number {
  const posture = reminders(settings).find(({ id }) => id === "posture");
  if (posture === undefined || isStanding(state)) return 0;
  return Math.min(1, countAt(progressOf(state, "posture").counter, now) / posture.interval);
}

/** The time sat, or stood, since the last change of position, as it is told. */
export function timeInPosition(state: State, now: Instant): Ms {
  return Math.min(countAt(state[state.position.is], lastKnown(state, now)), LONGEST_DAY);
}

/**
 * Until when it is known that somebody who was here stayed here: until a wake that was missed, else until now. A page
 * may be open before the engine has seen that one was missed.
 */
export function lastKnown(state: State, now: Instant): Instant {
  return isLate(state, now) ? Math.max(state.seenAt, state.wakeAt ?? now) : now;
}

/** A bout at the desk as it is told: what comes long after the last sign in it is told as doubted. */
export function boutRecords(is: PositionName, from: Instant, until: Instant, lastSign: Instant): DayRecord[] {
  const kind = is === "sitting" ? "sat" : "stood";
  if (until <= from) return [];
  if (!isLongAgo(lastSign, until)) return [{ kind, from, until }];
  const sure = Math.max(from, lastSign);
  const doubted: DayRecord = { kind, from: sure, until, doubted: true };
  return sure > from ? [{ kind, from, until: sure }, doubted] : [doubted];
}

/** The time at the desk that a day's records tell of, sitting and standing, and what the person said of elsewhere. */
export function deskTimeIn(records: readonly DayRecord[]): Ms {
  const takenBack = findTakenBack(records);
  return records.reduce((sum, record) => {
    const isAtDesk = record.kind === "sat" || record.kind === "stood";
    return isAtDesk && !takenBack.has(record) ? sum + record.until - record.from : sum;
  }, 0);
}
