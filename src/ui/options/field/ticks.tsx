import { useId } from "preact/hooks";
import type { SettingName } from "../../../settings/fields.ts";
import { useWords } from "../../kit/words.tsx";
import { useDraft } from "./draft.ts";
import { Saved } from "./row.tsx";
import type { PartProps } from "../options.tsx";
import type { TickGroup } from "../sections.ts";
import { labelOf } from "../setting-words.ts";
import "./ticks.css";

/** Yes-or-no settings that answer one question together: boxes to tick, each saved by itself. */
export function Ticks({ group, ...parts }: PartProps & { group: TickGroup }) {
  const { say } = useWords();
  const id = useId();
  return (
    <div class="row tiles ticks" role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <div class="row-label">
        <span id={id}>{say(group.label)}</span>
        <p class="soft" id={`${id}-hint`}>
          {say(group.hint)}
        </p>
      </div>
      <ul class="row-control">
        {group.names.map((name) => (
          <Tick key={name} name={name} {...parts} />
        ))}
      </ul>
    </div>
  );
}

function Tick({ name, settings, send }: PartProps & { name: SettingName }) {
  const { say } = useWords();
  const id = useId();
  const draft = useDraft(settings[name] === true, (ticked) =>
    send({ command: "changeSettings", changes: { [name]: ticked } }),
  );
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.shown}
          aria-describedby={id}
          onChange={({ currentTarget: { checked } }) => draft.commit(checked, checked)}
        />
        <span>{say(labelOf(name))}</span>
      </label>
      <Saved outcome={draft.outcome} />
      <output class="unsaved" id={id}>
        {draft.outcome.is === "unsaved" && say("options_unsaved")}
        {draft.outcome.is === "refused" && say("refused_other")}
      </output>
    </li>
  );
}
