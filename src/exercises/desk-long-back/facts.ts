import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "standing",
  fromSeat: false,
  flareUp: "no",
  seconds: 50,
  sides: 1,
  held: true,
  tags: ["forwardBend", "armOverhead", "standing"],
};

export const details = {
  areas: ["sides", "hamstrings", "spine"],
  alsoFoundUnder: ["lowBack"],
  equipment: "fixedDesk",
  bias: "neutral",
  curve: "few",
  intensity: "gentleToModerate",
  dose: { repetitions: [2, 2], hold: [15, 20], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 3, back: 3 },
  cautions: 3,
  bends: true,
  sources: ["acsm2021", "giangregorio2015"],
} as const satisfies Details;
