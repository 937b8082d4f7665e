import type { ComponentChildren } from "preact";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { useWords } from "../../kit/words.tsx";
import { exerciseHref } from "../route.ts";
import { Thumb } from "./thumb.tsx";
import "./item.css";

interface Props {
  exercise: ExerciseId;
  /** The line under its name. */
  line: string;
  /** Why it is not for this person, where it is not. */
  unsuited?: string | null;
  /** What can be done with it here. */
  children?: ComponentChildren;
}

/** An exercise in a list: its picture, its name, which leads to its page, and one soft line. */
export function ExerciseItem({ exercise, line, unsuited = null, children }: Props) {
  return (
    <li class="item">
      <Thumb exercise={exercise} />
      <ExerciseLines class="item-text" exercise={exercise} line={line} unsuited={unsuited} />
      {children}
    </li>
  );
}

interface LinesProps extends Pick<Props, "exercise" | "line" | "unsuited"> {
  class: string;
}

/** The words beside the picture of an exercise: its name, which leads to its page, and what is said of it. */
export function ExerciseLines({ class: place, exercise, line, unsuited = null }: LinesProps) {
  const { say } = useWords();
  return (
    <div class={place}>
      <h3>
        <a href={exerciseHref(exercise)}>{say(nameKey(exercise))}</a>
      </h3>
      <p class="soft">{line}</p>
      {unsuited !== null && <p class="soft">{unsuited}</p>}
    </div>
  );
}
