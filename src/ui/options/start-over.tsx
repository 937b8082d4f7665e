import { useWords } from "../kit/words.tsx";
import { differing } from "../../domain/settings.ts";
import { Card } from "./card.tsx";
import type { PartProps } from "./options.tsx";

const RESET_BUTTON = "reset-button";

/** Back to the defaults, with a way back to what was there before. */
export function StartOver({ settings, send, offerUndo, onReset }: PartProps & { onReset: () => void }) {
  const { say } = useWords();
  const reset = async () => {
    const { own: _own, excluded: _excluded, picked: _picked, ...before } = settings;
    const reply = await send({ command: "resetSettings" });
    if ("error" in reply) return;
    onReset();
    offerUndo({
      said: say("reset_done"),
      back: [{ command: "changeSettings", changes: before }],
      stands: (now) => Object.keys(differing({ ...now, own: [], excluded: [], picked: [] })).length === 0,
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
