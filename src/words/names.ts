import type { Named } from "../domain/plan.ts";
import type { Say } from "./say.ts";

/** What a reminder is called, as a heading. */
export function nameOf(say: Say, { kind, name }: Named): string {
  return kind === "own" ? (name ?? "") : say(`${kind}_name`);
}

/** What a reminder is called inside a sentence. */
export function phraseOf(say: Say, { kind, name }: Named): string {
  return kind === "own" ? (name ?? "") : say(`phrase_${kind}`);
}

/** Names in a row, as the language joins them. */
export function listed(names: string[], language: string): string {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(names);
}
