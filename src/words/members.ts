import type { Named } from "../domain/reminder.ts";
import { ownId, type ReminderId } from "../domain/reminder.ts";
import type { Settings } from "../domain/settings.ts";
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
    const known = knownAs(id, settings);
    return known === null ? say("phrase_removed") : phraseOf(say, known);
  });
  // Two that were removed are not worth two mentions.
  return listed([...new Set(names)], language);
}

/** Null where the person has removed it since. */
function knownAs(id: ReminderId, { own }: Settings): Named | null {
  if (id === "posture" || id === "stretch" || id === "water") return { id, kind: id, name: null };
  const made = own.find((reminder) => ownId(reminder.id) === id);
  return made === undefined ? null : { id, kind: "own", name: made.name };
}
