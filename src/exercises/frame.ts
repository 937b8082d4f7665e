import { ease } from "../figure/pose.ts";
import { timesOfKeyframes } from "./draw-exercise.ts";
import type { Side } from "./exercise.ts";
import { details } from "./facts.ts";
import type { Motion } from "./motion.ts";

/** What the figure shows at one moment: the arguments of `drawExercise`. */
export interface Frame {
  t: number;
  side: Side;
  breath: number;
}

/** Seconds of a breath where the exercise does not pace it. */
const EASY_BREATH = 4;

/** What the figure shows of a motion. The drawing itself eases between the keyframes. */
export function frameOf(motion: Motion): Frame {
  return { t: timeOf(motion), side: motion.side ?? motion.toward ?? "right", breath: lungVolume(motion) };
}

/**
 * Which of the keyframes to mark where they stand side by side as still pictures: the index of the one that the movement
 * goes to. Null: none of them, as long as the person gets ready.
 */
export function stillOf(motion: Motion): number | null {
  const { exercise, phase } = motion;
  if (details[exercise].rhythm.pattern === "round") return null;
  const stills = timesOfKeyframes(exercise);
  const t = timeOf(motion);
  const { start, end } = wayOf(motion);
  const target = phase === "move" || phase === "hold" ? end : start;
  const index =
    t === target
      ? stills.indexOf(t)
      : target > t
        ? stills.findIndex((still) => still >= t)
        : stills.findLastIndex((still) => still <= t);
  return index === -1 ? null : index;
}

function timeOf(motion: Motion): number {
  const { pattern, move } = details[motion.exercise].rhythm;
  if (pattern === "round") return (motion.passed / move) % 1;
  const { start, end } = wayOf(motion);
  return start + (end - start) * shareOf(motion);
}

/** How much of the way there the body is. */
function shareOf({ phase, progress }: Motion): number {
  switch (phase) {
    case "setUp":
      return 0;
    case "move":
      return progress;
    case "hold":
      return 1;
    case "back":
      return 1 - progress;
  }
}

/** What goes to one side and then to the other is drawn from the right to the left, and begins in the middle. */
function wayOf({ exercise, toward }: Motion): { start: number; end: number } {
  if (details[exercise].rhythm.pattern !== "alternating") return { start: 0, end: 1 };
  return { start: 0.5, end: toward === "right" ? 0 : 1 };
}

/** How full the lungs are. Who holds still is seen to breathe, also where nobody counts the breaths. */
function lungVolume({ exercise, phase, progress, breath, holdLeft }: Motion): number {
  if (breath !== null) return breath.way === "in" ? ease(breath.progress) : 1 - ease(breath.progress);
  const { dose } = details[exercise];
  // The first movement may be one of breathing out.
  if (phase === "setUp") return dose.breath > 0 && dose.hold[1] === 0 ? ease(progress) : 0;
  if (phase !== "hold") return 0;
  const breaths = Math.round(holdLeft / (1 - progress) / EASY_BREATH);
  return (1 - Math.cos(2 * Math.PI * breaths * progress)) / 2;
}
