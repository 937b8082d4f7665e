import { useMemo } from "preact/hooks";
import { drawPicture } from "../../../exercises/draw-exercise.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { Figure } from "../../kit/figure/figure.tsx";

/** An exercise in one small picture: the moment that says most. Its name stands beside it. */
export function Thumb({ exercise }: { exercise: ExerciseId }) {
  // The page is rendered every second, but these pictures never change.
  return useMemo(() => <Figure class="thumb" drawing={drawPicture(exercise)} label="" />, [exercise]);
}
