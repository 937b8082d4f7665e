import { type Camera, createProjection } from "../../figure/front/camera.ts";
import { aim, frontArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontLeg, FrontPose } from "../../figure/front/front-pose.ts";
import { sheet } from "../../figure/front/front-props.ts";
import type { FrontMovement } from "../../figure/movement/movement.ts";

/** Above and a little to the right, so that knees that point up stand out from the mat. */
const above: Camera = { yaw: 14, pitch: 0, roll: -90, at: { x: 102, y: 98 } };
/** How far the mat is behind the hip joints of someone lying on it. */
const BACK = -10.5;

/** Lying, feet on the mat, the knees `over` degrees to the left. */
function rollTo(over: number): FrontPose {
  const lean = Math.sin((over * Math.PI) / 180);
  const rise = Math.cos((over * Math.PI) / 180);
  const leg = (side: 1 | -1): FrontLeg => ({
    ankle: [side * 6 + lean * 3, 50, BACK + 8],
    knee: [lean, -0.1, rise],
    toes: [lean * 0.4, 1, 0],
    sole: [-lean * 0.6, 0, -1],
  });
  const flat = frontArm(aim(50, -6), aim(48, -4));
  return {
    hips: [0, 0, 0],
    pelvis: orient(0, 0, over * 0.3),
    lumbar: orient(0, 0, over * 0.15),
    thorax: orient(),
    neck: orient(8),
    head: orient(0, 0, over * -0.2),
    leftArm: flat,
    rightArm: flat,
    leftLeg: leg(1),
    rightLeg: leg(-1),
  };
}

/** Lying on the back, both bent knees roll to one side and, through the middle, to the other. */
export const art: FrontMovement = {
  view: "front",
  edge: 190,
  telling: 1,
  scene: {
    camera: above,
    paler: ["leftLeg"],
    lap: false,
    behind: [
      ...sheet(
        "mat",
        createProjection(above),
        [-40, -92, BACK],
        [40, -92, BACK],
        [40, 78, BACK],
        [-40, 78, BACK],
      ),
      ...sheet(
        "floor",
        createProjection(above),
        [-15, -86, BACK],
        [15, -86, BACK],
        [15, -66, BACK],
        [-15, -66, BACK],
      ),
    ],
  },
  keyframes: [rollTo(-46), rollTo(0), rollTo(46)],
};
