import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "yes",
  seconds: 40,
  sides: 1,
  held: true,
  tags: [],
};

export const details = {
  areas: ["wrists"],
  equipment: "none",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [2, 2], hold: [10, 15], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 2 },
  cautions: 1,
  bends: false,
  sources: ["acsm2021"],
} as const satisfies Details;
