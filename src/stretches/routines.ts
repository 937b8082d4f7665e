import type { ExerciseId } from "../exercises/exercise.ts";
import { lengths, totalSeconds, type RoutineContext, type Item, type Length } from "./routine.ts";
import { shorten } from "./timing.ts";

/** Exercises and their seconds, in the order in which they are done. */
type Composition = Partial<Record<ExerciseId, number>>;

/** Composed by us from what the sources say of each exercise. After long sitting the walk is always first; warming up holds nothing long. */
const table: Record<RoutineContext, Record<Length, Composition>> = {
  desk: {
    60: { "tall-sit-reset": 20, "seated-pelvic-rock": 20, "standing-back-bend": 20 },
    120: { "seated-cat-cow": 30, "seated-side-reach": 30, "standing-back-bend": 30, "hip-sway": 30 },
    300: {
      "easy-walk": 60,
      "seated-cat-cow": 40,
      "seated-side-reach": 40,
      "seated-twist": 40,
      "seated-figure-four": 60,
      "standing-hip-flexor": 60,
    },
  },
  arching: {
    60: { "seated-pelvic-rock": 20, "wall-pelvic-tuck": 40 },
    120: { "wall-pelvic-tuck": 40, "standing-hip-flexor": 50, "seated-knee-hug": 30 },
    300: {
      "easy-walk": 50,
      "seated-pelvic-rock": 40,
      "seated-knee-hug": 60,
      "standing-hip-flexor": 70,
      "wall-pelvic-tuck": 50,
      "sit-to-stand": 30,
    },
  },
  slumping: {
    60: { "tall-sit-reset": 30, "standing-back-bend": 30 },
    120: { "tall-sit-reset": 30, "standing-back-bend": 40, "desk-long-back": 50 },
    300: {
      "easy-walk": 50,
      "tall-sit-reset": 30,
      "seated-cat-cow": 40,
      "standing-back-bend": 40,
      "seated-hamstring-hinge": 70,
      "desk-long-back": 40,
      "sit-to-stand": 30,
    },
  },
  longSitting: {
    60: { "easy-walk": 30, "standing-back-bend": 30 },
    120: { "easy-walk": 50, "standing-back-bend": 30, "sit-to-stand": 40 },
    300: {
      "easy-walk": 120,
      "standing-back-bend": 40,
      "standing-hip-flexor": 70,
      "desk-long-back": 40,
      "sit-to-stand": 30,
    },
  },
  standingDesk: {
    60: { "hip-sway": 30, "wall-pelvic-tuck": 30 },
    120: { "hip-sway": 30, "wall-pelvic-tuck": 40, "seated-figure-four": 50 },
    300: {
      "easy-walk": 60,
      "hip-sway": 30,
      "wall-pelvic-tuck": 50,
      "seated-knee-hug": 50,
      "seated-figure-four": 60,
      "seated-side-reach": 50,
    },
  },
  seat: {
    60: { "seated-forward-lean": 20, "shoulder-blade-squeeze": 20, "chest-opening": 20 },
    120: {
      "seated-forward-lean": 30,
      "shoulder-blade-squeeze": 30,
      "neck-side-bend": 30,
      "palms-together": 30,
    },
    300: {
      "seated-forward-lean": 35,
      "seated-side-lean": 60,
      "shoulder-blade-squeeze": 40,
      "seated-side-reach": 45,
      "chest-opening": 40,
      "neck-side-bend": 45,
      "palms-together": 35,
    },
  },
  warmUp: {
    60: { "easy-walk": 30, "hip-sway": 15, "sit-to-stand": 15 },
    120: { "easy-walk": 50, "hip-sway": 20, "sit-to-stand": 30, "standing-back-bend": 20 },
    300: {
      "easy-walk": 150,
      "hip-sway": 30,
      "seated-cat-cow": 40,
      "sit-to-stand": 40,
      "standing-back-bend": 40,
    },
  },
  easy: {
    60: { "easy-walk": 40, "seated-pelvic-rock": 20 },
    120: { "easy-walk": 90, "hip-sway": 30 },
    300: { "easy-walk": 150, "seated-pelvic-rock": 60, "knee-rolls": 90 },
  },
};

/** A ready-made routine; its seconds sum to the length exactly. */
export function routineOf(context: RoutineContext, length: Length): Item[] {
  return Object.entries(table[context][length]).map(([exercise, seconds]) => ({
    exercise: exercise as ExerciseId,
    seconds,
  }));
}

/**
 * A routine for any length in whole seconds: the longest ready-made one that fits, and a walk in what is left,
 * longer where there is one already, else at the end. In less than a minute, the first of the minute's exercises.
 */
export function composeRoutine(context: RoutineContext, seconds: number): Item[] {
  const length = lengths.findLast((ready) => ready <= seconds);
  if (length === undefined) return shorten(routineOf(context, 60), seconds);
  const items = routineOf(context, length);
  const left = seconds - totalSeconds(items);
  if (left === 0) return items;
  if (!items.some(isWalk)) return [...items, { exercise: "easy-walk", seconds: left }];
  return items.map((item) => (isWalk(item) ? { ...item, seconds: item.seconds + left } : item));
}

function isWalk({ exercise }: Item): boolean {
  return exercise === "easy-walk";
}
