import { useEffect, useState } from "preact/hooks";
import type { Parts } from "../../kit/model.ts";
import { Switch } from "../../kit/controls/switch.tsx";
import { useWords } from "../../kit/words.tsx";

interface Props extends Pick<Parts, "settings" | "send"> {
  name: "breakChime" | "breakVoice";
}

/** Something that is heard, or not. It stays as it was put, also before that is saved. */
export function SoundSwitch({ name, settings, send }: Props) {
  const { say } = useWords();
  const saved = settings[name];
  const [put, keep] = useState<boolean | null>(null);
  useEffect(() => keep(null), [saved]);
  const change = async (on: boolean) => {
    keep(on);
    const reply = await send({ settings: "change", changes: { [name]: on } });
    if ("error" in reply) keep(null);
  };
  return (
    <div class="choice">
      <label for={`player-${name}`}>{say(`${name}_label`)}</label>
      <Switch id={`player-${name}`} on={put ?? saved} onChange={(on) => void change(on)} />
    </div>
  );
}
