import { progressOf } from "./due.ts";
import { reminders } from "../model/reminder.ts";
import type { Moment, State } from "../model/state.ts";
import { countedAt } from "../model/counter.ts";

/** Shares of the posture interval at which the icon slumps by one stage. */
export const STAGES = [0.25, 0.5, 0.75, 1] as const;

export type Stage = 0 | 1 | 2 | 3 | 4;

/** How far the figure has slumped: 0 below a quarter of the posture interval, 4 when it is due. */
export function stageOf(state: State, context: Moment): Stage {
  const share = slump(state, context);
  return STAGES.filter((stage) => share >= stage).length as Stage;
}

/** Posture time as a share of its interval, 0 to 1; 0 while the reminder is off. */
export function slump(state: State, { now, settings }: Moment): number {
  const posture = reminders(settings).find(({ id }) => id === "posture");
  if (posture === undefined) return 0;
  return Math.min(1, countedAt(progressOf(state, "posture").counter, now) / posture.interval);
}
