/** The eighteen exercises that are drawn, in the order of the library. */
export const EXERCISE_IDS = [
  "tall-sit-reset",
  "seated-pelvic-rock",
  "seated-cat-cow",
  "seated-side-reach",
  "seated-twist",
  "seated-figure-four",
  "seated-hamstring-hinge",
  "seated-knee-hug",
  "standing-back-bend",
  "standing-hip-flexor",
  "wall-pelvic-tuck",
  "desk-long-back",
  "sit-to-stand",
  "hip-sway",
  "easy-walk",
  "knee-rolls",
  "child-pose-rock",
  "bird-dog",
] as const;

export type ExerciseId = (typeof EXERCISE_IDS)[number];

/** The side of the body that works; for a turn, the side turned to. */
export type Side = "left" | "right";
