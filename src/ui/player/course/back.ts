import type { Segment } from "../../../stretches/playing/segments.ts";

/** Sooner after an exercise has begun, in seconds, going back means the one before it. */
const JUST_BEGUN = 3;

/** The item to go on with when the person goes back, `seconds` after the routine's start. */
export function itemBefore(segments: readonly Segment[], seconds: number): number {
  const item = segments.findLast(({ from }) => from <= seconds)?.item ?? 0;
  const start = segments.find((segment) => segment.item === item)?.from ?? 0;
  return seconds - start < JUST_BEGUN ? Math.max(0, item - 1) : item;
}
