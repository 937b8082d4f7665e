import type { Instant, Ms } from "../../calendar/time.ts";

/**
 * Time counted so far, and since when it is running (null: it stands still). Nothing has to be written
 * while time merely passes.
 */
export interface Counter {
  counted: Ms;
  since: Instant | null;
}

export const ZERO: Counter = { counted: 0, since: null };

/** How much a counter shows at a moment. */
export function countAt(counter: Counter, now: Instant): Ms {
  return counter.counted + (counter.since === null ? 0 : Math.max(0, now - counter.since));
}

/** When a running counter reaches a length; null for one that stands still short of it. */
export function whenFull(counter: Counter, length: Ms): Instant | null {
  if (counter.since !== null) return counter.since + Math.max(0, length - counter.counted);
  return counter.counted >= length ? Number.NEGATIVE_INFINITY : null;
}

/** The same counter, running from a moment on if it stood still. */
export function startCounter(counter: Counter, at: Instant): Counter {
  return counter.since === null ? { counted: counter.counted, since: at } : counter;
}

/** Stops a counter, also as of a moment in the past: an absence is noticed some minutes after it began. */
export function stopCounter(counter: Counter, at: Instant): Counter {
  return counter.since === null ? counter : { counted: countAt(counter, at), since: null };
}

/** The same counter with so much counted at least, running on if it was running. */
export function fillCounter(counter: Counter, length: Ms, at: Instant): Counter {
  const counted = Math.max(length, countAt(counter, at));
  return { counted, since: counter.since === null ? null : at };
}

/** The same counter from nothing, running on if it was running. */
export function emptyCounter(counter: Counter, at: Instant): Counter {
  return { counted: 0, since: counter.since === null ? null : at };
}
