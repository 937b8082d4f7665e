import { SECOND, type Instant, type Ms } from "../calendar/time.ts";
import type { Break } from "../domain/model/break.ts";
import type { BreakEnd } from "../domain/model/event.ts";
import type { Part } from "../domain/model/routine.ts";
import type { State } from "../domain/model/state.ts";
import { isEnough, partsAt } from "../domain/rules/routine.ts";

/** A break that has ended on this page: how, how long it had lasted, and what was done of its routine. */
export interface Ending {
  how: BreakEnd;
  ongoing: Break;
  spent: Ms;
  parts: Part[];
}

/** A break as it was last seen, ended in that way now. */
export function endingOf(ongoing: Break, how: BreakEnd, now: Instant): Ending {
  const { startedAt, length, routine } = ongoing;
  if (routine === null) return { how, ongoing, spent: Math.min(now - startedAt, length), parts: [] };
  const parts = partsAt(routine, now);
  const spent = parts.reduce((sum, { seconds }) => sum + seconds, 0) * SECOND;
  return { how, ongoing, spent, parts };
}

/** How a break ended that was not ended here: it ran out, or the worker or another page ended it. */
export function inferEnd({ members, routine }: Break, state: State, now: Instant): BreakEnd {
  if (members.some((id) => state.progress[id]?.wait?.reason === "snoozed")) return "snooze";
  return routine === null || isEnough(routine, now) ? "done" : "skip";
}
