import { aim, frontArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";
import { AHEAD, FRONT_EDGE, chairScene, lowerHalf } from "../../figure/rooms/front-chair-room.ts";

const crossed = {
  rightArm: frontArm(aim(24, 70), aim(124, 166), aim(128, 176)),
  leftArm: frontArm(aim(24, 58), aim(122, 172), aim(126, 182)),
};

/** Arms crossed on the chest; ribs, shoulders and then the eyes turn over quiet hips. */
export const art: FrontMovement = {
  view: "front",
  edge: FRONT_EDGE,
  telling: 1,
  scene: { ...chairScene(AHEAD), paler: [] },
  keyframes: [
    { ...lowerHalf, lumbar: orient(), thorax: orient(), neck: orient(), head: orient(), ...crossed },
    {
      ...lowerHalf,
      lumbar: orient(0, 0, -14),
      thorax: orient(0, 0, -38),
      neck: orient(0, 0, -46),
      head: orient(0, 0, -58),
      ...crossed,
    },
  ],
};
