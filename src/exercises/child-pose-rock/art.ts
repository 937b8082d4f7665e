import type { SideMovement } from "../../figure/movement/movement.ts";
import { FLAT, handAt, trunk } from "../../figure/movement/side-limbs.ts";
import { along, type Point } from "../../figure/point.ts";
import type { Pose } from "../../figure/pose.ts";
import { MAT } from "../../figure/props.ts";
import { KNEECAP, kneelingLeg, onMat, moveAhead } from "../../figure/rooms/mat-room.ts";
import { LENGTH } from "../../figure/skeleton.ts";

const EDGE = 180;
const GROUND = 130;
const FLOOR = GROUND - MAT;
const KNEE: Point = { x: 82, y: FLOOR - KNEECAP };
const hands = {
  nearArm: handAt(KNEE.x + 73, FLOOR, FLAT),
  farArm: handAt(KNEE.x + 74.6, FLOOR, FLAT),
};
const legs = (hip: number) => ({
  nearLeg: kneelingLeg(KNEE, hip),
  farLeg: kneelingLeg(moveAhead(KNEE, 3), hip),
});

/** The hips glide back over kneeling shins while the hands stay. */
export const art: SideMovement = {
  view: "side",
  edge: EDGE,
  telling: 1,
  behind: onMat(EDGE, GROUND),
  between: [],
  settle: overKnee,
  keyframes: [
    { hips: KNEE, ...trunk(85, 78, 80, 85, 72), shoulders: 0, ...hands, ...legs(102) },
    { hips: KNEE, ...trunk(82, 99, 110, 115, 107), shoulders: 2, ...hands, ...legs(43) },
  ],
};

/** On the knees the weight turns over the near knee: the hips are a thigh away from it. */
function overKnee(pose: Pose): Pose {
  return { ...pose, hips: along(KNEE, pose.pelvis + pose.nearLeg.hip + 180, LENGTH.thigh) };
}
