import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: false,
  flareUp: "no",
  seconds: 70,
  sides: 2,
  held: true,
  tags: ["forwardBend", "sciatica"],
};

export const details = {
  areas: ["hamstrings"],
  equipment: "chair",
  bias: "neutral",
  curve: "few",
  intensity: "moderate",
  dose: { repetitions: [1, 1], hold: [30, 30], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 1.75, back: 1.25 },
  cautions: 3,
  bends: true,
  sources: ["mayoClinic", "giangregorio2015"],
} as const satisfies Details;
