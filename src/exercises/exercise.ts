import type { SourceId } from "../stretches/exercises/sources.ts";

/** The exercises there are, in the order in which the guide lists them. An id is stored and never changes. */
export const exercises = [
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
export type ExerciseId = (typeof exercises)[number];

/** Where it is done. `both`: from sitting to standing. */
export type Position = "seated" | "standing" | "floor" | "both";

export type Equipment = "none" | "chair" | "deskEdge" | "fixedDesk" | "wall" | "mat";

/** The way the back goes. */
export type Bias = "flex" | "ext" | "neutral" | "both";

/** Whom it suits: a back with much hollow, with little, or any. A person's own words for it, never a measure. */
export type Curve = "many" | "few" | "both";

export type Intensity = "gentle" | "gentleToModerate" | "moderate";

/** Whether it fits a sore back. `optional`: only if it feels good. `off`: only if the person switches it on. */
export type FlareUp = "yes" | "no" | "optional" | "off";

/** What is in it that someone may have to avoid. */
export type Tag =
  | "forwardBend"
  | "backBend"
  | "sideBend"
  | "twist"
  | "armOverhead"
  | "hipRotation"
  | "hipFlexion"
  | "sciatica"
  | "standing"
  | "balance"
  | "knee"
  | "floor"
  | "supine"
  | "kneel";

/** The part of the body that moves or is stretched. */
export type Area =
  | "spine"
  | "lowBack"
  | "midBack"
  | "sides"
  | "trunk"
  | "abdominals"
  | "buttocks"
  | "hips"
  | "frontOfHip"
  | "thighs"
  | "hamstrings"
  | "wholeBody";

/** The least and the most. */
export type Range = readonly [number, number];

/** How much of it is one full dose. */
export interface Dose {
  /** How many times; on each side where there are two. */
  repetitions: Range;
  /** Seconds held each time; 0 where it keeps moving. */
  hold: Range;
  /** Seconds of one breath, in and out, where the breath sets the pace; else 0. */
  breath: number;
  /** Where it is not counted but goes on: how many minutes. */
  minutes?: Range;
}

/** How the player times it, in seconds. Ours: chosen so that the full time gives the dose. */
export interface Rhythm {
  /** To get ready, at the beginning of each side; longer where one has to get somewhere first. */
  setUp: number;
  /** From the start of the movement to its end, and from there back. */
  move: number;
  back: number;
  /** Each repetition goes to the other side than the one before it. */
  alternates: boolean;
}

/** What an exercise is and how it is done. Each has four steps; its words are messages. */
export interface Exercise {
  areas: readonly Area[];
  equipment: Equipment;
  bias: Bias;
  curve: Curve;
  intensity: Intensity;
  dose: Dose;
  rhythm: Rhythm;
  /** How many cautions of its own it has. */
  cautions: 1 | 2 | 3 | 4;
  /** It also needs the general caution about bending with fragile bones. */
  bends: boolean;
  /** See `exercises/sources.ts`. */
  sources: readonly SourceId[];
}

export function isExercise(id: unknown): id is ExerciseId {
  return (exercises as readonly unknown[]).includes(id);
}
