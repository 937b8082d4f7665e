import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ReminderName } from "../../domain/model/reminder.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import { footingOf } from "../../domain/rules/idea-choice.ts";
import { ideaKey, type IdeaId } from "../../ideas/idea.ts";
import { ideaTraits } from "../../ideas/idea-traits.ts";
import type { Settings } from "../../settings/fields.ts";
import { nameKey } from "../../stretches/message-keys.ts";
import { taskText, taskTitle } from "../../words/break.ts";
import { formatList, paragraph } from "../../words/format-list.ts";
import { nameOf } from "../../words/names.ts";
import type { Say } from "../../words/say.ts";
import { useWords } from "../kit/words.tsx";

interface Props {
  called: readonly ReminderName[];
  settings: Settings;
  /** The exercise it begins with, where that is known. */
  exercise?: ExerciseId | null;
  /** What to do where it is a change of position. */
  idea?: IdeaId | null;
  /** Between what it is and what to do: how long it still lasts. */
  children?: ComponentChildren;
}

type TaskFacts = Required<Pick<Props, "called" | "settings" | "exercise" | "idea">>;

/** What a prompt or break is about: the first member in large, what to do, and the others beside it. */
export function Task({ called, settings, exercise = null, idea = null, children }: Props) {
  const { say, language } = useWords();
  const [first, ...others] = called;
  const also = others.map((reminder) => nameOf(say, reminder));
  const text = taskWords(say, { called, settings, exercise, idea });
  return (
    <div class="task">
      <SceneHeading>{taskTitle(say, first)}</SceneHeading>
      {children}
      <p class="step" aria-live="polite">
        {text}
      </p>
      {also.length > 0 && <p class="soft">{say("break_also", formatList(also, language))}</p>}
    </div>
  );
}

/** The page's one heading. It takes the focus, so that a change of scene is read out. */
export function SceneHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** What to do, in one or two sentences. */
export function taskWords(say: Say, { called, settings, exercise, idea }: TaskFacts): string {
  if (exercise !== null) return say("notice_exercise", say(nameKey(exercise)));
  return idea === null ? taskText(say, called[0], settings) : ideaText(say, idea, settings);
}

/** An idea as it is to be done. Who could stay on a chair for it is asked to get up: else nothing would change. */
function ideaText(say: Say, idea: IdeaId, settings: Settings): string {
  const rises = footingOf(settings) === "chair" && ideaTraits[idea].posture === "either";
  return paragraph(say, [say(ideaKey(idea)), rises ? say("idea_stand") : ""]);
}
