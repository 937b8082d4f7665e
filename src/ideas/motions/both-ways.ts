import type { Camera } from "../../figure/front/camera.ts";
import { createProjection } from "../../figure/front/camera.ts";
import { orient } from "../../figure/front/front-limbs.ts";
import type { FrontLeg, FrontPose } from "../../figure/front/front-pose.ts";
import { floorPatch } from "../../figure/front/front-props.ts";
import type { Place } from "../../figure/front/place.ts";
import type { FrontMovement, SideMovement } from "../../figure/movement/movement.ts";
import { standingLeg } from "../../figure/movement/side-limbs.ts";
import type { Point } from "../../figure/point.ts";
import type { Pose } from "../../figure/pose.ts";
import { chairRoom, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";
import { AHEAD, chairScene, lowerHalf } from "../../figure/rooms/front-chair-room.ts";
import { STANDING_FLOOR, standingRoom, TALL } from "../../figure/rooms/standing-room.ts";

/** What can be done on a seat as well as on one's feet: the same upper body over either lower half. */
export interface BothWays<Kind> {
  seated: Kind;
  standing: Kind;
}

type SideUpper = Pick<
  Pose,
  "pelvis" | "lumbar" | "thorax" | "neck" | "head" | "shoulders" | "nearArm" | "farArm"
>;

/**
 * Seen from the side.
 * @param moments the keyframes, given where the hip joints are
 */
export function fromTheSideBothWays(
  moments: readonly ((hips: Point) => SideUpper)[],
  telling = 1,
): BothWays<SideMovement> {
  const onSeat = { x: SEAT.x + 3, y: HIPS };
  const onFeet = { x: 84, y: TALL };
  return {
    seated: {
      ...chairRoom,
      telling,
      keyframes: moments.map((moment) => {
        const { shoulders, nearArm, farArm, ...bends } = moment(onSeat);
        return sittingPose(onSeat.x, bends, { shoulders, nearArm, farArm });
      }),
    },
    standing: {
      ...standingRoom,
      telling,
      keyframes: moments.map((moment) => ({
        hips: onFeet,
        ...moment(onFeet),
        nearLeg: standingLeg(onFeet.x - 2, STANDING_FLOOR),
        farLeg: standingLeg(onFeet.x + 4, STANDING_FLOOR),
      })),
    },
  };
}

type FrontUpper = Pick<FrontPose, "lumbar" | "thorax" | "neck" | "head" | "leftArm" | "rightArm">;

const foot = (x: number): FrontLeg => ({
  ankle: [x, -8, 0],
  knee: [x * 0.02, 0, 1],
  toes: [x * 0.012, 0, 1],
  sole: [0, 1, 0],
});

/** The lower half of someone who stands with their feet below their hips. */
export const onFeetAhead = {
  hips: [0, -89, 0] as Place,
  pelvis: orient(2),
  leftLeg: foot(13),
  rightLeg: foot(-13),
};

/** The floor under someone who stands, and where they are looked at from: straight ahead, and a little from above. */
export function standingScene(edge: number): FrontMovement["scene"] {
  const camera: Camera = { yaw: 0, pitch: 8, roll: 0, at: { x: edge / 2, y: edge - 13 } };
  return {
    camera,
    lap: false,
    paler: [],
    behind: [floorPatch(createProjection(camera), [0, 0, 4], 44, camera.pitch)],
  };
}

/**
 * Seen from the front.
 * @param moments the keyframes, given where the middle of the hips is
 * @param room cm that the arms need above the head or beside it
 */
export function fromAheadBothWays(
  moments: readonly ((hips: Place) => FrontUpper)[],
  { telling = 1, room = 0 }: { telling?: number; room?: number } = {},
): BothWays<FrontMovement> {
  const seatEdge = 172 + room;
  const feetEdge = 196 + room;
  return {
    seated: {
      view: "front",
      edge: seatEdge,
      telling,
      scene: { ...chairScene({ ...AHEAD, at: { x: seatEdge / 2, y: seatEdge - 25 } }), paler: [] },
      keyframes: moments.map((moment) => ({ ...lowerHalf, ...moment(lowerHalf.hips) })),
    },
    standing: {
      view: "front",
      edge: feetEdge,
      telling,
      scene: standingScene(feetEdge),
      keyframes: moments.map((moment) => ({ ...onFeetAhead, ...moment(onFeetAhead.hips) })),
    },
  };
}
