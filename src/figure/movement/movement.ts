import type { Shape } from "../drawing/shape.ts";
import type { FrontPose } from "../front/front-pose.ts";
import type { FrontScene } from "../front/front-scene.ts";
import type { Pose } from "../pose.ts";

type Common = {
  /** The drawing is a square with edges this long, cm. */
  readonly edge: number;
  /** Where `t` is in the one picture that says most, as for a list. */
  readonly telling: number;
  /** Drawn over everything at that moment: which way it goes, where the movement is too small to tell from a still. */
  readonly hint?: (t: number) => Shape;
};

/** What someone sits in: a chair, or a wheelchair, which only those seated have who use one. */
export type Seat = "chair" | "wheelchair";

/** The room around a movement seen from the side. */
export type SideRoom = {
  /** Drawn behind the whole person. */
  readonly behind: readonly Shape[];
  /** Drawn between the far limbs and the rest, as a seat is. */
  readonly between: readonly Shape[];
  /** Drawn before the hips and behind the near arm, as a wheel is. */
  readonly beside?: readonly Shape[];
};

/** A movement seen from the right side, the person facing right. What has sides is drawn for the right one. */
export type SideMovement = Common &
  SideRoom & {
    readonly view: "side";
    readonly keyframes: readonly Pose[];
    /** The room in the place of the usual one for somebody in a wheelchair; without, the movement is not for them. */
    readonly wheelchair?: SideRoom;
    /** Puts an in-between pose on its support where pins alone do not, as when the weight rolls over a knee. */
    readonly settle?: (pose: Pose) => Pose;
    /** Any moment of a cyclic movement, where easing between the keyframes would stutter. */
    readonly moment?: (t: number) => Pose;
    /** Where `t` is at the keyframes of such a movement. */
    readonly stills?: readonly number[];
    /** What in the room moves along at that moment. */
    readonly passing?: (t: number) => readonly Shape[];
  };

/** A movement seen from the front, or from wherever its camera stands. */
export type FrontMovement = Common & {
  readonly view: "front";
  readonly keyframes: readonly FrontPose[];
  readonly scene: FrontScene;
};

/** A body in motion as it is drawn: `t` from 0 to 1 goes through the keyframes. How fast is up to whoever draws it. */
export type Movement = SideMovement | FrontMovement;
