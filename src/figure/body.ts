import { blob, cutout, type Shape, type Tone } from "./drawing/shape.ts";
import { head } from "./head.ts";
import { along, distance, headingTo, mixPoints, type Point } from "./point.ts";
import { SHOE } from "./shoe.ts";
import type { ArmJoints, LegJoints, Skeleton } from "./skeleton.ts";

/** How far the flesh reaches below the hip joint when sitting, cm: the seat is this far under it. */
export const SEAT_BELOW_HIP = 10;

/** How much a full breath deepens the chest, cm: as much as shows. */
const BREATH = 1.4;

/** How thick a thigh is above its bone where the belly meets it, cm. */
const LAP = 7.6;

/** The limbs on the side turned away from us. A seat is drawn between these and the near side. */
export function farSide(s: Skeleton): Shape[] {
  return [...arm(s.farArm, "shirtFar", "skinFar"), ...leg(s.farLeg, "trousersFar", "shoeFar", "skinFar")];
}

/**
 * Trunk, head and the limbs on our side. `breath` is how full the lungs are, 0 to 1; `beside` is drawn before the hips
 * and behind the arm, as a wheel at the side of a seat is.
 */
export function nearSide(s: Skeleton, breath = 0, beside: readonly Shape[] = []): Shape[] {
  return [
    cutout("trousers", s.hips, s.heading.pelvis + 90, SEAT),
    ...leg(s.nearLeg, "trousers", "shoe", "skin"),
    ...head(s),
    shirt(s, breath * BREATH),
    ...beside,
    ...arm(s.nearArm, "sleeve", "skin"),
  ];
}

/** The trunk: flesh behind and before the spine, one soft outline however it bends, and a hem that ends in the lap. */
function shirt(s: Skeleton, breath: number): Shape {
  const { pelvis, lumbar, thorax, neck } = s.heading;
  const thigh = headingTo(s.nearLeg.hip, s.nearLeg.knee);
  // Tipped forwards in a seat or on all fours, the belly comes further over the thigh and the hem with it.
  const tipped = part(pelvis, 8, 24) * part(thigh - pelvis, 130, 105);
  const lap = along(along(s.hips, thigh, 5 + 4.5 * tipped), thigh - 90, 8.8);
  const tail = along(along(s.hips, pelvis - 90, 10.4), pelvis + 180, 1);
  const stations: [Point, number, number, number][] = [
    // place on the spine, heading there, cm behind, cm before
    [s.waist, (pelvis + lumbar) / 2, 9.8, 9],
    [mixPoints(s.waist, s.ribs, 0.5), lumbar, 9, 9.2],
    [s.ribs, (lumbar + thorax) / 2, 9, 10 + breath],
    [mixPoints(s.ribs, s.nape, 0.45), thorax, 9.6 + breath / 3, 11.6 + breath],
    [mixPoints(s.ribs, s.nape, 0.8), thorax, 8, 9.4],
    [s.nape, (thorax + neck) / 2, 4.6, 4.8],
  ];
  const before = stations.map(([at, heading, , depth]) =>
    ontoLap(along(at, heading + 90, depth), s.hips, thigh),
  );
  const behind = stations.map(([at, heading, depth]) => along(at, heading - 90, depth));
  return blob("shirt", [lap, lap, ...before, ...behind.toReversed(), tail, tail]);
}

/** A belly that leans on a thigh rests on it and does not sink in. */
function ontoLap(belly: Point, hip: Point, thigh: number): Point {
  const out = headingTo(hip, belly) - thigh;
  const radians = (out * Math.PI) / 180;
  const above = -Math.sin(radians) * distance(hip, belly);
  return Math.cos(radians) < 0 || above >= LAP ? belly : along(belly, thigh - 90, LAP - above);
}

/** How far `value` is on the way from `start` to `end`, 0 to 1. */
function part(value: number, start: number, end: number): number {
  return Math.min(Math.max((value - start) / (end - start), 0), 1);
}

function arm(joints: ArmJoints, sleeve: Tone, skin: Tone): Shape[] {
  return [
    cutout(skin, joints.wrist, joints.heading, HAND),
    cutout(sleeve, joints.elbow, headingTo(joints.elbow, joints.wrist), FOREARM),
    cutout(sleeve, joints.shoulder, headingTo(joints.shoulder, joints.elbow), UPPER_ARM),
  ];
}

function leg(joints: LegJoints, trousers: Tone, shoe: Tone, skin: Tone): Shape[] {
  const shin = headingTo(joints.knee, joints.ankle);
  return [
    cutout(skin, joints.knee, shin, ANKLE),
    cutout(shoe, joints.ankle, joints.heading, SHOE),
    cutout(trousers, joints.knee, shin, SHIN),
    cutout(trousers, joints.hip, headingTo(joints.hip, joints.knee), THIGH),
  ];
}

// Outlines in cm around the upper joint, for a part that points forwards: x along the bone, y towards
// its underside (calf, hamstring, triceps). A place given twice is a corner.

/** Buttock and hip, under the hem of the shirt. */
const SEAT = [-10, 0, -7.4, 7.6, 0, 10, 6, 7, 6, -2, 4, -6, -7.6, -6];
const THIGH = [
  -9, 2, -7, -6, 0, -9, 20, -8.4, 36, -6.9, 43, -6.5, 47.6, -3.6, 48.4, 1.2, 45.6, 5.4, 40, 6.8, 28, 8.2, 14,
  9.8, 2, 10, -6, 8,
];
const SHIN = [
  -6, -2, -3, -5.8, 4, -6.2, 20, -5, 36.4, -4.4, 36.4, -4.4, 36.4, 5, 36.4, 5, 26, 6, 14, 7.2, 4, 7, -3, 6,
  -6, 3,
];
const ANKLE = [34, -2.6, 34, 3, 43, 3.4, 43, -2.6];
const UPPER_ARM = [
  -6, 0, -4, -4.6, 2, -5.8, 14, -4.8, 26, -4, 31, -3.2, 33, 0, 31.4, 3.2, 27, 4.2, 14, 5.2, 2, 5.8, -4, 4.6,
];
const FOREARM = [
  -4, 0, -2.8, -2.8, 2, -4.2, 10, -4, 22, -3, 24.6, -2.8, 24.6, -2.8, 24.6, 2.8, 24.6, 2.8, 20, 3.2, 8, 4.2,
  0, 4, -2.8, 2.8,
];
/** A relaxed hand, palm down: back of the hand, fingers, thumb. The underside of the fingertips is at 16, 0. */
const HAND = [
  -2, -2.4, 4, -3.4, 8.6, -3.6, 13, -2.2, 16.4, -0.6, 16, 0, 12, -0.6, 9.6, -0.2, 9.4, 1, 5.6, 1.4, 2, 2.4,
  -2, 2.4,
];
