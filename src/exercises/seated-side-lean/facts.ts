import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "no",
  seconds: 60,
  sides: 2,
  held: true,
  tags: ["sideBend"],
};

export const details = {
  areas: ["buttocks", "sides"],
  equipment: "chair",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [1, 1], hold: [15, 20], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 2 },
  cautions: 1,
  bends: true,
  sources: [],
} as const satisfies Details;
