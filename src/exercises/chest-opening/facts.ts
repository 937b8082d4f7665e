import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "yes",
  seconds: 50,
  sides: 1,
  held: false,
  tags: [],
};

export const details = {
  areas: ["chest", "shoulders"],
  equipment: "none",
  bias: "neutral",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [5, 5], hold: [5, 10], breath: 5 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 1.5, back: 1.5 },
  cautions: 1,
  bends: false,
  sources: ["nhsSitting"],
} as const satisfies Details;
