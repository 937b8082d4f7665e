import type { ExerciseId, FlareUp, Position, Tag } from "../exercises/exercise.ts";

/** What decides whom an exercise suits and how much time it takes: all that the worker has to know of it. */
export interface Traits {
  position: Position;
  flareUp: FlareUp;
  /** The full dose in seconds, both sides and set-up included. */
  seconds: number;
  /** 2: first all of it on one side, then the same on the other. */
  sides: 1 | 2;
  /** It is held still for ten seconds and more. */
  held: boolean;
  tags: readonly Tag[];
}

/** The facts come with their sources, in `exercises/`. */
export const traits: Record<ExerciseId, Traits> = {
  "tall-sit-reset": { position: "seated", flareUp: "yes", seconds: 30, sides: 1, held: true, tags: [] },
  "seated-pelvic-rock": { position: "seated", flareUp: "yes", seconds: 45, sides: 1, held: false, tags: [] },
  "seated-cat-cow": {
    position: "seated",
    flareUp: "no",
    seconds: 50,
    sides: 1,
    held: false,
    tags: ["forwardBend", "backBend"],
  },
  "seated-side-reach": {
    position: "seated",
    flareUp: "no",
    seconds: 60,
    sides: 2,
    held: true,
    tags: ["sideBend", "armOverhead"],
  },
  "seated-twist": { position: "seated", flareUp: "no", seconds: 60, sides: 2, held: true, tags: ["twist"] },
  "seated-figure-four": {
    position: "seated",
    flareUp: "no",
    seconds: 70,
    sides: 2,
    held: true,
    tags: ["hipRotation"],
  },
  "seated-hamstring-hinge": {
    position: "seated",
    flareUp: "no",
    seconds: 70,
    sides: 2,
    held: true,
    tags: ["forwardBend", "sciatica"],
  },
  "seated-knee-hug": {
    position: "seated",
    flareUp: "no",
    seconds: 60,
    sides: 2,
    held: true,
    tags: ["hipFlexion"],
  },
  "standing-back-bend": {
    position: "standing",
    flareUp: "off",
    seconds: 40,
    sides: 1,
    held: false,
    tags: ["backBend", "standing"],
  },
  "standing-hip-flexor": {
    position: "standing",
    flareUp: "no",
    seconds: 70,
    sides: 2,
    held: true,
    tags: ["standing", "balance", "knee"],
  },
  "wall-pelvic-tuck": {
    position: "standing",
    flareUp: "yes",
    seconds: 60,
    sides: 1,
    held: false,
    tags: ["standing"],
  },
  "desk-long-back": {
    position: "standing",
    flareUp: "no",
    seconds: 50,
    sides: 1,
    held: true,
    tags: ["forwardBend", "armOverhead", "standing"],
  },
  "sit-to-stand": {
    position: "both",
    flareUp: "no",
    seconds: 40,
    sides: 1,
    held: false,
    tags: ["standing", "knee"],
  },
  "hip-sway": {
    position: "standing",
    flareUp: "yes",
    seconds: 40,
    sides: 1,
    held: false,
    tags: ["standing"],
  },
  "easy-walk": {
    position: "standing",
    flareUp: "yes",
    seconds: 120,
    sides: 1,
    held: false,
    tags: ["standing"],
  },
  "knee-rolls": {
    position: "floor",
    flareUp: "yes",
    seconds: 90,
    sides: 1,
    held: false,
    tags: ["floor", "twist", "supine"],
  },
  "child-pose-rock": {
    position: "floor",
    flareUp: "optional",
    seconds: 70,
    sides: 1,
    held: false,
    tags: ["floor", "kneel", "forwardBend"],
  },
  "bird-dog": {
    position: "floor",
    flareUp: "no",
    seconds: 90,
    sides: 2,
    held: false,
    tags: ["floor", "kneel"],
  },
};
