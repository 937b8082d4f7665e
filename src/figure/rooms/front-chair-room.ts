import { type Camera, createProjection } from "../front/camera.ts";
import { looseArm, orient } from "../front/front-limbs.ts";
import type { FrontArm, FrontLeg } from "../front/front-pose.ts";
import { chairInTheRound, floorPatch, wheelchairInTheRound } from "../front/front-props.ts";
import type { FrontScene } from "../front/front-scene.ts";
import type { Place } from "../front/place.ts";
import { PLATE } from "../wheelchair.ts";

/** The room in which seated exercises are done that have to be seen from the front. */
export const FRONT_EDGE = 172;
export const FRONT_SEAT = 45;
const HIPS: Place = [0, -FRONT_SEAT - 10, -2];

export const AHEAD: Camera = { yaw: 0, pitch: 17, roll: 0, at: { x: FRONT_EDGE / 2, y: 146 } };

/** The chair and the floor, and nothing of the person. */
export function chairScene(camera: Camera): Omit<FrontScene, "paler"> {
  const projection = createProjection(camera);
  return {
    camera,
    lap: true,
    behind: [
      floorPatch(projection, [0, 0, 14], 62, camera.pitch),
      ...chairInTheRound(projection, FRONT_SEAT),
    ],
    wheelchair: [
      floorPatch(projection, [0, PLATE, 10], 47, camera.pitch),
      ...wheelchairInTheRound(projection, FRONT_SEAT),
    ],
  };
}

/** A foot flat on the floor ahead of the chair. `x` is where the ankle is. */
const flatFoot = (x: number): FrontLeg => ({
  ankle: [x, -8, 40],
  knee: [x * 0.01, -0.2, 1],
  toes: [x * 0.009, 0, 1],
  sole: [0, 1, 0],
});

/** The lower half of someone who sits upright. */
export const lowerHalf = { hips: HIPS, pelvis: orient(2), leftLeg: flatFoot(14), rightLeg: flatFoot(-14) };

/** A hand that lies on its thigh. `side`: 1 the left one, -1 the right one. */
export const handOnLap = (side: 1 | -1): FrontArm => ({
  ...looseArm,
  grip: {
    at: [side * 13, -FRONT_SEAT - 18, 33],
    fingers: [side * -0.15, 0.12, 1],
    elbow: [side * 0.4, 0.3, -1],
  },
});
