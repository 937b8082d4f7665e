import type { ExerciseId } from "../../exercises/exercise.ts";
import { limitsOf, type Comfort } from "./comfort.ts";
import { removals, type Filter } from "./filter.ts";

/** Why an exercise is left out for a person. `arching`: as their profile has it. */
export type Reason = Filter | "arching";

/** Why a filter applies: bending backward that nobody ticked is left out because arching bothers the person. */
export function reasonOf({ avoid }: Comfort, filter: Filter): Reason {
  return filter === "backBending" && !avoid.includes(filter) ? "arching" : filter;
}

/** All that speaks against an exercise for this person; nothing: it suits them. */
export function reasonsAgainst(comfort: Comfort, exercise: ExerciseId): Reason[] {
  return removals(limitsOf(comfort), [exercise]).map(({ filter }) => reasonOf(comfort, filter));
}
