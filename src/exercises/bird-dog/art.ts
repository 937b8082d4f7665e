import type { SideMovement } from "../../figure/movement/movement.ts";
import { FLAT, handAt, trunk } from "../../figure/movement/side-limbs.ts";
import type { Point } from "../../figure/point.ts";
import { MAT } from "../../figure/props.ts";
import { KNEECAP, kneelingLeg, onMat, moveAhead, toesOn } from "../../figure/rooms/mat-room.ts";

const EDGE = 236;
const GROUND = 156;
const FLOOR = GROUND - MAT;
const KNEE: Point = { x: 111, y: FLOOR - KNEECAP };
const hand = (ahead: number) => handAt(KNEE.x + 60 + ahead, FLOOR, FLAT);

/** One foot slides back, then that leg and the opposite arm rise until level. */
export const art: SideMovement = {
  view: "side",
  edge: EDGE,
  telling: 1,
  behind: onMat(EDGE, GROUND),
  between: [],
  keyframes: [
    {
      hips: { x: KNEE.x, y: KNEE.y - 42 },
      ...trunk(84, 76, 79, 84, 72),
      shoulders: 0,
      nearArm: hand(0),
      farArm: hand(3),
      nearLeg: kneelingLeg(KNEE),
      farLeg: kneelingLeg(moveAhead(KNEE, 5)),
    },
    {
      hips: { x: KNEE.x, y: KNEE.y - 42 },
      ...trunk(84, 76, 79, 85, 73),
      shoulders: 0,
      nearArm: hand(0),
      // The hand hovers a little already, so that it does not dip into the mat when it begins to rise.
      farArm: handAt(KNEE.x + 65, FLOOR - 1.6, 94),
      nearLeg: { hip: 150, knee: 172, ankle: 152, pin: toesOn(KNEE.x - 74, FLOOR, 216) },
      farLeg: kneelingLeg(moveAhead(KNEE, 5)),
    },
    {
      hips: { x: KNEE.x + 1, y: KNEE.y - 42 },
      ...trunk(84, 76, 79, 86, 74),
      shoulders: 0,
      nearArm: hand(0),
      farArm: { shoulder: 172, elbow: 174, wrist: 0 },
      nearLeg: { hip: 186, knee: 176, ankle: 120 },
      farLeg: kneelingLeg(moveAhead(KNEE, 5)),
    },
  ],
};
