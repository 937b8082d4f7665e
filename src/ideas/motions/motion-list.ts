import { art as backBend } from "../../exercises/standing-back-bend/art.ts";
import { art as chairStand } from "../../exercises/sit-to-stand/art.ts";
import { art as deskLean } from "../../exercises/desk-long-back/art.ts";
import { art as hipSway } from "../../exercises/hip-sway/art.ts";
import { art as longStep } from "../../exercises/standing-hip-flexor/art.ts";
import { art as pelvicRock } from "../../exercises/seated-pelvic-rock/art.ts";
import { art as roundAndLift } from "../../exercises/seated-cat-cow/art.ts";
import { art as tallSit } from "../../exercises/tall-sit-reset/art.ts";
import { art as walk } from "../../exercises/easy-walk/art.ts";
import type { Movement } from "../../figure/movement/movement.ts";
import type { BothWays } from "./both-ways.ts";
import {
  calfAtWall,
  legSwing,
  marchOnTheSpot,
  pushFromWall,
  rockOnFeet,
  sideStep,
  standOnOneLeg,
  tiptoe,
} from "./on-ones-feet.ts";
import { footCircle, heelToe, hipToHip, kneeLift, pressUp, restForward } from "./on-the-seat.ts";
import {
  armsUp,
  belly,
  elbowCircle,
  elbowsBack,
  elbowsWide,
  handShake,
  headTilt,
  headTurn,
  hugOneself,
  nod,
  overhead,
  shoulderRoll,
  sigh,
  thumbBeforeEyes,
  trunkTurn,
  wingBeat,
  wristBend,
} from "./upper-body.ts";

/** How a movement goes on and on, in seconds. */
interface Pace {
  /** From its beginning to its end, and as long back; where it goes round, one round. */
  move: number;
  /** How long it rests at its end. */
  hold: number;
  /** `turns`: on one side, then on the other; `round`: without a way back. */
  goes?: "turns" | "round";
}

export interface IdeaMotion extends Pace {
  art: Movement | BothWays<Movement>;
}

const motion = (art: IdeaMotion["art"], move: number, hold = 0.4, goes?: Pace["goes"]): IdeaMotion => ({
  art,
  move,
  hold,
  ...(goes && { goes }),
});

/** Every movement of an idea, as it is drawn. */
export const ideaMotions = {
  walk: motion(walk, 1.2, 0, "round"),
  march: motion(marchOnTheSpot, 1.6, 0),
  tiptoe: motion(tiptoe, 1.4, 0.6),
  oneLeg: motion(standOnOneLeg, 1.2, 3, "turns"),
  legSwing: motion(legSwing, 1, 0),
  wallPush: motion(pushFromWall, 1.4),
  calf: motion(calfAtWall, 1.6, 3, "turns"),
  rock: motion(rockOnFeet, 1.6),
  sideStep: motion(sideStep, 2, 0.2),
  hipSway: motion(hipSway, 1.4, 0),
  backBend: motion(backBend, 1.6, 0.8),
  deskLean: motion(deskLean, 2.4, 3),
  chairStand: motion(chairStand, 2, 0.4),
  longStep: motion(longStep, 2, 3, "turns"),
  tallSit: motion(tallSit, 2, 3),
  roundAndLift: motion(roundAndLift, 2.6, 0.4),
  pelvicRock: motion(pelvicRock, 1.8, 0.2),
  restForward: motion(restForward, 2.4, 3),
  heelToe: motion(heelToe, 0.8, 0.2),
  footCircle: motion(footCircle, 1, 0.3, "turns"),
  kneeLift: motion(kneeLift, 0.9, 0.5, "turns"),
  pressUp: motion(pressUp, 1, 1.5),
  hipToHip: motion(hipToHip, 2, 1.5),
  shoulderRoll: motion(shoulderRoll, 1.2, 0.1),
  elbowsBack: motion(elbowsBack, 1.1, 1),
  wristBend: motion(wristBend, 0.9, 0.2),
  thumb: motion(thumbBeforeEyes, 1.1, 1.4),
  nod: motion(nod, 1.2, 0.2),
  belly: motion(belly, 3, 0.4),
  sigh: motion(sigh, 2, 0.8),
  armsUp: motion(armsUp, 1.8, 1),
  wings: motion(wingBeat, 2.2, 0.5),
  hug: motion(hugOneself, 1.6, 1.4, "turns"),
  headTurn: motion(headTurn, 2, 0.8),
  headTilt: motion(headTilt, 1.8, 1.6),
  trunkTurn: motion(trunkTurn, 2, 0.6),
  overhead: motion(overhead, 1.6, 1.6, "turns"),
  elbowsWide: motion(elbowsWide, 1.4, 2),
  elbowCircle: motion(elbowCircle, 0.9, 0),
  handShake: motion(handShake, 0.22, 0),
} as const satisfies Record<string, IdeaMotion>;
export type IdeaMotionId = keyof typeof ideaMotions;
