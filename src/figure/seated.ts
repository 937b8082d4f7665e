import { farSide, nearSide, SEAT_BELOW_HIP } from "./body.ts";
import type { Drawing, Shape } from "./drawing/shape.ts";
import { mix, type Point } from "./point.ts";
import type { Arm, Leg, Pose } from "./pose.ts";
import { chair, desk, floorLine, glass, laptop } from "./props.ts";
import { fromTheSide } from "./skeleton.ts";

const WIDTH = 176;
const HEIGHT = 150;
/** Height of the floor in the drawing, cm from its top. */
export const DESK_FLOOR = 144;
/** Middle of the top of the seat: 45 cm above the floor. */
export const DESK_SEAT: Point = { x: 52, y: DESK_FLOOR - 45 };
const DESK: Point = { x: 83, y: DESK_FLOOR - 65 };
const LAPTOP: Point = { x: 90, y: DESK.y };
/** The top of the keys, where the fingertips rest. */
export const KEYS: Point = { x: LAPTOP.x + 14, y: LAPTOP.y - 1.6 };

/** Sitting at the desk. `slump` from 0 (upright) to 1 (fully slumped), held inside; anything that is not a number counts as 0. */
export function seatedPose(slump: number): Pose {
  const s = Math.min(Math.max(slump || 0, 0), 1);
  const arm = (ahead: number): Arm => ({
    shoulder: 20,
    elbow: 100,
    wrist: 0,
    pin: { at: { x: KEYS.x + ahead, y: KEYS.y }, heading: 99, hold: 1 },
  });
  const leg = (ball: number): Leg => ({
    hip: 90,
    knee: 90,
    ankle: 90,
    pin: { at: { x: ball, y: DESK_FLOOR }, heading: 90, hold: 1 },
  });
  // Headings from upright of each part, at both ends of the slump; the pose holds the bends between them.
  const pelvis = mix(5, -34, s);
  const lumbar = mix(-6, -5, s);
  const thorax = mix(0, 43, s);
  const neck = mix(13, 70, s);
  const head = mix(4, 19, s);
  return {
    hips: { x: mix(47, 49, s), y: DESK_SEAT.y - SEAT_BELOW_HIP },
    pelvis,
    lumbar: lumbar - pelvis,
    thorax: thorax - lumbar,
    neck: neck - thorax,
    head: head - neck,
    shoulders: mix(0, 3, s),
    nearArm: arm(0),
    farArm: arm(2),
    nearLeg: leg(101),
    farLeg: leg(109),
  };
}

/** A person on a chair at a desk with a laptop; see `seatedPose` for `slump`. */
export function seatedAtDesk(slump: number): Drawing {
  const person = fromTheSide(seatedPose(slump));
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      ...workplace(WIDTH, DESK_FLOOR),
      ...farSide(person),
      ...chair(DESK_SEAT, DESK_FLOOR),
      ...nearSide(person),
    ],
  };
}

/** The floor in a drawing of that width, and on it the desk with what stands on it. */
export function workplace(width: number, floor: number): Shape[] {
  return [
    floorLine(12, width - 12, floor),
    ...desk(DESK, 70, floor),
    ...laptop(LAPTOP),
    ...glass({ x: DESK.x + 56, y: DESK.y }),
  ];
}
