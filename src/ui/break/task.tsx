import { useEffect, useRef } from "preact/hooks";
import type { Named, ReminderId } from "../../domain/model/reminder.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import type { Settings } from "../../settings/fields.ts";
import { nameKey } from "../../stretches/messages.ts";
import { formatList } from "../../words/lists.ts";
import { nameOf } from "../../words/names.ts";
import type { Say } from "../../words/say.ts";
import { useWords } from "../kit/words.tsx";

interface Props {
  called: readonly Named[];
  settings: Settings;
  /** The exercise it begins with, where that is known. */
  exercise?: ExerciseId | null;
}

/** What a prompt or break is about: the first member in large, what to do, and the others beside it. */
export function Task({ called, settings, exercise = null }: Props) {
  const { say, language } = useWords();
  const [first, ...others] = called;
  const also = others.map((reminder) => nameOf(say, reminder));
  return (
    <div class="task">
      <Heading>{first === undefined ? say("break_posture") : titleOf(say, first)}</Heading>
      <p class="step">
        {exercise === null ? textOf(say, first, settings) : say("notice_exercise", say(nameKey(exercise)))}
      </p>
      {also.length > 0 && <p class="soft">{say("break_also", formatList(also, language))}</p>}
    </div>
  );
}

/** The page's one heading. It takes the focus, so that a change of scene is read out. */
export function Heading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

function titleOf(say: Say, reminder: Named): string {
  return reminder.kind === "own" ? nameOf(say, reminder) : say(`break_${reminder.kind}`);
}

/** A break whose reminder no longer exists is called a change of position. */
function textOf(say: Say, reminder: Named | undefined, { seatedOnly }: Settings): string {
  const kind = reminder?.kind ?? "posture";
  if (seatedOnly && (kind === "posture" || kind === "stretch")) return say("break_seated_text");
  return say(`break_${kind}_text`);
}

/** Whether a break with these members is about moving. */
export function isMovement(members: readonly ReminderId[]): boolean {
  return members.includes("posture") || members.includes("stretch");
}
