import { along, mix, type Point } from "./point.ts";
import type { Arm, Leg, Pin, Pose } from "./pose.ts";
import { reach } from "./reach.ts";

/** Lengths in cm of a grown person about 172 cm tall. They never change, whatever the pose. */
export const LENGTH = {
  pelvis: 9,
  lumbar: 16,
  thorax: 26,
  neck: 9,
  upperArm: 29,
  forearm: 25,
  hand: 16,
  thigh: 42,
  shin: 41,
  /** From the ankle joint forwards to the ball of the foot, and down to the sole. */
  instep: 13,
  ankleHeight: 8,
} as const;

/** How far the shoulder joint lies below the nape, along the thorax, cm. */
const SHOULDER_DROP = 6;

/** Joints of an arm; `heading` is where the fingers point. */
export type ArmJoints = {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  readonly fingertips: Point;
  readonly heading: number;
};

/** Joints of a leg; `heading` is where the toes point. */
export type LegJoints = {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly ball: Point;
  readonly heading: number;
};

/** Where every joint is, in cm, and where each part of the spine and the head point, in degrees (0 up). */
export type Skeleton = {
  readonly hips: Point;
  readonly waist: Point;
  readonly ribs: Point;
  readonly nape: Point;
  readonly skull: Point;
  readonly heading: {
    readonly pelvis: number;
    readonly lumbar: number;
    readonly thorax: number;
    readonly neck: number;
    readonly head: number;
  };
  readonly nearArm: ArmJoints;
  readonly farArm: ArmJoints;
  readonly nearLeg: LegJoints;
  readonly farLeg: LegJoints;
};

/** The joints of a pose seen from the side. Moves the side does not show have poses in the round: front/front-pose.ts. */
export function fromTheSide(pose: Pose): Skeleton {
  const pelvis = pose.pelvis;
  const lumbar = pelvis + pose.lumbar;
  const thorax = lumbar + pose.thorax;
  const neck = thorax + pose.neck;
  const waist = along(pose.hips, pelvis, LENGTH.pelvis);
  const ribs = along(waist, lumbar, LENGTH.lumbar);
  const nape = along(ribs, thorax, LENGTH.thorax);
  const shoulder = along(along(nape, thorax + 180, SHOULDER_DROP), thorax + 90, pose.shoulders);
  return {
    hips: pose.hips,
    waist,
    ribs,
    nape,
    skull: along(nape, neck, LENGTH.neck),
    heading: { pelvis, lumbar, thorax, neck, head: neck + pose.head },
    nearArm: armFrom(shoulder, thorax, pose.nearArm),
    farArm: armFrom(shoulder, thorax, pose.farArm),
    nearLeg: legFrom(pose.hips, pelvis, pose.nearLeg),
    farLeg: legFrom(pose.hips, pelvis, pose.farLeg),
  };
}

function armFrom(shoulder: Point, trunk: number, arm: Arm): ArmJoints {
  let upper = trunk + 180 - arm.shoulder;
  let fore = upper - 180 + arm.elbow;
  let heading = fore + arm.wrist;
  if (arm.pin) {
    const wrist = along(arm.pin.at, arm.pin.heading + 180, LENGTH.hand);
    ({
      upper,
      lower: fore,
      end: heading,
    } = followPin(
      { upper, lower: fore, end: heading },
      reach(shoulder, wrist, LENGTH.upperArm, LENGTH.forearm, "elbow"),
      arm.pin,
    ));
  }
  const elbow = along(shoulder, upper, LENGTH.upperArm);
  const wrist = along(elbow, fore, LENGTH.forearm);
  return { shoulder, elbow, wrist, fingertips: along(wrist, heading, LENGTH.hand), heading };
}

function legFrom(hip: Point, pelvis: number, leg: Leg): LegJoints {
  let thigh = pelvis + leg.hip;
  let shin = thigh + 180 - leg.knee;
  let heading = shin - 180 + leg.ankle;
  if (leg.pin) {
    const sole = along(leg.pin.at, leg.pin.heading + 180, LENGTH.instep);
    const ankle = along(sole, leg.pin.heading - 90, LENGTH.ankleHeight);
    ({
      upper: thigh,
      lower: shin,
      end: heading,
    } = followPin(
      { upper: thigh, lower: shin, end: heading },
      reach(hip, ankle, LENGTH.thigh, LENGTH.shin, "knee"),
      leg.pin,
    ));
  }
  const knee = along(hip, thigh, LENGTH.thigh);
  const ankle = along(knee, shin, LENGTH.shin);
  const ball = along(along(ankle, heading, LENGTH.instep), heading + 90, LENGTH.ankleHeight);
  return { hip, knee, ankle, ball, heading };
}

type Headings = { readonly upper: number; readonly lower: number; readonly end: number };

/** Between a limb's own angles and those that keep it at its pin. Both middle joints stay on their side, so any mixture is a possible bend. */
function followPin(
  free: Headings,
  reached: { readonly upper: number; readonly lower: number },
  pin: Pin,
): Headings {
  const upper = nearest(reached.upper, free.upper);
  const bend = reached.lower - reached.upper;
  return {
    upper: mix(free.upper, upper, pin.hold),
    lower: mix(free.lower, upper + bend, pin.hold),
    end: mix(free.end, nearest(pin.heading, free.end), pin.hold),
  };
}

/** The same heading, turned by whole circles to lie closest to `to`, so that mixing never takes the long way round. */
function nearest(heading: number, to: number): number {
  return heading + 360 * Math.round((to - heading) / 360);
}
