import { ideas, type IdeaId } from "./idea.ts";

/**
 * What is asked of a sore back: to stand, to walk for a minute or three, to change position, or what does that on
 * wheels. Nothing bends, twists or stretches; on the seat it is what the exercises that suit such days do.
 */
const gentle: readonly IdeaId[] = [
  "farWindow",
  "shoulderRolls",
  "waterFromAfar",
  "hipSway",
  "easyLaps",
  "slowBreaths",
  "kettle",
  "tallSit",
  "inPerson",
  "openDoor",
  "leanSides",
  "nearestPlant",
  "callOnTheMove",
  "longWayRound",
  "walkTall",
  "pelvicRock",
  "brightPlace",
  "anotherRoom",
];

/** All the others. */
export const strenuousIdeas: readonly IdeaId[] = ideas.filter((idea) => !gentle.includes(idea));
