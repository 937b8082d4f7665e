import { details, traits } from "../../exercises/facts.ts";
import type { Phase } from "../../exercises/motion.ts";
import type { Segment } from "./segments.ts";

/** Of an exercise: the first is for getting ready. */
export type Step = 1 | 2 | 3 | 4;

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
  const { pattern } = details[exercise].rhythm;
  if (phase === "setUp") return 1;
  const length = (until - readyAt) / repetitions;
  if (traits[exercise].held) {
    const passed = now - readyAt - (repetition - 1) * length;
    if (phase === "hold" && passed < Math.min(TO_READ, length / 2)) return 2;
    // Coming back only to go again is over before it could be read.
    return phase === "back" && repetition < repetitions ? 3 : ofPhase[phase];
  }
  if (pattern === "round") return stepAfter(Math.floor((3 * (now - readyAt)) / length));
  const both = pattern === "alternating" ? 2 : 1;
  return stepAfter(Math.floor((repetition - 1) / (both * Math.ceil(STAY / (both * length)))));
}

function stepAfter(steps: number): Step {
  return Math.min(4, 2 + steps) as Step;
}
