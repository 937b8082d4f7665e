import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "standing",
  fromSeat: false,
  flareUp: "off",
  seconds: 40,
  sides: 1,
  held: false,
  tags: ["backBend", "standing"],
};

export const details = {
  areas: ["lowBack"],
  equipment: "none",
  bias: "ext",
  curve: "few",
  intensity: "gentleToModerate",
  dose: { repetitions: [5, 10], hold: [1, 2], breath: 0 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 2, back: 1.5 },
  cautions: 4,
  bends: true,
  sources: ["nhsInform", "mcKenzie", "giangregorio2015"],
} as const satisfies Details;
