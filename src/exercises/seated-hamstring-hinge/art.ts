import type { SideMovement } from "../../figure/movement/movement.ts";
import { FLAT, handAt, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, farFoot, FLOOR, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";

const BRINK = SEAT.x + 8;

/** One leg out, heel down and toes up; the trunk bows from the hip with a long back. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(BRINK, trunk(5, 1, 3, 10, 2), {
      nearLeg: standingLeg(BRINK + 78, FLOOR, 25),
      nearArm: handAt(BRINK + 32, HIPS - 2, FLAT + 5),
      farArm: handAt(BRINK + 36, HIPS - 2, FLAT + 5),
      farLeg: farFoot,
    }),
    sittingPose(BRINK, trunk(34, 35, 38, 40, 28), {
      nearLeg: standingLeg(BRINK + 78, FLOOR, 25),
      nearArm: handAt(BRINK + 39, HIPS - 1.4, FLAT + 5),
      farArm: handAt(BRINK + 43, HIPS - 1.4, FLAT + 5),
      farLeg: farFoot,
    }),
  ],
};
