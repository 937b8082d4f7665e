import { arrow } from "../../figure/movement/arrow.ts";
import type { SideMovement } from "../../figure/movement/movement.ts";
import { arm, trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";

/** From a slump, hands in the lap, to tall with open palms at the sides. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(SEAT.x + 5, trunk(-20, 2, 32, 56, 22), { shoulders: 3 }),
    sittingPose(SEAT.x + 5, trunk(8, -5, -1, 9, 0), {
      shoulders: -1,
      nearArm: arm(4, 168, 4),
      farArm: arm(6, 168, 4),
    }),
  ],
  // The arrow points up through the crown of the head.
  hint: (t) => arrow(t, (part) => ({ x: SEAT.x - 14, y: HIPS - 32 - 20 * part })),
};
