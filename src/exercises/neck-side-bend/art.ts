import { looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontArm } from "../../figure/front/front-pose.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";
import { AHEAD, FRONT_EDGE, chairScene, handOnLap, lowerHalf } from "../../figure/rooms/front-chair-room.ts";

const still = {
  ...lowerHalf,
  lumbar: orient(),
  thorax: orient(),
  rightArm: handOnLap(-1),
};

/** A hand that reaches down beside the seat. */
const reaching: FrontArm = {
  ...looseArm,
  grip: { at: [40, -34, 8], fingers: [0.34, 1, 0.1], elbow: [0.6, 0, -1] },
};

/** One ear sinks towards its shoulder, and the other hand reaches down. */
export const art: FrontMovement = {
  view: "front",
  edge: FRONT_EDGE,
  telling: 1,
  scene: { ...chairScene(AHEAD), paler: [] },
  keyframes: [
    { ...still, leftArm: handOnLap(1), neck: orient(), head: orient() },
    { ...still, leftArm: reaching, neck: orient(0, -26), head: orient(0, -38) },
  ],
};
