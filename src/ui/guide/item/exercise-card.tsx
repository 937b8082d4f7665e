import type { ComponentChildren } from "preact";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { ExerciseLines } from "./item.tsx";
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
  return (
    <li class="card exercise-card">
      <Thumb exercise={exercise} />
      <ExerciseLines class="exercise-card-text" exercise={exercise} line={line} unsuited={unsuited} />
      {children}
    </li>
  );
}
