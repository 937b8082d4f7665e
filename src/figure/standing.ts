import { farSide, nearSide } from "./body.ts";
import type { Drawing } from "./drawing/shape.ts";
import type { Point } from "./point.ts";
import type { Arm, Leg, Pose } from "./pose.ts";
import { desk, floorLine, laptop } from "./props.ts";
import { fromTheSide } from "./skeleton.ts";

const WIDTH = 230;
const HEIGHT = 196;
const FLOOR = 190;
/** A desk that has been raised to the elbows. */
const DESK: Point = { x: 110, y: FLOOR - 104 };
const LAPTOP: Point = { x: 117, y: DESK.y };
const KEYS: Point = { x: LAPTOP.x + 14, y: LAPTOP.y - 1.6 };

/** Upright at the keys, with one foot a little ahead, as people stand who shift their weight. */
function standingPose(): Pose {
  const arm = (ahead: number): Arm => ({
    shoulder: 20,
    elbow: 100,
    wrist: 0,
    pin: { at: { x: KEYS.x + ahead, y: KEYS.y }, heading: 99, hold: 1 },
  });
  const leg = (ball: number): Leg => ({
    hip: 178,
    knee: 176,
    ankle: 90,
    pin: { at: { x: ball, y: FLOOR }, heading: 90, hold: 1 },
  });
  return {
    hips: { x: 76, y: FLOOR - 90 },
    pelvis: 5,
    lumbar: -6,
    thorax: 4,
    neck: 10,
    head: -6,
    shoulders: 0,
    nearArm: arm(0),
    farArm: arm(2),
    nearLeg: leg(88),
    farLeg: leg(98),
  };
}

/** A person who stands at a raised desk with a laptop. */
export function standingAtDesk(): Drawing {
  const person = fromTheSide(standingPose());
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      floorLine(36, WIDTH - 30, FLOOR),
      ...desk(DESK, 70, FLOOR),
      ...laptop(LAPTOP),
      ...farSide(person),
      ...nearSide(person),
    ],
  };
}
