import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "standing",
  fromSeat: false,
  flareUp: "no",
  seconds: 70,
  sides: 2,
  held: true,
  tags: ["standing", "balance", "knee"],
};

export const details = {
  areas: ["frontOfHip"],
  equipment: "deskEdge",
  bias: "neutral",
  curve: "many",
  intensity: "moderate",
  dose: { repetitions: [1, 2], hold: [20, 30], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 2 },
  cautions: 2,
  bends: false,
  sources: ["acsm2021"],
} as const satisfies Details;
