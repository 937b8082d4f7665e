import { arrow } from "../../figure/movement/arrow.ts";
import type { SideMovement } from "../../figure/movement/movement.ts";
import { arm, trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";

/** Far enough forwards that the elbows pass the back of the chair. */
const AT = SEAT.x + 8;

/** The elbows go back, the shoulder blades together, the breastbone up. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(AT, trunk(2, 2, 9, 18, 8), { shoulders: 4, nearArm: arm(22, 96), farArm: arm(24, 96) }),
    sittingPose(AT, trunk(5, -3, -3, 7, -1), { shoulders: -4, nearArm: arm(-38, 78), farArm: arm(-36, 78) }),
  ],
  hint: (t) => arrow(t, (part) => ({ x: AT - 26 - 16 * part, y: HIPS - 47 })),
};
