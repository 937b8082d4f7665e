import { stoppedSince } from "../rules/holds.ts";
import { withSign } from "../rules/signs.ts";
import { moved, satisfied } from "./progress.ts";
import type { Note } from "../model/record.ts";
import type { Context, IdleState, Presence, State } from "../model/state.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";

/** An absence of this length starts every reminder that counts desk time afresh. */
const LONG_ABSENCE: Ms = 30 * MINUTE;

/** Someone who listens without touching anything: looked at again so often, and believed so long. */
const LOOK_AGAIN: Ms = 5 * MINUTE;
const BELIEVED: Ms = HOUR;
/** Music may play in an empty room; a call that is known to be one is hardly left on for so long. */
const BELIEVED_IN_CALL: Ms = 3 * HOUR;

/** Where no return is reported: so often somebody is looked for who may be back any minute, and who may be soon. */
const LOOK_FOR_BREAK: Ms = MINUTE;
const LOOK_FOR_RETURN: Ms = 5 * MINUTE;
/** Lunch and meetings are over by then. Who is away longer is hardly back any minute, and the night is long. */
const SOON: Ms = 2 * HOUR;

/** An event this much later than the planned wake means that the machine slept or the browser was closed. */
export const GAP: Ms = 2 * MINUTE;

/** Whether the person was away unseen since the last event. */
export function isGap(state: State, { now }: Context, browserStarted: boolean): boolean {
  if (state.presence.is === "away" || now === state.seenAt) return false;
  return browserStarted || isLate(state, now);
}

/** Whether the planned wake was missed by more than an alarm may be late. */
export function isLate({ wakeAt }: State, now: Instant): boolean {
  return wakeAt !== null && now > wakeAt + GAP;
}

/** Away since a moment in the past. */
export function gone(state: State, since: Instant): State {
  return { ...state, presence: { is: "away", since } };
}

/**
 * The absence in a gap. Until the wake that was missed nothing was to happen, so only from there on it is known that
 * nobody was here: what comes before it is sitting, or, where the browser was closed at some time, neither.
 */
export function absenceInGap(state: State, { now }: Context, browserStarted: boolean): Presence {
  const { held, seenAt, wakeAt } = state;
  const missed = Math.max(seenAt, Math.min(now, wakeAt ?? now));
  const stoodStill = stoppedSince(held, "all") !== null;
  if (!browserStarted || stoodStill || missed === seenAt) return { is: "away", since: missed };
  return { is: "away", since: seenAt, surelySince: missed };
}

/** What the probed facts say about presence. */
export function observed(state: State, context: Context, note: Note): State {
  switch (idleOf(context)) {
    case "active":
      return state.presence.is === "away"
        ? returned(state, state.presence.surelySince ?? state.presence.since, context, note)
        : heard(state, null);
    case "locked":
      return state.presence.is === "away" ? state : gone(withSign(state, context.now, note), context.now);
    case "idle":
      return state.presence.is === "away" ? state : withoutInput(state, context);
  }
}

/** Where it is not to be trusted, only a locked screen tells that someone is away. */
function idleOf({ world, settings }: Context): IdleState {
  return world.idle === "idle" && !settings.idleDetection ? "active" : world.idle;
}

/** Whether someone is believed to be here though they touch nothing: something can be heard. */
export function isListening({ presence }: State): boolean {
  return presence.is === "here" && presence.listeningSince !== null;
}

/**
 * When to look again at someone who listens; null for anyone else. Where nobody reports that they touch something, it
 * is to be seen for as long as it counts.
 */
export function nextLook({ presence }: State, { now, settings, world }: Context): Instant | null {
  if (presence.is === "away" || presence.listeningSince === null) return null;
  const every = world.returnsReported ? LOOK_AGAIN : Math.min(LOOK_AGAIN, settings.awayAfter * MINUTE);
  const looks = Math.floor((now - presence.listeningSince) / every) + 1;
  return presence.listeningSince + looks * every;
}

/**
 * When to look for somebody who is away, where nobody reports that they are back; null: no need to. A natural break is
 * not to be overlooked, nor is it to seem longer than it was, so for as long as one takes, from when they were missed,
 * each minute counts. After that a look less only makes the next prompt so much later.
 */
export function nextSearch({ presence }: State, { now, settings, world }: Context): Instant | null {
  if (presence.is === "here" || world.returnsReported) return null;
  const absence = now - presence.since;
  if (absence < (settings.awayAfter + settings.naturalBreak) * MINUTE) return now + LOOK_FOR_BREAK;
  return absence < SOON ? now + LOOK_FOR_RETURN : null;
}

function withoutInput(state: State, { now, settings, world }: Context): State {
  if (state.presence.is === "away") return state;
  const { since, listeningSince } = state.presence;
  const lastInput = Math.max(since, now - settings.awayAfter * MINUTE);
  if (world.audible && settings.soundMeansSitting) {
    const listening = listeningSince ?? lastInput;
    const believed = world.call ? BELIEVED_IN_CALL : BELIEVED;
    // While everything stands still nobody looks, so it must make no difference whether somebody did.
    const over = now - listening >= believed && stoppedSince(state.held, "all") === null;
    return over ? gone(state, listening) : heard(state, listening);
  }
  // The sound stopped at some time since the last look: until now the person was believed to listen.
  return gone(state, listeningSince === null ? lastInput : now);
}

function heard(state: State, listeningSince: Instant | null): State {
  if (state.presence.is === "away" || state.presence.listeningSince === listeningSince) return state;
  return { ...state, presence: { ...state.presence, listeningSince } };
}

function returned(state: State, since: Instant, context: Context, note: Note): State {
  const { now, settings } = context;
  const absence = now - since;
  const back: State = {
    ...withSign(state, now, note),
    presence: { is: "here", since: now, listeningSince: null },
    arrivedAt: state.arrivedAt ?? now,
  };
  if (absence < settings.naturalBreak * MINUTE) return back;
  note(state.day, { kind: "rested", from: since, until: now });
  const rested = Object.keys(state.progress).filter(
    (id) => id === "posture" || (absence >= LONG_ABSENCE && id !== "water"),
  );
  return moved(satisfied(back, rested, "taken", context, note), ["posture"], context);
}
