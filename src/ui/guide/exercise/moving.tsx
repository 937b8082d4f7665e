import { useMemo, useRef, useState } from "preact/hooks";
import { SECOND, type Instant, type Ms } from "../../../calendar/time.ts";
import { demonstrate } from "../../../exercises/demonstration.ts";
import { drawExercise, drawKeyframes } from "../../../exercises/draw-exercise.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { frameOf } from "../../../exercises/frame.ts";
import { Figure } from "../../kit/figure/figure.tsx";
import { useFrames } from "../../kit/figure/frames.ts";
import { drawInto } from "../../kit/figure/moving-figure.ts";
import { useReducedMotion } from "../../kit/figure/reduced-motion.ts";
import { Sign } from "../../kit/signs/sign.tsx";
import { useWords } from "../../kit/words.tsx";
import { useSeat } from "../../kit/workplace.tsx";

/**
 * The exercise in motion, which can be stopped. Who wants nothing to move sees its keyframes side by side, until
 * they ask for more. The steps stand beside it in words, so the picture has no label.
 */
export function Moving({ exercise }: { exercise: ExerciseId }) {
  const { say } = useWords();
  const reduced = useReducedMotion();
  const [asked, ask] = useState<boolean | null>(null);
  const moves = asked ?? !reduced;
  const label = say(moves ? "guide_hold_still" : "guide_show_movement");
  return (
    <div class="moving">
      {reduced && !moves ? (
        <Keyframes exercise={exercise} />
      ) : (
        <MovingFigure exercise={exercise} moves={moves} />
      )}
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={() => ask(!moves)}>
        <Sign name={moves ? "pause" : "play"} />
      </button>
    </div>
  );
}

function MovingFigure({ exercise, moves }: { exercise: ExerciseId; moves: boolean }) {
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
  return <svg class="figure" aria-hidden="true" ref={figure} />;
}

function Keyframes({ exercise }: { exercise: ExerciseId }) {
  const seat = useSeat();
  const pictures = useMemo(() => drawKeyframes(exercise, "right", seat), [exercise, seat]);
  return (
    <ol class="keyframes">
      {pictures.map((drawing, index) => (
        <li key={index}>
          {index > 0 && <Sign name="arrow" />}
          <Figure drawing={drawing} label="" />
        </li>
      ))}
    </ol>
  );
}
