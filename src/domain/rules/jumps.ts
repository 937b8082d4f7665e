import type { Event } from "../model/event.ts";
import type { State } from "../model/state.ts";
import type { Context } from "../model/turn.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { GAP as LATE, isLate } from "./presence.ts";

/*
 * A clock that is wrong for a minute, a zone that changes and changes back: what happened meanwhile happened under a
 * wrong date. So at each jump the state before it is kept for an hour, with what happens since; when the jump is
 * undone, `replay.ts` goes through all that again at its right time.
 */

/** A jump that has lasted for longer is the truth. */
export const KEPT: Ms = HOUR;
/** Nobody knows how long it took to notice a jump: no longer than it takes to make sure who is there. */
const UNNOTICED: Ms = 15 * MINUTE;
/** A clock that is put right may have been fast by so much before it jumped. */
const FAST: Ms = 5 * MINUTE;

/** Whether the time since the last event cannot simply have passed, or has brought another date. */
export function hasJumped(before: State, after: State): boolean {
  const { seenAt: now, zone, day } = after;
  return isClockOff(before, now) || hasTravelled(before, zone) || day !== before.day;
}

/** The index of the jump that this moment undoes, whose kept state can be continued from; null: none is undone. */
export function findUndoneJump(before: State, { now, zone }: Context): number | null {
  if (!isClockOff(before, now) && !hasTravelled(before, zone)) return null;
  let lived = 0;
  for (let index = before.jumps.length - 1; index >= 0; index -= 1) {
    const jump = before.jumps[index];
    if (jump === undefined) return null;
    lived += jump.lived;
    const { seenAt: keptAt, zone: keptZone } = jump.from;
    const isSameZone = keptZone === null || keptZone === zone;
    // Where the clock was right all the time, it is the zone that returns.
    const isUndone = !isClockOff(before, now) || isPutRight(keptAt + lived, before.seenAt, now);
    if (isSameZone && isNear(keptAt, now) && isUndone) return index;
  }
  return null;
}

/**
 * Whether the clock shows what it would without the jump. It need not do so to the minute, because jump and return
 * are noticed some time after they came; but more than half of what was wrong must be put right. Else a clock that is
 * corrected by a second after a long sleep would make that sleep time at the desk.
 */
function isPutRight(expected: Instant, shown: Instant, now: Instant): boolean {
  return Math.abs(now - expected) <= Math.abs(shown - expected) / 2;
}

/** Whether so much time may have passed since the kept state. A clock that was fast before comes back to before it. */
function isNear(keptAt: Instant, now: Instant): boolean {
  return now >= keptAt - FAST && now <= keptAt + KEPT + UNNOTICED;
}

/** Whether the clock is behind what it was within the last hour: it may go forward again at any moment. */
export function isBehind({ jumps }: State): boolean {
  return jumps.some(({ from, events: [first] }) => first !== undefined && first.at < from.seenAt - LATE);
}

/** How much time has passed since the last event, as far as the clock tells. */
export function timeSince(before: State, now: Instant): Ms {
  return isClockOff(before, now) ? 0 : now - before.seenAt;
}

/**
 * How much of the time up to a jump has surely passed. While everything stands still the next wake may be a night away,
 * and a clock that jumps until then shows more.
 */
export function surelyPassed(passed: Ms): Ms {
  return passed > UNNOTICED + LATE ? UNNOTICED : passed;
}

function isClockOff(before: State, now: Instant): boolean {
  return now < before.seenAt || isLate(before, now);
}

function hasTravelled(before: State, zone: State["zone"]): boolean {
  return before.zone !== null && before.zone !== zone;
}

/** Whether an event names the prompt that is open, or the click that can be taken back. */
export function isAboutCurrent(event: Event, { prompt, undo }: State): boolean {
  if ("prompt" in event) return event.prompt !== null && event.prompt === prompt?.id;
  return "command" in event && event.command === "undo" && event.at === undo?.at;
}
