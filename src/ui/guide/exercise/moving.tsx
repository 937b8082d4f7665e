import { useMemo, useState } from "preact/hooks";
import { drawKeyframes } from "../../../exercises/draw-exercise.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { ExerciseFigure } from "../../kit/figure/exercise-figure.tsx";
import { Figure } from "../../kit/figure/figure.tsx";
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
        <ExerciseFigure exercise={exercise} moves={moves} label="" />
      )}
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={() => ask(!moves)}>
        <Sign name={moves ? "pause" : "play"} />
      </button>
    </div>
  );
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
