import { arcAround, arrow } from "../../figure/movement/arrow.ts";
import type { SideMovement } from "../../figure/movement/movement.ts";
import { arm, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import { wall } from "../../figure/props.ts";
import { STANDING_EDGE, STANDING_FLOOR, ground } from "../../figure/rooms/standing-room.ts";

const WALL = 66;

/** Back to a wall, the pelvis tucks until the gap behind the waist is gone. */
export const art: SideMovement = {
  view: "side",
  edge: STANDING_EDGE,
  telling: 1,
  behind: [ground, wall(WALL, 4, STANDING_FLOOR)],
  between: [],
  keyframes: [
    {
      hips: { x: WALL + 10.2, y: STANDING_FLOOR - 86 },
      ...trunk(20, -5, -8, 17, 1),
      shoulders: 0,
      nearArm: arm(0, 172),
      farArm: arm(4, 168),
      nearLeg: standingLeg(WALL + 35, STANDING_FLOOR),
      farLeg: standingLeg(WALL + 38, STANDING_FLOOR),
    },
    {
      hips: { x: WALL + 11, y: STANDING_FLOOR - 85 },
      ...trunk(-6, -2, 2, 6, 0),
      shoulders: 0,
      nearArm: arm(0, 172),
      farArm: arm(4, 168),
      nearLeg: standingLeg(WALL + 35, STANDING_FLOOR),
      farLeg: standingLeg(WALL + 38, STANDING_FLOOR),
    },
  ],
  // The arrow follows the front of the pelvis, which comes up.
  hint: (t) => arrow(t, arcAround({ x: WALL + 9, y: STANDING_FLOOR - 88 }, 26, 112, 62)),
};
