import { SEAT_BELOW_HIP } from "../body.ts";
import { FLAT, handAt, standingLeg, trunk } from "../movement/side-limbs.ts";
import type { Point } from "../point.ts";
import type { Arm, Leg, Pose } from "../pose.ts";
import { chair, floorLine } from "../props.ts";
import { nearWheel, PLATE, wheelchair } from "../wheelchair.ts";

/** The room in which the seated exercises are done: one chair or wheelchair, nothing else. */
const EDGE = 152;
/** The height of the soles, cm from the top of the drawing: the floor, or the plate of a wheelchair above it. */
export const FLOOR = 143;
export const SEAT: Point = { x: 46, y: FLOOR - 45 };
/** The height of the hip joints of someone on the seat, cm from the top of the drawing. */
export const HIPS = SEAT.y - SEAT_BELOW_HIP;

const HEEL = SEAT.x + 42;

type Trunk = ReturnType<typeof trunk>;
type Limbs = Partial<Pick<Pose, "shoulders" | "nearArm" | "farArm" | "nearLeg" | "farLeg">>;

/** Sitting with the hip joints at `x`, feet flat, hands on the thighs, unless told otherwise. */
export function sittingPose(x: number, bends: Trunk, limbs: Limbs = {}): Pose {
  return {
    hips: { x, y: HIPS },
    ...bends,
    shoulders: 0,
    nearArm: handOnThigh(HEEL),
    farArm: handOnThigh(HEEL + 4),
    nearLeg: nearFoot,
    farLeg: farFoot,
    ...limbs,
  };
}

const nearFoot: Leg = standingLeg(HEEL, FLOOR);
export const farFoot: Leg = standingLeg(HEEL + 7, FLOOR);

/** A palm on the thigh, fingertips at `x`: thighs slope a little towards the knee. */
function handOnThigh(x: number): Arm {
  return handAt(x, HIPS - 3.4, FLAT + 6);
}

export const chairRoom = {
  view: "side",
  edge: EDGE,
  behind: [floorLine(12, EDGE - 12, FLOOR)],
  between: chair(SEAT, FLOOR),
  wheelchair: {
    behind: [floorLine(8, EDGE - 12, FLOOR + PLATE)],
    between: wheelchair(SEAT, FLOOR),
    beside: nearWheel(SEAT, FLOOR),
  },
} as const;
