import { useEffect, useRef } from "preact/hooks";
import type { Field } from "../../../settings/field.ts";
import { ownFields, type OwnReminder, type OwnWords, type ReminderSymbol } from "../../../settings/lists.ts";
import { MINUTE } from "../../../calendar/time.ts";
import type { Reply } from "../../../runtime/ports.ts";
import { exactDuration } from "../../../words/amounts.ts";
import type { MessageKey, Say } from "../../../words/say.ts";
import type { Choice } from "../../kit/controls/choices.tsx";
import { useWords } from "../../kit/words.tsx";
import { FieldRow } from "../field/field-row.tsx";
import { choicesOf, ownRefusal } from "../field/field-words.ts";
import { OwnTimes } from "./own-times.tsx";

interface Props {
  reminder: OwnReminder;
  /** The days in the order of the person's week. */
  week: readonly number[];
  /** Changes some of its fields. */
  keep: (changes: Partial<OwnReminder>) => Promise<Reply>;
}

type OwnName = keyof typeof ownFields;

const rows: Record<OwnName, Field<MessageKey> & OwnWords<MessageKey>> = ownFields;

/** Everything about one reminder. It opens with the name selected, ready to be typed over. */
export function OwnEditor({ reminder, week, keep }: Props) {
  const { say, language } = useWords();
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => editor.current?.querySelector("input")?.select(), []);
  return (
    <div class="own-editor" ref={editor}>
      {(Object.keys(rows) as OwnName[]).map((name) => {
        const { label, ...field } = rows[name];
        // Whether it is on at all is on its row, in sight without opening it.
        if (label === null) return null;
        if (name === "interval" && reminder.timing === "times") {
          return <OwnTimes key={name} reminder={reminder} week={week} keep={keep} />;
        }
        return (
          <FieldRow
            key={name}
            field={field}
            value={reminder[name]}
            label={say(label)}
            hint={fieldHint(say, name, reminder)}
            choices={choicesWithSymbols(say, name)}
            ask={(value) => keep({ [name]: value })}
            refusal={(value) => ownRefusal(say, language, name, value)}
          />
        );
      })}
    </div>
  );
}

/** Parts of a minute are easier to grasp as seconds; a window that nobody asked for can be in the way. */
function fieldHint(say: Say, name: OwnName, { length, surface }: OwnReminder): string | null {
  if (name === "surface" && surface === "window") return say("surface_hint_window");
  return name === "length" && length < 1 ? exactDuration(say, length * MINUTE) : null;
}

/** A symbol is chosen by its picture. */
function choicesWithSymbols(say: Say, name: OwnName): Choice[] {
  const choices = choicesOf(say, rows[name]);
  return name === "symbol" ? choices.map((one) => ({ ...one, symbol: one.name as ReminderSymbol })) : choices;
}
