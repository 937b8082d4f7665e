import { useEffect, useRef } from "preact/hooks";
import { ownFields, symbols, type OwnReminder } from "../../../settings/fields.ts";
import { MINUTE } from "../../../calendar/time.ts";
import { exactDuration } from "../../../words/amounts.ts";
import type { MessageKey, Say } from "../../../words/say.ts";
import type { Choice } from "../../kit/controls/choices.tsx";
import { useWords } from "../../kit/words.tsx";
import { FieldRow } from "../field/field-row.tsx";
import { refusedOwn } from "../field/refusal-words.ts";
import { surfaceWords } from "../setting-words.ts";
import type { Keep } from "./whole.ts";

interface Props {
  reminder: OwnReminder;
  keep: Keep;
}

/** Whether it is on at all is on its row, in sight without opening it. */
type EditedName = Exclude<keyof typeof ownFields, "enabled">;

const labels: Record<EditedName, MessageKey> = {
  name: "own_name_label",
  symbol: "own_symbol_label",
  interval: "interval_label",
  length: "length_label",
  surface: "surface_label",
  sound: "sound_label",
};

/** Everything about one reminder. It opens with the name selected, ready to be typed over. */
export function OwnEditor({ reminder, keep }: Props) {
  const { say, language } = useWords();
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => editor.current?.querySelector("input")?.select(), []);
  return (
    <div class="own-editor" ref={editor}>
      {(Object.keys(labels) as EditedName[]).map((name) => (
        <FieldRow
          key={name}
          field={ownFields[name]}
          value={reminder[name]}
          label={say(labels[name])}
          hint={hintOf(say, name, reminder)}
          choices={choiceWords(say, name)}
          ask={(value) => keep({ [name]: value })}
          refusal={(value) => refusedOwn(say, language, name, value)}
        />
      ))}
    </div>
  );
}

/** Parts of a minute are easier to grasp as seconds. */
function hintOf(say: Say, name: EditedName, { length }: OwnReminder): string | null {
  return name === "length" && length < 1 ? exactDuration(say, length * MINUTE) : null;
}

function choiceWords(say: Say, name: EditedName): Choice[] {
  switch (name) {
    case "symbol":
      return symbols.map((symbol) => ({ name: symbol, label: say(`symbol_${symbol}`), symbol }));
    case "surface":
      return surfaceWords(say);
    default:
      return [];
  }
}
