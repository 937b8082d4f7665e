import { Switch } from "../../kit/controls/switch.tsx";
import type { Parts } from "../../kit/model.ts";
import { useSaved } from "../../kit/use-saved.ts";
import { useWords } from "../../kit/words.tsx";

interface Props extends Pick<Parts, "settings" | "send"> {
  name: "breakChime" | "breakVoice";
}

/** Something that is heard, or not. It stays as it was put, also before that is saved. */
export function SoundSwitch({ name, settings, send }: Props) {
  const { say } = useWords();
  const { shown, set } = useSaved(settings[name], (on) =>
    send({ settings: "change", changes: { [name]: on } }),
  );
  return (
    <div class="choice">
      <label for={`player-${name}`}>{say(`${name}_label`)}</label>
      <Switch id={`player-${name}`} on={shown} onChange={(on) => void set(on)} />
    </div>
  );
}
