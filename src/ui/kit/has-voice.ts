import { useEffect, useState } from "preact/hooks";
import { voiceLanguage } from "../../words/locale.ts";
import { useSound } from "./sound.tsx";
import { useWords } from "./words.tsx";

/**
 * Whether something speaks the page's language. Taken to be so until it is known not to be, so that nothing changes for
 * most. Asked again when the person comes back to the page, perhaps from adding a voice to the system.
 * @param wanted nobody is asked as long as nothing is to be spoken
 */
export function useHasVoice(wanted = true): boolean {
  const { say, region } = useWords();
  const language = voiceLanguage(say("language"), region);
  const sound = useSound();
  const [hasVoice, setHasVoice] = useState(true);
  useEffect(() => {
    if (!wanted) return undefined;
    const ask = () => void sound.hasVoice(language).then(setHasVoice);
    ask();
    addEventListener("focus", ask);
    return () => removeEventListener("focus", ask);
  }, [wanted, sound, language]);
  return hasVoice;
}
