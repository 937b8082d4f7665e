import type { ComponentChildren } from "preact";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { useWords } from "../../kit/words.tsx";
import { exerciseHref } from "../route.ts";
import { Thumb } from "./thumb.tsx";
import "./exercise-card.css";

interface Props {
  exercise: ExerciseId;
  /** The line under its name. */
  line: string;
  /** Why it is not for this person, where it is not. */
  unsuited: string | null;
  /** The sign that starts it. */
  children: ComponentChildren;
}

/** An exercise in the library: large enough a picture to be known by, its name, which leads to its page, and a way to start. */
export function ExerciseCard({ exercise, line, unsuited, children }: Props) {
  const { say } = useWords();
  return (
    <li class="card exercise-card">
      <Thumb exercise={exercise} />
      <div class="exercise-card-text">
        <h3>
          <a href={exerciseHref(exercise)}>{say(nameKey(exercise))}</a>
        </h3>
        <p class="soft">{line}</p>
        {unsuited !== null && <p class="soft">{unsuited}</p>}
      </div>
      {children}
    </li>
  );
}
