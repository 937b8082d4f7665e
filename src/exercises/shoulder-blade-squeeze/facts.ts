import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "yes",
  seconds: 46,
  sides: 1,
  held: false,
  tags: [],
};

export const details = {
  areas: ["shoulders", "midBack"],
  equipment: "none",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [8, 10], hold: [2, 3], breath: 0 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 1, back: 1 },
  cautions: 1,
  bends: false,
  sources: [],
} as const satisfies Details;
