import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "yes",
  seconds: 60,
  sides: 2,
  held: true,
  tags: [],
};

export const details = {
  areas: ["neck"],
  alsoFoundUnder: ["shoulders"],
  equipment: "none",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [2, 2], hold: [10, 15], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 1, back: 1 },
  cautions: 2,
  bends: false,
  sources: ["acsm2021"],
} as const satisfies Details;
