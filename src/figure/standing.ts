import { farSide, nearSide } from "./body.ts";
import { line, type Drawing, type Shape } from "./drawing/shape.ts";
import { mix, type Point } from "./point.ts";
import type { Arm, Leg, Pose } from "./pose.ts";
import { floorLine, glass, laptop } from "./props.ts";
import { fromTheSide } from "./skeleton.ts";

/** As broad for its height as the drawing of the seated person, so that one can take the place of the other. */
const WIDTH = 223;
const HEIGHT = 190;
/** Height of the floor in the drawing, cm from its top. */
export const STANDING_DESK_FLOOR = 183;
/** The front edge of the desk's top, as high as the elbows. */
const DESK: Point = { x: 104, y: STANDING_DESK_FLOOR - 106 };
const LAPTOP: Point = { x: 112, y: DESK.y };
/** The top of the keys, where the fingertips rest. */
export const STANDING_KEYS: Point = { x: LAPTOP.x + 14, y: LAPTOP.y - 1.6 };

/**
 * Standing at a raised desk. `fatigue` from 0 (tall, on both feet) to 1 (on one leg, the other knee bent, leaning over
 * the desk), held inside; anything that is not a number counts as 0.
 */
export function standingPose(fatigue: number): Pose {
  const f = Math.min(Math.max(fatigue || 0, 0), 1);
  const arm = (ahead: number): Arm => ({
    shoulder: 20,
    elbow: 100,
    wrist: 0,
    pin: { at: { x: STANDING_KEYS.x + ahead, y: STANDING_KEYS.y }, heading: 99, hold: 1 },
  });
  const leg = (ball: Point, heading: number): Leg => ({
    hip: 180,
    knee: 174,
    ankle: 90,
    pin: { at: ball, heading, hold: 1 },
  });
  // Headings from upright of each part, at both ends; the pose holds the bends between them.
  const pelvis = mix(3, 14, f);
  const lumbar = mix(-3, -4, f);
  const thorax = mix(2, 24, f);
  const neck = mix(12, 44, f);
  const head = mix(6, 22, f);
  const heelUp = mix(90, 126, f);
  return {
    hips: { x: mix(74, 77, f), y: STANDING_DESK_FLOOR - mix(90.6, 90.2, f) },
    pelvis,
    lumbar: lumbar - pelvis,
    thorax: thorax - lumbar,
    neck: neck - thorax,
    head: head - neck,
    shoulders: mix(0, 2, f),
    nearArm: arm(0),
    farArm: arm(2),
    nearLeg: leg({ x: 86, y: STANDING_DESK_FLOOR }, 90),
    // The resting foot rolls over its toes, which are farther ahead and lower than the ball.
    farLeg: leg({ x: mix(92, 96, f), y: STANDING_DESK_FLOOR - 3.1 * f }, heelUp),
  };
}

/** A person at a raised desk with a laptop; see `standingPose` for `fatigue`. */
export function standingAtDesk(fatigue: number): Drawing {
  const person = fromTheSide(standingPose(fatigue));
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      floorLine(16, WIDTH - 16, STANDING_DESK_FLOOR),
      ...raisedDesk(),
      ...laptop(LAPTOP),
      ...glass({ x: DESK.x + 60, y: DESK.y }),
      ...farSide(person),
      ...nearSide(person),
    ],
  };
}

/** A desk that goes up and down: a column on a long foot, and in it the part that is drawn out. */
function raisedDesk(): Shape[] {
  const { x, y } = DESK;
  const column = x + 50;
  return [
    line("deskFar", 5, { x: column, y: y + 5 }, { x: column, y: STANDING_DESK_FLOOR - 40 }),
    line("desk", 7, { x: column, y: STANDING_DESK_FLOOR - 50 }, { x: column, y: STANDING_DESK_FLOOR - 5 }),
    line("desk", 4, { x: x + 24, y: STANDING_DESK_FLOOR - 2 }, { x: x + 78, y: STANDING_DESK_FLOOR - 2 }),
    line("desk", 4, { x: x + 2, y: y + 2 }, { x: x + 84, y: y + 2 }),
  ];
}
