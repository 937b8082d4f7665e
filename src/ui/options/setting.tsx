import type { ComponentChildren } from "preact";
import { fields, type SettingName } from "../../settings/fields.ts";
import { useWords } from "../kit/words.tsx";
import type { SettingPlace } from "../../settings/field.ts";
import { FieldRow } from "./field/field-row.tsx";
import type { FieldProps } from "./field/field-props.ts";
import { asEntered } from "./field/measured.ts";
import type { PartProps } from "./part-props.ts";
import { choicesOf, hintOf, settingRefusal } from "./field/field-words.ts";

/** One setting, whatever its kind: the table of fields says how it is entered and what it may be. */
export function Setting(props: PartProps & Props) {
  const { name, headedBy, hint, renderAction, renderChoice, settings, layers, send, family } = props;
  const { say, language } = useWords();
  const { isRangeShown }: SettingPlace = fields[name];
  const { field, value: entered, toKept } = asEntered(fields[name], settings[name], language, settings);
  return (
    <FieldRow
      field={field}
      address={name}
      value={entered}
      label={say(fields[name].label)}
      hint={hint ?? hintOf({ say, language }, name, settings, family)}
      choices={choicesOf(say, fields[name]).map((choice) =>
        renderChoice === undefined ? choice : { ...choice, picture: renderChoice(choice.name) },
      )}
      headedBy={headedBy}
      locked={layers.locked.has(name)}
      renderAction={renderAction}
      isRangeShown={isRangeShown}
      ask={(value) => send({ settings: "change", changes: { [name]: toKept(value) } })}
      refusal={(value) => settingRefusal(say, language, name, field, value, settings)}
    />
  );
}

interface Props {
  name: SettingName;
  /** The heading beside which it stands, as a bare switch; without, it is a row with a label of its own. */
  headedBy?: string;
  /** In the place of its usual one. */
  hint?: ComponentChildren;
  renderAction?: FieldProps["renderAction"];
  /** A picture of each of the choices. */
  renderChoice?: (choice: string) => ComponentChildren;
}
