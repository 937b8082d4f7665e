import type { Ms } from "../../calendar/time.ts";
import type { FiledRecord } from "../model/record.ts";
import type { Jump, PastEvent, State } from "../model/state.ts";
import { withState, type Turn } from "../model/turn.ts";
import { hasJumped, KEPT, surelyPassed, timeSince } from "../rules/jumps.ts";

/** Nobody's clock jumps more often within an hour, nor does more happen; what came before that is forgotten. */
export const MOST_JUMPS = 8;
export const MOST_EVENTS = 200;
/** Nor is more written. */
export const MOST_FILED = 1_000;

/**
 * Keeps what has happened with the jump it came after: a new jump where it came with one, and none that has become
 * the truth.
 * @param turn after the event
 * @param before the state before it
 */
export function keepJumps(turn: Turn, before: State, past: Omit<PastEvent, "after">): Turn {
  const { state, records } = turn;
  const isNew = hasJumped(before, state);
  const passed = timeSince(before, past.at);
  // For whether a jump before it is undone nothing speaks against the clock.
  const doubted = isNew ? passed - surelyPassed(passed) : 0;
  const begun: Jump[] = isNew ? [{ from: { ...before, jumps: [] }, lived: 0, events: [], filed: [] }] : [];
  const jumps = [...liveOn(before.jumps, doubted), ...begun];
  const last = jumps.pop();
  if (last === undefined) return withState(turn, { jumps: [] });
  const lived = last.lived + passed - doubted;
  const next = { ...past, after: lived };
  const events = isNews(last.events.at(-1), next, before, state) ? [...last.events, next] : last.events;
  jumps.push({ ...last, lived, events, filed: [...last.filed, ...records] });
  return withState(turn, { jumps: jumps.slice(findFirstKept(jumps)) });
}

function liveOn(jumps: readonly Jump[], passed: Ms): Jump[] {
  const last = jumps.at(-1);
  return last === undefined ? [] : [...jumps.slice(0, -1), { ...last, lived: last.lived + passed }];
}

/** From which jump on all are kept: an older one cannot be undone without those after it. */
function findFirstKept(jumps: readonly Jump[]): number {
  let age = 0;
  let first = jumps.length;
  for (const jump of jumps.toReversed().slice(0, MOST_JUMPS)) {
    age += jump.lived;
    if (age > KEPT || jump.events.length > MOST_EVENTS || jump.filed.length > MOST_FILED) break;
    first -= 1;
  }
  return first;
}

/** Keeps what was written without an event with the jump it came after. */
export function keepRecords(turn: Turn, filed: readonly FiledRecord[]): Turn {
  const { jumps } = turn.state;
  const last = jumps.at(-1);
  if (last === undefined) return turn;
  return withState(turn, { jumps: [...jumps.slice(0, -1), { ...last, filed: [...last.filed, ...filed] }] });
}

/**
 * What is handled twice is no news, nor is a mere wake that finds everything as it was and leaves it so. After a click
 * it is the next wake that believes the system again that nobody touches anything: the world is the same, but the
 * person is away once more.
 */
function isNews(last: PastEvent | undefined, next: PastEvent, before: State, after: State): boolean {
  if (last === undefined || !isSame(last.world, next.world)) return true;
  const isWake = "signal" in next.event && next.event.signal === "woke";
  const isEmptyWake = isWake && isSame(before.presence, after.presence);
  return !isEmptyWake && !isRepeated(last, next);
}

function isRepeated(last: PastEvent, next: PastEvent): boolean {
  return last.after === next.after && isSame(last.event, next.event);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
