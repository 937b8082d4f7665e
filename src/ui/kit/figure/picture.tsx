import { useEffect, useState } from "preact/hooks";
import type { Drawing } from "../../../figure/drawing/shape.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { Figure } from "./figure.tsx";

/** The picture of an exercise, as soon as it is there: the name beside it says enough until then. */
export function Picture({ exercise }: { exercise: ExerciseId }) {
  const [drawing, show] = useState<Drawing | null>(null);
  useEffect(() => {
    void drawn(exercise).then(show, () => {});
  }, [exercise]);
  return <span class="picture">{drawing && <Figure drawing={drawing} label="" />}</span>;
}

/** The moment that says most. The art is larger than most pages, so it comes only when it is asked for. */
async function drawn(exercise: ExerciseId): Promise<Drawing> {
  const [{ drawExercise }, { EXERCISES }] = await Promise.all([
    import("../../../figure/exercises/draw.ts"),
    import("../../../figure/exercises/library.ts"),
  ]);
  return drawExercise(exercise, EXERCISES[exercise].telling, "right");
}
