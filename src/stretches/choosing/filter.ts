import type { ExerciseId, Tag } from "../../exercises/exercise.ts";
import { traits } from "../../exercises/facts.ts";
import { totalSeconds, type Item } from "../routine.ts";
import { refill } from "./refill.ts";

/** What a person may tick on the avoid-list. */
export const avoidances = [
  "floor",
  "twisting",
  "forwardBending",
  "backBending",
  "kneeling",
  "standing",
] as const;
export type Avoidance = (typeof avoidances)[number];

/** What a person wants left out. */
export interface Limits {
  avoid: readonly Avoidance[];
  /** For those who use a wheelchair or cannot leave the desk. */
  seatedOnly: boolean;
  /** "Not for me". */
  excluded: readonly ExerciseId[];
}

export type Filter = Avoidance | "seatedOnly" | "excluded";

/** What one filter takes away. */
export interface Removal {
  filter: Filter;
  exercises: ExerciseId[];
}

export interface LimitedRoutine {
  items: Item[];
  /** What each filter took away; an exercise may be taken away by several. */
  removed: Removal[];
  /** Every exercise there is was taken away; the one in `items` is there so that no break is lost. */
  nothingLeft: boolean;
}

/**
 * Hugging a knee is hip flexion and no bend by its tags, but its own caution sends those whose sore direction
 * is forwards elsewhere, and so does the avoid-list.
 */
export const tagsOf: Record<Avoidance, readonly Tag[]> = {
  floor: ["floor"],
  twisting: ["twist"],
  forwardBending: ["forwardBend", "hipFlexion"],
  backBending: ["backBend"],
  kneeling: ["kneel"],
  standing: ["standing"],
};

export function allows(limits: Limits, exercise: ExerciseId): boolean {
  return filtersOf(limits).every((filter) => !isTakenBy(filter, limits, exercise));
}

/** What each filter takes away from a list of exercises. Filters that take nothing are left out. */
export function removals(limits: Limits, from: readonly ExerciseId[]): Removal[] {
  return filtersOf(limits)
    .map((filter) => ({ filter, exercises: from.filter((exercise) => isTakenBy(filter, limits, exercise)) }))
    .filter((removal) => removal.exercises.length > 0);
}

/** Takes away what the person wants left out. The total of the seconds never changes: see `refill.ts`. */
export function applyLimits(items: readonly Item[], limits: Limits): LimitedRoutine {
  const removed = removals(
    limits,
    items.map(({ exercise }) => exercise),
  );
  const left = refill(items, (exercise) => allows(limits, exercise));
  if (left.length > 0 || items.length === 0) return { items: left, removed, nothingLeft: false };
  return { items: [lastResort(limits, totalSeconds(items))], removed, nothingLeft: true };
}

/** Against the person's exclusions, but never against what they cannot do. */
function lastResort({ avoid, seatedOnly }: Limits, seconds: number): Item {
  const onTheSeat = seatedOnly || avoid.includes("standing");
  return { exercise: onTheSeat ? "seated-pelvic-rock" : "easy-walk", seconds };
}

function filtersOf({ avoid, seatedOnly, excluded }: Limits): Filter[] {
  return [
    ...new Set(avoid),
    ...(seatedOnly ? ["seatedOnly" as const] : []),
    ...(excluded.length > 0 ? ["excluded" as const] : []),
  ];
}

function isTakenBy(filter: Filter, { excluded }: Limits, exercise: ExerciseId): boolean {
  switch (filter) {
    case "seatedOnly":
      return !traits[exercise].fromSeat;
    case "excluded":
      return excluded.includes(exercise);
    default:
      return traits[exercise].tags.some((tag) => tagsOf[filter].includes(tag));
  }
}
