import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "standing",
  fromSeat: false,
  flareUp: "yes",
  seconds: 120,
  sides: 1,
  held: false,
  tags: ["standing"],
};

export const details = {
  areas: ["wholeBody"],
  equipment: "none",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [1, 1], hold: [0, 0], breath: 0, minutes: [1, 5] },
  rhythm: { pattern: "round", setUp: 6, move: 1.2, back: 0 },
  cautions: 2,
  bends: false,
  sources: ["sheahan2016", "deCarvalho2023", "duran2023", "pocovi2024"],
} as const satisfies Details;
