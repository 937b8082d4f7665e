import { useRef, useState } from "preact/hooks";
import { later } from "../../kit/later.tsx";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

const PauseChoices = later(async () => (await import("./pause-choices.tsx")).PauseChoices, "lines");

/** A pause stops everything, unlike quiet mode, which only holds. The choices open above the button. */
export function Pause({ state, send }: Parts) {
  const { say } = useWords();
  const choices = useRef<HTMLDivElement>(null);
  // What was typed and refused is forgotten when the choices open anew.
  const [opened, setOpened] = useState(0);
  if (state.pause !== null) return null;
  return (
    <>
      <button class="button quiet" popovertarget="pause" onClick={() => setOpened(opened + 1)}>
        {say("pause")}…
      </button>
      <div id="pause" class="card pause" popover="auto" ref={choices} aria-labelledby="pause-title">
        <h3 id="pause-title">{say("pause_title")}</h3>
        <p class="soft">{say("pause_hint")}</p>
        {opened > 0 && (
          <PauseChoices key={opened} send={send} onChosen={() => choices.current?.hidePopover()} />
        )}
      </div>
    </>
  );
}
