import { useWords } from "../kit/words.tsx";
import { settingNames } from "../../settings/fields.ts";
import { withoutPerson, type Layers } from "../../settings/layers.ts";
import type { UndoOffer } from "../kit/undo-bar.tsx";
import { Card } from "./card.tsx";
import type { PartProps } from "./part-props.ts";

const RESET_BUTTON = "reset-button";

/** Back to what holds for a person who has chosen nothing, with a way back to what was there before. */
export function StartOver({ layers, send, offerUndo, onReset }: PartProps & { onReset: () => void }) {
  const { say } = useWords();
  const reset = async () => {
    const reply = await send({ settings: "reset" });
    if ("error" in reply) return;
    onReset();
    offerUndo(undoReset(layers, say("reset_done")));
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

/**
 * The way back from a reset: to all that the person had chosen, but the lists, which outlive it, and what is locked.
 * @param layers those before the reset
 */
export function undoReset(layers: Layers, said: string): UndoOffer {
  const { person, locked } = layers;
  const chosen = settingNames.filter((name) => name in person.known && !locked.has(name));
  const changes = Object.fromEntries(chosen.map((name) => [name, person.known[name]]));
  const without = withoutPerson(layers);
  return {
    said,
    back: [{ settings: "change", changes }],
    stands: (now) => settingNames.every((name) => now[name] === without[name]),
    landOn: RESET_BUTTON,
  };
}
