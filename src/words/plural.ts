import type { Say } from "./say.ts";

/** A number with its noun in the right form. */
export function counted(say: Say, language: string, noun: "waiting", count: number): string {
  const form = new Intl.PluralRules(language).select(count);
  return say(form === "one" ? `${noun}_one` : `${noun}_other`, count);
}
