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
