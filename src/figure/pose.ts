import { mix, mixPoints, type Point } from "./point.ts";

/**
 * A place that a hand or foot keeps while the rest of the body moves.
 * `at` is the fingertips of a hand, the ball of a foot; `heading` is where fingers or toes point
 * (degrees, 90 forwards and level). `hold` from 0 (limb follows its own angles) to 1 (stays at the
 * place) exists so that a limb can let go of a place, or take hold of it, without a jump.
 */
export type Pin = { readonly at: Point; readonly heading: number; readonly hold: number };

/** Degrees. shoulder: 0 alongside the trunk, 90 straight ahead, 180 overhead, minus behind. elbow: 180 straight. wrist: 0 straight, plus towards the palm. */
export type Arm = {
  readonly shoulder: number;
  readonly elbow: number;
  readonly wrist: number;
  readonly pin?: Pin;
};

/** Degrees. hip: 180 standing, 90 sitting, over 180 behind the trunk. knee: 180 straight. ankle: 90 standing, more with the toes pointed. */
export type Leg = { readonly hip: number; readonly knee: number; readonly ankle: number; readonly pin?: Pin };

/** How a body is held, seen from its right side, facing right. All angles in degrees. */
export type Pose = {
  /** Where the hip joints are. */
  readonly hips: Point;
  /** Lean of the pelvis from upright: plus tips forwards (a hollow back), minus tucks under. Lying on the back is -90. */
  readonly pelvis: number;
  /** Bend of each part on the one below: plus forwards (rounding), minus backwards (hollowing). */
  readonly lumbar: number;
  readonly thorax: number;
  readonly neck: number;
  readonly head: number;
  /** How far the shoulders roll forwards of the spine, cm. */
  readonly shoulders: number;
  readonly nearArm: Arm;
  readonly farArm: Arm;
  readonly nearLeg: Leg;
  readonly farLeg: Leg;
};

/** A soft start and a soft end: 0 to 1 for 0 to 1, held outside; anything that is not a number counts as 0. */
export function ease(t: number): number {
  const inside = Math.min(Math.max(t || 0, 0), 1);
  return inside * inside * (3 - 2 * inside);
}

/** The pose on the way from `a` (t = 0) to `b` (t = 1), eased; outside 0 to 1 it stays at the nearer end. */
export function blendPoses(a: Pose, b: Pose, t: number): Pose {
  const part = ease(t);
  const number = (from: number, to: number) => mix(from, to, part);
  const arm = (from: Arm, to: Arm): Arm => ({
    shoulder: number(from.shoulder, to.shoulder),
    elbow: number(from.elbow, to.elbow),
    wrist: number(from.wrist, to.wrist),
    ...pinBetween(from.pin, to.pin, part),
  });
  const leg = (from: Leg, to: Leg): Leg => ({
    hip: number(from.hip, to.hip),
    knee: number(from.knee, to.knee),
    ankle: number(from.ankle, to.ankle),
    ...pinBetween(from.pin, to.pin, part),
  });
  return {
    hips: mixPoints(a.hips, b.hips, part),
    pelvis: number(a.pelvis, b.pelvis),
    lumbar: number(a.lumbar, b.lumbar),
    thorax: number(a.thorax, b.thorax),
    neck: number(a.neck, b.neck),
    head: number(a.head, b.head),
    shoulders: number(a.shoulders, b.shoulders),
    nearArm: arm(a.nearArm, b.nearArm),
    farArm: arm(a.farArm, b.farArm),
    nearLeg: leg(a.nearLeg, b.nearLeg),
    farLeg: leg(a.farLeg, b.farLeg),
  };
}

/** A pin on one side only fades in or out where it is; a pin on both sides travels. */
function pinBetween(from: Pin | undefined, to: Pin | undefined, part: number): { pin?: Pin } {
  const start = from ?? (to && { ...to, hold: 0 });
  const end = to ?? (from && { ...from, hold: 0 });
  if (!start || !end) return {};
  return {
    pin: {
      at: mixPoints(start.at, end.at, part),
      heading: mix(start.heading, end.heading, part),
      hold: mix(start.hold, end.hold, part),
    },
  };
}
