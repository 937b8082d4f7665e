import { along, type Point } from "../../point.ts";
import type { Leg, Pin, Pose } from "../../pose.ts";
import { floorLine, MAT, mat } from "../../props.ts";
import type { Shape } from "../../drawing/shape.ts";
import { LENGTH } from "../../skeleton.ts";
import type { SideExercise } from "../exercise.ts";
import { depth, FLAT, handAt, trunk } from "./support.ts";

/** How far the middle of the knee joint is above what it kneels on. */
const KNEECAP = 6.2;

/** Where the toes point in kneeling: backwards, down to the mat. */
const BACK = 245;

/** A shin along the floor, the back of the foot down, with the knee at a place; the knee stays while the hips are a thigh away. */
function kneeling(knee: Point, hip = 90): Leg {
  return { hip, knee: 90, ankle: 152, pin: toesOn(knee.x - 40.9, knee.y + KNEECAP, BACK) };
}

/** A foot whose toes point back and down to the floor; `x` is where the ankle joint is. */
function toesOn(x: number, floor: number, heading: number): Pin {
  const ankle = { x, y: floor - depth(heading) };
  return {
    at: along(along(ankle, heading, LENGTH.instep), heading + 90, LENGTH.ankleHeight),
    heading,
    hold: 1,
  };
}

const onMat = (edge: number, ground: number): readonly Shape[] => [
  floorLine(8, edge - 8, ground),
  mat(16, edge - 16, ground),
];

const shifted = (place: Point, ahead: number): Point => ({ x: place.x + ahead, y: place.y });

const ROCK_EDGE = 180;
const ROCK_GROUND = 130;
const ROCK_FLOOR = ROCK_GROUND - MAT;
const ROCK_KNEE: Point = { x: 82, y: ROCK_FLOOR - KNEECAP };
const rockHands = {
  nearArm: handAt(ROCK_KNEE.x + 73, ROCK_FLOOR, FLAT),
  farArm: handAt(ROCK_KNEE.x + 74.6, ROCK_FLOOR, FLAT),
};
const rockLegs = (hip: number) => ({
  nearLeg: kneeling(ROCK_KNEE, hip),
  farLeg: kneeling(shifted(ROCK_KNEE, 3), hip),
});

/** The hips glide back over kneeling shins while the hands stay. */
export const childPoseRock: SideExercise = {
  id: "child-pose-rock",
  view: "side",
  frame: ROCK_EDGE,
  motion: "there-and-back",
  seconds: 3,
  hold: 3,
  telling: 1,
  sided: false,
  behind: onMat(ROCK_EDGE, ROCK_GROUND),
  between: [],
  settle: overKnee,
  keyframes: [
    { hips: ROCK_KNEE, ...trunk(85, 78, 80, 85, 72), shoulders: 0, ...rockHands, ...rockLegs(102) },
    { hips: ROCK_KNEE, ...trunk(82, 99, 110, 115, 107), shoulders: 2, ...rockHands, ...rockLegs(43) },
  ],
};

/** On the knees the weight turns over the near knee: the hips are a thigh away from it. */
function overKnee(pose: Pose): Pose {
  return { ...pose, hips: along(ROCK_KNEE, pose.pelvis + pose.nearLeg.hip + 180, LENGTH.thigh) };
}

const DOG_EDGE = 236;
const DOG_GROUND = 156;
const DOG_FLOOR = DOG_GROUND - MAT;
const DOG_KNEE: Point = { x: 111, y: DOG_FLOOR - KNEECAP };
const dogHand = (ahead: number) => handAt(DOG_KNEE.x + 60 + ahead, DOG_FLOOR, FLAT);

/** One foot slides back, then that leg and the opposite arm rise until level. */
export const birdDog: SideExercise = {
  id: "bird-dog",
  view: "side",
  frame: DOG_EDGE,
  motion: "there-and-back",
  seconds: 3,
  hold: 6,
  telling: 1,
  sided: true,
  behind: onMat(DOG_EDGE, DOG_GROUND),
  between: [],
  keyframes: [
    {
      hips: { x: DOG_KNEE.x, y: DOG_KNEE.y - 42 },
      ...trunk(84, 76, 79, 84, 72),
      shoulders: 0,
      nearArm: dogHand(0),
      farArm: dogHand(3),
      nearLeg: kneeling(DOG_KNEE),
      farLeg: kneeling(shifted(DOG_KNEE, 5)),
    },
    {
      hips: { x: DOG_KNEE.x, y: DOG_KNEE.y - 42 },
      ...trunk(84, 76, 79, 85, 73),
      shoulders: 0,
      nearArm: dogHand(0),
      // Already light, so that it does not dip into the mat when it goes.
      farArm: handAt(DOG_KNEE.x + 65, DOG_FLOOR - 1.6, 94),
      nearLeg: { hip: 150, knee: 172, ankle: 152, pin: toesOn(DOG_KNEE.x - 74, DOG_FLOOR, 216) },
      farLeg: kneeling(shifted(DOG_KNEE, 5)),
    },
    {
      hips: { x: DOG_KNEE.x + 1, y: DOG_KNEE.y - 42 },
      ...trunk(84, 76, 79, 86, 74),
      shoulders: 0,
      nearArm: dogHand(0),
      farArm: { shoulder: 172, elbow: 174, wrist: 0 },
      nearLeg: { hip: 186, knee: 176, ankle: 120 },
      farLeg: kneeling(shifted(DOG_KNEE, 5)),
    },
  ],
};
