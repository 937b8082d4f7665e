import { exercises, type ExerciseId, type Tag } from "../exercise.ts";
import { totalSeconds, type Item } from "../routine.ts";
import { shared } from "../share.ts";
import { traits } from "../traits.ts";

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

export interface Filtered {
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
const tagsOf: Record<Avoidance, readonly Tag[]> = {
  floor: ["floor"],
  twisting: ["twist"],
  forwardBending: ["forwardBend", "hipFlexion"],
  backBending: ["backBend"],
  kneeling: ["kneel"],
  standing: ["standing"],
};

/** Section 5 of the evidence file: items 1 to 5 and 8. */
const fromTheSeat: ReadonlySet<ExerciseId> = new Set<ExerciseId>([
  "tall-sit-reset",
  "seated-pelvic-rock",
  "seated-cat-cow",
  "seated-side-reach",
  "seated-twist",
  "seated-knee-hug",
]);

export function allows(limits: Limits, exercise: ExerciseId): boolean {
  return filtersOf(limits).every((filter) => !takes(filter, limits, exercise));
}

/** What each filter takes away from a list of exercises. Filters that take nothing are left out. */
export function removals(limits: Limits, from: readonly ExerciseId[]): Removal[] {
  return filtersOf(limits)
    .map((filter) => ({ filter, exercises: from.filter((exercise) => takes(filter, limits, exercise)) }))
    .filter((removal) => removal.exercises.length > 0);
}

/**
 * Takes away what the person wants left out. The total of the seconds never changes. They go to the first that
 * the person does not exclude: the walk (which neither the seated nor those who avoid standing are given), the
 * seated pelvic rock, what is left of the routine (in proportion), any other exercise (the first of the
 * library). One that is in the routine keeps its place and gets longer; one that is new takes the place of the
 * first that goes.
 */
export function filtered(items: readonly Item[], limits: Limits): Filtered {
  const kept = items.filter(({ exercise }) => allows(limits, exercise));
  const removed = removals(
    limits,
    items.map(({ exercise }) => exercise),
  );
  const freed = totalSeconds(items) - totalSeconds(kept);
  if (freed === 0) return { items: kept, removed, nothingLeft: false };
  const allowed = (exercise: ExerciseId) => allows(limits, exercise);
  const taker = receivers.find(allowed) ?? (kept.length === 0 ? exercises.find(allowed) : undefined);
  if (taker !== undefined) {
    const gap = items.findIndex(({ exercise }) => !allowed(exercise));
    return { items: given(kept, taker, freed, gap), removed, nothingLeft: false };
  }
  if (kept.length === 0) return { items: [lastResort(limits, freed)], removed, nothingLeft: true };
  const extra = shared(
    freed,
    kept.map(({ seconds }) => seconds),
  );
  const longer = kept.map((item, index) => ({ ...item, seconds: item.seconds + (extra[index] ?? 0) }));
  return { items: longer, removed, nothingLeft: false };
}

const receivers: readonly ExerciseId[] = ["easy-walk", "seated-pelvic-rock"];

function given(kept: readonly Item[], exercise: ExerciseId, seconds: number, gap: number): Item[] {
  if (kept.some((item) => item.exercise === exercise)) {
    return kept.map((item) =>
      item.exercise === exercise ? { exercise, seconds: item.seconds + seconds } : item,
    );
  }
  return kept.toSpliced(gap, 0, { exercise, seconds });
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

function takes(filter: Filter, { excluded }: Limits, exercise: ExerciseId): boolean {
  switch (filter) {
    case "seatedOnly":
      return !fromTheSeat.has(exercise);
    case "excluded":
      return excluded.includes(exercise);
    default:
      return traits[exercise].tags.some((tag) => tagsOf[filter].includes(tag));
  }
}
