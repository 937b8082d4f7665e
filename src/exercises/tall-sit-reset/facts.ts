import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "yes",
  seconds: 30,
  sides: 1,
  held: true,
  tags: [],
};

export const details = {
  areas: ["spine", "trunk"],
  equipment: "chair",
  bias: "ext",
  curve: "few",
  intensity: "gentle",
  dose: { repetitions: [1, 1], hold: [20, 25], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 2 },
  cautions: 2,
  bends: false,
  sources: ["nhsInform"],
} as const satisfies Details;
