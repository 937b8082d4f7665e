import { useRef } from "preact/hooks";
import { SECOND, type Instant, type Ms } from "../../../calendar/time.ts";
import { demonstrate } from "../../../exercises/demonstration.ts";
import { drawExercise } from "../../../exercises/draw-exercise.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { frameOf } from "../../../exercises/frame.ts";
import { useSeat } from "../workplace.tsx";
import { useFrames } from "./frames.ts";
import { drawInto } from "./moving-figure.ts";

interface Props {
  exercise: ExerciseId;
  /** Else it holds still where it is. */
  moves: boolean;
  /** What the picture says, for those who cannot see it; empty when the text beside it already says so. */
  label: string;
}

/** An exercise as it is done, again and again. */
export function ExerciseFigure({ exercise, moves, label }: Props) {
  const seat = useSeat();
  const figure = useRef<SVGSVGElement>(null);
  const passed = useRef<Ms>(0);
  const last = useRef<Instant | null>(null);
  useFrames(moves, () => {
    const now = performance.now();
    if (moves && last.current !== null) passed.current += now - last.current;
    last.current = moves ? now : null;
    const { t, side, breath } = frameOf(demonstrate(exercise, passed.current / SECOND));
    if (figure.current !== null) drawInto(figure.current, drawExercise(exercise, t, side, breath, seat));
  });
  const spoken =
    label === "" ? ({ "aria-hidden": "true" } as const) : ({ role: "img", "aria-label": label } as const);
  return <svg class="figure" ref={figure} {...spoken} />;
}
