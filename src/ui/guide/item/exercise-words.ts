import type { Area, ExerciseId } from "../../../stretches/exercise.ts";
import { doseParts } from "../../../stretches/dose.ts";
import { library } from "../../../stretches/library.ts";
import { areaKey, positionKey } from "../../../stretches/messages.ts";
import { traits } from "../../../stretches/traits.ts";
import { listed } from "../../../words/names.ts";
import type { Say } from "../../../words/say.ts";

/** An exercise's soft line: where it is done, what it is for, how long it takes. One area, the one looked for if any. */
export function exerciseLine(say: Say, exercise: ExerciseId, looked: Area | "any" = "any"): string {
  const areas: readonly Area[] = library[exercise].areas;
  const area = areas.find((one) => one === looked) ?? areas[0];
  const parts = [
    say(positionKey(traits[exercise].position)),
    ...(area === undefined ? [] : [say(areaKey(area))]),
    say("seconds", traits[exercise].seconds),
  ];
  return parts.map(unbroken).reduce((line, part) => say("joined", line, part));
}

/** A line may end between its parts, not within a short one. */
function unbroken(part: string): string {
  return part.length > 12 ? part : part.replaceAll(" ", "\u00a0");
}

/** How much of an exercise is one full dose, in one line. */
export function doseWords(say: Say, language: string, exercise: ExerciseId): string {
  return listed(
    doseParts(exercise).map(({ key, values }) => say(key, ...values)),
    language,
  );
}
