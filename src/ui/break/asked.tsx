import { namesOf } from "../../domain/model/reminder.ts";
import type { Prompt } from "../../domain/model/state.ts";
import { noticeButtons } from "../../domain/rules/prompt.ts";
import { firstExercise } from "../../domain/rules/routine-choice.ts";
import { sittingShare } from "../../domain/rules/sitting.ts";
import { seatedAtDesk } from "../../figure/seated.ts";
import { Figure } from "../kit/figure/figure.tsx";
import { Picture } from "../kit/figure/picture.tsx";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { Task } from "./task.tsx";

/** A prompt that came as a window, or whose notification was clicked: every answer is here. */
export function Asked({ prompt, state, settings, now, send }: Parts & { prompt: Prompt }) {
  const { say } = useWords();
  const [first] = noticeButtons(prompt.members);
  const exercise = firstExercise(state, { now, settings });
  return (
    <main class="stage">
      {exercise === null ? (
        <Figure drawing={seatedAtDesk(sittingShare(state, { now, settings }))} label="" />
      ) : (
        <Picture exercise={exercise} />
      )}
      <Task called={namesOf(prompt.members, settings)} settings={settings} exercise={exercise} />
      <div class="bar">
        {first === "drank" ? (
          <button class="button primary" onClick={() => void send({ command: "drank", at: Date.now() })}>
            {say("had_a_glass")}
          </button>
        ) : (
          <button
            class="button primary"
            onClick={() => void send({ command: "start", prompt: prompt.id, reminder: null })}
          >
            {say("start")}
          </button>
        )}
        <button
          class="button plain"
          onClick={() => void send({ command: "snooze", prompt: prompt.id, minutes: null })}
        >
          {say("snooze")}
        </button>
        <button class="button plain" onClick={() => void send({ command: "skip", prompt: prompt.id })}>
          {say("skip")}
        </button>
      </div>
    </main>
  );
}
