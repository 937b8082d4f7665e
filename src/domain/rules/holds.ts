import type { Schedule } from "../../calendar/schedule.ts";
import { earliest, HOUR, MINUTE, type Instant } from "../../calendar/time.ts";
import type { Command } from "../model/event.ts";
import { holdKinds, type ActiveHold, type Hold, type HoldReason, type PlannedHold } from "../model/hold.ts";
import type { Span, State } from "../model/state.ts";
import type { Turn } from "../model/turn.ts";
import { whenBreakEnds } from "./break.ts";
import { interrupts, promptsInLastHour } from "./due.ts";

/** After so many prompts in a row without an answer nobody is asked until somebody is seen. */
const MOST_UNANSWERED = 3;

/** The longest hold that can be asked for: after a longer one it would look as if Limber had stopped. */
const LONGEST_HOLD: number = 366 * 24 * HOUR;

/** All that holds prompts back at this moment. */
export function holds(turn: Turn): Hold[] {
  const { state, now } = turn;
  const { presence } = state;
  return [
    spanHold("paused", state.pause, now),
    offHoursHold(turn),
    presence.is === "away"
      ? { reason: "away" as const, from: presence.surelySince ?? presence.since, until: null }
      : null,
    state.break === null
      ? null
      : { reason: "break" as const, from: state.break.startedAt, until: whenBreakEnds(state.break) },
    spanHold("quiet", state.quiet, now),
    focusHold(turn),
    state.seen.call === null ? null : { reason: "call" as const, from: state.seen.call, until: null },
    afterCallHold(turn),
    fullScreenHold(turn),
    unansweredHold(turn),
    hourlyHold(turn),
  ].filter((hold) => hold !== null);
}

/** From when on counters of this kind stand still; null while they run. */
export function whenStopped(held: readonly ActiveHold[], counts: "desk" | "all"): Instant | null {
  const stopping = held.filter(({ reason }) => {
    const { stops } = holdKinds[reason];
    return stops === "all" || (stops === "desk" && counts === "desk");
  });
  return stopping.length === 0 ? null : Math.min(...stopping.map((hold) => hold.from));
}

function offHoursHold({ state, now, schedule }: Turn): Hold | null {
  const { workingHours } = schedule;
  if (workingHours === null || workingHours.inside) return null;
  return { reason: "offHours", from: whenHoldBegan(state, "offHours") ?? now, until: workingHours.until };
}

function focusHold({ state, now, schedule }: Turn): Hold | null {
  const { focus } = schedule;
  if (focus === null || !focus.inside) return null;
  return { reason: "focus", from: whenHoldBegan(state, "focus") ?? now, until: focus.until };
}

/** What the timetable will hold back next: with the end of working hours, or the beginning of weekly focus time. */
export function nextPlannedHold({ workingHours, focus }: Schedule): PlannedHold | null {
  const ends = workingHours?.inside === true ? workingHours.until : null;
  const begins = focus?.inside === false ? focus.until : null;
  const from = earliest([ends, begins]);
  if (from === null) return null;
  return { reason: from === ends ? "offHours" : "focus", from };
}

/** When working hours end or begin, and the weekly focus time; none where there are no such plans. */
export function nextBoundaries({ workingHours, focus }: Schedule): Instant[] {
  return [workingHours?.until, focus?.until].filter((until) => typeof until === "number");
}

/** The quiet after a call ends so long after the call was last noticed. */
function afterCallHold({ state: { seen }, now, settings }: Turn): Hold | null {
  if (seen.afterCall === null || seen.callLast === null) return null;
  const until = seen.callLast + settings.quietAfterCall * MINUTE;
  return now >= until ? null : { reason: "afterCall", from: seen.afterCall, until };
}

/** Full screen keeps a prompt waiting for an hour at the latest: some live in it. */
function fullScreenHold({ state: { seen }, now }: Turn): Hold | null {
  if (seen.fullScreen === null || now >= seen.fullScreen + HOUR) return null;
  return { reason: "fullScreen", from: seen.fullScreen, until: seen.fullScreen + HOUR };
}

function whenHoldBegan({ held }: State, reason: HoldReason): Instant | null {
  return held.find((hold) => hold.reason === reason)?.from ?? null;
}

function spanHold(reason: HoldReason, span: Span | null, now: Instant): Hold | null {
  if (span === null || (span.until !== null && span.until <= now)) return null;
  return { reason, from: span.from, until: span.until };
}

/** Nobody has answered for a while, so perhaps nobody is here, whatever the system says. */
function unansweredHold({ state, now }: Turn): Hold | null {
  if (state.unanswered < MOST_UNANSWERED) return null;
  return { reason: "unanswered", from: whenHoldBegan(state, "unanswered") ?? now, until: null };
}

/** The limit keeps new prompts back, never the one that is already open. */
function hourlyHold({ state, now, settings }: Turn): Hold | null {
  if (state.prompt !== null && interrupts(state.prompt.members, settings)) return null;
  const recent = promptsInLastHour(state, now);
  const oldestCounted = recent.at(-settings.promptsPerHour);
  if (recent.length < settings.promptsPerHour || oldestCounted === undefined) return null;
  return { reason: "hourly", from: recent.at(-1) ?? now, until: oldestCounted + HOUR };
}

/** The field at fault of a command that asks for what cannot be, though each of its values could; null: it can. */
export function faultOf(command: Command, now: Instant): "until" | null {
  if (command.command !== "pause" && command.command !== "quiet") return null;
  if (typeof command.length === "string" || !("until" in command.length)) return null;
  const { until } = command.length;
  return until > now && until <= now + LONGEST_HOLD ? null : "until";
}
