import { askingNow } from "../../../domain/rules/due.ts";
import { otherPosition } from "../../../domain/rules/position.ts";
import { noticeButtons } from "../../../domain/rules/prompt.ts";
import type { MessageKey } from "../../../words/say.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

/** The one thing to do now, and beside it the way to put it off. */
export function Actions(parts: Parts) {
  const { state, settings, now, send } = parts;
  const { break: ongoing, pause } = state;
  // Each set of buttons is new: a second click on the same place must not do something else.
  if (ongoing !== null || pause !== null) {
    return (
      <div class="actions" key={ongoing === null ? "paused" : "break"}>
        {ongoing !== null && (
          <>
            <Action class="primary" says="show_break" act={() => send({ command: "showBreak" })} />
            <Action
              class="plain"
              says="done"
              act={() => send({ command: "endBreak", break: ongoing.id, how: "done", at: Date.now() })}
            />
          </>
        )}
        {pause !== null && (
          <Action
            class={ongoing === null ? "primary" : "plain"}
            says="resume"
            act={() => send({ command: "endPause" })}
          />
        )}
      </div>
    );
  }
  const prompt = state.held.length === 0 ? state.prompt : null;
  const asking = prompt?.members ?? askingNow(state, { now, settings }).map(({ id }) => id);
  const position = otherPosition(state, settings);
  const takePosition = (tone: "primary" | "plain") =>
    position && (
      <Action
        key={position}
        class={tone}
        says={`${position}_now`}
        act={() => send({ command: "takePosition", position, at: Date.now() })}
      />
    );
  const first = asking.length > 0 ? noticeButtons(asking, settings)[0] : "start";
  return (
    <div class="actions" key={prompt?.id ?? "nothing"}>
      {first === "drank" ? (
        <Action class="primary" says="had_a_glass" act={() => send({ command: "drank", at: Date.now() })} />
      ) : first === position ? (
        takePosition("primary")
      ) : (
        <Action class="primary" says="take_break" act={() => send({ command: "takeBreak" })} />
      )}
      {first !== position && takePosition("plain")}
      {prompt !== null && (
        <>
          <Action
            class="plain"
            says="snooze"
            act={() => send({ command: "snooze", prompt: prompt.id, minutes: null })}
          />
          <Action class="plain" says="skip" act={() => send({ command: "skip", prompt: prompt.id })} />
        </>
      )}
    </div>
  );
}

interface ActionProps {
  class: "primary" | "plain";
  says: MessageKey;
  act: () => unknown;
}

function Action({ class: tone, says, act }: ActionProps) {
  const { say } = useWords();
  return (
    <button type="button" class={`button ${tone}`} onClick={() => void act()}>
      {say(says)}
    </button>
  );
}
