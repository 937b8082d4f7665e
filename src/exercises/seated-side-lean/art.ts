import { looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontArm } from "../../figure/front/front-pose.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";
import {
  AHEAD,
  FRONT_EDGE,
  FRONT_SEAT,
  chairScene,
  handOnLap,
  lowerHalf,
} from "../../figure/rooms/front-chair-room.ts";

/** A hand that holds on beside the seat. */
const holdingOn: FrontArm = {
  ...looseArm,
  grip: { at: [29, -FRONT_SEAT + 4, 6], fingers: [0.1, 1, 0.2], elbow: [0.6, 0, -1] },
};

/** One hand holds on beside the seat, the trunk leans over it, and the other hip becomes light. */
export const art: FrontMovement = {
  view: "front",
  edge: FRONT_EDGE,
  telling: 1,
  scene: { ...chairScene(AHEAD), paler: [] },
  keyframes: [
    {
      ...lowerHalf,
      lumbar: orient(),
      thorax: orient(),
      neck: orient(),
      head: orient(),
      leftArm: holdingOn,
      rightArm: handOnLap(-1),
    },
    {
      ...lowerHalf,
      pelvis: orient(2, 7),
      lumbar: orient(0, 16),
      thorax: orient(0, 27),
      neck: orient(0, 22),
      head: orient(0, 16),
      leftArm: holdingOn,
      rightArm: handOnLap(-1),
    },
  ],
};
