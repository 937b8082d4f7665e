import { useWords } from "../kit/words.tsx";
import type { PartProps } from "./popup.tsx";

/** The one thing to do now, and beside it the way to put it off. */
export function Actions({ state, settings, send }: PartProps) {
  const { say } = useWords();
  if (state.break !== null) {
    const { id } = state.break;
    return (
      <div class="actions">
        <button class="button primary" onClick={() => void send({ command: "showBreak" })}>
          {say("show_break")}
        </button>
        <button
          class="button plain"
          onClick={() => void send({ command: "endBreak", break: id, how: "done" })}
        >
          {say("done")}
        </button>
      </div>
    );
  }
  if (state.pause !== null) {
    return (
      <div class="actions">
        <button class="button primary" onClick={() => void send({ command: "endPause" })}>
          {say("resume")}
        </button>
      </div>
    );
  }
  const prompt = state.held.length === 0 ? state.prompt : null;
  const reminder = settings.postureEnabled || !settings.stretchEnabled ? "posture" : "stretch";
  return (
    <div class="actions">
      <button
        class="button primary"
        onClick={() =>
          void send(
            prompt === null
              ? { command: "start", prompt: null, reminder }
              : { command: "start", prompt: prompt.id, reminder: null },
          )
        }
      >
        {say("take_break")}
      </button>
      {prompt !== null && (
        <>
          <button
            class="button plain"
            onClick={() => void send({ command: "snooze", prompt: prompt.id, minutes: null })}
          >
            {say("snooze")}
          </button>
          <button class="button plain" onClick={() => void send({ command: "skip", prompt: prompt.id })}>
            {say("skip")}
          </button>
        </>
      )}
    </div>
  );
}
