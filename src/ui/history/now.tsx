import { sittingShare } from "../../domain/rules/sitting.ts";
import type { State } from "../../domain/model/state.ts";
import type { Settings } from "../../settings/fields.ts";
import type { Instant } from "../../calendar/time.ts";
import { statusWords } from "../../words/status.ts";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { useWords } from "../kit/words.tsx";
import "./now.css";

interface Props {
  state: State;
  settings: Settings;
  now: Instant;
}

/** How things stand at this moment, and why nothing comes while something waits. */
export function Now({ state, settings, now }: Props) {
  const { say, language } = useWords();
  const moment = { now, settings };
  const { title, text, reasons } = statusWords(say, language, state, moment);
  return (
    <div class="card now">
      <DeskFigure share={state.break === null ? sittingShare(state, moment) : 0} label="" />
      <div>
        <h3>{title}</h3>
        {text !== "" && <p>{text}</p>}
        {reasons.map((reason) => (
          <p key={reason} class="soft">
            {reason}
          </p>
        ))}
      </div>
    </div>
  );
}
