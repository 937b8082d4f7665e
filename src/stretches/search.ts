import { exercises, type BodyArea, type ExerciseId } from "../exercises/exercise.ts";
import { details, traits } from "../exercises/facts.ts";
import { fold } from "../searching/match.ts";
import { allows, removals, type Filter, type Limits } from "./choosing/filter.ts";

/** Where an exercise is to be done. One that goes from sitting to standing counts as both. */
export const positionFilters = ["any", "seated", "standing", "floor"] as const;
export type PositionFilter = (typeof positionFilters)[number];

/** What is looked for in the list. */
export interface ExerciseQuery {
  search: string;
  place: PositionFilter;
  area: BodyArea | "any";
  /** Only what suits the person. What they have marked as not for them is never in the list, but below it. */
  suitable: boolean;
}

export const anything: ExerciseQuery = { search: "", place: "any", area: "any", suitable: true };

export type ListFilter = "search" | "place" | "area" | Filter;

/** What one filter takes away from the whole library. */
export interface FilterEffect {
  filter: ListFilter;
  exercises: ExerciseId[];
}

export interface SearchResult {
  shown: ExerciseId[];
  taken: FilterEffect[];
}

/** The words of an exercise that a search goes through. */
export interface Texts {
  name: string;
  steps: string;
  /** What it is for, and where it is done. */
  about: string;
  /** What else it is called, and looked for by. */
  also: string;
}

/**
 * The exercises that fit, those found by their name first, then by what they are for, then by what else they are
 * called; and what each filter takes away, where it takes any.
 */
export function search(
  wanted: ExerciseQuery,
  limits: Limits,
  textsOf: (exercise: ExerciseId) => Texts,
): SearchResult {
  const { search: words, place, area, suitable } = wanted;
  const own: Limits = suitable ? limits : { avoid: [], seatedOnly: false, excluded: limits.excluded };
  const terms = fold(words).split(/\s+/u);
  const has = (text: string) => terms.every((term) => fold(text).includes(term));
  const rank = (exercise: ExerciseId) => {
    const { name, about, also } = textsOf(exercise);
    if (has(name)) return 0;
    if (has(about)) return 1;
    // Some words of what is asked for may be where it is done, others what it is called.
    return has(`${about} ${also}`) ? 2 : 3;
  };
  const tests: Record<Exclude<ListFilter, Filter>, (exercise: ExerciseId) => boolean> = {
    search: (exercise) => has(Object.values(textsOf(exercise)).join(" ")),
    place: (exercise) => isAt(exercise, place),
    area: (exercise) => area === "any" || areasOf(exercise).includes(area),
  };
  const shown = exercises.filter(
    (exercise) => Object.values(tests).every((test) => test(exercise)) && allows(own, exercise),
  );
  const taken = (Object.keys(tests) as (keyof typeof tests)[]).map((filter) => ({
    filter,
    exercises: exercises.filter((exercise) => !tests[filter](exercise)),
  }));
  return {
    shown: shown.toSorted((a, b) => rank(a) - rank(b)),
    taken: [...taken, ...removals(own, exercises)].filter((each) => each.exercises.length > 0),
  };
}

/** The parts of the body an exercise is for. */
export function areasOf(exercise: ExerciseId): BodyArea[] {
  const { areas, alsoFoundUnder = [] } = details[exercise];
  return [...areas, ...alsoFoundUnder];
}

/** Whether somebody looks for pain rather than for an exercise. `words`: beginnings of words that say so. */
export function tellsOfPain(asked: string, words: string): boolean {
  const typed = fold(asked).split(/[^\p{L}]+/u);
  const known = fold(words).split(/\s+/u);
  return typed.some((term) => known.some((word) => term.startsWith(word)));
}

function isAt(exercise: ExerciseId, place: PositionFilter): boolean {
  const { position } = traits[exercise];
  if (position === "both") return place !== "floor";
  return place === "any" || position === place;
}
