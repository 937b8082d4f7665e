import { useRef, useState } from "preact/hooks";
import { later } from "../../kit/later.tsx";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

const PauseChoices = later(async () => (await import("./pause-choices.tsx")).PauseChoices, "lines");

/** A pause stops everything, unlike quiet mode, which only holds. The choices open above the button. */
export function Pause({ state, send }: Parts) {
  const { say } = useWords();
  const choices = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  if (state.pause !== null) return null;
  return (
    <>
      <button class="button quiet" popovertarget="pause" onClick={() => setOpened(true)}>
        {say("pause")}…
      </button>
      <div id="pause" class="card pause" popover="auto" ref={choices} aria-labelledby="pause-title">
        <h3 id="pause-title">{say("pause_title")}</h3>
        <p class="soft">{say("pause_hint")}</p>
        {opened && <PauseChoices send={send} onChosen={() => choices.current?.hidePopover()} />}
      </div>
    </>
  );
}
