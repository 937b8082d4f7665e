import type { Break } from "../model/state.ts";
import { positionAt, routineEnds } from "../model/routine.ts";
import type { Instant, Ms } from "../../calendar/time.ts";

/** When a break ends by itself: when it has run its length, or its routine has stood still for too long. */
export function breakEnds({ startedAt, length, routine }: Break): Instant {
  return routine === null ? startedAt + length : routineEnds(routine);
}

/** A break that has not begun later than now: one that is said to begin in the future would never end. */
export function begunBy(ongoing: Break, now: Instant): Break {
  const { startedAt, routine } = ongoing;
  return {
    ...ongoing,
    startedAt: Math.min(startedAt, now),
    routine: routine && { ...routine, changedAt: Math.min(routine.changedAt, now) },
  };
}

/** How much of a break is still to come. */
export function breakLeft({ startedAt, length, routine }: Break, now: Instant): Ms {
  const passed = routine === null ? now - startedAt : positionAt(routine, now);
  return Math.min(length, Math.max(0, length - passed));
}
