import { aim, frontArm, looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontArm } from "../../figure/front/front-pose.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";
import { AHEAD, FRONT_SEAT, chairScene, lowerHalf } from "../../figure/rooms/front-chair-room.ts";

const handOnSeat: FrontArm = {
  ...looseArm,
  grip: { at: [25.5, -FRONT_SEAT + 7, 3], fingers: [-0.05, 1, 0.2], elbow: [0.45, 0, -1] },
};

/** One hand holds the seat, the other arm reaches over the head to that side. */
export const art: FrontMovement = {
  view: "front",
  edge: 194,
  telling: 1,
  scene: { ...chairScene({ ...AHEAD, at: { x: 97, y: 170 } }), paler: [] },
  keyframes: [
    {
      ...lowerHalf,
      lumbar: orient(),
      thorax: orient(),
      neck: orient(),
      head: orient(),
      leftArm: handOnSeat,
      rightArm: frontArm(aim(172, 10), aim(180)),
    },
    {
      ...lowerHalf,
      lumbar: orient(0, 9),
      thorax: orient(0, 24),
      neck: orient(0, 22),
      head: orient(0, 20),
      leftArm: handOnSeat,
      rightArm: frontArm(aim(172, 10), aim(194), aim(204)),
    },
  ],
};
