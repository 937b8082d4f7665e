import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "no",
  seconds: 35,
  sides: 1,
  held: true,
  tags: ["forwardBend"],
};

export const details = {
  areas: ["lowBack", "buttocks"],
  equipment: "chair",
  bias: "flex",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [1, 1], hold: [20, 25], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 3, back: 3 },
  cautions: 2,
  bends: true,
  sources: [],
} as const satisfies Details;
