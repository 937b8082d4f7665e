import { type Camera, seenBy } from "../../front/camera.ts";
import type { FrontArm, FrontLeg } from "../../front/front-pose.ts";
import { chairInTheRound, ground } from "../../front/front-props.ts";
import type { Place } from "../../front/place.ts";
import type { FrontExercise } from "../exercise.ts";
import { aim, arm, held, loose } from "./held.ts";

const SEAT = 45;
const HIPS: Place = [0, -SEAT - 10, -2];

const EDGE = 172;
const ahead: Camera = { yaw: 0, pitch: 17, roll: 0, at: { x: EDGE / 2, y: 146 } };
/** From above and from the side of the crossing leg, so that thigh and shin lie open to view. */
const ontoTheLap: Camera = { yaw: -16, pitch: 25, roll: 0, at: { x: EDGE / 2 + 8, y: 136.5 } };

const room = (camera: Camera) => ({
  camera,
  lap: true,
  behind: [ground(seenBy(camera), [0, 0, 14], 62, camera.pitch), ...chairInTheRound(seenBy(camera), SEAT)],
});

/** A foot flat on the floor ahead of the chair. `x` is where the ankle is. */
const seated = (x: number): FrontLeg => ({
  ankle: [x, -8, 40],
  knee: [x * 0.01, -0.2, 1],
  toes: [x * 0.009, 0, 1],
  sole: [0, 1, 0],
});

const sitting = { hips: HIPS, pelvis: held(2), leftLeg: seated(14), rightLeg: seated(-14) };

const handOnSeat: FrontArm = {
  ...loose,
  grip: { at: [25.5, -SEAT + 7, 3], fingers: [-0.05, 1, 0.2], elbow: [0.45, 0, -1] },
};

/** One hand holds the seat, the other arm reaches over the head to that side. */
export const seatedSideReach: FrontExercise = {
  id: "seated-side-reach",
  view: "front",
  frame: 194,
  motion: "there-and-back",
  seconds: 3,
  hold: 12,
  telling: 1,
  sided: true,
  scene: { ...room({ ...ahead, at: { x: 97, y: 170 } }), paler: [] },
  keyframes: [
    {
      ...sitting,
      lumbar: held(),
      thorax: held(),
      neck: held(),
      head: held(),
      leftArm: handOnSeat,
      rightArm: arm(aim(172, 10), aim(180)),
    },
    {
      ...sitting,
      lumbar: held(0, 9),
      thorax: held(0, 24),
      neck: held(0, 22),
      head: held(0, 20),
      leftArm: handOnSeat,
      rightArm: arm(aim(172, 10), aim(194), aim(204)),
    },
  ],
};

const crossed = {
  rightArm: arm(aim(24, 70), aim(124, 166), aim(128, 176)),
  leftArm: arm(aim(24, 58), aim(122, 172), aim(126, 182)),
};

/** Arms crossed on the chest; ribs, shoulders and then the eyes turn over quiet hips. */
export const seatedTwist: FrontExercise = {
  id: "seated-twist",
  view: "front",
  frame: EDGE,
  motion: "there-and-back",
  seconds: 3,
  hold: 10,
  telling: 1,
  sided: true,
  scene: { ...room(ahead), paler: [] },
  keyframes: [
    { ...sitting, lumbar: held(), thorax: held(), neck: held(), head: held(), ...crossed },
    {
      ...sitting,
      lumbar: held(0, 0, -14),
      thorax: held(0, 0, -38),
      neck: held(0, 0, -46),
      head: held(0, 0, -58),
      ...crossed,
    },
  ],
};

const crossing: FrontLeg = {
  ankle: [13, -SEAT - 17, 32],
  knee: [-1, -0.05, 0.45],
  toes: [0.7, 0.15, 0.7],
  sole: [0.7, 0.3, -0.65],
};

const onShin = (trunkLean: number) => ({
  rightArm: {
    ...loose,
    grip: {
      at: [-10 - trunkLean * 0.08, -SEAT - 17, 41] as Place,
      fingers: [0.45, 0.35, 0.8] as Place,
      elbow: [-1, 0.6, -0.7] as Place,
    },
  },
  leftArm: {
    ...loose,
    grip: {
      at: [10, -SEAT - 20, 37] as Place,
      fingers: [-0.5, 0.3, 0.8] as Place,
      elbow: [0.6, 0.8, -0.7] as Place,
    },
  },
});

/** One ankle on the other thigh, the knee out; the trunk tips forwards from the hips with a long back. */
export const seatedFigureFour: FrontExercise = {
  id: "seated-figure-four",
  view: "front",
  frame: EDGE,
  motion: "there-and-back",
  seconds: 4,
  hold: 24,
  telling: 1,
  sided: true,
  scene: { ...room(ontoTheLap), paler: ["leftLeg", "leftArm"] },
  keyframes: [
    {
      ...sitting,
      rightLeg: crossing,
      lumbar: held(0),
      thorax: held(2),
      neck: held(8),
      head: held(2),
      ...onShin(0),
    },
    {
      ...sitting,
      rightLeg: crossing,
      pelvis: held(24),
      lumbar: held(25),
      thorax: held(28),
      neck: held(30),
      head: held(22),
      ...onShin(25),
    },
  ],
};
