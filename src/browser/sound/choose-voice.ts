/** What is known of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">;

/**
 * A voice of that region, else of that language; among equals the system's own choice. Voices of a server would
 * be sent every word, and Limber makes no connection: with `onlyLocal` they are left out.
 */
export function chooseVoice<Of extends Voice>(
  all: readonly Of[],
  tag: string,
  onlyLocal: boolean,
): Of | null {
  // A language without a region is that of most who speak it: "en" is American, "pt" Brazilian.
  const { language, region = "" } = new Intl.Locale(tag).maximize();
  const able = all.filter((voice) => partsOf(voice)[0] === language && (voice.localService || !onlyLocal));
  const near = able.filter((voice) => partsOf(voice).includes(region.toLowerCase()));
  const fitting = near.length > 0 ? near : able;
  return fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}

/** The parts of a language's tag, which some systems write as en_GB. */
function partsOf({ lang }: Voice): string[] {
  return lang.toLowerCase().split(/[-_]/);
}
