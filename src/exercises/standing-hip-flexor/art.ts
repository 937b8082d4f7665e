import type { SideMovement } from "../../figure/movement/movement.ts";
import { handAt, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import { desk } from "../../figure/props.ts";
import { STANDING_EDGE, STANDING_FLOOR, ground } from "../../figure/rooms/standing-room.ts";

/** A long step, the back heel up; tucked hips slide forwards over the bent front knee. */
export const art: SideMovement = {
  view: "side",
  edge: STANDING_EDGE,
  telling: 1,
  behind: [ground, ...desk({ x: 114, y: STANDING_FLOOR - 74 }, 60, STANDING_FLOOR)],
  between: [],
  keyframes: [
    {
      hips: { x: 78, y: STANDING_FLOOR - 84 },
      ...trunk(6, 1, 3, 10, 2),
      shoulders: 1,
      nearArm: handAt(86, STANDING_FLOOR - 87, 118),
      farArm: handAt(120.6, STANDING_FLOOR - 74, 118),
      nearLeg: standingLeg(27, STANDING_FLOOR, 129),
      farLeg: standingLeg(106, STANDING_FLOOR),
    },
    {
      hips: { x: 87.5, y: STANDING_FLOOR - 77.5 },
      ...trunk(-8, -4, 0, 8, 1),
      shoulders: 0,
      nearArm: handAt(94.5, STANDING_FLOOR - 80.5, 118),
      farArm: handAt(120.6, STANDING_FLOOR - 74, 114),
      nearLeg: standingLeg(27, STANDING_FLOOR, 139),
      farLeg: standingLeg(106, STANDING_FLOOR),
    },
  ],
};
