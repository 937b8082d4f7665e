import { useId, useRef } from "preact/hooks";
import { useWords } from "../../kit/words.tsx";
import { Mark } from "../mark.tsx";
import type { Result } from "../results.ts";
import type { Remedy, Trial, TrialName } from "../result.ts";
import { Question } from "./question.tsx";
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

/** What only the person can tell, and beside which check it is asked. */
const asked: Partial<Record<Result["check"], TrialName>> = { notifications: "notice", sound: "chime" };

/** One check: what it is about, what was found, in a word and in a sentence, and what can be done. */
export function Row({ result, trials, system, onUse, onTell }: Props) {
  const { say } = useWords();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { check, verdict, found, text, remedy } = result;
  const trial = asked[check];
  return (
    <li class="check" data-testid={check}>
      <Mark verdict={verdict} />
      <h3 id={id}>{say(`health_title_${check}`)}</h3>
      <span class={`verdict ${verdict}`}>{say(`health_verdict_${verdict}`)}</span>
      <p class="soft">{text}</p>
      {remedy && <RemedyButton remedy={remedy} describedBy={id} button={button} onUse={onUse} />}
      {trial && trials[trial].is === "asked" && (
        <Question
          trial={trial}
          onAnswer={(noticed) => {
            onTell(trial, noticed);
            // The answers go, and with them the place on the page of whoever uses the keyboard.
            button.current?.focus();
          }}
        />
      )}
      {check === "notifications" && found === "unseen" && <SystemHelp system={system} />}
    </li>
  );
}
