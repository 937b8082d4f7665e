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

/** A palm against the other before the chest, its fingertips so high above the seat, cm. */
const palm = (side: 1 | -1, high: number): FrontArm => ({
  ...looseArm,
  grip: {
    at: [side * 1.6, -FRONT_SEAT - high, 24],
    fingers: [side * -0.02, -1, 0.12],
    elbow: [side, 0.28, 0],
  },
});

const still = { ...lowerHalf, lumbar: orient(), thorax: orient(), neck: orient(), head: orient() };

/** The hands come out of the lap, palms together, fingers up, so low that the forearms pull. */
export const art: FrontMovement = {
  view: "front",
  edge: FRONT_EDGE,
  telling: 1,
  scene: { ...chairScene(AHEAD), paler: [] },
  keyframes: [
    { ...still, leftArm: handOnLap(1), rightArm: handOnLap(-1) },
    { ...still, leftArm: palm(1, 61), rightArm: palm(-1, 61) },
  ],
};
