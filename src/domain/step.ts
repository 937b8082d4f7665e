import { scheduleAt } from "../calendar/schedule.ts";
import { earliest, HOUR, type Instant, type Ms } from "../calendar/time.ts";
import type { Settings } from "../settings/fields.ts";
import { noteInterruption } from "./changes/absence.ts";
import { updateAppointments } from "./changes/appointments.ts";
import { expireBreak } from "./changes/break.ts";
import { followClock, followZone, limitMoments } from "./changes/clock.ts";
import { applyEvent } from "./changes/commands.ts";
import { runCounters } from "./changes/counters.ts";
import { arrive, beginDay, firstProgress, redate } from "./changes/day.ts";
import { recordCallSites, recordDelays, rememberCall, updateHolds, updateSeen } from "./changes/holds.ts";
import { keepRecords, keepJumps } from "./changes/jumps.ts";
import { observePresence, recordSign } from "./changes/presence.ts";
import { expirePosition, updatePosition } from "./changes/position.ts";
import { dropUnwantedMembers, expirePrompt, offerPrompt } from "./changes/prompt.ts";
import { endEase } from "./changes/easy.ts";
import { adoptSettings } from "./changes/settings.ts";
import type { Event, Signal } from "./model/event.ts";
import { newState, type Span, type State } from "./model/state.ts";
import {
  beginTurn,
  changeAt,
  changeInOrder,
  withState,
  type Change,
  type Context,
  type Outcome,
  type Turn,
} from "./model/turn.ts";
import { replay } from "./replay.ts";
import { whenBreakEnds } from "./rules/break.ts";
import { hasDateGoneBack, whenDayTurned } from "./rules/day.ts";
import { settingsNow, whenEasyEnds } from "./rules/easy.ts";
import { nextBoundaries, nextPlannedHold } from "./rules/holds.ts";
import { findUndoneJump, isAboutCurrent } from "./rules/jumps.ts";
import { absenceInGap, isGap, isSign } from "./rules/presence.ts";
import { whenPositionEnds } from "./rules/position.ts";
import { whenPromptExpires } from "./rules/prompt.ts";
import { whenReplyEnds } from "./rules/reply.ts";
import { nextWake } from "./wake.ts";

/** What was long ago has left nothing but a new day: nobody lives through years of working hours to find out. */
const LOOK_BACK: Ms = 8 * 24 * HOUR;

/**
 * What is true after an event. Where the clock has returned from a jump, what came since is gone through again.
 */
export function step(before: State, event: Event, context: Context): Outcome {
  const undone = findUndoneJump(before, context);
  if (undone !== null) return replay(before, undone, event, context, step);
  const { now: at, environment: world } = context;
  const past = { event, world, at, toCurrent: isAboutCurrent(event, before) };
  const turn = changeInOrder(beginEasedTurn(before, context), [
    ...changesWith(event),
    (after) => keepJumps(after, before, past),
    // Everything that may set the alarm is settled by now.
    planWake,
  ]);
  return { state: turn.state, records: turn.records, retracted: [] };
}

/**
 * What is true after a change of settings. Until now the old ones held; from now on it is the new ones, and what
 * follows from them follows at once.
 * @param context with the old settings
 * @param event what the change came with: a visit where somebody here has made it, a signal where it came from outside
 */
export function stepInto(
  settings: Settings,
  before: State,
  context: Context,
  event: Signal | { command: "visit" } = { command: "visit" },
): Outcome {
  const until = step(before, event, context);
  const again: Event = "signal" in event ? { signal: "woke" } : event;
  const turn = changeInOrder(beginEasedTurn(until.state, { ...context, settings }), [
    (adopting) => adoptSettings(adopting, settingsNow(context.settings, until.state)),
    ...changesWith(again),
    // It came with no event of its own, so it is no jump of its own either.
    (after) => keepRecords(after, after.records),
    planWake,
  ]);
  return { ...until, state: turn.state, records: [...until.records, ...turn.records] };
}

/** The state at the very first start, with everything counting. */
export function begin(context: Context): Outcome {
  const { now, zone, settings } = context;
  const first = newState(now, scheduleAt(now, zone, settings).day);
  const arrived = { ...first, arrivedAt: now, progress: firstProgress(settings) };
  return step(arrived, { signal: "woke" }, context);
}

/** A turn in which nothing has happened yet, under the settings that count while things stand like this. */
function beginEasedTurn(state: State, context: Context): Turn {
  const { settings: chosen } = context;
  return beginTurn(state, { ...context, settings: settingsNow(chosen, state) }, chosen);
}

