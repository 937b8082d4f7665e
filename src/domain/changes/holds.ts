import type { Instant } from "../../calendar/time.ts";
import { holdKinds, type ActiveHold } from "../model/hold.ts";
import { LONGEST_SPAN } from "../model/limits.ts";
import { reminders } from "../model/reminder.ts";
import { NOTHING_SEEN } from "../model/state.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { whenDayBegan } from "../rules/day.ts";
import { hasWaitedThroughCalls, quietAfterCall, SILENCE_IN_CALL, whenCallsMatter } from "../rules/calls.ts";
import { readyNow } from "../rules/due.ts";
import { holds } from "../rules/holds.ts";
import { isSomethingReady } from "../rules/probing.ts";
import { SETTLING } from "../rules/prompt.ts";
import { closePrompt } from "./prompt.ts";

/** Records with the holds in force which reminders they keep back, before anything can change that. */
export function recordDelays(turn: Turn): Turn {
  const { state, settings } = turn;
  if (state.held.length === 0) return turn;
  const ready = readyNow(state, turn).map(({ id }) => id);
  if (ready.every((id) => state.held.every(({ delayed }) => delayed.includes(id)))) return turn;
  // In the order in which a prompt would name them, not in that in which they happened to be noticed.
  const order = reminders(settings).map(({ id }) => id);
  const held = state.held.map((hold) => ({
    ...hold,
    delayed: [...new Set([...hold.delayed, ...ready])].toSorted(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    ),
  }));
  return withState(turn, { held });
}

/**
 * Brings the list of holds up to date. One that ended and had delayed something leaves a record; with the
 * last one the settling time begins, and a prompt that was open behind it is withdrawn to be offered anew.
 */
export function updateHolds(known: Turn): Turn {
  const turn = forgetSeen(known);
  const { state } = turn;
  const inForce = holds(turn);
  if (state.held.length === 0 && inForce.length === 0) return turn;
  const before = new Map(state.held.map((hold) => [hold.reason, hold]));
  const held = inForce.map((hold): ActiveHold => ({
    ...hold,
    ...carriedOn(before.get(hold.reason)),
  }));
  const reasons = new Set(held.map(({ reason }) => reason));
  const over = state.held.filter(({ reason }) => !reasons.has(reason));
  const fullScreens = countFullScreens(state.fullScreens, over);
  const next = withState(over.reduce(reportHold, turn), { held, fullScreens });
  if (before.size === 0 || held.length > 0) return next;
  // The hourly limit never held the prompt that was open; what is to come anew it may hold.
  return updateHolds(closePrompt(withState(next, { settleUntil: turn.now + SETTLING }), "withdrawn"));
}

/** What is known of a hold that was in force before; of a new one nothing. */
function carriedOn(before: ActiveHold | undefined): Pick<ActiveHold, "delayed" | "sites"> {
  if (before === undefined) return { delayed: [] };
  const { delayed, sites } = before;
  return { delayed, ...(sites && { sites }) };
}

/** Notes with the call that holds where it is seen to be. */
export function recordCallSites(turn: Turn): Turn {
  const { state, environment } = turn;
  const isNew = ({ reason, sites = [] }: ActiveHold) =>
    reason === "call" && environment.callSites.some((site) => !sites.includes(site));
  if (!state.held.some(isNew)) return turn;
  return withState(turn, {
    held: state.held.map((hold) =>
      isNew(hold)
        ? { ...hold, sites: [...new Set([...(hold.sites ?? []), ...environment.callSites])] }
        : hold,
    ),
  });
}

/** While a hold stops every counter nothing is probed, so what only probing tells is not known. */
function forgetSeen(turn: Turn): Turn {
  const { seen } = turn.state;
  if (Object.values(seen).every((at) => at === null)) return turn;
  const standsStill = holds(turn).some(({ reason }) => holdKinds[reason].stops === "all");
  return standsStill ? withState(turn, { seen: NOTHING_SEEN }) : turn;
}

/** Only those that kept something waiting count. */
function countFullScreens(known: number | null, over: readonly ActiveHold[]): number | null {
  const more = over.filter(({ reason, delayed }) => reason === "fullScreen" && delayed.length > 0).length;
  return known === null ? null : known + more;
}

/** A day ends: what each hold delayed goes into its record, and the count begins anew. */
export function reportHolds(turn: Turn): Turn {
  const { held } = turn.state;
  return withState(held.reduce(reportHold, turn), { held: held.map((hold) => ({ ...hold, delayed: [] })) });
}

/**
 * A hold that began on another day has told there of its beginning. One of years, as where nobody came back to a machine
 * on a shelf, is told only as far as a record is believed.
 */
function reportHold(turn: Turn, { reason, from, delayed: members, sites }: ActiveHold): Turn {
  if (members.length === 0) return turn;
  const { now: until } = turn;
  const since = Math.min(until, Math.max(from, whenDayBegan(turn), until - LONGEST_SPAN));
  return fileRecord(turn, { kind: "held", from: since, until, reason, members, ...(sites && { sites }) });
}

/**
 * What was seen of full screen and calls. Both hold only while something waits for them; but where quiet is wanted after
 * calls, one is remembered that was there shortly before.
 */
export function updateSeen(turn: Turn): Turn {
  const { state, now, settings, environment } = turn;
  const { seen } = state;
  const waits = isSomethingReady(state, turn);
  const since = (isSo: boolean, before: Instant | null) => (waits && isSo ? (before ?? now) : null);
  const fullScreen = since(environment.fullScreen && settings.quietInFullScreen, seen.fullScreen);
  const lastSeen = environment.call ? now : (seen.callLast ?? -Infinity);
  const isNear = settings.quietInCalls && now < lastSeen + quietAfterCall(settings);
  const isOver = now >= lastSeen + SILENCE_IN_CALL;
  const call = since(isNear && !isOver, seen.call);
  const mayWait = () => seen.afterCall !== null || !hasWaitedThroughCalls(state, turn);
  const afterCall = since(isNear && isOver && mayWait(), seen.afterCall);
  const isRemembered = isNear && !waits && doCallsMatter(turn);
  const callLast = call !== null || afterCall !== null || isRemembered ? lastSeen : null;
  const isSame =
    fullScreen === seen.fullScreen &&
    call === seen.call &&
    afterCall === seen.afterCall &&
    callLast === seen.callLast;
  return isSame ? turn : withState(turn, { seen: { fullScreen, call, afterCall, callLast } });
}

/** Remembers a call of this moment for what it would keep quiet for, though nothing waits for its end yet. */
export function rememberCall(turn: Turn): Turn {
  const { state, now, environment } = turn;
  const isKnown = !environment.call || state.seen.callLast === now || isSomethingReady(state, turn);
  return isKnown || !doCallsMatter(turn) ? turn : withState(turn, { seen: { ...state.seen, callLast: now } });
}

function doCallsMatter({ state, now, settings }: Turn): boolean {
  const since = whenCallsMatter(state, settings);
  return since !== null && since <= now;
}

/** The person wants no more quiet after this call. */
export function endQuietAfterCall(turn: Turn): Turn {
  const { seen } = turn.state;
  return seen.afterCall === null
    ? turn
    : withState(turn, { seen: { ...seen, afterCall: null, callLast: null } });
}
