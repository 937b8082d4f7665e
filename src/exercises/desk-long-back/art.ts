import type { SideMovement } from "../../figure/movement/movement.ts";
import { FLAT, handAt, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import { desk, floorLine } from "../../figure/props.ts";
import { STANDING_EDGE, STANDING_FLOOR } from "../../figure/rooms/standing-room.ts";

const BENCH = { x: 132, y: STANDING_FLOOR - 72 };
const onBench = {
  nearArm: handAt(BENCH.x + 17.6, BENCH.y, FLAT),
  farArm: handAt(BENCH.x + 18.2, BENCH.y, FLAT),
};

/** Hands on the desk, hips far behind the feet, chest sinking between the arms. */
export const art: SideMovement = {
  view: "side",
  edge: STANDING_EDGE,
  telling: 1,
  behind: [floorLine(8, STANDING_EDGE - 4, STANDING_FLOOR), ...desk(BENCH, 50, STANDING_FLOOR)],
  between: [],
  keyframes: [
    {
      hips: { x: 66, y: STANDING_FLOOR - 90.4 },
      ...trunk(38, 50, 58, 60, 48),
      shoulders: 2,
      ...onBench,
      nearLeg: standingLeg(58, STANDING_FLOOR),
      farLeg: standingLeg(62, STANDING_FLOOR),
    },
    {
      hips: { x: 39.4, y: STANDING_FLOOR - 86.6 },
      ...trunk(74, 84, 84, 92, 84),
      shoulders: 0,
      ...onBench,
      nearLeg: standingLeg(58, STANDING_FLOOR),
      farLeg: standingLeg(62, STANDING_FLOOR),
    },
  ],
};
