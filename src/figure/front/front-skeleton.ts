import { LENGTH } from "../skeleton.ts";
import type { Aim, FrontArm, FrontLeg, FrontPose, Orientation } from "./front-pose.ts";
import { far, type Place, plus, square, towards, unit } from "./place.ts";

/** Half the distance between the hip joints and between the shoulder joints, cm. */
export const HIP = 9;
const SHOULDER = 16.4;
/** How far the shoulder joint lies below the nape, cm. */
const SHOULDER_DROP = 8.5;
/** How far the shoulder blade lifts that joint for an arm that is raised all the way, cm. */
const SHRUG = 4;

/** The three directions of a part of the body, one cm long and square to each other. */
export type Axes = { readonly left: Place; readonly up: Place; readonly ahead: Place };

export type FrontArmJoints = {
  readonly shoulder: Place;
  readonly elbow: Place;
  readonly wrist: Place;
  readonly fingertips: Place;
};

export type FrontLegJoints = {
  readonly hip: Place;
  readonly knee: Place;
  readonly ankle: Place;
  readonly ball: Place;
  readonly toes: Place;
  readonly sole: Place;
};

/** Where every joint is in the room, with the lengths of `LENGTH`. */
export type FrontSkeleton = {
  readonly hips: Place;
  readonly waist: Place;
  readonly ribs: Place;
  readonly nape: Place;
  readonly skull: Place;
  readonly pelvis: Axes;
  readonly lumbar: Axes;
  readonly thorax: Axes;
  readonly head: Axes;
  readonly leftArm: FrontArmJoints;
  readonly rightArm: FrontArmJoints;
  readonly leftLeg: FrontLegJoints;
  readonly rightLeg: FrontLegJoints;
};

/** The joints of a body in the round. */
export function inTheRound(pose: FrontPose): FrontSkeleton {
  const pelvis = axes(pose.pelvis);
  const lumbar = axes(pose.lumbar);
  const thorax = axes(pose.thorax);
  const waist = plus(pose.hips, pelvis.up, LENGTH.pelvis);
  const ribs = plus(waist, lumbar.up, LENGTH.lumbar);
  const nape = plus(ribs, thorax.up, LENGTH.thorax);
  return {
    hips: pose.hips,
    waist,
    ribs,
    nape,
    skull: plus(nape, axes(pose.neck).up, LENGTH.neck),
    pelvis,
    lumbar,
    thorax,
    head: axes(pose.head),
    leftArm: armOf(nape, thorax, 1, pose.leftArm),
    rightArm: armOf(nape, thorax, -1, pose.rightArm),
    leftLeg: legOf(plus(pose.hips, pelvis.left, HIP), pose.leftLeg),
    rightLeg: legOf(plus(pose.hips, pelvis.left, -HIP), pose.rightLeg),
  };
}

function axes({ lean, tilt, turn }: Orientation): Axes {
  const left = towards([1, 0, 0], [0, 0, -1], turn);
  const ahead = towards([0, 0, 1], [1, 0, 0], turn);
  const up = towards([0, -1, 0], ahead, lean);
  return {
    left: towards(left, [-up[0], -up[1], -up[2]], tilt),
    up: towards(up, left, tilt),
    ahead: towards(ahead, [0, 1, 0], lean),
  };
}

/** @param side 1 on the person's left, -1 on the right */
function armOf(nape: Place, thorax: Axes, side: 1 | -1, arm: FrontArm): FrontArmJoints {
  const directionOf = ({ out, ahead }: Aim): Place => {
    const away: Place = [thorax.left[0] * side, thorax.left[1] * side, thorax.left[2] * side];
    const down: Place = [-thorax.up[0], -thorax.up[1], -thorax.up[2]];
    return towards(down, towards(away, thorax.ahead, ahead), out);
  };
  const upper = directionOf(arm.upper);
  const raised = Math.max(0, -Math.cos((arm.upper.out * Math.PI) / 180));
  const shoulder = plus(
    plus(nape, thorax.up, SHRUG * raised - SHOULDER_DROP),
    thorax.left,
    (SHOULDER - 2.5 * raised) * side,
  );
  if (!arm.grip) {
    const elbow = plus(shoulder, upper, LENGTH.upperArm);
    const wrist = plus(elbow, directionOf(arm.fore), LENGTH.forearm);
    return { shoulder, elbow, wrist, fingertips: plus(wrist, directionOf(arm.hand), LENGTH.hand) };
  }
  const fingers = unit(arm.grip.fingers);
  const target = plus(arm.grip.at, fingers, -LENGTH.hand);
  const [elbow, wrist] = reachInTheRound(shoulder, target, LENGTH.upperArm, LENGTH.forearm, arm.grip.elbow);
  return { shoulder, elbow, wrist, fingertips: plus(wrist, fingers, LENGTH.hand) };
}

function legOf(hip: Place, leg: FrontLeg): FrontLegJoints {
  const [knee, ankle] = reachInTheRound(hip, leg.ankle, LENGTH.thigh, LENGTH.shin, leg.knee);
  const toes = unit(leg.toes);
  const sole = unit(square(leg.sole, toes));
  const ball = plus(plus(ankle, toes, LENGTH.instep), sole, LENGTH.ankleHeight);
  return { hip, knee, ankle, ball, toes, sole };
}

/** Two-bone reach in the round: where the middle joint and the end are, the middle on the side of `bend`. */
function reachInTheRound(
  root: Place,
  target: Place,
  upper: number,
  lower: number,
  bend: Place,
): [middle: Place, end: Place] {
  const way = unit(plus(target, root, -1));
  const span = Math.min(Math.max(far(root, target), Math.abs(upper - lower), 0.001), upper + lower);
  const before = (upper * upper - lower * lower + span * span) / (2 * span);
  const aside = Math.sqrt(Math.max(0, upper * upper - before * before));
  const middle = plus(plus(root, way, before), unit(square(bend, way)), aside);
  return [middle, plus(root, way, span)];
}
