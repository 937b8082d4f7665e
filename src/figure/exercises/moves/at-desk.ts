import { desk, floorLine } from "../../props.ts";
import type { SideExercise } from "../exercise.ts";
import { EDGE, FLOOR, ground } from "./standing-room.ts";
import { FLAT, handAt, standing, trunk } from "./support.ts";

/** A long step, the back heel up; tucked hips slide forwards over the bent front knee. */
export const standingHipFlexor: SideExercise = {
  id: "standing-hip-flexor",
  view: "side",
  frame: EDGE,
  motion: "there-and-back",
  seconds: 4,
  hold: 24,
  telling: 1,
  sided: true,
  behind: [ground, ...desk({ x: 114, y: FLOOR - 74 }, 60, FLOOR)],
  between: [],
  keyframes: [
    {
      hips: { x: 78, y: FLOOR - 84 },
      ...trunk(6, 1, 3, 10, 2),
      shoulders: 1,
      nearArm: handAt(86, FLOOR - 87, 118),
      farArm: handAt(120.6, FLOOR - 74, 118),
      nearLeg: standing(27, FLOOR, 129),
      farLeg: standing(106, FLOOR),
    },
    {
      hips: { x: 87.5, y: FLOOR - 77.5 },
      ...trunk(-8, -4, 0, 8, 1),
      shoulders: 0,
      nearArm: handAt(94.5, FLOOR - 80.5, 118),
      farArm: handAt(120.6, FLOOR - 74, 114),
      nearLeg: standing(27, FLOOR, 139),
      farLeg: standing(106, FLOOR),
    },
  ],
};

const BENCH = { x: 132, y: FLOOR - 72 };
const onBench = {
  nearArm: handAt(BENCH.x + 17.6, BENCH.y, FLAT),
  farArm: handAt(BENCH.x + 18.2, BENCH.y, FLAT),
};

/** Hands on the desk, hips far behind the feet, chest sinking between the arms. */
export const deskLongBack: SideExercise = {
  id: "desk-long-back",
  view: "side",
  frame: EDGE,
  motion: "there-and-back",
  seconds: 4,
  hold: 18,
  telling: 1,
  sided: false,
  behind: [floorLine(8, EDGE - 4, FLOOR), ...desk(BENCH, 50, FLOOR)],
  between: [],
  keyframes: [
    {
      hips: { x: 66, y: FLOOR - 90.4 },
      ...trunk(38, 50, 58, 60, 48),
      shoulders: 2,
      ...onBench,
      nearLeg: standing(58, FLOOR),
      farLeg: standing(62, FLOOR),
    },
    {
      hips: { x: 39.4, y: FLOOR - 86.6 },
      ...trunk(74, 84, 84, 92, 84),
      shoulders: 0,
      ...onBench,
      nearLeg: standing(58, FLOOR),
      farLeg: standing(62, FLOOR),
    },
  ],
};
