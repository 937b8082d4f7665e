import { library } from "../library.ts";
import type { Phase, Step } from "./playing.ts";
import type { Segment } from "./segments.ts";

/** From so many seconds on a hold has words of its own; a shorter one would be over before they are read. */
const LONG_HOLD = 10;

/** The words about the way there stay for so long, in seconds, but never beyond the first half. */
const TO_READ = 4;

/** Words about whole repetitions stay for at least so long, in seconds. The last ones stay to the end. */
const STAY = 5;

const ofPhase: Record<Exclude<Phase, "setUp">, Step> = { move: 2, hold: 3, back: 4 };

/**
 * The step that says what the body does now. The first is for getting ready. Of an exercise that is held for long,
 * the others are the way there, the hold, and the last way back. Else each is about a whole repetition, and they follow
 * one another as repetitions begin; what goes on without being counted shows them for equally long.
 */
export function stepAt(segment: Segment, now: number, phase: Phase, repetition: number): Step {
  const { exercise, readyAt, until, repetitions } = segment;
  const { dose, rhythm } = library[exercise];
  if (phase === "setUp") return 1;
  const length = (until - readyAt) / repetitions;
  if (dose.hold[0] >= LONG_HOLD) {
    const passed = now - readyAt - (repetition - 1) * length;
    if (phase === "hold" && passed < Math.min(TO_READ, length / 2)) return 2;
    // Coming back only to go again is over before it could be read.
    return phase === "back" && repetition < repetitions ? 3 : ofPhase[phase];
  }
  if (dose.minutes !== undefined) return later(Math.floor((3 * (now - readyAt)) / length));
  const both = rhythm.alternates ? 2 : 1;
  return later(Math.floor((repetition - 1) / (both * Math.ceil(STAY / (both * length)))));
}

function later(steps: number): Step {
  return Math.min(4, 2 + steps) as Step;
}
