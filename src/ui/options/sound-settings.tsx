import { fields } from "../../settings/fields.ts";
import { voiceLanguage } from "../../words/locale.ts";
import { useHasVoice } from "../kit/has-voice.ts";
import { useSound } from "../kit/sound.tsx";
import { useWords } from "../kit/words.tsx";
import type { PartProps } from "./part-props.ts";
import { Setting } from "./setting.tsx";

/* Settings that can be tried by ear. */

export function VolumeSetting(parts: PartProps) {
  const sound = useSound();
  return (
    <Setting
      name="volume"
      {...parts}
      renderAction={(volume) => (
        <Hear name="volume" silent={volume === 0} onHear={() => sound.chime("prompt", Number(volume))} />
      )}
    />
  );
}

export function VoiceSetting(parts: PartProps) {
  const { say, region } = useWords();
  const language = voiceLanguage(say("language"), region);
  const sound = useSound();
  const hasVoice = useHasVoice();
  const { volume } = parts.settings;
  if (!hasVoice) {
    return <Setting name="breakVoice" {...parts} hint={say("voice_none", languageName(language))} />;
  }
  return (
    <Setting
      name="breakVoice"
      {...parts}
      renderAction={() => (
        <Hear
          name="breakVoice"
          silent={volume === 0}
          onHear={() => sound.speak(say("voice_sample"), language, volume)}
        />
      )}
    />
  );
}

interface HearProps {
  name: "volume" | "breakVoice";
  silent: boolean;
  onHear: () => void;
}

function Hear({ name, silent, onHear }: HearProps) {
  const { say } = useWords();
  return (
    <button
      type="button"
      class="button"
      aria-label={say("hear_label", say(fields[name].label))}
      disabled={silent}
      onClick={onHear}
    >
      {say("hear")}
    </button>
  );
}

/** The language as it calls itself, without its region. */
function languageName(language: string): string {
  const [name = language] = language.split("-");
  return new Intl.DisplayNames(language, { type: "language" }).of(name) ?? name;
}
