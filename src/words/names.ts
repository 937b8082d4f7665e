import type { Named } from "../domain/model/reminder.ts";
import type { Say } from "./say.ts";

/** What a reminder is called, as a heading. */
export function nameOf(say: Say, { kind, name }: Named): string {
  return kind === "own" ? (name ?? "") : say(`${kind}_name`);
}

/** A heading that stands among other words. What people wrote is kept from turning the words around it. */
export function mentionOf(say: Say, reminder: Named): string {
  return reminder.kind === "own" ? isolated(reminder.name ?? "") : nameOf(say, reminder);
}

/** What a reminder is called inside a sentence. */
export function phraseOf(say: Say, { kind, name }: Named): string {
  return kind === "own" ? isolated(name ?? "") : say(`phrase_${kind}`);
}

/** Between these two marks the direction of a text is its own affair. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Names in a row, as the language joins them. */
export function listed(names: string[], language: string): string {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(names);
}
