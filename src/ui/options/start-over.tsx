import { useWords } from "../kit/words.tsx";
import {
  defaults,
  fields,
  type SettingName,
  type SettingChanges,
  type Settings,
} from "../../settings/fields.ts";
import { Card } from "./card.tsx";
import type { PartProps } from "./part-props.ts";

const RESET_BUTTON = "reset-button";

const names = Object.keys(fields) as SettingName[];

/** Back to the defaults, with a way back to what was there before. */
export function StartOver({ settings, send, offerUndo, onReset }: PartProps & { onReset: () => void }) {
  const { say } = useWords();
  const reset = async () => {
    const before = single(settings);
    const reply = await send({ settings: "reset" });
    if ("error" in reply) return;
    onReset();
    offerUndo({
      said: say("reset_done"),
      back: [{ settings: "change", changes: before }],
      stands: (now) => names.every((name) => now[name] === defaults[name]),
      landOn: RESET_BUTTON,
    });
  };
  return (
    <Card
      id="reset"
      title={say("options_reset")}
      text={say("options_reset_text")}
      action={
        <button type="button" id={RESET_BUTTON} class="button plain" onClick={() => void reset()}>
          {say("reset_button")}
        </button>
      }
    />
  );
}

/** All but the lists, which outlive a reset. */
function single(settings: Settings): SettingChanges {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}