/** What happens with an event, in this order. */
function changesWith(event: Event): readonly Change[] {
  return [
    // The saved moments come first: all that follows holds them against now.
    followClock,
    limitMoments,
    followZone,
    redateIfGoneBack,
    // Then time passes up to now, under what was known of the environment until now.
    (turn) => passGap(turn, event),
    passTime,
    // What the holds have kept back is told before anything can end them.
    recordDelays,
    // The facts just probed are believed before the event: whoever clicks finds things as they are.
    (turn) => observePresence(turn, isSign(event, turn.state)),
    updateSeen,
    settle,
    // A sign counts from its moment on, so after all that lies before it.
    (turn) => (isSign(event, turn.state) ? recordSign(turn) : turn),
    (turn) => applyEvent(turn, event),
    // The event may have made something due, or ended what was waiting.
    updateSeen,
    settle,
    // Nobody arrives in what the event has paused, and a glass is due only after an arrival.
    arriveAtDesk,
    // Counters that run again bring something near, for which a call of this moment counts.
    rememberCall,
    // Only now is it known what is due and what holds.
    offerPrompt,
    recordDelays,
    recordCallSites,
    foreseeHold,
    markSeen,
  ];
}

/** The usual position, times of day, holds and counters follow from the rest of the state; this makes them do so. */
function settle(turn: Turn): Turn {
  return changeInOrder(turn, [
    updatePosition,
    updateAppointments,
    dropUnwantedMembers,
    updateHolds,
    noteInterruption,
    runCounters,
  ]);
}

function redateIfGoneBack(turn: Turn): Turn {
  return hasDateGoneBack(turn) ? redate(turn) : turn;
}

/** Where a wake was missed or the browser was closed, nobody was here for a part of the time up to now. */
function passGap(turn: Turn, event: Event): Turn {
  const browserStarted = "signal" in event && event.signal === "browserStarted";
  if (!isGap(turn, browserStarted)) return turn;
  const presence = absenceInGap(turn, browserStarted);
  return changeAt(turn, presence.since, (then) => settle(withState(passTime(then), { presence })));
}

/**
 * Lets time pass: whatever happens by itself between the last event and now happens in order, each at its
 * own moment, so that it makes no difference how often the engine is woken.
 */
function passTime(turn: Turn): Turn {
  const turned = whenDayTurned(turn);
  const at = earliest([...momentsOfChange(turn), turned]);
  if (at === null || at > turn.now) return turn;
  const next = changeAt(turn, Math.max(at, turn.state.seenAt), (then) =>
    changeInOrder(then, [
      recordDelays,
      (passing) => (turned !== null && turned <= at ? beginDay(passing, turn.schedule.day) : passing),
      endWhatIsOver,
      settle,
      markSeen,
    ]),
  );
  return passTime(next);
}

/** When something will change by itself. */
function momentsOfChange({ state, now, zone, settings }: Turn): (Instant | null)[] {
  const since = Math.max(state.seenAt, now - LOOK_BACK);
  return [
    ...nextBoundaries(scheduleAt(since, zone, settings)),
    ...state.held.map(({ until }) => until),
    state.pause?.until ?? null,
    state.quiet?.until ?? null,
    state.break && whenBreakEnds(state.break),
    whenEasyEnds(state),
    whenPromptExpires(state, settings),
    whenPositionEnds(state),
    whenReplyEnds(state),
  ];
}

/** Ends by itself what has reached its end. */
function endWhatIsOver(turn: Turn): Turn {
  const { now, settings } = turn;
  const isOver = (end: Instant | null) => end !== null && end <= now;
  const hasEnded = (span: Span | null) => span !== null && isOver(span.until);
  return changeInOrder(turn, [
    // A break first: it may answer the prompt.
    (then) => (isOver(then.state.break && whenBreakEnds(then.state.break)) ? expireBreak(then) : then),
    (then) => (isOver(whenPromptExpires(then.state, settings)) ? expirePrompt(then) : then),
    (then) => (isOver(whenPositionEnds(then.state)) ? expirePosition(then) : then),
    (then) => (isOver(whenEasyEnds(then.state)) ? endEase(then) : then),
    (then) => (hasEnded(then.state.quiet) ? withState(then, { quiet: null }) : then),
    (then) => (hasEnded(then.state.pause) ? withState(then, { pause: null }) : then),
    (then) => (isOver(whenReplyEnds(then.state)) ? withState(then, { replyAt: null }) : then),
  ]);
}

/** Somebody's first presence of the day starts the counter of their water. */
function arriveAtDesk(turn: Turn): Turn {
  const there = arrive(turn);
  return there === turn ? turn : runCounters(there);
}

/** Views know no timetable, and are to promise nothing that it will hold back. */
function foreseeHold(turn: Turn): Turn {
  return withState(turn, { plannedHold: nextPlannedHold(turn.schedule) });
}

/** Until this moment everything has been gone through. */
function markSeen(turn: Turn): Turn {
  return withState(turn, { seenAt: turn.now, zone: turn.zone });
}

function planWake(turn: Turn): Turn {
  return withState(turn, { wakeAt: nextWake(turn) });
}
