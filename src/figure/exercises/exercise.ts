import type { FrontPose } from "../front/front-pose.ts";
import type { FrontScene } from "../front/front-scene.ts";
import type { Pose } from "../pose.ts";
import type { Shape } from "../drawing/shape.ts";
import type { ExerciseId } from "./id.ts";

/** How an exercise is played. The player turns seconds into the `t` of `drawExercise`. */
type Played = {
  /** there-and-back: t goes from 0 to 1, rests there and comes back. loop: t goes from 0 to 1, which is 0 again. */
  readonly motion: "there-and-back" | "loop";
  /** How long t takes from 0 to 1 at an easy pace. */
  readonly seconds: number;
  /** How long to rest at t = 1 when the exercise is a hold; 0 when it is a movement. */
  readonly hold: number;
  /** Where t is in the one picture that says most, as for a list. */
  readonly telling: number;
  /** Whether it is done once for each side. Keyframes are those of the right side. */
  readonly sided: boolean;
};

type Common = Played & {
  readonly id: ExerciseId;
  /** The drawing is a square with edges this long, cm. */
  readonly frame: number;
  /** Drawn over everything at that moment: which way it goes, where the movement is too small to tell from a still. */
  readonly hint?: (t: number) => Shape;
};

/** An exercise seen from the right side, the person facing right. */
export type SideExercise = Common & {
  readonly view: "side";
  readonly keyframes: readonly Pose[];
  /** Drawn behind the whole person. */
  readonly behind: readonly Shape[];
  /** Drawn between the far limbs and the rest, as a seat is. */
  readonly between: readonly Shape[];
  /** Puts an in-between pose on its support where pins alone do not, as when the weight rolls over a knee. */
  readonly settle?: (pose: Pose) => Pose;
  /** Any moment of a cyclic movement, where easing between the keyframes would stutter. */
  readonly moment?: (t: number) => Pose;
  /** Where `t` is at the keyframes of such a movement. */
  readonly stills?: readonly number[];
  /** What in the room moves along at that moment. */
  readonly passing?: (t: number) => readonly Shape[];
};

/** An exercise seen from the front, or from wherever its camera stands. */
export type FrontExercise = Common & {
  readonly view: "front";
  readonly keyframes: readonly FrontPose[];
  readonly scene: FrontScene;
};

export type Exercise = SideExercise | FrontExercise;
