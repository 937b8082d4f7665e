import { SEAT_BELOW_HIP } from "../../body.ts";
import type { Pose } from "../../pose.ts";
import { chair, wall } from "../../props.ts";
import type { SideExercise } from "../exercise.ts";
import { around, arrow } from "./arrow.ts";
import { EDGE, FLOOR, ground, TALL } from "./standing-room.ts";
import { arm, handAt, standing, trunk } from "./support.ts";

const room = { view: "side", frame: EDGE, behind: [ground], between: [] } as const;

/** Hands on the back of the hips, the breastbone lifts and the trunk leans back over them. */
export const standingBackBend: SideExercise = {
  id: "standing-back-bend",
  ...room,
  motion: "there-and-back",
  seconds: 2.5,
  hold: 1.5,
  telling: 1,
  sided: false,
  keyframes: [
    {
      hips: { x: 90, y: TALL },
      ...trunk(3, -3, 1, 9, 2),
      shoulders: -1,
      nearArm: handAt(82, TALL + 9, 168),
      farArm: handAt(85, TALL + 9, 168),
      nearLeg: standing(88, FLOOR),
      farLeg: standing(94, FLOOR),
    },
    {
      hips: { x: 97, y: TALL + 0.4 },
      ...trunk(-8, -20, -29, -22, -28),
      shoulders: -2,
      nearArm: handAt(90, TALL + 14, 162),
      farArm: handAt(93, TALL + 13, 162),
      nearLeg: standing(88, FLOOR),
      farLeg: standing(94, FLOOR),
    },
  ],
};

const WALL = 66;

/** Back to a wall, the pelvis tucks until the gap behind the waist is gone. */
export const wallPelvicTuck: SideExercise = {
  id: "wall-pelvic-tuck",
  view: "side",
  frame: EDGE,
  motion: "there-and-back",
  seconds: 2,
  hold: 5,
  telling: 1,
  sided: false,
  behind: [ground, wall(WALL, 4, FLOOR)],
  between: [],
  keyframes: [
    {
      hips: { x: WALL + 10.2, y: FLOOR - 86 },
      ...trunk(20, -5, -8, 17, 1),
      shoulders: 0,
      nearArm: arm(0, 172),
      farArm: arm(4, 168),
      nearLeg: standing(WALL + 35, FLOOR),
      farLeg: standing(WALL + 38, FLOOR),
    },
    {
      hips: { x: WALL + 11, y: FLOOR - 85 },
      ...trunk(-6, -2, 2, 6, 0),
      shoulders: 0,
      nearArm: arm(0, 172),
      farArm: arm(4, 168),
      nearLeg: standing(WALL + 35, FLOOR),
      farLeg: standing(WALL + 38, FLOOR),
    },
  ],
  // The front of the pelvis comes up.
  hint: (t) => arrow(t, around({ x: WALL + 9, y: FLOOR - 88 }, 26, 112, 62)),
};

const CHAIR = { x: 68, y: FLOOR - 45 };
const feet: Pick<Pose, "nearLeg" | "farLeg"> = {
  nearLeg: standing(CHAIR.x + 45, FLOOR),
  farLeg: standing(CHAIR.x + 50, FLOOR),
};

/** Nose over toes, then straight up; and slowly down again. */
export const sitToStand: SideExercise = {
  id: "sit-to-stand",
  view: "side",
  frame: EDGE,
  motion: "there-and-back",
  seconds: 3,
  hold: 0.5,
  telling: 0.5,
  sided: false,
  behind: [ground],
  between: chair(CHAIR, FLOOR),
  keyframes: [
    {
      hips: { x: CHAIR.x + 4, y: CHAIR.y - SEAT_BELOW_HIP },
      ...trunk(2, 0, 2, 9, 1),
      shoulders: 0,
      nearArm: arm(38, 130),
      farArm: arm(42, 130),
      ...feet,
    },
    {
      hips: { x: CHAIR.x + 9, y: CHAIR.y - SEAT_BELOW_HIP - 2 },
      ...trunk(34, 38, 40, 36, 16),
      shoulders: 1,
      nearArm: arm(62, 160),
      farArm: arm(66, 160),
      ...feet,
    },
    {
      hips: { x: CHAIR.x + 44, y: TALL },
      ...trunk(2, -3, 1, 9, 1),
      shoulders: 0,
      nearArm: arm(3, 166),
      farArm: arm(8, 164),
      ...feet,
    },
  ],
};
