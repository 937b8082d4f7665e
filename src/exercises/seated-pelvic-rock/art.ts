import { arcAround, arrow } from "../../figure/movement/arrow.ts";
import type { SideMovement } from "../../figure/movement/movement.ts";
import { handAt, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import { chairRoom, FLOOR, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";

/** Far enough forwards that the back of the chair does not hide the person’s own back. */
const ROCKER = SEAT.x + 11;

/** Hands on the hip bones, the pelvis tips forwards and back under a quiet chest. */
export const art: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(ROCKER, trunk(18, -7, -5, 12, 1), limbsAt(3)),
    sittingPose(ROCKER, trunk(-32, -7, 13, 19, 2), limbsAt(-3)),
  ],
  // The arrow follows the back of the pelvis: up, then down and under.
  hint: (t) => {
    const behind = { x: ROCKER, y: HIPS - 4 };
    const [from, to] = t < 0.5 ? [240, 292] : [288, 236];
    return arrow(Math.abs(2 * t - 1), arcAround(behind, 23, from, to));
  },
};

/** Fingertips before the hip bones, the elbows high: they leave the low back in view. */
function limbsAt(ahead: number) {
  return {
    nearArm: handAt(ROCKER + 10 + ahead, HIPS - 11, 128),
    farArm: handAt(ROCKER + 12 + ahead, HIPS - 11, 128),
    nearLeg: standingLeg(ROCKER + 36, FLOOR),
    farLeg: standingLeg(ROCKER + 43, FLOOR),
  };
}
