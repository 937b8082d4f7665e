import { farSide, nearSide } from "./body.ts";
import type { Drawing } from "./drawing/shape.ts";
import type { Pose } from "./pose.ts";
import { floorLine } from "./props.ts";
import { fromTheSide } from "./skeleton.ts";

const WIDTH = 190;
const HEIGHT = 190;
export const WALKING_FLOOR = 181;

/** A comfortable step: the front foot just down, the back heel lifting, opposite arms swinging. */
export const walkingPose: Pose = {
  hips: { x: 92, y: WALKING_FLOOR - 88 },
  pelvis: 4,
  lumbar: -5,
  thorax: 4,
  neck: 6,
  head: -5,
  shoulders: 0,
  nearArm: { shoulder: -22, elbow: 158, wrist: 0 },
  farArm: { shoulder: 26, elbow: 150, wrist: 0 },
  nearLeg: {
    hip: 155,
    knee: 174,
    ankle: 90,
    pin: { at: { x: 131, y: WALKING_FLOOR }, heading: 90, hold: 1 },
  },
  farLeg: {
    hip: 195,
    knee: 162,
    ankle: 110,
    pin: { at: { x: 72, y: WALKING_FLOOR - 5 }, heading: 128, hold: 1 },
  },
};

/** A person out for a few steps. */
export function walkingFigure(): Drawing {
  const person = fromTheSide(walkingPose);
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [floorLine(40, WIDTH - 40, WALKING_FLOOR), ...farSide(person), ...nearSide(person)],
  };
}
