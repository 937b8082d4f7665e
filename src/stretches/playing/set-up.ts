import type { ExerciseId } from "../../exercises/exercise.ts";
import { details, traits } from "../../exercises/facts.ts";

/** So long, in seconds, where one has to get somewhere first: up from the chair, to the wall, onto the mat. */
const ELSEWHERE = 9;

/** Getting ready never takes more than this share of the time. */
const MOST = 1 / 3;

/**
 * For how long one gets ready for so many seconds of an exercise, on each of its sides. Longer where it is done
 * elsewhere than the one before it, as far as that leaves the repetitions of a full dose.
 */
export function setUpOf(exercise: ExerciseId, seconds: number, before: ExerciseId | undefined): number {
  const { dose, rhythm } = details[exercise];
  const most = seconds * MOST;
  const least = Math.min(most, rhythm.setUp);
  if (startingPlace(exercise) === startingPlace(before)) return least;
  const kept = Math.min(dose.repetitions[0], repetitionsIn(exercise, seconds - least));
  const left = seconds - kept * shortest(exercise);
  return Math.min(most, Math.max(least, Math.min(ELSEWHERE, left)));
}

/** As many as leave each hold its least; where nothing is held, as many as come nearest to the rhythm. */
export function repetitionsIn(exercise: ExerciseId, seconds: number): number {
  const { dose, rhythm } = details[exercise];
  if (rhythm.pattern === "round") return 1;
  const both = rhythm.pattern === "alternating" ? 2 : 1;
  const fit = seconds / (both * shortest(exercise));
  return both * Math.max(1, dose.hold[0] > 0 ? Math.floor(fit) : Math.round(fit));
}

/** One repetition with the least hold, in seconds. */
function shortest(exercise: ExerciseId): number {
  const { dose, rhythm } = details[exercise];
  return rhythm.move + dose.hold[0] + rhythm.back;
}

/** Where one is when it begins. A routine begins at the desk, on the chair. */
function startingPlace(exercise: ExerciseId | undefined): "chair" | "feet" | "wall" | "mat" {
  if (exercise === undefined) return "chair";
  if (details[exercise].equipment === "wall") return "wall";
  return ({ seated: "chair", both: "chair", standing: "feet", floor: "mat" } as const)[
    traits[exercise].position
  ];
}
