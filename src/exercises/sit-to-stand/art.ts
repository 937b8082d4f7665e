import { SEAT_BELOW_HIP } from "../../figure/body.ts";
import type { SideMovement } from "../../figure/movement/movement.ts";
import { arm, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import type { Pose } from "../../figure/pose.ts";
import { chair } from "../../figure/props.ts";
import { STANDING_FLOOR, standingRoom, TALL } from "../../figure/rooms/standing-room.ts";

const CHAIR = { x: 68, y: STANDING_FLOOR - 45 };
const feet: Pick<Pose, "nearLeg" | "farLeg"> = {
  nearLeg: standingLeg(CHAIR.x + 45, STANDING_FLOOR),
  farLeg: standingLeg(CHAIR.x + 50, STANDING_FLOOR),
};

/** Nose over toes, then straight up; and slowly down again. */
export const art: SideMovement = {
  ...standingRoom,
  telling: 0.5,
  between: chair(CHAIR, STANDING_FLOOR),
  keyframes: [
    {
      hips: { x: CHAIR.x + 4, y: CHAIR.y - SEAT_BELOW_HIP },
      ...trunk(2, 0, 2, 9, 1),
      shoulders: 0,
      nearArm: arm(38, 130),
      farArm: arm(42, 130),
      ...feet,
    },
    {
      hips: { x: CHAIR.x + 9, y: CHAIR.y - SEAT_BELOW_HIP - 2 },
      ...trunk(34, 38, 40, 36, 16),
      shoulders: 1,
      nearArm: arm(62, 160),
      farArm: arm(66, 160),
      ...feet,
    },
    {
      hips: { x: CHAIR.x + 44, y: TALL },
      ...trunk(2, -3, 1, 9, 1),
      shoulders: 0,
      nearArm: arm(3, 166),
      farArm: arm(8, 164),
      ...feet,
    },
  ],
};
