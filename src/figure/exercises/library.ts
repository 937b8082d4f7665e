import type { Exercise } from "./exercise.ts";
import type { ExerciseId } from "./id.ts";
import { deskLongBack, standingHipFlexor } from "./moves/at-desk.ts";
import { easyWalk } from "./moves/easy-walk.ts";
import { seatedFigureFour, seatedSideReach, seatedTwist } from "./moves/facing.ts";
import { hipSway } from "./moves/hip-sway.ts";
import { birdDog, childPoseRock } from "./moves/kneeling.ts";
import { kneeRolls } from "./moves/knee-rolls.ts";
import {
  seatedCatCow,
  seatedHamstringHinge,
  seatedKneeHug,
  seatedPelvicRock,
  tallSitReset,
} from "./moves/seated.ts";
import { sitToStand, standingBackBend, wallPelvicTuck } from "./moves/upright.ts";

/** Every exercise as it is drawn. */
export const EXERCISES: Readonly<Record<ExerciseId, Exercise>> = {
  "tall-sit-reset": tallSitReset,
  "seated-pelvic-rock": seatedPelvicRock,
  "seated-cat-cow": seatedCatCow,
  "seated-side-reach": seatedSideReach,
  "seated-twist": seatedTwist,
  "seated-figure-four": seatedFigureFour,
  "seated-hamstring-hinge": seatedHamstringHinge,
  "seated-knee-hug": seatedKneeHug,
  "standing-back-bend": standingBackBend,
  "standing-hip-flexor": standingHipFlexor,
  "wall-pelvic-tuck": wallPelvicTuck,
  "desk-long-back": deskLongBack,
  "sit-to-stand": sitToStand,
  "hip-sway": hipSway,
  "easy-walk": easyWalk,
  "knee-rolls": kneeRolls,
  "child-pose-rock": childPoseRock,
  "bird-dog": birdDog,
};
