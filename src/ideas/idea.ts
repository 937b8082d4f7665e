import type { Tag } from "../exercises/exercise.ts";

/**
 * Things to do in a change of position. They are in the order in which they first come, so that neighbours are about
 * different things; each is a sentence among the messages. An id is stored and never changes.
 */
export const ideas = [
  "farWindow",
  "shoulderRolls",
  "heelRaises",
  "waterFromAfar",
  "headTurns",
  "hipSway",
  "leanForward",
  "easyLaps",
  "slowBreaths",
  "backBend",
  "heelsAndToes",
  "kettle",
  "reachUp",
  "march",
  "tallSit",
  "farAndNear",
  "wallPush",
  "inPerson",
  "wristCircles",
  "chairStand",
  "ankleCircles",
  "openDoor",
  "bladesTogether",
  "oneLeg",
  "leanSides",
  "wings",
  "sideSteps",
  "nearestPlant",
  "sideReach",
  "stairs",
  "kneeLifts",
  "seatLift",
  "headTilts",
  "deskLean",
  "callOnTheMove",
  "openChest",
  "rock",
  "threeSounds",
  "legSwings",
  "longWayRound",
  "elbowCircles",
  "walkTall",
  "roundAndLift",
  "sighs",
  "clearAway",
  "trunkTurns",
  "longStep",
  "pelvicRock",
  "brightPlace",
  "looseHands",
  "calves",
  "hug",
  "anotherRoom",
  "nods",
  "fingers",
  "somethingGreen",
] as const;
export type IdeaId = (typeof ideas)[number];

/** What it is about: what moves, or what is to rest. */
export type IdeaPart =
  | "wholeBody"
  | "legs"
  | "hips"
  | "back"
  | "shoulders"
  | "neck"
  | "hands"
  | "eyes"
  | "breath";

/**
 * How it is done. `seated`: on a seat; `standing`: on one's feet, a walk too; `rising`: from a chair onto one's feet;
 * `either`: on a seat as well as on one's feet; `going`: on the way to somewhere, on one's feet or on wheels.
 */
export type IdeaPosture = "seated" | "standing" | "rising" | "either" | "going";

/** What decides whether an idea suits a person and a break. */
export interface IdeaTraits {
  part: IdeaPart;
  posture: IdeaPosture;
  /** It asks nothing of the legs, so it suits someone in a wheelchair. */
  onWheels: boolean;
  /** The shortest break that it fits, in seconds. */
  least: 30 | 60 | 120 | 300;
  /** What it asks for that someone may have to avoid. */
  tags: readonly Tag[];
}

/** The name of the message that says what to do. */
export function ideaKey(idea: IdeaId) {
  return `idea_${idea}` as const;
}

export function isIdea(id: unknown): id is IdeaId {
  return (ideas as readonly unknown[]).includes(id);
}
