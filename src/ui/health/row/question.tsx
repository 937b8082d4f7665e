import { useId } from "preact/hooks";
import { useWords } from "../../kit/words.tsx";
import type { TrialName } from "../result.ts";

interface Props {
  trial: TrialName;
  onAnswer: (noticed: boolean) => void;
}

/** Asks what nobody but the person knows. */
export function Question({ trial, onAnswer }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <div class="question" role="group" aria-labelledby={id}>
      <p id={id} role="status">
        {say(`health_ask_${trial}`)}
      </p>
      <button type="button" class="button" onClick={() => onAnswer(true)}>
        {say("health_yes")}
      </button>
      <button type="button" class="button plain" onClick={() => onAnswer(false)}>
        {say("health_no")}
      </button>
    </div>
  );
}
