import type { Details, Dose, ExerciseId } from "../exercises/exercise.ts";
import { details, traits } from "../exercises/facts.ts";

/** A message about a dose and the values for its places. */
export interface DosePart {
  key: DoseKey;
  values: readonly number[];
}

type DoseKey =
  | "dose_minutes"
  | "dose_breaths"
  | "dose_hold"
  | "dose_hold_range"
  | "dose_times"
  | "dose_times_range"
  | "dose_times_side"
  | "dose_times_range_side"
  | "dose_once_side"
  | "dose_times_alternating"
  | "dose_times_range_alternating"
  | "dose_pace"
  | "dose_whole";

/** The full dose of an exercise in short pieces, to be joined as the language joins a list. */
export function doseParts(exercise: ExerciseId): DosePart[] {
  const parts = amount(details[exercise], traits[exercise].sides);
  // What is counted in minutes says it all.
  if (details[exercise].dose.minutes !== undefined) return parts;
  return [...parts, { key: "dose_whole", values: [traits[exercise].seconds] }];
}

function amount({ dose, rhythm }: Details, sides: 1 | 2): DosePart[] {
  const { hold, repetitions, breath, minutes } = dose;
  if (minutes !== undefined) return [{ key: "dose_minutes", values: minutes }];
  if (repetitions[1] === 1 && sides === 1) {
    return [{ key: "dose_breaths", values: hold.map((seconds) => seconds / breath) }];
  }
  const counted = times(dose, sides, rhythm.pattern === "alternating");
  if (hold[1] === 0) return [counted, { key: "dose_pace", values: [rhythm.move + rhythm.back] }];
  const held: DosePart =
    hold[0] === hold[1] ? { key: "dose_hold", values: [hold[0]] } : { key: "dose_hold_range", values: hold };
  return [held, counted];
}

function times({ repetitions }: Dose, sides: 1 | 2, alternates: boolean): DosePart {
  const [least, most] = repetitions;
  const values = least === most ? [least] : repetitions;
  if (alternates) {
    return { key: least === most ? "dose_times_alternating" : "dose_times_range_alternating", values };
  }
  if (sides === 1) return { key: least === most ? "dose_times" : "dose_times_range", values };
  if (most === 1) return { key: "dose_once_side", values: [] };
  return { key: least === most ? "dose_times_side" : "dose_times_range_side", values };
}
