import { isUnanswered } from "./signs.ts";
import { breakEnds } from "./break.ts";
import { interrupts, promptedLately } from "./due.ts";
import type { Context, Held, Span, State } from "../model/state.ts";
import { HOUR, type Instant } from "../../calendar/time.ts";
import { allWeek, spellAt, type Spell } from "../../calendar/week.ts";

export type HoldReason =
  | "paused"
  | "offHours"
  | "away"
  | "break"
  | "quiet"
  | "focus"
  | "call"
  | "fullScreen"
  | "unanswered"
  | "hourly";

/** A reason not to prompt now, though something is due. `until` null: its end is not known beforehand. */
export interface Hold {
  reason: HoldReason;
  from: Instant;
  until: Instant | null;
}

interface HoldKind {
  /** `desk`: all that counts desk time stands still. `all`: water too. */
  stops: "nothing" | "desk" | "all";
  /** How the icon shows it. */
  look: "plain" | "quiet" | "grey";
  /** The person wants to hear and see nothing: no wake but the one that ends it, no report of who comes and goes. */
  rests: boolean;
  /** It is seen by looking, and its end is too: while it keeps something waiting, each minute. */
  looked: boolean;
}

/** What each hold does. What follows from a hold is asked of this table, not of its name. */
export const holdKinds: Record<HoldReason, HoldKind> = {
  paused: { stops: "all", look: "grey", rests: true, looked: false },
  offHours: { stops: "all", look: "grey", rests: true, looked: false },
  away: { stops: "desk", look: "plain", rests: false, looked: false },
  break: { stops: "all", look: "plain", rests: false, looked: false },
  quiet: { stops: "nothing", look: "quiet", rests: false, looked: false },
  focus: { stops: "nothing", look: "quiet", rests: false, looked: false },
  call: { stops: "nothing", look: "quiet", rests: false, looked: true },
  fullScreen: { stops: "nothing", look: "quiet", rests: false, looked: true },
  unanswered: { stops: "nothing", look: "plain", rests: false, looked: false },
  hourly: { stops: "nothing", look: "plain", rests: false, looked: false },
};

/** All that holds prompts back at this moment. */
export function holds(state: State, context: Context): Hold[] {
  const { now } = context;
  const { presence } = state;
  return [
    spanning("paused", state.pause, now),
    offHours(state, context),
    presence.is === "away"
      ? { reason: "away" as const, from: presence.surelySince ?? presence.since, until: null }
      : null,
    state.break === null
      ? null
      : { reason: "break" as const, from: state.break.startedAt, until: breakEnds(state.break) },
    spanning("quiet", state.quiet, now),
    focusTime(state, context),
    state.seen.call === null ? null : { reason: "call" as const, from: state.seen.call, until: null },
    fullScreen(state, context),
    unanswered(state, context),
    hourlyLimit(state, context),
  ].filter((hold) => hold !== null);
}

/** From when on counters of this kind stand still; null while they run. */
export function stoppedSince(held: readonly Held[], counts: "desk" | "all"): Instant | null {
  const stopping = held.filter(({ reason }) => {
    const { stops } = holdKinds[reason];
    return stops === "all" || (stops === "desk" && counts === "desk");
  });
  return stopping.length === 0 ? null : Math.min(...stopping.map((hold) => hold.from));
}

/**
 * From when on nothing holds any more, as far as is known now: before everything where nothing holds, after
 * everything where one of the ends is not known.
 */
export function freeFrom(held: readonly Held[]): Instant {
  return Math.max(...held.map(({ until }) => until ?? Infinity));
}

/** Whether the person is to be left in peace altogether. */
export function isResting(held: readonly Held[]): boolean {
  return held.some(({ reason }) => holdKinds[reason].rests);
}

function offHours(state: State, context: Context): Hold | null {
  const spell = workAt(context);
  if (spell === null || spell.inside) return null;
  return { reason: "offHours", from: heldSince(state, "offHours") ?? context.now, until: spell.until };
}

function focusTime(state: State, context: Context): Hold | null {
  const spell = focusAt(context);
  if (spell === null || !spell.inside) return null;
  return { reason: "focus", from: heldSince(state, "focus") ?? context.now, until: spell.until };
}

/** When working hours end or begin, and the weekly focus time; none where there are no such plans. */
export function nextBoundaries(context: Context): Instant[] {
  return [workAt(context)?.until, focusAt(context)?.until].filter((until) => typeof until === "number");
}

/** Someone without any working hours is asked at all times, but for days off. Null: there is no plan. */
function workAt({ now, zone, settings }: Context): Spell | null {
  const { workingHoursEnabled, workingHours, daysOff } = settings;
  if (!workingHoursEnabled || (workingHours.length === 0 && daysOff.length === 0)) return null;
  return spellAt(now, zone, workingHours.length === 0 ? allWeek : workingHours, daysOff);
}

function focusAt({ now, zone, settings }: Context): Spell | null {
  const { focusPlanEnabled, focusPlan } = settings;
  return focusPlanEnabled && focusPlan.length > 0 ? spellAt(now, zone, focusPlan) : null;
}

/** Full screen keeps a prompt waiting for an hour at the latest: some live in it. */
function fullScreen({ seen }: State, { now }: Context): Hold | null {
  if (seen.fullScreen === null || now >= seen.fullScreen + HOUR) return null;
  return { reason: "fullScreen", from: seen.fullScreen, until: seen.fullScreen + HOUR };
}

function heldSince({ held }: State, reason: HoldReason): Instant | null {
  return held.find((hold) => hold.reason === reason)?.from ?? null;
}

function spanning(reason: HoldReason, span: Span | null, now: Instant): Hold | null {
  if (span === null || (span.until !== null && span.until <= now)) return null;
  return { reason, from: span.from, until: span.until };
}

/** Nobody has answered for a while, so perhaps nobody is here, whatever the system says. */
function unanswered(state: State, { now }: Context): Hold | null {
  if (!isUnanswered(state)) return null;
  return { reason: "unanswered", from: heldSince(state, "unanswered") ?? now, until: null };
}

/** The limit keeps new prompts back, never the one that is already open. */
function hourlyLimit(state: State, { now, settings }: Context): Hold | null {
  if (state.prompt !== null && interrupts(state.prompt.members, settings)) return null;
  const recent = promptedLately(state, now);
  const oldestCounted = recent.at(-settings.promptsPerHour);
  if (recent.length < settings.promptsPerHour || oldestCounted === undefined) return null;
  return { reason: "hourly", from: recent.at(-1) ?? now, until: oldestCounted + HOUR };
}
