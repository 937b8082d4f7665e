import { useEffect, useRef, useState } from "preact/hooks";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";
import { MINUTE } from "../../../calendar/time.ts";
import { later } from "../../kit/later.tsx";

const PauseChoices = later(async () => (await import("./pause-choices.tsx")).PauseChoices, "lines");

/** A pause stops everything, unlike quiet mode, which only holds. The choices open above the button. */
function Pause({ state, settings, now, send }: Parts) {
  const { say } = useWords();
  const choices = useRef<HTMLDivElement>(null);
  // What was typed and refused is forgotten when the choices open anew.
  const [opened, setOpened] = useState(0);
  if (state.pause !== null) return null;
  return (
    <>
      <button class="button quiet" popovertarget="pause" onClick={() => setOpened(opened + 1)}>
        {say("pause")}
      </button>
      <div id="pause" class="card pause" popover="auto" ref={choices} aria-labelledby="pause-title">
        <h3 id="pause-title">{say("pause_title")}</h3>
        <p class="soft">{say("pause_hint")}</p>
        {opened > 0 && (
          <PauseChoices
            key={opened}
            {...{ settings, now, send }}
            onChosen={() => choices.current?.hidePopover()}
          />
        )}
      </div>
    </>
  );
}

/** What is always at hand; above it there is room for an undo, so that nothing moves when one comes. */
export function Foot({ fromGuide, ...parts }: Parts & { fromGuide: boolean }) {
  const { say } = useWords();
  const stretches = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (fromGuide && document.activeElement === document.body) stretches.current?.focus();
  }, [fromGuide]);
  return (
    <footer>
      <UndoLine {...parts} />
      <nav class="foot">
        <a class="button quiet" href="#exercises" ref={stretches}>
          {say("popup_stretches")}
        </a>
        <Pause {...parts} />
        <a class="button quiet" href="../help/index.html" target="_blank">
          {say("help_name")}
        </a>
      </nav>
    </footer>
  );
}

/** For a minute, one click takes the last step back. */
function UndoLine({ state, now, send }: Parts) {
  const { say } = useWords();
  const { undo } = state;
  const shown = undo !== null && Math.abs(now - undo.at) < MINUTE;
  return (
    <div class="undo" role="status">
      {shown && (
        <>
          <span>{say(`undo_${undo.what}`)}</span>
          <button class="button quiet" onClick={() => void send({ command: "undo", at: undo.at })}>
            {say("undo")}
          </button>
        </>
      )}
    </div>
  );
}
