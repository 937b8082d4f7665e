import { around, arrow } from "../../figure/movement/arrow.ts";
import type { SideMovement } from "../../figure/movement/movement.ts";
import { arm, standing, trunk } from "../../figure/movement/side-limbs.ts";
import { wall } from "../../figure/props.ts";
import { EDGE, FLOOR, ground } from "../../figure/rooms/standing-room.ts";

const WALL = 66;

/** Back to a wall, the pelvis tucks until the gap behind the waist is gone. */
export const art: SideMovement = {
  view: "side",
  edge: EDGE,
  telling: 1,
  behind: [ground, wall(WALL, 4, FLOOR)],
  between: [],
  keyframes: [
    {
      hips: { x: WALL + 10.2, y: FLOOR - 86 },
      ...trunk(20, -5, -8, 17, 1),
      shoulders: 0,
      nearArm: arm(0, 172),
      farArm: arm(4, 168),
      nearLeg: standing(WALL + 35, FLOOR),
      farLeg: standing(WALL + 38, FLOOR),
    },
    {
      hips: { x: WALL + 11, y: FLOOR - 85 },
      ...trunk(-6, -2, 2, 6, 0),
      shoulders: 0,
      nearArm: arm(0, 172),
      farArm: arm(4, 168),
      nearLeg: standing(WALL + 35, FLOOR),
      farLeg: standing(WALL + 38, FLOOR),
    },
  ],
  // The front of the pelvis comes up.
  hint: (t) => arrow(t, around({ x: WALL + 9, y: FLOOR - 88 }, 26, 112, 62)),
};
