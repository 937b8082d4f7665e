import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "standing",
  fromSeat: false,
  flareUp: "yes",
  seconds: 40,
  sides: 1,
  held: false,
  tags: ["standing"],
};

export const details = {
  areas: ["lowBack", "hips"],
  equipment: "none",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [20, 20], hold: [0, 0], breath: 0 },
  rhythm: { pattern: "alternating", setUp: 6, move: 1, back: 1 },
  cautions: 1,
  bends: false,
  sources: ["coenen2017"],
} as const satisfies Details;
