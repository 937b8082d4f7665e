import type { Shape } from "../drawing/shape.ts";
import { depth } from "../movement/side-limbs.ts";
import { along, type Point } from "../point.ts";
import type { Leg, Pin } from "../pose.ts";
import { floorLine, mat } from "../props.ts";
import { LENGTH } from "../skeleton.ts";

/** How far the middle of the knee joint is above what it kneels on. */
export const KNEECAP = 6.2;

/** Where the toes point in kneeling: backwards, down to the mat. */
const BACK = 245;

/** A shin along the floor, the back of the foot down, with the knee at a place; the knee stays while the hips are a thigh away. */
export function kneelingLeg(knee: Point, hip = 90): Leg {
  return { hip, knee: 90, ankle: 152, pin: toesOn(knee.x - 40.9, knee.y + KNEECAP, BACK) };
}

/** A foot whose toes point back and down to the floor; `x` is where the ankle joint is. */
export function toesOn(x: number, floor: number, heading: number): Pin {
  const ankle = { x, y: floor - depth(heading) };
  return {
    at: along(along(ankle, heading, LENGTH.instep), heading + 90, LENGTH.ankleHeight),
    heading,
    hold: 1,
  };
}

export const onMat = (edge: number, ground: number): readonly Shape[] => [
  floorLine(8, edge - 8, ground),
  mat(16, edge - 16, ground),
];

export const moveAhead = (place: Point, ahead: number): Point => ({ x: place.x + ahead, y: place.y });
