import type { HoldReason } from "../../../domain/holding/holds.ts";
import { readyNow } from "../../../domain/prompting/due.ts";
import { holdLine, waitLine } from "../../../words/holds.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

/** These have a place of their own in the popup. */
const saidElsewhere: HoldReason[] = ["paused", "away", "break", "quiet", "offHours"];

/** One line that says why nothing comes now, until when, and what waits. Nothing held: no line. */
export function HoldLine({ state, settings, now }: Parts) {
  const { say, language } = useWords();
  const waiting = readyNow(state, { now, settings });
  const [hold] = state.held;
  if (hold !== undefined) {
    if (saidElsewhere.includes(hold.reason)) return null;
    return <Line>{holdLine(say, language, hold, waiting, now)}</Line>;
  }
  const line = waitLine(say, language, state, waiting, now);
  return line === null ? null : <Line>{line}</Line>;
}

function Line({ children }: { children: string }) {
  return (
    <p class="hold-line" data-testid="hold-line">
      {children}
    </p>
  );
}
