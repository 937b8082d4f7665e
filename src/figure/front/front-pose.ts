import { mix } from "../point.ts";
import { ease } from "../pose.ts";
import type { Place } from "./place.ts";

/**
 * How a part of the trunk or the head is held, degrees from upright and facing ahead:
 * lean forwards, tilt to the person's left, turn to the person's left.
 */
export type Orientation = { readonly lean: number; readonly tilt: number; readonly turn: number };

/** A direction as seen from the chest, degrees: `out` 0 down, 90 straight out from the body, 180 up; `ahead` swings that forwards (90 straight ahead, over 90 across the body). */
export type Aim = { readonly out: number; readonly ahead: number };

/** A hand that keeps a place in the room: fingertips, where the fingers point, and the side the elbow is on. */
export type Grip = { readonly at: Place; readonly fingers: Place; readonly elbow: Place };

export type FrontArm = {
  readonly upper: Aim;
  readonly fore: Aim;
  readonly hand: Aim;
  readonly grip?: Grip;
};

/** A leg by where its ankle joint is, the side its knee is on, and where toes and sole point. */
export type FrontLeg = {
  readonly ankle: Place;
  readonly knee: Place;
  readonly toes: Place;
  readonly sole: Place;
};

/** How a body is held where the side view does not show the move: in the round, seen from in front. */
export type FrontPose = {
  /** The middle between the hip joints. */
  readonly hips: Place;
  readonly pelvis: Orientation;
  readonly lumbar: Orientation;
  readonly thorax: Orientation;
  readonly neck: Orientation;
  readonly head: Orientation;
  readonly leftArm: FrontArm;
  readonly rightArm: FrontArm;
  readonly leftLeg: FrontLeg;
  readonly rightLeg: FrontLeg;
};

/** The pose on the way from `a` (t = 0) to `b` (t = 1), eased; outside 0 to 1 it stays at the nearer end. */
export function betweenFront(a: FrontPose, b: FrontPose, t: number): FrontPose {
  return mixNested(a, b, ease(t)) as FrontPose;
}

/** Poses are numbers all the way down, so mixing them needs no names. A grip has to be in both poses or in neither. */
function mixNested(a: unknown, b: unknown, part: number): unknown {
  if (typeof a === "number" && typeof b === "number") return mix(a, b, part);
  if (Array.isArray(a) && Array.isArray(b)) return a.map((value, i) => mixNested(value, b[i], part));
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return a;
  return Object.fromEntries(
    Object.entries(a).map(([key, value]) => [
      key,
      mixNested(value, (b as Record<string, unknown>)[key], part),
    ]),
  );
}
