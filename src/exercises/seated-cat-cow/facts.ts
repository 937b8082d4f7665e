import type { Details, Traits } from "../exercise.ts";

export const traits: Traits = {
  position: "seated",
  fromSeat: true,
  flareUp: "no",
  seconds: 50,
  sides: 1,
  held: false,
  tags: ["forwardBend", "backBend"],
};

export const details = {
  areas: ["spine"],
  alsoFoundUnder: ["lowBack"],
  equipment: "chair",
  bias: "both",
  curve: "both",
  intensity: "gentle",
  dose: { repetitions: [6, 8], hold: [0, 0], breath: 6 },
  rhythm: { pattern: "thereAndBack", setUp: 6, move: 3, back: 3 },
  cautions: 2,
  bends: false,
  sources: ["aaos", "giangregorio2015"],
} as const satisfies Details;
