import { momentOn } from "../../calendar/day.ts";
import type { Instant, Ms } from "../../calendar/time.ts";
import type { Counter } from "../model/counter.ts";
import { LONGEST_EASE, type Easy } from "../model/easy.ts";
import type { Span, State } from "../model/state.ts";
import { withState, type Turn } from "../model/turn.ts";
import { SETTLING } from "../rules/prompt.ts";

/** Before it there is no date. */
const FIRST_INSTANT: Instant = -8.64e15;

/** What is saved is no later than now. */
export function followClock(turn: Turn): Turn {
  return { ...turn, state: stateAt(turn.state, turn.now) };
}

/**
 * A clock that was set back takes every moment along with it: time before the last event counts as zero, and what had
 * so many minutes left still has them.
 */
export function stateAt(state: State, now: Instant): State {
  return state.seenAt > now ? moveBack(state, state.seenAt - now) : state;
}

/**
 * What cannot lie ahead does not: a break that is said to begin in the future would never end. These are the moments
 * that do not tell when the last event was, so they may lie behind a last event that could not be read.
 */
export function limitMoments(turn: Turn): Turn {
  const { state, now } = turn;
  const { break: ongoing, pause, quiet, presence, seen } = state;
  const limit = (moment: Instant): Instant => Math.min(moment, now);
  const maybe = (moment: Instant | null): Instant | null => (moment === null ? null : limit(moment));
  const span = (value: Span | null): Span | null => value && { ...value, from: limit(value.from) };
  const ease = (value: Easy | null): Easy | null =>
    value && { ...value, from: limit(value.from), until: Math.min(value.until, now + LONGEST_EASE) };
  return withState(turn, {
    presence:
      presence.is === "here"
        ? { ...presence, listeningSince: maybe(presence.listeningSince) }
        : {
            ...presence,
            ...(presence.surelySince !== undefined && { surelySince: limit(presence.surelySince) }),
          },
    position: { ...state.position, said: maybe(state.position.said) },
    pause: span(pause),
    quiet: span(quiet),
    easy: ease(state.easy),
    easyBefore: ease(state.easyBefore),
    settleUntil: Math.min(state.settleUntil, now + SETTLING),
    seen: {
      fullScreen: maybe(seen.fullScreen),
      call: maybe(seen.call),
      afterCall: maybe(seen.afterCall),
      callLast: maybe(seen.callLast),
    },
    waitingSince: maybe(state.waitingSince),
    replyAt: maybe(state.replyAt),
    break: ongoing && {
      ...ongoing,
      startedAt: limit(ongoing.startedAt),
      routine: ongoing.routine && { ...ongoing.routine, changedAt: limit(ongoing.routine.changedAt) },
    },
    stretched: state.stretched.map((past) => ({ ...past, at: limit(past.at) })),
  });
}

/** What ends at a time of day ends when the clocks show it where the person is now. */
export function followZone(turn: Turn): Turn {
  const { state, zone } = turn;
  if (state.pause === null && state.quiet === null) return turn;
  const follow = (span: Span | null): Span | null =>
    span?.wall === undefined ? span : { ...span, until: momentOn(span.wall, zone) };
  return withState(turn, { pause: follow(state.pause), quiet: follow(state.quiet) });
}

function moveBack(state: State, by: Ms): State {
  const at = (moment: Instant): Instant => Math.max(FIRST_INSTANT, moment - by);
  const maybe = (moment: Instant | null): Instant | null => (moment === null ? null : at(moment));
  const span = (value: Span | null): Span | null =>
    value && { ...value, from: at(value.from), until: maybe(value.until) };
  const ease = (value: Easy | null): Easy | null =>
    value && { ...value, from: at(value.from), until: at(value.until) };
  const counter = ({ counted, since }: Counter): Counter => ({ counted, since: maybe(since) });
  return {
    ...state,
    seenAt: at(state.seenAt),
    wakeAt: maybe(state.wakeAt),
    presence:
      state.presence.is === "away"
        ? {
            ...state.presence,
            since: at(state.presence.since),
            ...(state.presence.surelySince !== undefined && { surelySince: at(state.presence.surelySince) }),
          }
        : {
            is: "here",
            since: at(state.presence.since),
            listeningSince: maybe(state.presence.listeningSince),
          },
    lastSign: at(state.lastSign),
    arrivedAt: maybe(state.arrivedAt),
    pause: span(state.pause),
    quiet: span(state.quiet),
    easy: ease(state.easy),
    easyBefore: ease(state.easyBefore),
    held: state.held.map((hold) => ({ ...hold, from: at(hold.from), until: maybe(hold.until) })),
    settleUntil: at(state.settleUntil),
    seen: {
      fullScreen: maybe(state.seen.fullScreen),
      call: maybe(state.seen.call),
      afterCall: maybe(state.seen.afterCall),
      callLast: maybe(state.seen.callLast),
    },
    waitingSince: maybe(state.waitingSince),
    progress: Object.fromEntries(
      Object.entries(state.progress).map(([id, old]) => [
        id,
        {
          ...old,
          counter: counter(old.counter),
          wait: old.wait && { ...old.wait, passed: counter(old.wait.passed) },
          // Times of day stay where the clocks show them.
          appointment: old.appointment && {
            ...old.appointment,
            askedSince: maybe(old.appointment.askedSince),
          },
        },
      ]),
    ),
    desk: counter(state.desk),
    position: { ...state.position, said: maybe(state.position.said) },
    sitting: counter(state.sitting),
    standing: counter(state.standing),
    prompt: state.prompt && { ...state.prompt, openedAt: at(state.prompt.openedAt) },
    replyAt: maybe(state.replyAt),
    prompted: state.prompted.map(at),
    break: state.break && {
      ...state.break,
      startedAt: at(state.break.startedAt),
      routine: state.break.routine && {
        ...state.break.routine,
        changedAt: at(state.break.routine.changedAt),
      },
    },
    stretched: state.stretched.map((past) => ({ ...past, at: at(past.at) })),
    // Glasses, the last absence, and what can be taken back stay at the moments under which the history has them.
  };
}
