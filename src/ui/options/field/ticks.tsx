import { useId } from "preact/hooks";
import { fields, type SettingName } from "../../../settings/fields.ts";
import { useSaved } from "../../kit/use-saved.ts";
import { useWords } from "../../kit/words.tsx";
import { SavedNote } from "./labelled-row.tsx";
import type { PartProps } from "../part-props.ts";
import type { MessageKey } from "../../../words/say.ts";
import "./ticks.css";

interface Props extends PartProps {
  question: { label: MessageKey; hint: MessageKey };
  names: readonly SettingName[];
}

/** Yes-or-no settings that answer one question together: boxes to tick, each saved by itself. */
export function Ticks({ question, names, ...parts }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <div class="row wide ticks" role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <div class="row-label">
        <span id={id}>{say(question.label)}</span>
      </div>
      <p class="row-hint soft" id={`${id}-hint`}>
        {say(question.hint)}
      </p>
      <ul class="row-control">
        {names.map((name) => (
          <Tick key={name} name={name} {...parts} />
        ))}
      </ul>
    </div>
  );
}

function Tick({ name, settings, layers, send }: PartProps & { name: SettingName }) {
  const { say } = useWords();
  const id = useId();
  const { shown, outcome, set } = useSaved(settings[name] === true, (ticked) =>
    send({ settings: "change", changes: { [name]: ticked } }),
  );
  return (
    <li id={name}>
      <label class="tick">
        <input
          type="checkbox"
          checked={shown}
          disabled={layers.locked.has(name)}
          aria-describedby={id}
          onChange={({ currentTarget: { checked } }) => void set(checked)}
        />
        <span>{say(fields[name].label)}</span>
      </label>
      <SavedNote outcome={outcome} />
      <output class="unsaved" id={id}>
        {layers.locked.has(name) && say("locked")}
        {outcome.is === "unsaved" && say("options_unsaved")}
        {outcome.is === "refused" && say("refused_other")}
      </output>
    </li>
  );
}
