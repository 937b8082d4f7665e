import { farSide, nearSide } from "../body.ts";
import { seenBy } from "../front/camera.ts";
import { frontBody } from "../front/front-body.ts";
import { betweenFront, type FrontPose } from "../front/front-pose.ts";
import { inTheRound } from "../front/front-skeleton.ts";
import { between, type Pose } from "../pose.ts";
import type { Drawing, Shape } from "../drawing/shape.ts";
import { fromTheSide } from "../skeleton.ts";
import type { Exercise, FrontExercise, SideExercise } from "./exercise.ts";
import type { ExerciseId, Side } from "./id.ts";
import { EXERCISES } from "./library.ts";
import { mirrored } from "./mirror.ts";

/**
 * A moment of an exercise. `t` runs from 0 to 1 through its keyframes; it is held inside, and anything that is
 * not a number counts as 0. The left side is the right side's mirror image, so that the limb that works is
 * always in front; an exercise without sides looks the same on both. `breath`, likewise from 0 to 1, is how full the
 * lungs are, so that someone who holds still is seen to breathe.
 */
export function drawExercise(id: ExerciseId, t: number, side: Side, breath = 0): Drawing {
  return drawn(EXERCISES[id], inside(t), side, inside(breath));
}

const inside = (part: number) => Math.min(Math.max(part || 0, 0), 1);

/** The keyframes of an exercise as still pictures, in order. */
export function keyframes(id: ExerciseId, side: Side): Drawing[] {
  const exercise = EXERCISES[id];
  return moments(exercise).map((t) => drawn(exercise, t, side, 0));
}

/** Where `t` is at each keyframe. */
export function moments(exercise: Exercise): readonly number[] {
  if (exercise.view === "side" && exercise.stills) return exercise.stills;
  return exercise.keyframes.map((_, i) => i / (exercise.keyframes.length - 1));
}

function drawn(exercise: Exercise, t: number, side: Side, breath: number): Drawing {
  const { frame, hint } = exercise;
  const person = exercise.view === "side" ? fromSide(exercise, t, breath) : fromFront(exercise, t, breath);
  const shapes = hint ? [...person, hint(t)] : person;
  return {
    width: frame,
    height: frame,
    shapes: exercise.sided && side === "left" ? shapes.map((shape) => mirrored(shape, frame)) : shapes,
  };
}

/** The pose at a moment of an exercise seen from the side. */
export function sidePose(exercise: SideExercise, t: number): Pose {
  if (exercise.moment) return exercise.moment(t);
  const pose = through(exercise.keyframes, t, between);
  return exercise.settle ? exercise.settle(pose) : pose;
}

/** The pose at a moment of an exercise seen from the front. */
export function frontPose(exercise: FrontExercise, t: number): FrontPose {
  return through(exercise.keyframes, t, betweenFront);
}

function through<P>(poses: readonly P[], t: number, mix: (a: P, b: P, part: number) => P): P {
  const way = t * (poses.length - 1);
  const i = Math.min(Math.floor(way), poses.length - 2);
  return mix(poses[i] as P, poses[i + 1] as P, way - i);
}

function fromSide(exercise: SideExercise, t: number, breath: number): Shape[] {
  const person = fromTheSide(sidePose(exercise, t));
  return [
    ...exercise.behind,
    ...(exercise.passing?.(t) ?? []),
    ...farSide(person),
    ...exercise.between,
    ...nearSide(person, breath),
  ];
}

function fromFront(exercise: FrontExercise, t: number, breath: number): Shape[] {
  const { scene } = exercise;
  return [
    ...scene.behind,
    ...frontBody(inTheRound(frontPose(exercise, t)), seenBy(scene.camera), scene, breath),
  ];
}
