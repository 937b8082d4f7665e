import type { State } from "../../domain/model/state.ts";
import type { Model } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { Card } from "./card.tsx";

interface Props {
  state: State;
  send: Model["send"];
}

/** Who has Limber in two browsers or profiles is reminded by both: one click makes this one silent, and one undoes it. */
export function Elsewhere({ state, send }: Props) {
  const { say } = useWords();
  const isSilent = state.pause !== null && state.pause.until === null;
  return (
    <Card
      id="elsewhere"
      title={say("options_elsewhere")}
      text={say(isSilent ? "elsewhere_silent" : "options_elsewhere_text")}
      action={
        <button
          type="button"
          class="button plain"
          aria-describedby="elsewhere"
          onClick={() =>
            void send(isSilent ? { command: "endPause" } : { command: "pause", length: "untilEnded" })
          }
        >
          {say(isSilent ? "elsewhere_end" : "elsewhere_button")}
        </button>
      }
    />
  );
}
