import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect } from "vitest";
import type { Instant, Ms } from "../../src/calendar/time.ts";
import type { Reminder } from "../../src/domain/model/reminder.ts";
import type { Span, State } from "../../src/domain/model/state.ts";
import type { Context } from "../../src/domain/model/turn.ts";
import { tale, type Kind, type Tale } from "./arbitraries.ts";

/*
 * The words in which properties are stated. A failure prints its seed and its case, shrunk: make it a named example.
 */

/** `npm run check` wants an answer while the change is still fresh; `npm test` looks everywhere. */
const isFast = import.meta.env.MODE === "fast";

/** How often a property is tried: so often in the whole suite, and a hundred times at most in the fast lane. */
export function runs(whole = 1_000): { numRuns: number } {
  return { numRuns: isFast ? Math.min(100, whole) : whole };
}

/** Counts a case of those that a property is about. */
export type Reach<Case extends string> = (found: Case) => void;

/**
 * Tries a property that says something only where one of these cases comes up, and fails if one never did: it would
 * have shown nothing. The fast lane may miss a rare one.
 */
export function reaching<Case extends string>(
  cases: readonly Case[],
  attempt: (reach: Reach<Case>) => void,
): void {
  const found = new Set<Case>();
  attempt((one) => void found.add(one));
  if (isFast) return;
  for (const one of cases) must(found.has(one), `"${one}" came up`);
}

/** Holds for every random day made of these kinds of happenings, and each of the cases came up in one. */
export function always<Case extends string>(
  kinds: readonly Kind[],
  holds: (story: Tale, reach: Reach<Case>) => void,
  ...cases: Case[]
): void {
  reaching(cases, (reach) => {
    fc.assert(
      fc.property(tale(kinds), (story) => {
        holds(story, reach);
      }),
      runs(),
    );
  });
}

/** Asserts; much faster than `expect`, which counts when asked a hundred thousand times. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}

/** `expect(actual).toEqual(expected)`, and much faster where both are the same to the last field. */
export function mustEqual(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** What has been counted, read off the saved numbers and nothing else. */
export function counted(
  { counted: before, since }: { counted: Ms; since: Instant | null },
  now: Instant,
): Ms {
  return before + (since === null ? 0 : now - since);
}

/** How long until a reminder may be offered if its counters run; nothing or less: it is due and ready. */
export function lacks({ id, interval, times, kind }: Reminder, state: State, { now, settings }: Context): Ms {
  const progress = state.progress[id];
  if (progress === undefined) return times === null ? interval : Infinity;
  const { waterGoal, waterGlass } = settings;
  const drunk = state.glasses.reduce((sum, { ml }) => sum + ml, 0);
  const isEnough = drunk >= waterGoal * waterGlass || drunk + waterGlass > 3_000;
  if (kind === "water" && isEnough) return Infinity;
  // Who stands is asked to sit, and who sits to stand, but not the other way round.
  if (kind === (state.position.is === "standing" ? "posture" : "standing")) return Infinity;
  const { counter, wait, appointment } = progress;
  const comes = Math.min(appointment?.askedSince ?? Infinity, appointment?.at ?? Infinity);
  return Math.max(
    times === null ? interval - counted(counter, now) : comes - now,
    wait === null ? 0 : wait.length - counted(wait.passed, now),
  );
}

/** Whether quiet mode or a pause is on. */
export function inForce(span: Span | null, now: Instant): boolean {
  return span !== null && (span.until === null || span.until > now);
}

/** Everything as it shows: since when a counter has been running makes no difference. */
export function readings(state: unknown, now: Instant): unknown {
  if (Array.isArray(state)) return state.map((one: unknown) => readings(one, now));
  if (typeof state !== "object" || state === null) return state;
  if ("counted" in state && "since" in state) {
    const counter = state as { counted: Ms; since: Instant | null };
    return { shows: counted(counter, now), runs: counter.since !== null };
  }
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [key, readings(value, now)]));
}

/** Everything but when the engine last ran and will run again, and what it keeps in case the clock returns. */
export function truth({ seenAt: _seenAt, wakeAt: _wakeAt, jumps: _jumps, ...rest }: State): unknown {
  return rest;
}
