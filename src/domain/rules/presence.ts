import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import type { IdleState } from "../model/environment.ts";
import type { Event, Signal } from "../model/event.ts";
import type { Presence, State } from "../model/state.ts";
import type { Turn } from "../model/turn.ts";
import { whenStopped } from "./holds.ts";

/*
 * A mouse on an unsteady desk moves all night, and a machine may never say that nobody touches it. So being here is
 * one thing, and a sign of a person another: a click, an answer, a lock, a return.
 */

/** Someone who listens without touching anything: probed again so often, and believed so long. */
const CHECK_LISTENER: Ms = 5 * MINUTE;
const BELIEVED: Ms = HOUR;
/** Music may play in an empty room; a call that is known to be one is hardly left on for so long. */
const BELIEVED_IN_CALL: Ms = 3 * HOUR;

/** Where no return is reported: so often somebody is looked for who may be back any minute, and who may be soon. */
const SEARCH_DURING_BREAK: Ms = MINUTE;
const SEARCH_LATER: Ms = 5 * MINUTE;
/** Lunch and meetings are over by then. Who is away longer is hardly back any minute, and the night is long. */
const SOON: Ms = 2 * HOUR;

/** An event this much later than the planned wake means that the machine slept or the browser was closed. */
export const GAP: Ms = 2 * MINUTE;

/** Who has not given any sign for so long is at the desk only as far as the system tells. */
const DOUBTED: Ms = 4 * HOUR;

/** Whether the person was away unseen since the last event. */
export function isGap({ state, now }: Turn, browserStarted: boolean): boolean {
  if (state.presence.is === "away" || now === state.seenAt) return false;
  return browserStarted || isLate(state, now);
}

/** Whether the planned wake was missed by more than an alarm may be late. */
export function isLate({ wakeAt }: State, now: Instant): boolean {
  return wakeAt !== null && now > wakeAt + GAP;
}

/**
 * The absence in a gap. Until the wake that was missed nothing was to happen, so only from there on it is known that
 * nobody was here: what comes before it is sitting, or, where the browser was closed at some time, neither.
 */
export function absenceInGap({ state, now }: Turn, browserStarted: boolean): Presence {
  const { held, seenAt, wakeAt } = state;
  const missed = Math.max(seenAt, Math.min(now, wakeAt ?? now));
  const stoodStill = whenStopped(held, "all") !== null;
  if (!browserStarted || stoodStill || missed === seenAt) return { is: "away", since: missed };
  return { is: "away", since: seenAt, surelySince: missed };
}

/**
 * Whether there is input, none, or a lock. Where missing input is not to be trusted, only a locked screen tells that
 * someone is away; and who does something is here, though the system may say that nobody touches anything.
 */
export function idleState({ environment, settings }: Turn, byHand: boolean): IdleState {
  const isTrusted = settings.idleDetection && !byHand;
  return environment.idle === "idle" && !isTrusted ? "active" : environment.idle;
}

/** Whether someone is believed to be here though they touch nothing: something can be heard. */
export function isListening({ presence }: State): boolean {
  return presence.is === "here" && presence.listeningSince !== null;
}

/** Whether someone has listened without touching anything for longer than is believed. */
export function hasListenedTooLong(listeningSince: Instant, { state, now, environment }: Turn): boolean {
  const believed = environment.call ? BELIEVED_IN_CALL : BELIEVED;
  // While everything stands still nobody probes, so it must make no difference whether somebody did.
  return now - listeningSince >= believed && whenStopped(state.held, "all") === null;
}

/**
 * When to probe again for someone who listens; null for anyone else. Where nobody reports that they touch something, it
 * is to be seen for as long as it counts.
 */
export function whenToCheckListener({ state, now, settings, environment }: Turn): Instant | null {
  const { presence } = state;
  if (presence.is === "away" || presence.listeningSince === null) return null;
  const every = environment.returnsReported
    ? CHECK_LISTENER
    : Math.min(CHECK_LISTENER, settings.awayAfter * MINUTE);
  const checks = Math.floor((now - presence.listeningSince) / every) + 1;
  return presence.listeningSince + checks * every;
}

/**
 * When to look for somebody who is away, where nobody reports that they are back; null: no need to. A natural break is
 * not to be overlooked, nor is it to seem longer than it was, so for as long as one takes, from when they were missed,
 * each minute counts. After that a search less only makes the next prompt so much later.
 */
export function whenToSearch({ state, now, settings, environment }: Turn): Instant | null {
  const { presence } = state;
  if (presence.is === "here" || environment.returnsReported) return null;
  const absence = now - presence.since;
  if (absence < (settings.awayAfter + settings.naturalBreak) * MINUTE) return now + SEARCH_DURING_BREAK;
  return absence < SOON ? now + SEARCH_LATER : null;
}

const byHand: ReadonlySet<Signal["signal"]> = new Set([
  "noticePressed",
  "quietKeyPressed",
  "positionKeyPressed",
]);

/** Whether somebody did this, and not a page or the browser by itself. A page ends a break whose time is over. */
export function isSign(event: Event, { break: ongoing }: State): boolean {
  if ("signal" in event) return byHand.has(event.signal);
  if (event.command === "endBreak") return event.break === ongoing?.id;
  return event.command !== "refresh" && event.command !== "pageOpened";
}

/** Whether it is the system alone that says that somebody sits here. */
export function isDoubted({ presence, lastSign }: State, now: Instant): boolean {
  return presence.is === "here" && isLongAgo(lastSign, now);
}

/** Whether somebody's last sign is so long ago that what the system says of them is doubted. */
export function isLongAgo(lastSign: Instant, now: Instant): boolean {
  return now - lastSign >= DOUBTED;
}
