import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "both",
  fromSeat: false,
  flareUp: "no",
  seconds: 40,
  sides: 1,
  held: false,
  tags: ["standing", "knee"],
};

export const details = {
  areas: ["thighs", "buttocks", "trunk"],
  equipment: "chair",
  bias: "neutral",
  curve: "both",
  intensity: "moderate",
  dose: { repetitions: [5, 10], hold: [0, 0], breath: 0 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 2.5 },
  cautions: 2,
  bends: false,
  sources: ["nhsSitting", "nhsTayside"],
} as const satisfies Details;
