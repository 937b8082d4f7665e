import type { SettingName } from "./fields.ts";

/** Settings that say something of a person's body, or of what they made. No policy may set them. */
export const personalSettings: readonly SettingName[] = [
  "workplace",
  "ownRoutine",
  "profile",
  "seatedOnly",
  "avoidTwisting",
  "avoidForwardBending",
  "avoidBackBending",
  "avoidStanding",
  "avoidKneeling",
  "avoidFloor",
  "easyInterval",
  "skin",
  "hair",
];

/**
 * What belongs to a desk or a browser and not to the person who goes from one to another: it never leaves the computer.
 * How the person looks is drawn for each browser when it is installed, so nobody has chosen it.
 */
export const settingsOfThisComputer: readonly SettingName[] = ["workplace", "skin", "hair"];
