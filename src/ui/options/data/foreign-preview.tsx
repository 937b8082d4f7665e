import type { StoredData } from "../../../runtime/stored-data.ts";
import type { ForeignFile, LeaveReason } from "../../../moving/foreign-file.ts";
import type { ImportedData } from "../../../transfer/data-file.ts";
import { importSettings } from "../../../transfer/merge-settings.ts";
import type { Preview } from "../../../transfer/preview.ts";
import { fullDate } from "../../../words/days.ts";
import { formatList } from "../../../words/format-list.ts";
import { isolate } from "../../../words/names.ts";
import { useWords } from "../../kit/words.tsx";
import { effectLines, isNothing, Way } from "./file-preview.tsx";
import { PreviewFrame } from "./preview-frame.tsx";
import { SettingRows } from "./setting-rows.tsx";

interface Props {
  name: string;
  file: ForeignFile;
  data: ImportedData;
  here: StoredData;
  preview: Preview;
  onTake: () => void;
  onLeave: () => void;
}

/** What can be taken over of another tool's file, and what is left in it, by the names that it has there. */
export function ForeignPreview({ name, file, data, here, preview, onTake, onLeave }: Props) {
  const { say, language } = useWords();
  const { effects, locked, span } = preview;
  const then = data.person === null ? here.layers : importSettings(here.layers, data.person, "take");
  const refused = locked.filter((one) => Object.hasOwn(file.chosen, one));
  return (
    <PreviewFrame name={name} leave={isNothing(effects.take) ? "close" : "week_cancel"} onLeave={onLeave}>
      <ul class="soft data-facts">
        <li>{say("data_from_tool", say(`tool_${file.tool}`))}</li>
        {span !== null && (
          <li>
            {say("data_has_days", file.days.size, fullDate(language, span[0]), fullDate(language, span[1]))}
          </li>
        )}
      </ul>
      <SettingRows
        heading="data_will_change"
        says="data_after"
        names={[...effects.take.changed, ...refused]}
        here={here.layers.effective}
        there={then.effective}
        locked={refused}
      />
      <NotTakenList file={file} />
      {isNothing(effects.take) ? (
        <p>{say("data_nothing_new")}</p>
      ) : (
        <div class="data-ways">
          <Way title={say("data_take")} text={say("data_take_text")} onTake={onTake}>
            {effectLines(say, effects.take)}
          </Way>
        </div>
      )}
    </PreviewFrame>
  );
}

const reasons: readonly LeaveReason[] = ["range", "value", "oldClock", "noCounterpart"];

function NotTakenList({ file: { leftOut, leftOutInAll } }: Pick<Props, "file">) {
  const { say, language } = useWords();
  if (leftOutInAll === 0) return null;
  const lines = reasons.flatMap((reason) => {
    const names = leftOut.filter((left) => left.reason === reason).map((left) => isolate(left.name));
    return names.length === 0 ? [] : [say(`data_left_${reason}`, formatList(names, language))];
  });
  return (
    <details>
      <summary>{say("data_left_out", leftOutInAll)}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {leftOutInAll > leftOut.length && (
          <li class="soft">{say("data_left_out_more", leftOutInAll - leftOut.length)}</li>
        )}
      </ul>
    </details>
  );
}
