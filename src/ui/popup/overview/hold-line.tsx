import { readyNow } from "../../../domain/rules/due.ts";
import { leadingHold } from "../../../domain/rules/holds.ts";
import { holdLine, leftToSay, waitingWords, waitLine } from "../../../words/holds.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

/** One line that says what waits, and why nothing comes where the large words do not. Nothing to say: no line. */
export function HoldLine({ state, settings, now }: Parts) {
  const { say, language } = useWords();
  const waiting = readyNow(state, { now, settings });
  const hold = leadingHold(state.held);
  const line = () => {
    if (hold === undefined) return waitLine(say, language, state, waiting, now) ?? "";
    switch (leftToSay(hold)) {
      case "everything":
        return holdLine(say, language, hold, waiting, now);
      case "what waits":
        return waitingWords(say, language, waiting);
      case "nothing":
        return "";
    }
  };
  const words = line();
  return words === "" ? null : (
    <p class="hold-line" data-testid="hold-line">
      {words}
    </p>
  );
}
