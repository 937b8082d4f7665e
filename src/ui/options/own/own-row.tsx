import type { OwnReminder } from "../../../settings/lists.ts";
import { Switch } from "../../kit/controls/switch.tsx";
import { Symbol } from "../../kit/signs/symbol.tsx";
import { useSaved } from "../../kit/use-saved.ts";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";
import { OwnEditor } from "./own-editor.tsx";
import { rhythmOf } from "./own-words.ts";
import { SavedNote } from "../field/labelled-row.tsx";

interface Props extends Pick<PartProps, "send"> {
  reminder: OwnReminder;
  /** The days in the order of the person's week. */
  week: readonly number[];
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
}

/** One reminder of the person's own, and below it, when it is open, all that can be changed about it. */
export function OwnRow({ reminder, week, isOpen, send, onToggle, onRemove }: Props) {
  const words = useWords();
  const { say } = words;
  const { id, name, symbol } = reminder;
  const whole = useSaved(reminder, (changed) => send({ settings: "saveReminder", reminder: changed }));
  // It is saved whole, and each of its fields builds on what was asked for the others.
  const keep = async (changes: Partial<OwnReminder>) =>
    (await whole.change((now) => ({ ...now, ...changes }))).reply;
  const { shown, outcome, set } = useSaved(reminder.enabled, (enabled) => keep({ enabled }));
  return (
    <li class="own">
      <div class="own-head">
        <span class={shown ? "disc accent" : "disc"}>
          <Symbol name={symbol} />
        </span>
        <div class="own-text">
          <h3 id={`name-${id}`}>
            <bdi>{name}</bdi>
          </h3>
          <p class="soft">{rhythmOf(words, week, reminder)}</p>
        </div>
        <div class="own-actions">
          <button
            type="button"
            class="button quiet"
            aria-expanded={isOpen}
            aria-controls={`edit-${id}`}
            aria-label={say(isOpen ? "own_close_label" : "own_edit_label", name)}
            onClick={onToggle}
          >
            {say(isOpen ? "own_close" : "own_edit")}
          </button>
          <button
            type="button"
            class="button quiet"
            aria-label={say("own_remove_label", name)}
            onClick={onRemove}
          >
            {say("own_remove")}
          </button>
        </div>
        <span class="lone-switch">
          <Switch id={`enabled-${id}`} on={shown} labelledBy={`name-${id}`} onChange={(on) => void set(on)} />
          <SavedNote outcome={outcome} />
        </span>
      </div>
      <div id={`edit-${id}`}>{isOpen && <OwnEditor reminder={reminder} week={week} keep={keep} />}</div>
    </li>
  );
}
