import { around, arrow } from "./arrow.ts";
import { behindSeat, EDGE, farFoot, FLOOR, HIPS, SEAT, seat, sitting } from "./chair-room.ts";
import type { SideExercise } from "../exercise.ts";
import { arm, FLAT, handAt, standing, trunk } from "./support.ts";

const room = { view: "side", frame: EDGE, behind: behindSeat, between: seat } as const;
const FRONT_HALF = SEAT.x + 5;

/** From a slump, hands in the lap, to tall with open palms at the sides. */
export const tallSitReset: SideExercise = {
  id: "tall-sit-reset",
  ...room,
  motion: "there-and-back",
  seconds: 4,
  hold: 16,
  telling: 1,
  sided: false,
  keyframes: [
    sitting(FRONT_HALF, trunk(-20, 2, 32, 56, 22), { shoulders: 3 }),
    sitting(FRONT_HALF, trunk(8, -5, -1, 9, 0), {
      shoulders: -1,
      nearArm: arm(4, 168, 4),
      farArm: arm(6, 168, 4),
    }),
  ],
  // Up through the crown.
  hint: (t) => arrow(t, (part) => ({ x: SEAT.x - 14, y: HIPS - 32 - 20 * part })),
};

/** Far enough forwards that the back of the chair does not hide that of the person. */
const ROCKER = SEAT.x + 11;

/** Hands on the hip bones, the pelvis tips forwards and back under a quiet chest. */
export const seatedPelvicRock: SideExercise = {
  id: "seated-pelvic-rock",
  ...room,
  motion: "there-and-back",
  seconds: 2,
  hold: 0,
  telling: 1,
  sided: false,
  keyframes: [
    sitting(ROCKER, trunk(18, -7, -5, 12, 1), rocking(3)),
    sitting(ROCKER, trunk(-32, -7, 13, 19, 2), rocking(-3)),
  ],
  // The back of the pelvis goes up, then down and under.
  hint: (t) => {
    const behind = { x: ROCKER, y: HIPS - 4 };
    const [from, to] = t < 0.5 ? [240, 292] : [288, 236];
    return arrow(Math.abs(2 * t - 1), around(behind, 23, from, to));
  },
};

/** Fingertips before the hip bones, the elbows high: they leave the low back in view. */
function rocking(ahead: number) {
  return {
    nearArm: handAt(ROCKER + 10 + ahead, HIPS - 11, 128),
    farArm: handAt(ROCKER + 12 + ahead, HIPS - 11, 128),
    nearLeg: standing(ROCKER + 36, FLOOR),
    farLeg: standing(ROCKER + 43, FLOOR),
  };
}

/** The whole spine rounds, chin to chest, then lifts. */
export const seatedCatCow: SideExercise = {
  id: "seated-cat-cow",
  ...room,
  motion: "there-and-back",
  seconds: 3,
  hold: 0,
  telling: 1,
  sided: false,
  keyframes: [
    sitting(SEAT.x + 3, trunk(15, -9, -13, 0, -18), { shoulders: -3 }),
    sitting(SEAT.x + 1, trunk(-28, 0, 46, 82, 62), { shoulders: 5 }),
  ],
};

const BRINK = SEAT.x + 8;

/** One leg out, heel down and toes up; the trunk bows from the hip with a long back. */
export const seatedHamstringHinge: SideExercise = {
  id: "seated-hamstring-hinge",
  ...room,
  motion: "there-and-back",
  seconds: 4,
  hold: 26,
  telling: 1,
  sided: true,
  keyframes: [
    sitting(BRINK, trunk(5, 1, 3, 10, 2), {
      nearLeg: standing(BRINK + 78, FLOOR, 25),
      nearArm: handAt(BRINK + 32, HIPS - 2, FLAT + 5),
      farArm: handAt(BRINK + 36, HIPS - 2, FLAT + 5),
      farLeg: farFoot,
    }),
    sitting(BRINK, trunk(34, 35, 38, 40, 28), {
      nearLeg: standing(BRINK + 78, FLOOR, 25),
      nearArm: handAt(BRINK + 39, HIPS - 1.4, FLAT + 5),
      farArm: handAt(BRINK + 43, HIPS - 1.4, FLAT + 5),
      farLeg: farFoot,
    }),
  ],
};

/** Leaning back on the chair, both hands behind one thigh, the knee comes to the chest. */
export const seatedKneeHug: SideExercise = {
  id: "seated-knee-hug",
  ...room,
  motion: "there-and-back",
  seconds: 4,
  hold: 22,
  telling: 1,
  sided: true,
  keyframes: [
    sitting(SEAT.x - 6, trunk(-6, -9, -6, 6, 1), {
      nearArm: handAt(SEAT.x + 34, HIPS - 1.2, FLAT + 9),
      farArm: handAt(SEAT.x + 36, HIPS - 1.2, FLAT + 9),
    }),
    sitting(SEAT.x - 6, trunk(-7, -9, -4, 10, 4), {
      nearLeg: { hip: 80, knee: 84, ankle: 92 },
      nearArm: handAt(SEAT.x + 28, HIPS + 1, 84),
      farArm: handAt(SEAT.x + 29, HIPS + 1, 84),
    }),
    sitting(SEAT.x - 6, trunk(-10, -9, -1, 14, 7), {
      nearLeg: { hip: 46, knee: 64, ankle: 96 },
      nearArm: handAt(SEAT.x + 24, HIPS - 27, 44),
      farArm: handAt(SEAT.x + 26, HIPS - 27, 44),
    }),
  ],
};
