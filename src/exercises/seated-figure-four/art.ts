import type { Camera } from "../../figure/front/camera.ts";
import { looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontLeg } from "../../figure/front/front-pose.ts";
import type { Place } from "../../figure/front/place.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";
import { FRONT_EDGE, FRONT_SEAT, chairScene, lowerHalf } from "../../figure/rooms/front-chair-room.ts";

/** From above and from the side of the crossing leg, so that thigh and shin lie open to view. */
const ontoTheLap: Camera = { yaw: -16, pitch: 25, roll: 0, at: { x: FRONT_EDGE / 2 + 8, y: 136.5 } };

const crossing: FrontLeg = {
  ankle: [13, -FRONT_SEAT - 17, 32],
  knee: [-1, -0.05, 0.45],
  toes: [0.7, 0.15, 0.7],
  sole: [0.7, 0.3, -0.65],
};

const onShin = (trunkLean: number) => ({
  rightArm: {
    ...looseArm,
    grip: {
      at: [-10 - trunkLean * 0.08, -FRONT_SEAT - 17, 41] as Place,
      fingers: [0.45, 0.35, 0.8] as Place,
      elbow: [-1, 0.6, -0.7] as Place,
    },
  },
  leftArm: {
    ...looseArm,
    grip: {
      at: [10, -FRONT_SEAT - 20, 37] as Place,
      fingers: [-0.5, 0.3, 0.8] as Place,
      elbow: [0.6, 0.8, -0.7] as Place,
    },
  },
});

/** One ankle on the other thigh, the knee out; the trunk tips forwards from the hips with a long back. */
export const art: FrontMovement = {
  view: "front",
  edge: FRONT_EDGE,
  telling: 1,
  scene: { ...chairScene(ontoTheLap), paler: ["leftLeg", "leftArm"] },
  keyframes: [
    {
      ...lowerHalf,
      rightLeg: crossing,
      lumbar: orient(0),
      thorax: orient(2),
      neck: orient(8),
      head: orient(2),
      ...onShin(0),
    },
    {
      ...lowerHalf,
      rightLeg: crossing,
      pelvis: orient(24),
      lumbar: orient(25),
      thorax: orient(28),
      neck: orient(30),
      head: orient(22),
      ...onShin(25),
    },
  ],
};
