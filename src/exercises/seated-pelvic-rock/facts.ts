import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "yes",
  seconds: 45,
  sides: 1,
  held: false,
  tags: [],
};

export const details = {
  areas: ["lowBack", "abdominals"],
  equipment: "chair",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [8, 10], hold: [0, 0], breath: 0 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 2 },
  cautions: 1,
  bends: false,
  sources: ["nhsBackPain", "nhsInform"],
} as const satisfies Details;
