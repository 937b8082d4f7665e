import type { Exercise, ExerciseId } from "../../exercises/exercise.ts";

/** The exercises done on a mat. Facts: the sources named with each. */
export const floor = {
  "knee-rolls": {
    areas: ["lowBack", "trunk"],
    equipment: "mat",
    bias: "neutral",
    curve: "both",
    intensity: "gentle",
    dose: { repetitions: [8, 10], hold: [4, 5], breath: 5 },
    rhythm: { setUp: 8, move: 2, back: 2, alternates: true },
    cautions: 3,
    bends: false,
    sources: ["nhsBackPain", "nhsInform", "giangregorio2015"],
  },
  "child-pose-rock": {
    areas: ["lowBack", "hips"],
    equipment: "mat",
    bias: "flex",
    curve: "many",
    intensity: "gentle",
    dose: { repetitions: [8, 10], hold: [4, 5], breath: 5 },
    rhythm: { setUp: 8, move: 1.75, back: 1.75, alternates: false },
    cautions: 3,
    bends: false,
    sources: ["nhsBackPain", "giangregorio2015"],
  },
  "bird-dog": {
    areas: ["trunk", "buttocks"],
    equipment: "mat",
    bias: "neutral",
    curve: "both",
    intensity: "moderate",
    dose: { repetitions: [5, 6], hold: [5, 8], breath: 0 },
    rhythm: { setUp: 6, move: 1.25, back: 1.25, alternates: false },
    cautions: 2,
    bends: false,
    sources: ["aaos", "mcGill"],
  },
} as const satisfies Partial<Record<ExerciseId, Exercise>>;
