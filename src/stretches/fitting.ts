import type { ExerciseId } from "../exercises/exercise.ts";
import { traits } from "../exercises/facts.ts";
import { choose } from "./choosing/choose.ts";
import { limitsOf, type Comfort } from "./choosing/comfort.ts";
import { allows, applyLimits } from "./choosing/filter.ts";
import { reasonOf, type Reason } from "./choosing/reason.ts";
import { routineContexts, totalSeconds, type RoutineContext, type Item, type Length } from "./routine.ts";
import { routineOf } from "./routines.ts";

/** A ready-made routine as this person would do it. */
export interface FittedRoutine {
  context: RoutineContext;
  items: Item[];
  seconds: number;
  /** What it would have besides, by the first reason that takes it out. */
  removed: { reason: Reason; exercises: ExerciseId[] }[];
  /** All of it was taken away; what it has instead is there so that there is always something. */
  nothingLeft: boolean;
  /** Most of its exercises were taken away: it is no longer what its name and description say. */
  another: boolean;
  /** Part of it is done lying or kneeling: for home. */
  onFloor: boolean;
}

/** The contexts, with the one that a stretch break would take for this person first; `stands`: at the desk, just now. */
export function orderContexts(comfort: Comfort, stands: boolean): RoutineContext[] {
  const history = { first: null, last: null, uses: {} };
  const { context: best } = choose({ seconds: 60, satMinutes: 0, stands, comfort, history });
  return [best, ...routineContexts.filter((context) => context !== best)];
}

/** As a stretch break would bring it. */
export function fitRoutine(context: RoutineContext, length: Length, comfort: Comfort): FittedRoutine {
  const whole = routineOf(context, length);
  const limits = limitsOf(comfort);
  const { items, removed, nothingLeft } = applyLimits(whole, limits);
  const kept = whole.filter(({ exercise }) => allows(limits, exercise)).length;
  const named = new Set<ExerciseId>();
  return {
    context,
    items,
    seconds: totalSeconds(items),
    removed: removed.flatMap(({ filter, exercises }) => {
      const fresh = exercises.filter((exercise) => !named.has(exercise));
      for (const exercise of fresh) named.add(exercise);
      return fresh.length === 0 ? [] : [{ reason: reasonOf(comfort, filter), exercises: fresh }];
    }),
    nothingLeft,
    another: kept * 2 < whole.length,
    onFloor: items.some(({ exercise }) => traits[exercise].position === "floor"),
  };
}
