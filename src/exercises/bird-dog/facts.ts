import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "floor",
  fromSeat: false,
  flareUp: "no",
  seconds: 90,
  sides: 2,
  held: false,
  tags: ["floor", "kneel"],
};

export const details = {
  areas: ["trunk", "buttocks"],
  equipment: "mat",
  bias: "neutral",
  curve: "both",
  intensity: "moderate",
  dose: { repetitions: [5, 6], hold: [5, 8], breath: 0 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 1.25, back: 1.25 },
  cautions: 2,
  bends: false,
  sources: ["aaos", "mcGill"],
} as const satisfies Details;
