import { useEffect, useRef } from "preact/hooks";
import type { Command } from "../../domain/model/event.ts";
import { namesOf } from "../../domain/model/reminder.ts";
import type { Prompt } from "../../domain/model/state.ts";
import { noticeButtons } from "../../domain/rules/prompt.ts";
import { ideaFor } from "../../domain/rules/idea-choice.ts";
import { isStanding } from "../../domain/rules/position.ts";
import { firstExercise } from "../../domain/rules/routine-choice.ts";
import { sittingShare } from "../../domain/rules/sitting.ts";
import { useCoach } from "../coach/coach.ts";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { Picture } from "../kit/figure/picture.tsx";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { IdeaFigure } from "./idea-figure.tsx";
import { Task } from "./task.tsx";

interface Props extends Parts {
  prompt: Prompt;
  /** It is answered, and needs no page any more. */
  onAnswered: () => void;
}

/**
 * A prompt that came as a window, or whose notification was clicked: every answer is here. Where notifications have
 * no buttons it is opened to put the prompt off, so that comes first, and has a key.
 */
export function Asked({ prompt, onAnswered, state, settings, now, send }: Props) {
  const { say } = useWords();
  const [first] = noticeButtons(prompt.members, settings);
  const exercise = firstExercise(state, { now, settings });
  const idea = ideaFor(prompt.members, state, settings);
  const answer = async (command: Command) => {
    if ("ok" in (await send(command))) onAnswered();
  };
  const coach = useCoach();
  // A question is asked on the page, where its answers are.
  useEffect(() => coach?.close());
  const snooze = () => void answer({ command: "snooze", prompt: prompt.id, minutes: null });
  useEscape(snooze);
  return (
    <main class="stage">
      {idea !== null ? (
        <IdeaFigure idea={idea} settings={settings} />
      ) : exercise === null ? (
        <DeskFigure share={sittingShare(state, { now, settings })} stands={isStanding(state)} label="" />
      ) : (
        <Picture exercise={exercise} />
      )}
      <Task called={namesOf(prompt.members, settings)} settings={settings} exercise={exercise} idea={idea} />
      <div class="bar">
        <button class="button plain" aria-keyshortcuts="Escape" onClick={snooze}>
          {say("snooze")}
        </button>
        {first === "drank" ? (
          <button class="button primary" onClick={() => void answer({ command: "drank", at: Date.now() })}>
            {say("had_a_glass")}
          </button>
        ) : first === "standing" || first === "sitting" ? (
          <button
            class="button primary"
            onClick={() => void answer({ command: "takePosition", position: first, at: Date.now() })}
          >
            {say(`${first}_now`)}
          </button>
        ) : (
          <button
            class="button primary"
            onClick={() => void send({ command: "start", prompt: prompt.id, reminder: null })}
          >
            {say("start")}
          </button>
        )}
        <button class="button plain" onClick={() => void answer({ command: "skip", prompt: prompt.id })}>
          {say("skip")}
        </button>
      </div>
    </main>
  );
}

function useEscape(answer: () => void): void {
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => {
    const onKey = ({ key, repeat, isComposing, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) => {
      const isPlain = !(repeat || isComposing || ctrlKey || altKey || metaKey || shiftKey);
      if (key === "Escape" && isPlain) latest.current();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
