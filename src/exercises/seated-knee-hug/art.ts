import type { SideMovement } from "../../figure/movement/movement.ts";
import { FLAT, handAt, trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";

/** Leaning back on the chair, both hands behind one thigh, the knee comes to the chest. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(SEAT.x - 6, trunk(-6, -9, -6, 6, 1), {
      nearArm: handAt(SEAT.x + 34, HIPS - 1.2, FLAT + 9),
      farArm: handAt(SEAT.x + 36, HIPS - 1.2, FLAT + 9),
    }),
    sittingPose(SEAT.x - 6, trunk(-7, -9, -4, 10, 4), {
      nearLeg: { hip: 80, knee: 84, ankle: 92 },
      nearArm: handAt(SEAT.x + 28, HIPS + 1, 84),
      farArm: handAt(SEAT.x + 29, HIPS + 1, 84),
    }),
    sittingPose(SEAT.x - 6, trunk(-10, -9, -1, 14, 7), {
      nearLeg: { hip: 46, knee: 64, ankle: 96 },
      nearArm: handAt(SEAT.x + 24, HIPS - 27, 44),
      farArm: handAt(SEAT.x + 26, HIPS - 27, 44),
    }),
  ],
};
