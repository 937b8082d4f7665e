import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "no",
  seconds: 60,
  sides: 2,
  held: true,
  tags: ["hipFlexion"],
};

export const details = {
  areas: ["lowBack", "buttocks"],
  equipment: "chair",
  bias: "flex",
  curve: "many",
  intensity: "gentle",
  dose: { repetitions: [1, 1], hold: [20, 30], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 2 },
  cautions: 3,
  bends: false,
  sources: ["mayoClinic", "giangregorio2015"],
} as const satisfies Details;
