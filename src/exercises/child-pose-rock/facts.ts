import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "floor",
  fromSeat: false,
  flareUp: "optional",
  seconds: 70,
  sides: 1,
  held: false,
  tags: ["floor", "kneel", "forwardBend"],
};

export const details = {
  areas: ["lowBack", "hips"],
  equipment: "mat",
  bias: "flex",
  curve: "many",
  intensity: "gentle",
  dose: { repetitions: [8, 10], hold: [4, 5], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 8, move: 1.75, back: 1.75 },
  cautions: 3,
  bends: false,
  sources: ["nhsBackPain", "giangregorio2015"],
} as const satisfies Details;
