import { frontArm, aim, looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontPose } from "../../figure/front/front-pose.ts";
import type { FrontMovement, SideMovement } from "../../figure/movement/movement.ts";
import { arm, handAt, standingLeg, trunk } from "../../figure/movement/side-limbs.ts";
import type { Leg } from "../../figure/pose.ts";
import { chairRoom, farFoot, FLOOR, HIPS, SEAT, sittingPose } from "../../figure/rooms/chair-room.ts";
import { AHEAD, chairScene, FRONT_EDGE, lowerHalf } from "../../figure/rooms/front-chair-room.ts";

/* What is done on a seat and nowhere else. */

const upright = trunk(4, -3, 1, 9, 2);
const AT = SEAT.x + 3;

/** The trunk goes down onto the thighs, head last, and comes up again. */
export const restForward: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(AT, upright, {
      nearArm: handAt(AT + 32, HIPS - 4, 104),
      farArm: handAt(AT + 36, HIPS - 4, 104),
    }),
    sittingPose(AT + 1, trunk(32, 48, 70, 78, 62), {
      shoulders: 4,
      nearArm: handAt(AT + 50, HIPS + 12, 150),
      farArm: handAt(AT + 54, HIPS + 12, 150),
    }),
  ],
};

const heels = (toes: number): { nearLeg: Leg; farLeg: Leg } => ({
  nearLeg: standingLeg(SEAT.x + 42, FLOOR, toes),
  farLeg: standingLeg(SEAT.x + 49, FLOOR, toes),
});

/** The heels come up, then the toes. */
export const heelToe: SideMovement = {
  ...chairRoom,
  telling: 0,
  keyframes: [112, 90, 77].map((toes) => sittingPose(AT, upright, heels(toes))),
};

/** One leg is stretched out over the floor; its foot points and bends. */
const outstretched = (toes: number): Leg => ({ hip: 96, knee: 172, ankle: toes });

export const footCircle: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(AT - 4, trunk(0, -2, 1, 9, 2), { nearLeg: outstretched(88), farLeg: farFoot }),
    sittingPose(AT - 4, trunk(0, -2, 1, 9, 2), { nearLeg: outstretched(140), farLeg: farFoot }),
  ],
};

/** One knee comes up a little, the foot off the floor. */
export const kneeLift: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(AT, upright, { nearArm: arm(4, 160), farArm: arm(8, 160) }),
    sittingPose(AT, trunk(0, -2, 1, 9, 2), {
      nearArm: arm(4, 160),
      farArm: arm(8, 160),
      nearLeg: { hip: 68, knee: 92, ankle: 96 },
    }),
  ],
};

/** The hands press on the seat, and the body grows light. */
export const pressUp: SideMovement = {
  ...chairRoom,
  telling: 1,
  keyframes: [
    sittingPose(AT, trunk(2, 2, 8, 16, 8), {
      shoulders: 0,
      nearArm: handAt(AT + 14, SEAT.y - 0.6, 128),
      farArm: handAt(AT + 18, SEAT.y - 0.6, 128),
    }),
    {
      ...sittingPose(AT, trunk(6, -1, 2, 8, 0), {
        shoulders: 0,
        nearArm: handAt(AT + 14, SEAT.y - 0.6, 128),
        farArm: handAt(AT + 18, SEAT.y - 0.6, 128),
      }),
      hips: { x: AT + 1, y: HIPS - 4 },
    },
  ],
};

function leaningTo(side: 1 | -1): FrontPose {
  return {
    ...lowerHalf,
    pelvis: orient(2, side * 7),
    lumbar: orient(0, side * 15),
    thorax: orient(0, side * 22),
    neck: orient(0, side * 8),
    head: orient(0, side * 3),
    leftArm: side === 1 ? frontArm(aim(34, 10), aim(16, 10)) : looseArm,
    rightArm: side === -1 ? frontArm(aim(34, 10), aim(16, 10)) : looseArm,
  };
}

/** The weight goes over to one side, then to the other. */
export const hipToHip: FrontMovement = {
  view: "front",
  edge: FRONT_EDGE,
  telling: 1,
  scene: { ...chairScene(AHEAD), paler: [] },
  keyframes: [leaningTo(-1), leaningTo(1)],
};
