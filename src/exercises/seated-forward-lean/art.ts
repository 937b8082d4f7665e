import type { SideMovement } from "../../figure/movement/movement.ts";
import { FLAT, handAt, trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";

/** The chest comes down over the thighs, the hands before the knees, and the weight moves off the seat. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(SEAT.x + 1, trunk(3, 0, 3, 10, 2)),
    sittingPose(SEAT.x + 5, trunk(46, 64, 78, 84, 72), {
      shoulders: 3,
      nearArm: handAt(SEAT.x + 66, HIPS + 22, FLAT + 48),
      farArm: handAt(SEAT.x + 69, HIPS + 22, FLAT + 48),
    }),
  ],
};
