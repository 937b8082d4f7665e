import type { Say } from "./say.ts";

/** Names in a row, as the language joins them. */
export function formatList(names: string[], language: string): string {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(names);
}

/** Short facts side by side, none of which goes on in another; empty ones are left out. */
export function factsLine(say: Say, facts: readonly string[]): string {
  return chain(facts, (line, fact) => say("joined", line, fact));
}

/** Whole sentences after each other; empty ones are left out. */
export function paragraph(say: Say, sentences: readonly string[]): string {
  return chain(sentences, (text, sentence) => say("sentences", text, sentence));
}

function chain(texts: readonly string[], join: (before: string, text: string) => string): string {
  return texts
    .filter((text) => text !== "")
    .reduce((before, text) => (before === "" ? text : join(before, text)), "");
}
