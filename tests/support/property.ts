import * as fc from "fast-check";
import type { Instant, Ms } from "../../src/calendar/time.ts";
import { everything, tale, type Kind, type Tale } from "./arbitraries.ts";
import type { Happened, Machine } from "./machine.ts";
import { tell } from "./telling.ts";

/*
 * The words in which the invariants are stated. A failure prints its tale, shrunk: make it a named example.
 */

export const RUNS = { numRuns: 1000 };
/** A thousand tales take a few seconds; on a machine that has other things to do, more. */
export const PATIENCE = { testTimeout: 300_000 };

/** Holds for every random day made of these kinds of happenings. */
export function always(kinds: readonly Kind[], holds: (story: Tale) => void, most?: number): void {
  fc.assert(
    fc.property(tale(kinds, most), (story) => {
      holds(story);
    }),
    RUNS,
  );
}

/** Holds at every step of every random day. */
export function atEveryStep(holds: (happened: Happened, machine: Machine) => void, kinds = everything): void {
  always(kinds, (story) => tell(story, { watch: holds }));
}

/** Asserts; much faster than `expect`, which counts when asked a hundred thousand times. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}

/** What has been counted, read off the saved numbers and nothing else. */
export function counted(
  { counted: before, since }: { counted: Ms; since: Instant | null },
  now: Instant,
): Ms {
  return before + (since === null ? 0 : now - since);
}
