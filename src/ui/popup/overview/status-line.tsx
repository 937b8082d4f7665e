import { MINUTE } from "../../../calendar/time.ts";
import { readyNow } from "../../../domain/rules/due.ts";
import { leadingHold } from "../../../domain/model/hold.ts";
import { holdLine, leftToSay, waitingWords, waitLine } from "../../../words/holds.ts";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

/**
 * One line below the large words, whose place is always kept. For a minute after a click it offers to take that back;
 * else it says what waits, and why nothing comes where the large words do not.
 */
export function StatusLine(parts: Parts) {
  const { say } = useWords();
  const { state, now, send } = parts;
  const { undo } = state;
  const canUndo = undo !== null && Math.abs(now - undo.at) < MINUTE;
  return (
    <div class="status" role="status">
      {canUndo ? (
        <p class="remark">
          <span>{say(`undo_${undo.what}`)}</span>
          <button class="button quiet" onClick={() => void send({ command: "undo", at: undo.at })}>
            {say("undo")}
          </button>
        </p>
      ) : (
        <HoldLine {...parts} />
      )}
    </div>
  );
}

function HoldLine({ state, settings, now }: Parts) {
  const { say, language } = useWords();
  const waiting = readyNow(state, { now, settings });
  const hold = leadingHold(state.held);
  const line = () => {
    if (hold === undefined) return waitLine(say, language, state, waiting, now);
    const left = leftToSay(hold);
    if (left === "all") return holdLine(say, language, hold, waiting, now);
    return left === "waiting" ? waitingWords(say, language, waiting) : null;
  };
  const words = line();
  return words ? <p class="hold-line">{words}</p> : null;
}
