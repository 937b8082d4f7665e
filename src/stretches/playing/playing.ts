import type { ExerciseId, Side } from "../../exercises/exercise.ts";
import { divideRepetition, repetitionAt, sideToward, type Motion } from "../../exercises/motion.ts";
import type { Segment } from "./segments.ts";
import { stepAt, type Step } from "./steps.ts";

/** What is on at one moment of a routine. Lengths of time are seconds. */
export interface Playing extends Motion {
  /** Index of the segment. */
  segment: number;
  /** From 1 on; 0 while getting ready. */
  repetition: number;
  repetitions: number;
  step: Step;
  segmentLeft: number;
  routineLeft: number;
  next: { exercise: ExerciseId; side: Side | null } | null;
}

/** What is on `t` seconds after the start; before it, what begins. Null: the routine is over, or there is none. */
export function playingAt(segments: readonly Segment[], t: number): Playing | null {
  const now = Math.max(0, t);
  const index = segments.findIndex(({ until }) => now < until);
  const segment = segments[index];
  if (segment === undefined) return null;
  const { exercise, side, repetitions, until } = segment;
  const after = segments[index + 1];
  const doing = now < segment.readyAt ? prepareAt(segment, now) : repeatAt(segment, now);
  return {
    segment: index,
    exercise,
    side,
    repetitions,
    ...doing,
    step: stepAt(segment, now, doing.phase, doing.repetition),
    segmentLeft: until - now,
    routineLeft: (segments.at(-1)?.until ?? 0) - now,
    next: after === undefined ? null : { exercise: after.exercise, side: after.side },
  };
}

type Activity = Omit<Motion, "exercise" | "side"> & Pick<Playing, "repetition">;

function prepareAt({ from, readyAt }: Segment, now: number): Activity {
  return {
    phase: "setUp",
    progress: (now - from) / (readyAt - from),
    repetition: 0,
    toward: null,
    breath: null,
    holdLeft: 0,
    passed: 0,
  };
}

function repeatAt({ exercise, readyAt, until, repetitions }: Segment, now: number): Activity {
  const length = (until - readyAt) / repetitions;
  // The last moment must not fall into a repetition too many when the division does not come out even.
  const done = Math.min(repetitions - 1, Math.floor((now - readyAt) / length));
  const passed = Math.min(length, Math.max(0, now - readyAt - done * length));
  return {
    ...repetitionAt(exercise, divideRepetition(exercise, length), passed),
    repetition: done + 1,
    toward: sideToward(exercise, done),
    passed: now - readyAt,
  };
}
