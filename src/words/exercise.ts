import type { BodyArea, ExerciseId } from "../exercises/exercise.ts";
import { traits } from "../exercises/facts.ts";
import type { Comfort } from "../stretches/choosing/comfort.ts";
import { reasonsAgainst } from "../stretches/choosing/reason.ts";
import { doseParts } from "../stretches/dose.ts";
import { areaKey, positionKey } from "../stretches/message-keys.ts";
import { areasOf } from "../stretches/search.ts";
import { inSeconds } from "./amounts.ts";
import { dosePartWords } from "./dose.ts";
import { filterWords } from "./filters.ts";
import { factsLine, formatList } from "./format-list.ts";
import type { Say } from "./say.ts";

/** An exercise's soft line: where it is done, what it is for, how long it takes. One area, the one that was searched for if any. */
export function exerciseLine(say: Say, exercise: ExerciseId, wanted: BodyArea | "any" = "any"): string {
  const areas = areasOf(exercise);
  const area = areas.find((one) => one === wanted) ?? areas[0];
  const parts = [
    say(positionKey(traits[exercise].position)),
    ...(area === undefined ? [] : [say(areaKey(area))]),
    inSeconds(say, traits[exercise].seconds),
  ];
  return factsLine(say, parts.map(keepTogether));
}

/** A line may end between its parts, not within a short one. */
function keepTogether(part: string): string {
  return part.length > 12 ? part : part.replaceAll(" ", "\u00a0");
}

/** How much of an exercise is one full dose, in one line. */
export function doseWords(say: Say, language: string, exercise: ExerciseId): string {
  return formatList(
    doseParts(exercise).map((part) => dosePartWords(say, part)),
    language,
  );
}

/** What an exercise is for and where it is done, for a search. */
export function aboutWords(say: Say, exercise: ExerciseId): string {
  const areas = areasOf(exercise).map((area) => say(areaKey(area)));
  return [...areas, say(positionKey(traits[exercise].position))].join(" ");
}

/** Why an exercise is left out for this person; null: it suits them. */
export function unsuitedWords(
  say: Say,
  language: string,
  comfort: Comfort,
  exercise: ExerciseId,
): string | null {
  const reasons = reasonsAgainst(comfort, exercise).filter((reason) => reason !== "excluded");
  if (reasons.length === 0) return null;
  return say(
    "guide_unsuited",
    formatList(
      reasons.map((reason) => filterWords(say, reason)),
      language,
    ),
  );
}
