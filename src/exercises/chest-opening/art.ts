import { aim, frontArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";
import { AHEAD, FRONT_EDGE, chairScene, lowerHalf } from "../../figure/rooms/front-chair-room.ts";

const hanging = frontArm(aim(16, 20), aim(20, 30));
const open = frontArm(aim(62, -20), aim(70, -14));

/** The arms open to the sides and a little behind, and the breastbone lifts. */
export const art: FrontMovement = {
  view: "front",
  edge: FRONT_EDGE,
  telling: 1,
  scene: { ...chairScene(AHEAD), paler: [] },
  keyframes: [
    {
      ...lowerHalf,
      lumbar: orient(2),
      thorax: orient(8),
      neck: orient(10),
      head: orient(6),
      leftArm: hanging,
      rightArm: hanging,
    },
    {
      ...lowerHalf,
      lumbar: orient(-3),
      thorax: orient(-7),
      neck: orient(-3),
      head: orient(-2),
      leftArm: open,
      rightArm: open,
    },
  ],
};
