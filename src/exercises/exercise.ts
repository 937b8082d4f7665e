import type { SourceId } from "./sources.ts";

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
  "seated-forward-lean",
  "seated-side-lean",
  "shoulder-blade-squeeze",
  "chest-opening",
  "neck-side-bend",
  "palms-together",
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

/** Which way the exercise bends the back: `flex` rounds it, `ext` hollows it. */
export type Bias = "flex" | "ext" | "neutral" | "both";

/** Whom it suits: a back with much hollow, with little, or any. A person's own words for it, never a measure. */
export type Curve = "many" | "few" | "both";

export type Intensity = "gentle" | "gentleToModerate" | "moderate";

/** Whether it fits a sore back. `optional`: only if it feels good. `off`: only if the person switches it on. */
export type FlareUp = "yes" | "no" | "optional" | "off";

/** What an exercise asks for that someone may have to avoid. */
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
export type BodyArea =
  | "spine"
  | "lowBack"
  | "midBack"
  | "neck"
  | "shoulders"
  | "chest"
  | "wrists"
  | "sides"
  | "trunk"
  | "abdominals"
  | "buttocks"
  | "hips"
  | "frontOfHip"
  | "thighs"
  | "hamstrings"
  | "wholeBody";

/** The least and the most of something, both of them included. */
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

/** How one repetition goes: there and back; there and back to each side in turn; or round and round, without a way back. */
export type Pattern = "thereAndBack" | "alternating" | "round";

/**
 * How long the parts of one repetition take, in seconds. No source gives these: they are chosen so that the full time
 * gives the dose.
 */
export interface Rhythm {
  pattern: Pattern;
  /** To get ready, at the beginning of each side; longer where one has to get somewhere first. */
  setUp: number;
  /** From the start of the movement to its end; where it goes round, one round. */
  move: number;
  /** From there back; 0 where it goes round. */
  back: number;
}

/** Of the limb that moves, is stretched or is raised; in a turn, the side that is turned to. */
export type Side = "left" | "right";

/** What decides whom an exercise suits and how much time it takes. */
export interface Traits {
  position: Position;
  /** Nobody has to leave the seat or stretch a leg out for it. */
  fromSeat: boolean;
  flareUp: FlareUp;
  /** The full dose in seconds, both sides and set-up included. */
  seconds: number;
  /** 2: first all of it on one side, then the same on the other. */
  sides: 1 | 2;
  /** It is held still for ten seconds and more. */
  held: boolean;
  tags: readonly Tag[];
}

/** How an exercise is done. Each has four steps; its words are messages. */
export interface Details {
  areas: readonly BodyArea[];
  /** Areas under which it is found as well, as what moves the whole back moves its lower part too. */
  alsoFoundUnder?: readonly BodyArea[];
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
  /** Where these facts come from. Nowhere: a plain movement that everybody makes, of which nothing is claimed. */
  sources: readonly SourceId[];
}

export function isExercise(id: unknown): id is ExerciseId {
  return (exercises as readonly unknown[]).includes(id);
}
