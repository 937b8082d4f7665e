import { namesOf, type ReminderId } from "../domain/model/reminder.ts";
import type { Settings } from "../settings/fields.ts";
import { listed, phraseOf } from "./names.ts";
import type { Say } from "./say.ts";

/** Reminders of the past inside a sentence, by the names they have now. */
export function membersWords(
  say: Say,
  language: string,
  settings: Settings,
  ids: readonly ReminderId[],
): string {
  const names = ids.map((id) => {
    const [known] = namesOf([id], settings);
    return known === undefined ? say("phrase_removed") : phraseOf(say, known);
  });
  // Two that were removed are not worth two mentions.
  return listed([...new Set(names)], language);
}
