import { exercises, type ExerciseId, type Tag } from "../exercise.ts";
import { totalSeconds, type Item } from "../routine.ts";
import { shared } from "../share.ts";
import { SHORTEST } from "../timing.ts";
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
 * Takes away what the person wants left out. The total of the seconds never changes. All of them go to the walk,
 * which may be long; but neither the seated nor those who avoid standing are given one. Without it they go to the
 * seated pelvic rock, to what is left of the routine and to others of the library, in this order and to each no
 * more than its full dose, as long as there are enough. One that is in the routine keeps its place and gets
 * longer; those that are new take the place of the first that goes.
 */
export function filtered(items: readonly Item[], limits: Limits): Filtered {
  const kept = items.filter(({ exercise }) => allows(limits, exercise));
  const removed = removals(
    limits,
    items.map(({ exercise }) => exercise),
  );
  const freed = totalSeconds(items) - totalSeconds(kept);
  if (freed === 0) return { items: kept, removed, nothingLeft: false };
  const gap = items.findIndex(({ exercise }) => !allows(limits, exercise));
  const list = kept.toSpliced(gap, 0, ...substitutes(items, kept, limits, freed));
  if (list.length === 0) return { items: [lastResort(limits, freed)], removed, nothingLeft: true };
  return { items: lengthened(list, totalSeconds(items)), removed, nothingLeft: false };
}

/** What comes in the place of what goes, each with no time yet; the seconds are what is to be filled. */
function substitutes(
  items: readonly Item[],
  kept: readonly Item[],
  limits: Limits,
  freed: number,
): Item[] {
  const fresh = (exercise: ExerciseId) =>
    allows(limits, exercise) && !kept.some((item) => item.exercise === exercise);
  const none = (exercise: ExerciseId): Item => ({ exercise, seconds: 0 });
  if (allows(limits, "easy-walk")) return fresh("easy-walk") ? [none("easy-walk")] : [];
  const rock = fresh("seated-pelvic-rock") ? [none("seated-pelvic-rock")] : [];
  // What is for a sore back stays that, and nobody has to lie down who was not going to.
  const gentle = items.every(({ exercise }) => traits[exercise].flareUp === "yes");
  const others = exercises.filter(
    (exercise) =>
      fresh(exercise) &&
      exercise !== "seated-pelvic-rock" &&
      traits[exercise].position !== "floor" &&
      (!gentle || traits[exercise].flareUp === "yes"),
  );
  const chosen = [...rock];
  let open = freed - roomIn([...rock, ...kept]);
  for (const exercise of others) {
    // Less is no time to do anything, unless there is nothing else to do.
    if (open < SHORTEST && kept.length + chosen.length > 0) break;
    chosen.push(none(exercise));
    open -= traits[exercise].seconds;
  }
  if (kept.length + chosen.length > 0) return chosen;
  return exercises.filter(fresh).slice(0, 1).map(none);
}

/** The same exercises with so many seconds in all: the first to get more is who comes first in the rule. */
function lengthened(list: readonly Item[], total: number): Item[] {
  const walk = list.some(({ exercise }) => exercise === "easy-walk");
  let open = total - totalSeconds(list);
  const more = (item: Item, seconds: number): Item => {
    open -= seconds;
    return { ...item, seconds: item.seconds + seconds };
  };
  if (walk) return list.map((item) => (item.exercise === "easy-walk" ? more(item, open) : item));
  const inTurn = (wanted: (item: Item) => boolean, known: readonly Item[]) =>
    known.map((item) => (wanted(item) ? more(item, Math.min(open, roomIn([item]))) : item));
  const isNew = ({ exercise }: Item) => list.some((item) => item.exercise === exercise && item.seconds === 0);
  const isRock = ({ exercise }: Item) => exercise === "seated-pelvic-rock";
  let filled = inTurn(isRock, list);
  filled = inTurn((item) => !isNew(item), filled);
  filled = inTurn(isNew, filled);
  const extra = shared(
    open,
    filled.map(({ exercise }) => traits[exercise].seconds),
  );
  return filled.map((item, index) => ({ ...item, seconds: item.seconds + (extra[index] ?? 0) }));
}

/** How many seconds these lack of their full doses. */
function roomIn(items: readonly Item[]): number {
  return items.reduce((sum, { exercise, seconds }) => sum + Math.max(0, traits[exercise].seconds - seconds), 0);
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
