import { MINUTE } from "../../../calendar/time.ts";
import type { MessageKey } from "../../../words/say.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

/** For a minute, one click takes the last step back. */
export function UndoLine({ state, now, send }: Parts) {
  const { say } = useWords();
  const { undo } = state;
  const shown = undo !== null && Math.abs(now - undo.at) < MINUTE;
  return (
    <div class="undo" role="status">
      {shown && (
        <>
          <span>{say(saidOf[undo.what])}</span>
          <button class="button quiet" onClick={() => void send({ command: "undo", at: undo.at })}>
            {say("undo")}
          </button>
        </>
      )}
    </div>
  );
}

const saidOf: Record<"done" | "drank" | "skipped", MessageKey> = {
  done: "undo_done",
  drank: "undo_drank",
  skipped: "undo_skip",
};
