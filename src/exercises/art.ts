import type { Movement } from "../figure/movement/movement.ts";
import { art as birdDog } from "./bird-dog/art.ts";
import { art as chestOpening } from "./chest-opening/art.ts";
import { art as childPoseRock } from "./child-pose-rock/art.ts";
import { art as deskLongBack } from "./desk-long-back/art.ts";
import { art as easyWalk } from "./easy-walk/art.ts";
import { art as hipSway } from "./hip-sway/art.ts";
import { art as kneeRolls } from "./knee-rolls/art.ts";
import { art as neckSideBend } from "./neck-side-bend/art.ts";
import { art as palmsTogether } from "./palms-together/art.ts";
import { art as seatedCatCow } from "./seated-cat-cow/art.ts";
import { art as seatedFigureFour } from "./seated-figure-four/art.ts";
import { art as seatedForwardLean } from "./seated-forward-lean/art.ts";
import { art as seatedHamstringHinge } from "./seated-hamstring-hinge/art.ts";
import { art as seatedKneeHug } from "./seated-knee-hug/art.ts";
import { art as seatedPelvicRock } from "./seated-pelvic-rock/art.ts";
import { art as seatedSideLean } from "./seated-side-lean/art.ts";
import { art as seatedSideReach } from "./seated-side-reach/art.ts";
import { art as seatedTwist } from "./seated-twist/art.ts";
import { art as shoulderBladeSqueeze } from "./shoulder-blade-squeeze/art.ts";
import { art as sitToStand } from "./sit-to-stand/art.ts";
import { art as standingBackBend } from "./standing-back-bend/art.ts";
import { art as standingHipFlexor } from "./standing-hip-flexor/art.ts";
import { art as tallSitReset } from "./tall-sit-reset/art.ts";
import { art as wallPelvicTuck } from "./wall-pelvic-tuck/art.ts";
import type { ExerciseId } from "./exercise.ts";

/** Every exercise as it is drawn. */
export const art: Readonly<Record<ExerciseId, Movement>> = {
  "tall-sit-reset": tallSitReset,
  "seated-pelvic-rock": seatedPelvicRock,
  "seated-cat-cow": seatedCatCow,
  "seated-side-reach": seatedSideReach,
  "seated-twist": seatedTwist,
  "seated-figure-four": seatedFigureFour,
  "seated-hamstring-hinge": seatedHamstringHinge,
  "seated-knee-hug": seatedKneeHug,
  "seated-forward-lean": seatedForwardLean,
  "seated-side-lean": seatedSideLean,
  "shoulder-blade-squeeze": shoulderBladeSqueeze,
  "chest-opening": chestOpening,
  "neck-side-bend": neckSideBend,
  "palms-together": palmsTogether,
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
