import type { ReminderName } from "../domain/model/reminder.ts";
import type { Say } from "./say.ts";

/** What a reminder is called, as a heading. */
export function nameOf(say: Say, { kind, name }: ReminderName): string {
  return kind === "own" ? (name ?? "") : say(`${kind}_name`);
}

/** A heading that stands among other words. What people wrote is kept from turning the words around it. */
export function mentionOf(say: Say, reminder: ReminderName): string {
  return reminder.kind === "own" ? isolate(reminder.name ?? "") : nameOf(say, reminder);
}

/** What a reminder is called in a row of names after a colon. No sentence has it inside. */
export function nameInRow(say: Say, { kind, name }: ReminderName): string {
  return kind === "own" ? isolate(name ?? "") : say(`in_a_row_${kind}`);
}

/** What comes next, and at what time of day. */
export function nextWords(say: Say, { kind, name }: ReminderName, time: string): string {
  return kind === "own" ? say("next_own", isolate(name ?? ""), time) : say(`next_${kind}`, time);
}

/** Puts a text between two marks of Unicode that keep its direction from turning the words around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
