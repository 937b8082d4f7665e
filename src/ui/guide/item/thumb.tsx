import { useMemo } from "preact/hooks";
import { drawPicture } from "../../../exercises/draw-exercise.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { Figure } from "../../kit/figure/figure.tsx";
import { useSeat } from "../../kit/workplace.tsx";

/** An exercise in one small picture: the moment that says most. Its name stands beside it. */
export function Thumb({ exercise }: { exercise: ExerciseId }) {
  const seat = useSeat();
  // The page is rendered every second, but these pictures hardly ever change.
  return useMemo(
    () => <Figure class="thumb" drawing={drawPicture(exercise, seat)} label="" />,
    [exercise, seat],
  );
}
