import type { SideMovement } from "../../figure/movement/movement.ts";
import { FLAT, handAt, standing, trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, farFoot, FLOOR, HIPS, SEAT, sitting } from "../../figure/rooms/chair-room.ts";

const BRINK = SEAT.x + 8;

/** One leg out, heel down and toes up; the trunk bows from the hip with a long back. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sitting(BRINK, trunk(5, 1, 3, 10, 2), {
      nearLeg: standing(BRINK + 78, FLOOR, 25),
      nearArm: handAt(BRINK + 32, HIPS - 2, FLAT + 5),
      farArm: handAt(BRINK + 36, HIPS - 2, FLAT + 5),
      farLeg: farFoot,
    }),
    sitting(BRINK, trunk(34, 35, 38, 40, 28), {
      nearLeg: standing(BRINK + 78, FLOOR, 25),
      nearArm: handAt(BRINK + 39, HIPS - 1.4, FLAT + 5),
      farArm: handAt(BRINK + 43, HIPS - 1.4, FLAT + 5),
      farLeg: farFoot,
    }),
  ],
};
