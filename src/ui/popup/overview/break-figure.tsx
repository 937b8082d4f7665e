import type { Break } from "../../../domain/model/break.ts";
import { isMovement } from "../../../domain/rules/break.ts";
import { exerciseAt } from "../../../domain/rules/routine.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { staysSeated, type Settings } from "../../../settings/fields.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { ExerciseFigure } from "../../kit/figure/exercise-figure.tsx";
import { DeskFigure } from "../../kit/figure/desk-figure.tsx";
import { useReducedMotion } from "../../kit/figure/reduced-motion.ts";
import { useWords } from "../../kit/words.tsx";

interface Props {
  ongoing: Break;
  settings: Settings;
  now: number;
  /** Whether they stood when it began: so they are drawn where nothing is done that moves. */
  stands: boolean;
}

/** During a break the figure does the break. */
export function BreakFigure({ ongoing, settings, now, stands }: Props) {
  const { say } = useWords();
  const reduced = useReducedMotion();
  const exercise = exerciseOf(ongoing, settings, now);
  if (exercise === null) {
    const label = say(stands ? "figure_standing" : "figure_upright");
    return <DeskFigure share={0} stands={stands} label={label} />;
  }
  const isPaused = ongoing.routine?.playing === false;
  return (
    <ExerciseFigure
      exercise={exercise}
      moves={!reduced && !isPaused}
      label={say("player_figure", say(nameKey(exercise)))}
    />
  );
}

/** What is done in a break; null: nothing that moves. */
function exerciseOf({ routine, members }: Break, settings: Settings, now: number): ExerciseId | null {
  if (routine !== null) return exerciseAt(routine, now);
  if (!isMovement(members)) return null;
  return staysSeated(settings) ? "tall-sit-reset" : "easy-walk";
}
