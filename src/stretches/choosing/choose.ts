import type { ExerciseId } from "../../exercises/exercise.ts";
import type { RoutineContext, Item } from "../routine.ts";
import { composeRoutine } from "../routines.ts";
import { limitsOf, type Comfort, type Profile } from "./comfort.ts";
import { allows, applyLimits, removals, type LimitedRoutine } from "./filter.ts";

/** What the choice has to know of the last days. */
export interface RoutineHistory {
  /** The exercise that came first in the last routine. */
  first: ExerciseId | null;
  /** The exercise that was done last. */
  last: ExerciseId | null;
  /** How often each was done; one that is missing, never. */
  uses: Readonly<Partial<Record<ExerciseId, number>>>;
}

/** What is known of one routine of the last days. */
export interface PastRoutine {
  /** The exercise it began with, done or skipped. */
  first: ExerciseId;
  done: readonly ExerciseId[];
}

export interface Occasion {
  /** Length of the break in whole seconds. */
  seconds: number;
  /** How long the person has been sitting, in minutes. */
  satMinutes: number;
  /** Whether they stand at the desk just now. */
  stands: boolean;
  comfort: Comfort;
  history: RoutineHistory;
}

export interface ChosenRoutine extends LimitedRoutine {
  context: RoutineContext;
}

/** From so many minutes on, a walk comes first: some of what sitting did to the back goes within two minutes. */
const LONG_SITTING = 60;

const contextOf: Record<Profile, RoutineContext> = {
  notSure: "desk",
  archingBothersMe: "arching",
  slumpingBothersMe: "slumping",
};

/**
 * The routine for a break: the set for the person's comfort and the length of the break, without what they
 * exclude, in an order that is fair. Breaks are often cut short, so what comes first decides what gets done.
 * The same inputs always give the same routine.
 */
export function choose({ seconds, satMinutes, stands, comfort, history }: Occasion): ChosenRoutine {
  const longSat = satMinutes >= LONG_SITTING && allows(comfort, "easy-walk");
  const context = longSat ? "longSitting" : contextFor(comfort, stands);
  const whole = composeRoutine(context, Math.max(1, Math.round(seconds)));
  const left = applyLimits(whole, limitsOf(comfort));
  return {
    context,
    items: longSat ? walkFirst(left.items, history) : orderFairly(left.items, history),
    // By the person's own filters, not by what follows from their profile.
    removed: removals(
      comfort,
      whole.map(({ exercise }) => exercise),
    ),
    nothingLeft: left.nothingLeft,
  };
}

/** Who stays on the seat has a set of their own, and who stands at the desk, whatever else bothers them. */
function contextFor({ seatedOnly, profile }: Comfort, stands: boolean): RoutineContext {
  if (seatedOnly) return "seat";
  return stands ? "standingDesk" : contextOf[profile];
}

/** The history of these routines, oldest first. */
export function historyOf(routines: readonly PastRoutine[]): RoutineHistory {
  const uses: Partial<Record<ExerciseId, number>> = {};
  for (const exercise of routines.flatMap(({ done }) => done)) uses[exercise] = (uses[exercise] ?? 0) + 1;
  const lastDone = routines.findLast(({ done }) => done.length > 0)?.done;
  return { first: routines.at(-1)?.first ?? null, last: lastDone?.at(-1) ?? null, uses };
}

function walkFirst(items: readonly Item[], history: RoutineHistory): Item[] {
  const isWalk = ({ exercise }: Item) => exercise === "easy-walk";
  const rest = items.filter((item) => !isWalk(item));
  return [...items.filter(isWalk), ...orderFairly(rest, history)];
}

/**
 * The least used exercises first. Among equals the round goes on after what was done last, so that someone who
 * does all of it keeps the order of the table, which changes position seldom. What was first the last time is
 * second at best, unless there is nothing else.
 */
function orderFairly(items: readonly Item[], { first, last, uses }: RoutineHistory): Item[] {
  const after = items.findIndex(({ exercise }) => exercise === last) + 1;
  const start = items[after % items.length]?.exercise === first ? after + 1 : after;
  const round = [...items.slice(start % items.length), ...items.slice(0, start % items.length)];
  const timesUsed = ({ exercise }: Item) => uses[exercise] ?? 0;
  // Sorting keeps the order of equals.
  const [one, two, ...rest] = round.toSorted((a, b) => timesUsed(a) - timesUsed(b));
  if (one === undefined || two === undefined) return round;
  return one.exercise === first ? [two, one, ...rest] : [one, two, ...rest];
}
