import type { ExerciseId } from "./exercise.ts";
import { details, traits } from "./facts.ts";
import { divideAtEase, repetitionAt, sideToward, type Motion } from "./motion.ts";

/** How long a hold is shown at most, in seconds: to be understood it need not last as long as it is to be held. */
const LONGEST_HOLD = 5;

/** Between movements the eye gets a moment to see where it is, in seconds. */
const REST = 0.7;

/** What an exercise looks like after so many seconds of being shown: again and again, each side in its turn. */
export function demonstrate(exercise: ExerciseId, passed: number): Motion {
  const { pattern } = details[exercise].rhythm;
  const motion = { exercise, side: null, toward: null, passed };
  if (pattern === "round") return { ...motion, phase: "move", progress: 0, breath: null, holdLeft: 0 };
  const { move, hold, back } = divideAtEase(exercise);
  const lengths = { move, hold: Math.max(REST, Math.min(hold, LONGEST_HOLD)), back };
  const whole = move + lengths.hold + back;
  // What goes from side to side does not stop in the middle.
  const rest = pattern === "alternating" ? 0 : REST;
  const repetition = Math.floor(passed / (rest + whole));
  const now = passed - repetition * (rest + whole) - rest;
  return {
    ...motion,
    side: traits[exercise].sides === 1 ? null : repetition % 2 === 0 ? "right" : "left",
    toward: sideToward(exercise, repetition),
    // In the rest before a repetition the body is where the way back of the last one has ended.
    ...repetitionAt(exercise, lengths, now < 0 ? whole : now),
  };
}
