import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "standing",
  fromSeat: false,
  flareUp: "yes",
  seconds: 60,
  sides: 1,
  held: false,
  tags: ["standing"],
};

export const details = {
  areas: ["abdominals", "buttocks", "lowBack"],
  equipment: "wall",
  bias: "flex",
  curve: "many",
  intensity: "gentle",
  dose: { repetitions: [6, 8], hold: [5, 5], breath: 0 },
  rhythm: { pattern: "thereAndBack", setUp: 7, move: 1.25, back: 1.25 },
  cautions: 2,
  bends: false,
  sources: ["nhsBackPain", "nhsInform", "kkHospital"],
} as const satisfies Details;
