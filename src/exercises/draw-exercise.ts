import type { Drawing } from "../figure/drawing/shape.ts";
import { drawMovement, keyframeTimes } from "../figure/movement/draw-movement.ts";
import type { Seat } from "../figure/movement/movement.ts";
import { art } from "./art.ts";
import type { ExerciseId, Side } from "./exercise.ts";
import { traits } from "./facts.ts";

/**
 * A moment of an exercise: see `drawMovement` for `t` and `breath`. The left side is the right side's mirror image;
 * an exercise without sides looks the same on both. `seat`: what the person sits in, where they sit.
 */
export function drawExercise(
  exercise: ExerciseId,
  t: number,
  side: Side,
  breath = 0,
  seat: Seat = "chair",
): Drawing {
  return drawMovement(art[exercise], t, breath, side === "left" && traits[exercise].sides === 2, seat);
}

/** The one picture that says most, as for a list. */
export function drawPicture(exercise: ExerciseId, seat: Seat = "chair"): Drawing {
  return drawExercise(exercise, art[exercise].telling, "right", 0, seat);
}

/** The keyframes of an exercise as still pictures, in order. */
export function drawKeyframes(exercise: ExerciseId, side: Side, seat: Seat = "chair"): Drawing[] {
  return timesOfKeyframes(exercise).map((t) => drawExercise(exercise, t, side, 0, seat));
}

/** When each keyframe is reached, in the order of time: see `drawMovement` for `t`. */
export function timesOfKeyframes(exercise: ExerciseId): readonly number[] {
  return keyframeTimes(art[exercise]);
}
