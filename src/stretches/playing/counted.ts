import { divideRepetition } from "../../exercises/motion.ts";
import type { Playing } from "./playing.ts";
import type { Segment } from "./segments.ts";

/** Shorter, in seconds, and a hold is a moment of stillness in a movement: nothing to count down. */
const SHORTEST_HOLD = 4;

/** For how long each repetition is held, in seconds; 0 where it keeps moving or only stops for a moment. */
export function holdOf({ exercise, readyAt, until, repetitions }: Segment): number {
  const { hold } = divideRepetition(exercise, (until - readyAt) / repetitions);
  return hold < SHORTEST_HOLD ? 0 : hold;
}

/**
 * How far what is counted has come, 0 to 1: a hold, which then goes back as the body does, or the time on this side.
 */
export function countedShare({ phase, progress, segmentLeft }: Playing, segment: Segment): number {
  if (phase === "setUp") return 0;
  const { readyAt, until } = segment;
  if (holdOf(segment) === 0) return 1 - segmentLeft / (until - readyAt);
  if (phase === "move") return 0;
  return phase === "hold" ? progress : 1 - progress;
}
