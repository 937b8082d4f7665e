import { namesOf, type ReminderId } from "../domain/model/reminder.ts";
import type { Settings } from "../settings/fields.ts";
import { listed } from "./lists.ts";
import { nameInRow } from "./names.ts";
import type { Say } from "./say.ts";

/** Reminders of the past in a row, by the names they have now. */
export function membersWords(
  say: Say,
  language: string,
  settings: Settings,
  ids: readonly ReminderId[],
): string {
  const names = ids.map((id) => {
    const [known] = namesOf([id], settings);
    return known === undefined ? say("in_a_row_removed") : nameInRow(say, known);
  });
  // Two that were removed are not worth two mentions.
  return listed([...new Set(names)], language);
}
