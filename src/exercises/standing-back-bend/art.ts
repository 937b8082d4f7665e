import type { SideMovement } from "../../figure/movement/movement.ts";
import { handAt, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import { STANDING_FLOOR, standingRoom, TALL } from "../../figure/rooms/standing-room.ts";

/** Hands on the back of the hips, the breastbone lifts and the trunk leans back over them. */
export const art: SideMovement = {
  ...standingRoom,
  telling: 1,
  keyframes: [
    {
      hips: { x: 90, y: TALL },
      ...trunk(3, -3, 1, 9, 2),
      shoulders: -1,
      nearArm: handAt(82, TALL + 9, 168),
      farArm: handAt(85, TALL + 9, 168),
      nearLeg: standingLeg(88, STANDING_FLOOR),
      farLeg: standingLeg(94, STANDING_FLOOR),
    },
    {
      hips: { x: 97, y: TALL + 0.4 },
      ...trunk(-8, -20, -29, -22, -28),
      shoulders: -2,
      nearArm: handAt(90, TALL + 14, 162),
      farArm: handAt(93, TALL + 13, 162),
      nearLeg: standingLeg(88, STANDING_FLOOR),
      farLeg: standingLeg(94, STANDING_FLOOR),
    },
  ],
};
