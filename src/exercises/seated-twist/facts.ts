import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "no",
  seconds: 60,
  sides: 2,
  held: true,
  tags: ["twist"],
};

export const details = {
  areas: ["lowBack", "midBack"],
  equipment: "chair",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [2, 2], hold: [10, 10], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 1, back: 1 },
  cautions: 2,
  bends: false,
  sources: ["nhsSitting", "giangregorio2015"],
} as const satisfies Details;
