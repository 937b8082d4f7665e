import { exercises, type ExerciseId } from "../../exercises/exercise.ts";
import { traits } from "../../exercises/facts.ts";
import { totalSeconds, type Item } from "../routine.ts";
import { shareSeconds } from "../share.ts";
import { SHORTEST } from "../timing.ts";

/** The exercises that take over the seconds of those left out: nearly everybody can do them. */
const receivers: readonly ExerciseId[] = ["easy-walk", "seated-pelvic-rock"];

/**
 * A routine in the same time without what is not allowed. The first receiver that is allowed gets the seconds that
 * are freed, then what is left of the routine, then others of the library, in this order and each no more than its
 * full dose; a walk may be as long as it likes. What is over then is shared by all. What is new takes the place of
 * the first that goes. Empty: nothing at all is allowed.
 */
export function refill(items: readonly Item[], allowed: (exercise: ExerciseId) => boolean): Item[] {
  const kept = items.filter(({ exercise }) => allowed(exercise));
  const gap = items.findIndex(({ exercise }) => !allowed(exercise));
  if (gap < 0) return kept;
  const fresh = newcomers(items, kept, allowed);
  const list = kept.toSpliced(gap, 0, ...fresh);
  const rank = ({ exercise }: Item) => {
    const place = receivers.indexOf(exercise);
    if (place >= 0) return place;
    return fresh.some((item) => item.exercise === exercise) ? 3 : 2;
  };
  let open = totalSeconds(items) - totalSeconds(kept);
  const more = new Map<ExerciseId, number>();
  // Sorting keeps the order of equals.
  for (const item of list.toSorted((a, b) => rank(a) - rank(b))) {
    const part = Math.min(open, roomIn(item));
    more.set(item.exercise, part);
    open -= part;
  }
  const over = shareSeconds(
    open,
    list.map(({ exercise }) => traits[exercise].seconds),
  );
  return list.map(({ exercise, seconds }, index) => ({
    exercise,
    seconds: seconds + (more.get(exercise) ?? 0) + (over[index] ?? 0),
  }));
}

/** What comes in the place of what goes, as many as the time is enough for; they have none yet. */
function newcomers(
  items: readonly Item[],
  kept: readonly Item[],
  allowed: (exercise: ExerciseId) => boolean,
): Item[] {
  const isFresh = (exercise: ExerciseId) =>
    allowed(exercise) && !kept.some((item) => item.exercise === exercise);
  const receiver = receivers.find(allowed);
  const chosen = receiver !== undefined && isFresh(receiver) ? [itemWithoutTime(receiver)] : [];
  let open = totalSeconds(items) - totalSeconds(kept);
  for (const item of [...kept, ...chosen]) open -= roomIn(item);
  // What is for a sore back stays that, and nobody has to lie down who was not going to.
  const gentle = items.every(({ exercise }) => traits[exercise].flareUp === "yes");
  // A warm-up keeps moving, for as long as there is something that does.
  const moving = !gentle && items.every(({ exercise }) => !traits[exercise].held);
  const rank = (exercise: ExerciseId) => (moving && traits[exercise].held ? 1 : 0);
  for (const exercise of exercises.toSorted((a, b) => rank(a) - rank(b))) {
    const { position, flareUp, seconds } = traits[exercise];
    if (open < SHORTEST) break;
    if (exercise === receiver || !isFresh(exercise) || position === "floor") continue;
    if (gentle && flareUp !== "yes") continue;
    chosen.push(itemWithoutTime(exercise));
    open -= seconds;
  }
  if (kept.length + chosen.length > 0) return chosen;
  // Any exercise is better than none.
  return exercises.filter(isFresh).slice(0, 1).map(itemWithoutTime);
}

function itemWithoutTime(exercise: ExerciseId): Item {
  return { exercise, seconds: 0 };
}

/** How many seconds an exercise lacks of its full dose. */
function roomIn({ exercise, seconds }: Item): number {
  return exercise === "easy-walk" ? Infinity : Math.max(0, traits[exercise].seconds - seconds);
}
