import { isStanding } from "../../domain/rules/position.ts";
import { sittingShare } from "../../domain/rules/sitting.ts";
import { leadingHold, type HoldReason } from "../../domain/model/hold.ts";
import type { State } from "../../domain/model/state.ts";
import type { SettingName, Settings } from "../../settings/fields.ts";
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

/** The setting that is behind a hold, where there is one. */
const settingBehind: Partial<Record<HoldReason, SettingName>> = {
  offHours: "workingHoursEnabled",
  away: "awayAfter",
  focus: "focusPlanEnabled",
  call: "quietInCalls",
  afterCall: "quietAfterCall",
  fullScreen: "quietInFullScreen",
  hourly: "promptsPerHour",
};

/** How things stand at this moment, and why nothing comes while something waits. */
export function Now({ state, settings, now }: Props) {
  const { say, language } = useWords();
  const moment = { now, settings };
  const { title, text, reasons } = statusWords(say, language, state, moment);
  const hold = leadingHold(state.held);
  const setting = hold && settingBehind[hold.reason];
  return (
    <div class="card now">
      <DeskFigure
        share={state.break === null ? sittingShare(state, moment) : 0}
        stands={isStanding(state)}
        label=""
      />
      <div>
        <h3>{title}</h3>
        {text !== "" && <p>{text}</p>}
        {reasons.map((reason) => (
          <p key={reason} class="soft">
            {reason}
          </p>
        ))}
        {setting && (
          <p>
            <a href={`../options/index.html#${setting}`}>{say("status_setting")}</a>
          </p>
        )}
      </div>
    </div>
  );
}
