import { partsOf, type Segment } from "./segments.ts";

/** Shorter, in seconds, and a hold is a moment of stillness in a movement: nothing to count down. */
const SHORTEST_HOLD = 4;

/** For how long each repetition is held, in seconds; 0 where it keeps moving or only stops for a moment. */
export function holdOf({ exercise, readyAt, until, repetitions }: Segment): number {
  const { hold } = partsOf(exercise, (until - readyAt) / repetitions);
  return hold < SHORTEST_HOLD ? 0 : hold;
}
