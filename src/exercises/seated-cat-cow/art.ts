import type { SideMovement } from "../../figure/movement/movement.ts";
import { trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";

/** The whole spine rounds, chin to chest, then lifts. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(SEAT.x + 3, trunk(15, -9, -13, 0, -18), { shoulders: -3 }),
    sittingPose(SEAT.x + 1, trunk(-28, 0, 46, 82, 62), { shoulders: 5 }),
  ],
};
