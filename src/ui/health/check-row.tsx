import { useId, useRef } from "preact/hooks";
import { useWords } from "../kit/words.tsx";
import type { Remedy, Trial, TrialName, Verdict } from "../../health/finding.ts";
import type { Result } from "../../health/results.ts";
import { RemedyButton } from "./remedy.tsx";
import { SystemHelp } from "./system-help.tsx";

interface Props {
  result: Result;
  trials: Record<TrialName, Trial>;
  /** The system's name, where it is known. */
  system: string | undefined;
  onUse: (remedy: Remedy) => void;
  onTell: (trial: TrialName, noticed: boolean) => void;
}

/** Told apart by their shapes; the word beside each says the same. */
const paths: Record<Verdict, string> = {
  good: "M5.500 12.500l4.300 4.300L18.500 8",
  know: "M12 10.500v7.500M12 6v.100",
  amiss:
    "M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6zM12 9.500a2.500 2.500 0 1 0 .010 0",
  unknown: "M9 9.500a3 3 0 1 1 4.300 2.700c-.900.500-1.300 1-1.300 2M12 17.200v.100",
};

/** What only the person can tell, and beside which check it is asked. */
const asked: Partial<Record<Result["check"], TrialName>> = { notifications: "notice", sound: "chime" };

/** One check: what it is about, what was found, in a word and in a sentence, and what can be done. */
export function CheckRow({ result, trials, system, onUse, onTell }: Props) {
  const { say } = useWords();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { check, verdict, found, text, remedy } = result;
  const trial = asked[check];
  return (
    <li class="check" data-testid={check}>
      <VerdictMark verdict={verdict} />
      <h3 id={id}>{say(`health_title_${check}`)}</h3>
      <span class={`verdict ${verdict}`}>{say(`health_verdict_${verdict}`)}</span>
      <p class="soft">{text}</p>
      {remedy && <RemedyButton remedy={remedy} describedBy={id} button={button} onUse={onUse} />}
      {trial && trials[trial].is === "asked" && (
        <Question
          trial={trial}
          onAnswer={(noticed) => {
            onTell(trial, noticed);
            // The answer buttons disappear, and would take the keyboard's focus with them.
            button.current?.focus();
          }}
        />
      )}
      {check === "notifications" && found === "unseen" && <SystemHelp system={system} />}
    </li>
  );
}

/** A result as a picture in a disc. */
function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`mark ${verdict}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={paths[verdict]} />
      </svg>
    </span>
  );
}

interface QuestionProps {
  trial: TrialName;
  onAnswer: (noticed: boolean) => void;
}

/** Asks what nobody but the person knows. */
function Question({ trial, onAnswer }: QuestionProps) {
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
