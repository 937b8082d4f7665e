import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "floor",
  fromSeat: false,
  flareUp: "yes",
  seconds: 90,
  sides: 1,
  held: false,
  tags: ["floor", "twist", "supine"],
};

export const details = {
  areas: ["lowBack", "trunk"],
  equipment: "mat",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [8, 10], hold: [4, 5], breath: 5 },
  rhythm: { pattern: "alternating", setUp: 8, move: 2, back: 2 },
  cautions: 3,
  bends: false,
  sources: ["nhsBackPain", "nhsInform", "giangregorio2015"],
} as const satisfies Details;
