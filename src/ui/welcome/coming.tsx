import { reminders } from "../../domain/model/reminder.ts";
import { comingReminders, type NextReminder } from "../../domain/rules/outlook.ts";
import { drawIcon, type IconStage } from "../../figure/icon.ts";
import type { Settings } from "../../settings/fields.ts";
import { comingTime, exactDuration } from "../../words/amounts.ts";
import { taskText } from "../../words/break.ts";
import { nameOf } from "../../words/names.ts";
import type { Parts } from "../kit/model.ts";
import { Symbol } from "../kit/signs/symbol.tsx";
import { useWords } from "../kit/words.tsx";

const STAGES: readonly IconStage[] = [0, 1, 2, 3, 4];

/** What will come and when, and how the icon tells of it meanwhile. */
export function Coming({ state, settings, now }: Parts) {
  const { say } = useWords();
  const coming = comingReminders(state, { now, settings });
  return (
    <section class="card" aria-labelledby="coming">
      <h3 id="coming">{say("welcome_coming")}</h3>
      {coming.length === 0 ? (
        <p class="soft">{say("welcome_coming_none")}</p>
      ) : (
        <ol class="coming">
          {coming.slice(0, 3).map((next) => (
            <ComingRow key={next.reminder.id} next={next} settings={settings} now={now} />
          ))}
        </ol>
      )}
      <div class="slump">
        <p>{say("welcome_icon")}</p>
        <div class="stages" role="img" aria-label={say("welcome_icon_label")}>
          {STAGES.map((stage) => (
            <ToolbarIcon key={stage} stage={stage} />
          ))}
        </div>
      </div>
    </section>
  );
}

interface RowProps {
  next: NextReminder;
  settings: Settings;
  now: number;
}

function ComingRow({ next: { reminder, at }, settings, now }: RowProps) {
  const { say, language } = useWords();
  const { id, kind } = reminder;
  const known = reminders(settings).find((one) => one.id === id);
  const often = known === undefined || known.times !== null ? "" : exactDuration(say, known.interval);
  return (
    <li>
      <span class={`disc ${kind === "own" ? "accent" : kind === "posture" ? "accent" : kind}`}>
        <Symbol name={kind === "own" ? (known?.symbol ?? "star") : kind} />
      </span>
      <div>
        <h4>
          <time dateTime={new Date(at).toISOString()}>{comingTime(say, language, at, now)}</time>{" "}
          <bdi>{nameOf(say, reminder)}</bdi>
        </h4>
        <p class="soft">{kind === "own" ? "" : taskText(say, reminder, settings)}</p>
        {often !== "" && <p class="soft">{say("welcome_often", often)}</p>}
      </div>
    </li>
  );
}

/** The icon as the toolbar shows it, drawn at any size. */
export function ToolbarIcon({ stage }: { stage: IconStage }) {
  const { ground, line, head } = drawIcon(stage, "plain", 32);
  return (
    <svg class="toolbar-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path class="icon-ground" d={ground.d} fill={ground.color} />
      <path
        class="icon-line"
        d={line.d}
        fill="none"
        stroke="#fff"
        stroke-width={line.width}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx={head.x} cy={head.y} r={head.radius} fill="#fff" />
    </svg>
  );
}
