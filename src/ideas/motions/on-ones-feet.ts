import { looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontLeg, FrontPose } from "../../figure/front/front-pose.ts";
import type { FrontMovement, SideMovement } from "../../figure/movement/movement.ts";
import { arm, foot, handAt, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import { along, type Point } from "../../figure/point.ts";
import type { Leg, Pin } from "../../figure/pose.ts";
import { desk, floorLine, wall } from "../../figure/props.ts";
import {
  ground,
  STANDING_EDGE,
  STANDING_FLOOR,
  standingRoom,
  TALL,
} from "../../figure/rooms/standing-room.ts";
import { LENGTH } from "../../figure/skeleton.ts";
import { standingScene } from "./both-ways.ts";

/* What is done standing and nowhere else. */

const upright = trunk(3, -3, 1, 9, 2);
const X = 86;

/** Where the hips are over a foot on the floor when the leg is straight and leans by some degrees. */
function overFoot({ at, heading }: Pin, lean: number): Point {
  const ankle = along(along(at, heading + 180, LENGTH.instep), heading - 90, LENGTH.ankleHeight);
  return along(ankle, lean, LENGTH.thigh + LENGTH.shin - 0.4);
}

/** Up onto the toes, and down. */
export const tiptoe: SideMovement = {
  ...standingRoom,
  telling: 1,
  keyframes: [
    {
      hips: { x: X, y: TALL },
      ...upright,
      shoulders: 0,
      nearArm: arm(2, 168),
      farArm: arm(6, 168),
      nearLeg: standingLeg(X - 2, STANDING_FLOOR),
      farLeg: standingLeg(X + 4, STANDING_FLOOR),
    },
    {
      hips: overFoot(foot(X + 1, STANDING_FLOOR, 112), 4),
      ...upright,
      shoulders: 0,
      nearArm: arm(2, 168),
      farArm: arm(6, 168),
      nearLeg: standingLeg(X - 2, STANDING_FLOOR, 112),
      farLeg: standingLeg(X + 4, STANDING_FLOOR, 112),
    },
  ],
};

const raised: Leg = { hip: 108, knee: 96, ankle: 100 };
const marching = (near: boolean) => ({
  hips: { x: X, y: TALL },
  ...trunk(0, -2, 2, 10, 2),
  shoulders: 0,
  nearArm: near ? arm(-22, 120) : arm(34, 110),
  farArm: near ? arm(34, 110) : arm(-22, 120),
  nearLeg: near ? raised : standingLeg(X - 2, STANDING_FLOOR),
  farLeg: near ? standingLeg(X + 1, STANDING_FLOOR) : raised,
});

/** One knee up, then the other. */
export const marchOnTheSpot: SideMovement = {
  ...standingRoom,
  telling: 0,
  keyframes: [
    marching(true),
    {
      hips: { x: X, y: TALL },
      ...trunk(1, -2, 2, 10, 2),
      shoulders: 0,
      nearArm: arm(4, 130),
      farArm: arm(8, 130),
      nearLeg: standingLeg(X - 2, STANDING_FLOOR),
      farLeg: standingLeg(X + 1, STANDING_FLOOR),
    },
    marching(false),
  ],
};

const TOP = { x: 100, y: STANDING_FLOOR - 74 };
const atDesk = { behind: [ground, ...desk(TOP, 66, STANDING_FLOOR)], between: [] } as const;
const onDesk = handAt(TOP.x + 7, TOP.y, 140);

/** One hand on the desk, one foot off the floor. */
export const standOnOneLeg: SideMovement = {
  ...standingRoom,
  ...atDesk,
  telling: 1,
  keyframes: [
    {
      hips: { x: X, y: TALL },
      ...upright,
      shoulders: 0,
      nearArm: arm(2, 166),
      farArm: onDesk,
      nearLeg: standingLeg(X - 2, STANDING_FLOOR),
      farLeg: standingLeg(X + 2, STANDING_FLOOR),
    },
    {
      hips: { x: X + 1, y: TALL },
      ...trunk(1, -3, 1, 9, 2),
      shoulders: 0,
      nearArm: arm(6, 160),
      farArm: onDesk,
      nearLeg: { hip: 138, knee: 104, ankle: 104 },
      farLeg: standingLeg(X + 2, STANDING_FLOOR),
    },
  ],
};

const swinging = (hip: number, knee: number) => ({
  hips: { x: X, y: TALL },
  ...upright,
  shoulders: 0,
  nearArm: arm(2, 162),
  farArm: onDesk,
  nearLeg: { hip, knee, ankle: 100 },
  farLeg: standingLeg(X + 2, STANDING_FLOOR),
});

/** One hand on the desk, one leg swings to and fro. */
export const legSwing: SideMovement = {
  ...standingRoom,
  ...atDesk,
  telling: 0,
  keyframes: [swinging(138, 140), swinging(160, 122), swinging(194, 140)],
};

const WALL = 143;
const AT_WALL = {
  near: handAt(WALL - 0.4, STANDING_FLOOR - 126, 34),
  far: handAt(WALL - 0.4, STANDING_FLOOR - 130, 34),
};

/** Hands on a wall, the body leans towards it and is pushed away, straight as a board. */
export const pushFromWall: SideMovement = {
  view: "side",
  edge: STANDING_EDGE,
  telling: 1,
  behind: [ground, wall(WALL + 14, 6, STANDING_FLOOR)],
  between: [],
  keyframes: [
    {
      hips: overFoot(foot(68, STANDING_FLOOR, 94), 10),
      ...trunk(12, 8, 9, 12, 6),
      shoulders: 3,
      nearArm: { ...arm(80, 170), ...AT_WALL.near },
      farArm: { ...arm(84, 170), ...AT_WALL.far },
      nearLeg: standingLeg(66, STANDING_FLOOR, 94),
      farLeg: standingLeg(70, STANDING_FLOOR, 94),
    },
    {
      hips: overFoot(foot(68, STANDING_FLOOR, 101), 19),
      ...trunk(19, 15, 16, 18, 8),
      shoulders: -1,
      nearArm: { ...arm(50, 80), ...AT_WALL.near },
      farArm: { ...arm(54, 80), ...AT_WALL.far },
      nearLeg: standingLeg(66, STANDING_FLOOR, 101),
      farLeg: standingLeg(70, STANDING_FLOOR, 101),
    },
  ],
};

/** Hands on a wall, one foot far back with its heel down; the front knee bends. */
export const calfAtWall: SideMovement = {
  view: "side",
  edge: STANDING_EDGE,
  telling: 1,
  behind: [ground, wall(WALL + 14, 6, STANDING_FLOOR)],
  between: [],
  keyframes: [
    {
      hips: overFoot(foot(62, STANDING_FLOOR, 90), 11),
      ...trunk(12, 8, 10, 13, 6),
      shoulders: 3,
      nearArm: { ...arm(80, 160), ...AT_WALL.near },
      farArm: { ...arm(84, 160), ...AT_WALL.far },
      nearLeg: standingLeg(62, STANDING_FLOOR),
      farLeg: standingLeg(97, STANDING_FLOOR),
    },
    {
      hips: overFoot(foot(62, STANDING_FLOOR, 90), 13.8),
      ...trunk(16, 12, 13, 16, 8),
      shoulders: 0,
      nearArm: { ...arm(50, 100), ...AT_WALL.near },
      farArm: { ...arm(54, 100), ...AT_WALL.far },
      nearLeg: standingLeg(62, STANDING_FLOOR),
      farLeg: standingLeg(97, STANDING_FLOOR),
    },
  ],
};

const rocked = (lean: number, toes: number) => ({
  hips: overFoot(foot(X + 1, STANDING_FLOOR, toes), lean),
  ...trunk(lean + 2, lean - 4, lean, lean + 9, 2),
  shoulders: 0,
  nearArm: arm(4, 166),
  farArm: arm(8, 166),
  nearLeg: { hip: 180, knee: 174, ankle: 90, pin: foot(X - 2, STANDING_FLOOR, toes) },
  farLeg: { hip: 180, knee: 174, ankle: 90, pin: foot(X + 4, STANDING_FLOOR, toes) },
});

/** The weight goes onto the toes, and back onto the heels. */
export const rockOnFeet: SideMovement = {
  ...standingRoom,
  telling: 0,
  keyframes: [rocked(6, 104), rocked(1, 90), rocked(-4, 79)],
};

function stepped(left: number, right: number, lifted: 0 | 1 | -1): FrontPose {
  const leg = (x: number, up: boolean): FrontLeg => ({
    ankle: [x, up ? -10.5 : -8, 0],
    knee: [x * 0.004, 0, 1],
    toes: [0, 0, 1],
    sole: [0, 1, 0],
  });
  return {
    hips: [(left + right) / 2, -88, 0],
    pelvis: orient(2),
    lumbar: orient(),
    thorax: orient(),
    neck: orient(),
    head: orient(),
    leftArm: looseArm,
    rightArm: looseArm,
    leftLeg: leg(left, lifted === 1),
    rightLeg: leg(right, lifted === -1),
  };
}

/** One foot out to the side, the other after it; and back. */
export const sideStep: FrontMovement = {
  view: "front",
  edge: 196,
  telling: 0.5,
  scene: { ...standingScene(196), behind: [floorLine(28, 168, 182)] },
  keyframes: [
    stepped(-14, -34, 0),
    stepped(8, -34, 1),
    stepped(30, -34, 0),
    stepped(32, -8, -1),
    stepped(34, 14, 0),
  ],
};
