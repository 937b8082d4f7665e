import { useRef } from "preact/hooks";
import type { HoldLength } from "../../../domain/event.ts";
import { MINUTE } from "../../../domain/time.ts";
import { exactly } from "../../../words/amounts.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

const MINUTES = [30, 60, 120];

/** A pause stops everything, unlike quiet mode, which only holds. The choices open above the button. */
export function Pause({ state, send }: Parts) {
  const { say } = useWords();
  const choices = useRef<HTMLDivElement>(null);
  if (state.pause !== null) return null;
  const ask = (length: HoldLength) => {
    choices.current?.hidePopover();
    void send({ command: "pause", length });
  };
  return (
    <>
      <button class="button quiet" popovertarget="pause">
        {say("pause")}…
      </button>
      <div id="pause" class="card pause" popover="auto" ref={choices} aria-labelledby="pause-title">
        <h3 id="pause-title">{say("pause_title")}</h3>
        <p class="soft">{say("pause_hint")}</p>
        {MINUTES.map((minutes) => (
          <button key={minutes} class="button plain" onClick={() => ask({ minutes })}>
            {say("pause_minutes", exactly(say, minutes * MINUTE))}
          </button>
        ))}
        <button class="button plain" onClick={() => ask("tomorrow")}>
          {say("pause_tomorrow")}
        </button>
        <button class="button plain" onClick={() => ask("untilEnded")}>
          {say("pause_open")}
        </button>
      </div>
    </>
  );
}
