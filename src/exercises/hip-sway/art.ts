import type { Camera } from "../../figure/front/camera.ts";
import { looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontLeg, FrontPose, Grip } from "../../figure/front/front-pose.ts";
import { arrow } from "../../figure/movement/arrow.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";
import { floorLine } from "../../figure/props.ts";

const upright: Camera = { yaw: 0, pitch: 6, roll: 0, at: { x: 95, y: 178 } };

/** Standing with the weight over one foot: `to` is 1 on the left, -1 on the right. */
function swayTo(to: 1 | -1): FrontPose {
  const foot = (x: 1 | -1): FrontLeg => ({
    ankle: [x * 17, -8, 0],
    knee: [x * 0.2, 0, 1],
    toes: [x * 0.25, 0, 1],
    sole: [0, 1, 0],
  });
  const akimbo = (side: 1 | -1): Grip => ({
    at: [to * 11 + side * 11, -93 - side * to * 2, 9],
    fingers: [side * -0.75, 0.5, 0.6],
    elbow: [side, 0.6, -0.9],
  });
  return {
    hips: [to * 11, -89, 0],
    pelvis: orient(2, to * -7),
    lumbar: orient(0, to * -11),
    thorax: orient(0, to * -1),
    neck: orient(4, to * 1),
    head: orient(0),
    leftArm: { ...looseArm, grip: akimbo(1) },
    rightArm: { ...looseArm, grip: akimbo(-1) },
    leftLeg: foot(1),
    rightLeg: foot(-1),
  };
}

/** The weight drifts from foot to foot, the pelvis follows. */
export const art: FrontMovement = {
  view: "front",
  edge: 190,
  telling: 1,
  scene: { camera: upright, paler: [], lap: false, behind: [floorLine(30, 160, 177)] },
  keyframes: [swayTo(-1), swayTo(1)],
  hint: (t) => {
    const to = t < 0.5 ? -1 : 1;
    return arrow(Math.abs(2 * t - 1), (part) => ({ x: 95 + to * (40 + 17 * part), y: 96 }));
  },
};
