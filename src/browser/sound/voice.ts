import { chooseVoice } from "./choose-voice.ts";
import { isFirefox } from "../extension.ts";

/** How long a browser may take to name its voices, in milliseconds. Some start a speech service for it. */
const PATIENCE = 3_000;

/** Counts what was asked for, so that a voice that is found late does not speak over what came after. */
let asked = 0;

export async function hasVoice(language: string): Promise<boolean> {
  return (await voiceFor(language)) !== null;
}

/** Silent where no voice speaks the language: another one would read it as its own. */
export async function speak(text: string, language: string, volume: number): Promise<void> {
  hush();
  const mine = asked;
  const voice = await voiceFor(language);
  if (voice === null || mine !== asked) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  // Not squared as for a tone: words have to be understood, not only noticed.
  utterance.volume = volume / 100;
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  asked += 1;
  globalThis.speechSynthesis?.cancel();
}

/** From what the system has just now. A browser that has not asked it yet knows of no voice at first. */
async function voiceFor(language: string): Promise<SpeechSynthesisVoice | null> {
  const synthesis = globalThis.speechSynthesis;
  if (synthesis === undefined) return null;
  if (synthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      synthesis.addEventListener("voiceschanged", () => resolve(), { once: true });
      setTimeout(resolve, PATIENCE);
    });
  }
  // Firefox has no voices but the system's, and on Linux it says of none that it is local.
  return chooseVoice(synthesis.getVoices(), language, !isFirefox);
}
