import * as birdDog from "./bird-dog/facts.ts";
import * as childPoseRock from "./child-pose-rock/facts.ts";
import * as deskLongBack from "./desk-long-back/facts.ts";
import * as easyWalk from "./easy-walk/facts.ts";
import type { Details, ExerciseId, Traits } from "./exercise.ts";
import * as hipSway from "./hip-sway/facts.ts";
import * as kneeRolls from "./knee-rolls/facts.ts";
import * as seatedCatCow from "./seated-cat-cow/facts.ts";
import * as seatedFigureFour from "./seated-figure-four/facts.ts";
import * as seatedHamstringHinge from "./seated-hamstring-hinge/facts.ts";
import * as seatedKneeHug from "./seated-knee-hug/facts.ts";
import * as seatedPelvicRock from "./seated-pelvic-rock/facts.ts";
import * as seatedSideReach from "./seated-side-reach/facts.ts";
import * as seatedTwist from "./seated-twist/facts.ts";
import * as seatedForwardLean from "./seated-forward-lean/facts.ts";
import * as seatedSideLean from "./seated-side-lean/facts.ts";
import * as shoulderBladeSqueeze from "./shoulder-blade-squeeze/facts.ts";
import * as chestOpening from "./chest-opening/facts.ts";
import * as neckSideBend from "./neck-side-bend/facts.ts";
import * as palmsTogether from "./palms-together/facts.ts";
import * as sitToStand from "./sit-to-stand/facts.ts";
import * as standingBackBend from "./standing-back-bend/facts.ts";
import * as standingHipFlexor from "./standing-hip-flexor/facts.ts";
import * as tallSitReset from "./tall-sit-reset/facts.ts";
import * as wallPelvicTuck from "./wall-pelvic-tuck/facts.ts";

/** Of each exercise, what decides whom it suits and how much time it takes: all that the worker has to know of it. */
export const traits: Readonly<Record<ExerciseId, Traits>> = {
  "tall-sit-reset": tallSitReset.traits,
  "seated-pelvic-rock": seatedPelvicRock.traits,
  "seated-cat-cow": seatedCatCow.traits,
  "seated-side-reach": seatedSideReach.traits,
  "seated-twist": seatedTwist.traits,
  "seated-figure-four": seatedFigureFour.traits,
  "seated-hamstring-hinge": seatedHamstringHinge.traits,
  "seated-knee-hug": seatedKneeHug.traits,
  "seated-forward-lean": seatedForwardLean.traits,
  "seated-side-lean": seatedSideLean.traits,
  "shoulder-blade-squeeze": shoulderBladeSqueeze.traits,
  "chest-opening": chestOpening.traits,
  "neck-side-bend": neckSideBend.traits,
  "palms-together": palmsTogether.traits,
  "standing-back-bend": standingBackBend.traits,
  "standing-hip-flexor": standingHipFlexor.traits,
  "wall-pelvic-tuck": wallPelvicTuck.traits,
  "desk-long-back": deskLongBack.traits,
  "sit-to-stand": sitToStand.traits,
  "hip-sway": hipSway.traits,
  "easy-walk": easyWalk.traits,
  "knee-rolls": kneeRolls.traits,
  "child-pose-rock": childPoseRock.traits,
  "bird-dog": birdDog.traits,
};

const rows = {
  "tall-sit-reset": tallSitReset.details,
  "seated-pelvic-rock": seatedPelvicRock.details,
  "seated-cat-cow": seatedCatCow.details,
  "seated-side-reach": seatedSideReach.details,
  "seated-twist": seatedTwist.details,
  "seated-figure-four": seatedFigureFour.details,
  "seated-hamstring-hinge": seatedHamstringHinge.details,
  "seated-knee-hug": seatedKneeHug.details,
  "seated-forward-lean": seatedForwardLean.details,
  "seated-side-lean": seatedSideLean.details,
  "shoulder-blade-squeeze": shoulderBladeSqueeze.details,
  "chest-opening": chestOpening.details,
  "neck-side-bend": neckSideBend.details,
  "palms-together": palmsTogether.details,
  "standing-back-bend": standingBackBend.details,
  "standing-hip-flexor": standingHipFlexor.details,
  "wall-pelvic-tuck": wallPelvicTuck.details,
  "desk-long-back": deskLongBack.details,
  "sit-to-stand": sitToStand.details,
  "hip-sway": hipSway.details,
  "easy-walk": easyWalk.details,
  "knee-rolls": kneeRolls.details,
  "child-pose-rock": childPoseRock.details,
  "bird-dog": birdDog.details,
};

/** How each is done, for the guide and the player. Nothing in the worker asks for it, so the worker's file is built without. */
export const details: Readonly<Record<ExerciseId, Details>> = rows;

/** How many cautions each has, for the compiler, which holds that each is a message. */
export type CautionCounts = { [Id in ExerciseId]: (typeof rows)[Id]["cautions"] };
