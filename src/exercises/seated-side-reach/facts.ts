import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "no",
  seconds: 60,
  sides: 2,
  held: true,
  tags: ["sideBend", "armOverhead"],
};

export const details = {
  areas: ["sides"],
  equipment: "chair",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [2, 2], hold: [10, 15], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 1, back: 1 },
  cautions: 2,
  bends: true,
  sources: ["acsm2021", "giangregorio2015"],
} as const satisfies Details;
