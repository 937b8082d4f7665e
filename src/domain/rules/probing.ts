import { MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { holdKinds } from "../model/hold.ts";
import { reminders } from "../model/reminder.ts";
import type { State } from "../model/state.ts";
import type { Moment, Turn } from "../model/turn.ts";
import { whenCallsMatter } from "./calls.ts";
import { readyAt } from "./due.ts";
import { isListening } from "./presence.ts";

/** What is probed is probed so often while it keeps something waiting. */
const BETWEEN_PROBES: Ms = MINUTE;

/** Whether it matters what the person is doing: something may be about to come to them, or only a call keeps them here. */
export function needsCloseProbe(state: State, moment: Moment): boolean {
  const calls = whenCallsMatter(state, moment.settings);
  return (calls !== null && calls <= moment.now) || isSomethingReady(state, moment) || isListening(state);
}

/**
 * Whether it matters if Limber's page is open. After a jump of the clock it may have mattered in the time before. To
 * look is dear, so at other times nobody does.
 */
export function needsPageProbe(state: State): boolean {
  return hasUseForPage(state) || state.jumps.length > 0;
}

/** The page shows a break, a prompt or how things stand, or is wanted for that. */
export function hasUseForPage({ break: ongoing, prompt, replyAt }: State): boolean {
  return ongoing !== null || (prompt !== null && prompt.page !== "none") || replyAt !== null;
}

/** Whether a reminder would be offered if nothing held it, also one that is being done in a break. */
export function isSomethingReady(state: State, { now, settings }: Moment): boolean {
  return reminders(settings).some((reminder) => {
    const ready = readyAt(reminder, state, settings);
    return ready !== null && ready <= now;
  });
}

/**
 * When to probe again: while something that has to be probed keeps anything waiting, and while a call may yet count that
 * nothing waits for. Null: nothing has to be.
 */
export function whenToProbe({ state, now, settings }: Turn): Instant | null {
  const { held, seen, prompt } = state;
  const next = now + BETWEEN_PROBES;
  if (seen.callLast !== null || held.some(({ reason }) => holdKinds[reason].probed)) return next;
  const calls = prompt === null ? whenCallsMatter(state, settings) : null;
  return calls === null ? null : Math.max(calls, next);
}
