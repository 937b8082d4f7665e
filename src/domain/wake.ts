import { earliest, MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import { whenFull } from "./model/counter.ts";
import { holdKinds, isResting } from "./model/hold.ts";
import { reminders } from "./model/reminder.ts";
import type { State } from "./model/state.ts";
import type { Turn } from "./model/turn.ts";
import { dueAt, progressOf, readyAt } from "./rules/due.ts";
import { nextBoundaries, whenStopped } from "./rules/holds.ts";
import { isBehind } from "./rules/jumps.ts";
import { whenToCheckListener, whenToSearch } from "./rules/presence.ts";
import { whenToProbe } from "./rules/probing.ts";
import { whenPositionEnds } from "./rules/position.ts";
import { LONGEST_WAIT, whenPromptExpires } from "./rules/prompt.ts";
import { whenReplyEnds } from "./rules/reply.ts";
import { STAGES } from "./rules/sitting.ts";

/** At least so often it is made sure who is there: a report may be missing, and a gap counts from the missed wake. */
const HEARTBEAT: Ms = 15 * MINUTE;

/**
 * The one moment at which to wake: the earliest at which anything would change. Null only while
 * paused until further notice.
 */
export function nextWake(turn: Turn): Instant | null {
  const { state, now, settings, schedule } = turn;
  if (whenStopped(state.held, "all") !== null) {
    return earliest([...stopEnds(state), dayEnd(turn)].filter(later));
  }
  return earliest(
    [
      ...state.held.map(({ until }) => until),
      dayEnd(turn),
      whenPromptExpires(state, settings),
      whenPositionEnds(state),
      state.easy?.until ?? null,
      whenReplyEnds(state),
      whenToCheckListener(turn),
      whenToProbe(turn),
      ...nextBoundaries(schedule),
      ...pauseChecks(state, now),
      ...presenceChecks(turn),
      ...counterMoments(turn),
    ].filter(later),
  );

  function later(moment: Instant | null): boolean {
    return moment !== null && moment > now;
  }
}

/** While everything stands still, only what may set it going again is worth a wake. */
function stopEnds({ held }: State): (Instant | null)[] {
  return held.filter(({ reason }) => holdKinds[reason].stops === "all").map(({ until }) => until);
}

/** Someone who has paused Limber is not to be woken for a date. */
function dayEnd({ state, schedule }: Turn): Instant | null {
  return isResting(state.held) ? null : schedule.dayEnds;
}

/** With nothing to remind of it makes no difference who is there. */
function presenceChecks(turn: Turn): (Instant | null)[] {
  const { state, now, settings } = turn;
  if (reminders(settings).length === 0) return [];
  // A clock that went back may return, which is seen only by the wake that is missed then.
  return [whenToSearch(turn), now + (isBehind(state) ? MINUTE : HEARTBEAT)];
}

/** While a prompt waits for a pause: when to look for one, should nobody report it, and when to wait no longer. */
function pauseChecks({ waitingSince }: State, now: Instant): Instant[] {
  return waitingSince === null ? [] : [now + MINUTE, waitingSince + LONGEST_WAIT];
}

/** What changes as time at the desk adds up: icon stages, due and ready reminders, the badge's minutes. */
function counterMoments({ state, now, settings }: Turn): (Instant | null)[] {
  if (whenStopped(state.held, "desk") !== null) return [];
  const all = reminders(settings);
  const posture = all.find(({ id }) => id === "posture");
  const { counter } = progressOf(state, "posture");
  const stages =
    posture === undefined ? [] : STAGES.map((share) => whenFull(counter, share * posture.interval));
  const due = all.map((reminder) => dueAt(reminder, state, settings));
  const ready = all.map((reminder) => readyAt(reminder, state, settings));
  if (state.held.length > 0) return [...stages, ...due];
  const offers = ready.map((at) => at && Math.max(at, state.settleUntil));
  return [...stages, ...due, ...offers, settings.badge === "countdown" ? nextMinute(due, ready, now) : null];
}

/**
 * When the minutes in the badge change: it counts down to the one reminder that comes next, and as long as
 * something is due it shows that instead.
 */
function nextMinute(due: (Instant | null)[], ready: (Instant | null)[], now: Instant): Instant | null {
  if (due.some((at) => at !== null && at <= now)) return null;
  const next = earliest(ready.filter((at) => at !== null && at > now));
  return next === null ? null : next - Math.floor((next - now - 1) / MINUTE) * MINUTE;
}
