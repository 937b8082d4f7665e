import type { Exercise, ExerciseId } from "../exercises/exercise.ts";
import { floor } from "./exercises/floor.ts";
import { seated } from "./exercises/seated.ts";
import { standing } from "./exercises/standing.ts";

/**
 * How every exercise is done: for the guide and the player. What decides whom it suits is in `traits.ts`,
 * apart from this, because the worker needs that and not this.
 */
export const library: Record<ExerciseId, Exercise> = { ...seated, ...standing, ...floor };
