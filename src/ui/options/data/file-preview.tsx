import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { layersOf } from "../../../settings/layers.ts";
import type { StoredData } from "../../../runtime/stored-data.ts";
import type { ImportedData } from "../../../transfer/data-file.ts";
import type { ImportWay } from "../../../transfer/merge-settings.ts";
import type { ImportEffect, Preview } from "../../../transfer/preview.ts";
import { fullDate } from "../../../words/days.ts";
import type { Say } from "../../../words/say.ts";
import { useWords } from "../../kit/words.tsx";
import { refusedPlace, refusedReason } from "./data-words.ts";
import { PreviewFrame } from "./preview-frame.tsx";
import { AT_A_GLANCE, SettingRows } from "./setting-rows.tsx";

interface Props {
  name: string;
  data: ImportedData;
  here: StoredData;
  preview: Preview;
  onTake: (way: Exclude<ImportWay, "take">) => void;
  onLeave: () => void;
}

/** What is in a file, what of it is left out, and what each way of taking it would do. Nothing is done yet. */
export function FilePreview({ name, data, here, preview, onTake, onLeave }: Props) {
  const { say } = useWords();
  const { replace, add } = preview.effects;
  const isNew = !isNothing(replace) || !isNothing(add);
  return (
    <PreviewFrame name={name} leave={isNew ? "week_cancel" : "close"} onLeave={onLeave}>
      <Facts data={data} preview={preview} />
      <Differing {...{ data, here, preview }} />
      <LeftOut data={data} preview={preview} />
      {isNew ? (
        <div class="data-ways">
          {data.isWhole && (
            <Way title={say("data_replace")} text={say("data_replace_text")} onTake={() => onTake("replace")}>
              {effectLines(say, replace)}
            </Way>
          )}
          <Way title={say("data_add")} text={say("data_add_text")} onTake={() => onTake("add")}>
            {[
              ...effectLines(say, add),
              ...(preview.totalsOnly > 0 ? [say("data_totals_only", preview.totalsOnly)] : []),
              ...(preview.surplusReminders > 0 ? [say("data_surplus", preview.surplusReminders)] : []),
            ]}
          </Way>
        </div>
      ) : (
        <p>{say("data_nothing_new")}</p>
      )}
    </PreviewFrame>
  );
}

/** What is in the file, sentence by sentence. */
function Facts({ data, preview: { span } }: Pick<Props, "data" | "preview">) {
  const { say, language, zone } = useWords();
  const { version, written, person, days, damagedFrom, isWhole, unknown } = data;
  const settings = Object.keys(person?.known ?? {}).length;
  const date = (moment: number) =>
    new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: zone }).format(moment);
  return (
    <ul class="soft data-facts">
      {version !== null && written !== null && <li>{say("data_written", version, date(written))}</li>}
      {settings > 0 && <li>{say("data_has_settings", settings)}</li>}
      {span !== null && (
        <li>
          {say("data_has_days", days?.size ?? 0, fullDate(language, span[0]), fullDate(language, span[1]))}
        </li>
      )}
      {unknown > 0 && <li>{say("data_for_later", unknown)}</li>}
      {damagedFrom !== null && <li>{say("data_damaged", damagedFrom)}</li>}
      {!isWhole && <li>{say("data_not_whole")}</li>}
    </ul>
  );
}

function Differing({ data, here, preview: { differing, locked } }: Pick<Props, "data" | "here" | "preview">) {
  return (
    <SettingRows
      heading="data_differing"
      says="data_here_and_there"
      names={differing}
      here={here.layers.effective}
      there={layersOf(data.person ?? here.layers.person).effective}
      locked={locked}
    />
  );
}

function LeftOut({ data, preview }: Pick<Props, "data" | "preview">) {
  const { say, language } = useWords();
  const { refused, refusedInAll } = data;
  const isWater = preview.isTooMuchWater;
  if (refusedInAll === 0 && !isWater) return null;
  return (
    <details open={refused.length <= AT_A_GLANCE}>
      <summary>{say("data_left_out", refusedInAll + (isWater ? 1 : 0))}</summary>
      <ul>
        {isWater && (
          <li>
            <span>{say("data_water")}</span>
          </li>
        )}
        {refused.map((part) => (
          <li key={part.path.join("\n")}>
            <strong>{refusedPlace(say, language, part)}</strong>
            <span class="soft">{refusedReason(say, language, part)}</span>
          </li>
        ))}
        {refusedInAll > refused.length && (
          <li class="soft">{say("data_left_out_more", refusedInAll - refused.length)}</li>
        )}
      </ul>
    </details>
  );
}

interface WayProps {
  title: string;
  text: string;
  children: ComponentChildren[];
  onTake: () => void;
}

/** One way of taking the file, and what it would change. */
export function Way({ title, text, children, onTake }: WayProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h5 id={id}>{title}</h5>
      <p class="soft">{text}</p>
      <ul id={`${id}-effects`}>
        {children.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <button type="button" class="button primary" aria-describedby={`${id}-effects`} onClick={onTake}>
        {title}
      </button>
    </section>
  );
}

export function isNothing({ changed, newDays, changedDays, goneDays }: ImportEffect): boolean {
  return changed.length + newDays + changedDays + goneDays === 0;
}

export function effectLines(say: Say, effect: ImportEffect): string[] {
  if (isNothing(effect)) return [say("data_no_change")];
  const { changed, newDays, changedDays, goneDays } = effect;
  return [
    ...(changed.length > 0 ? [say("data_changed", changed.length)] : []),
    ...(newDays > 0 ? [say("data_days_come", newDays)] : []),
    ...(changedDays > 0 ? [say("data_days_change", changedDays)] : []),
    ...(goneDays > 0 ? [say("data_days_go", goneDays)] : []),
  ];
}
