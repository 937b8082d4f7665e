import { useEffect, useState } from "preact/hooks";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import type { Drawing } from "../../../figure/drawing/shape.ts";
import type { Seat } from "../../../figure/movement/movement.ts";
import { useSeat } from "../workplace.tsx";
import { Figure } from "./figure.tsx";

/** The picture of an exercise, as soon as it is there: the name beside it says enough until then. */
export function Picture({ exercise }: { exercise: ExerciseId }) {
  const seat = useSeat();
  const [drawing, show] = useState<Drawing | null>(null);
  useEffect(() => {
    void load(exercise, seat).then(show, () => {});
  }, [exercise, seat]);
  return <span class="picture">{drawing && <Figure drawing={drawing} label="" />}</span>;
}

/** The art is larger than most pages, so it comes only when it is asked for. */
async function load(exercise: ExerciseId, seat: Seat): Promise<Drawing> {
  const { drawPicture } = await import("../../../exercises/draw-exercise.ts");
  return drawPicture(exercise, seat);
}
