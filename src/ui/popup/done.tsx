import { useEffect, useRef } from "preact/hooks";
import type { Settings } from "../../settings/fields.ts";
import type { State } from "../../domain/model/state.ts";
import { MINUTE } from "../../calendar/time.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import { nameKey } from "../../stretches/message-keys.ts";
import { exactDuration } from "../../words/amounts.ts";
import type { Say } from "../../words/say.ts";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import type { FinishedBreak } from "./played-here.ts";

interface Props extends Pick<Parts, "state" | "settings" | "send"> {
  ended: FinishedBreak;
}

/**
 * What the person has just done, and what they may want to take back of it. It takes the focus, which was in what
 * is gone now.
 */
export function Done({ ended, state, settings, send }: Props) {
  const { say } = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <div>
      <p class="hold-line" data-testid="done-line" tabIndex={-1} ref={line}>
        {endedWords(say, ended, state, settings)}
      </p>
      {leftOutIn(ended, settings).map((exercise) => (
        <p key={exercise} class="remark">
          {say("comfort_was_left_out", say(nameKey(exercise)))}
          <button
            type="button"
            class="button quiet"
            onClick={() => void send({ settings: "include", exercise })}
          >
            {say("undo")}
          </button>
        </p>
      ))}
    </div>
  );
}

/** One line on what was done. */
function endedWords(say: Say, { ongoing, how }: FinishedBreak, state: State, { snooze }: Settings): string {
  const { startedAt, members } = ongoing;
  const last = state.stretched.at(-1);
  const done = last !== undefined && last.at >= startedAt ? last.done.length : 0;
  if (done > 0) return say("popup_stretched", done);
  if (how === "done") return say("break_end_short");
  const comesBack = members.some((member) => state.progress[member]?.wait?.reason === "snoozed");
  return comesBack
    ? say("break_put_off_text", exactDuration(say, snooze * MINUTE))
    : say("popup_not_stretched");
}

/** What was said not to be for the person while it was played. */
function leftOutIn({ ongoing }: FinishedBreak, { excluded }: Settings): ExerciseId[] {
  return ongoing.routine.items.map(({ exercise }) => exercise).filter((one) => excluded.includes(one));
}
