import type { Filed } from "../model/record.ts";
import type { Context, Jump, Past, State } from "../model/state.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { GAP as LATE, isLate } from "../changes/presence.ts";

/*
 * A clock that is wrong for a minute, a zone that changes and changes back: what happened meanwhile happened under a
 * wrong date. So at each jump the state before it is kept for an hour, with what happens since; when the jump is
 * undone, `replay.ts` goes through all that again at its right time.
 */

/** A jump that has lasted for longer is the truth. */
const KEPT: Ms = HOUR;
/** Nobody's clock jumps more often within an hour, nor does more happen; what came before that is forgotten. */
const MOST_JUMPS = 8;
const MOST_EVENTS = 200;
/** Nobody knows how long it took to notice a jump: no longer than it takes to make sure who is there. */
const UNNOTICED: Ms = 15 * MINUTE;
/** A clock that is put right may have been fast by so much before it jumped. */
const FAST: Ms = 5 * MINUTE;

/** Whether the time since the last event cannot simply have passed, or has brought another date. */
export function hasJumped(before: State, after: State): boolean {
  const { seenAt: now, zone, day } = after;
  return isClockOff(before, now) || hasTravelled(before, zone) || day !== before.day;
}

/** Which of the jumps is undone by this moment, so that its kept state may be gone on with; null: none is. */
export function undoneJump(before: State, { now, zone }: Context): number | null {
  if (!isClockOff(before, now) && !hasTravelled(before, zone)) return null;
  const passed = sincePassed(before, now);
  let lived = passed;
  for (let index = before.jumps.length - 1; index >= 0; index -= 1) {
    const jump = before.jumps[index];
    if (jump === undefined) return null;
    lived += jump.lived;
    const { seenAt: keptAt, zone: keptZone } = jump.from;
    const isSameZone = keptZone === null || keptZone === zone;
    // Where the clock was right all the time, it is the zone that returns.
    const isUndone = !isClockOff(before, now) || isPutRight(keptAt + lived, before.seenAt + passed, now);
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

/** The jumps after an event: a new one where it came with one, and none that has become the truth. */
export function keepJumps(
  before: State,
  past: Omit<Past, "after">,
  filed: readonly Filed[],
  jumped: boolean,
): Jump[] {
  const begun: Jump[] = jumped ? [{ from: { ...before, jumps: [] }, lived: 0, events: [], filed: [] }] : [];
  const jumps = [...before.jumps, ...begun];
  const last = jumps.pop();
  if (last === undefined) return [];
  const lived = last.lived + sincePassed(before, past.at);
  const events = withEvent(last.events, { ...past, after: lived });
  jumps.push({ ...last, lived, events, filed: [...last.filed, ...filed] });
  return jumps.slice(firstKept(jumps));
}

/** From which jump on all are kept: an older one cannot be undone without those after it. */
function firstKept(jumps: readonly Jump[]): number {
  let age = 0;
  let first = jumps.length;
  for (const jump of jumps.toReversed().slice(0, MOST_JUMPS)) {
    age += jump.lived;
    if (age > KEPT || jump.events.length > MOST_EVENTS) break;
    first -= 1;
  }
  return first;
}

/** The jumps with what was written without an event. */
export function keepFiled(jumps: readonly Jump[], filed: readonly Filed[]): Jump[] {
  return jumps.map((jump, index) =>
    index === jumps.length - 1 ? { ...jump, filed: [...jump.filed, ...filed] } : jump,
  );
}

/**
 * How much time is known to have passed since the last event. Where everything stands still the next wake may be a
 * night away, and a clock that jumps until then is not noticed by it.
 */
function sincePassed(before: State, now: Instant): Ms {
  if (isClockOff(before, now)) return 0;
  const passed = now - before.seenAt;
  return passed > UNNOTICED + LATE ? UNNOTICED : passed;
}

function isClockOff(before: State, now: Instant): boolean {
  return now < before.seenAt || isLate(before, now);
}

function hasTravelled(before: State, zone: State["zone"]): boolean {
  return before.zone !== null && before.zone !== zone;
}

/** A mere wake that finds everything as it was is no news, nor is what is handled twice. */
function withEvent(events: readonly Past[], next: Past): Past[] {
  const last = events.at(-1);
  const isWake = "signal" in next.event && next.event.signal === "woke";
  const isKnown = last !== undefined && isSame(last.world, next.world) && (isWake || isTwice(last, next));
  return isKnown ? [...events] : [...events, next];
}

function isTwice(last: Past, next: Past): boolean {
  return last.after === next.after && isSame(last.event, next.event);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
