/** Without capitals and accents: nobody has to type them to find something. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** What was typed, as the words to look for. Empty where nothing was. */
export function termsOf(asked: string): string[] {
  return fold(asked)
    .split(/\s+/u)
    .filter((term) => term !== "");
}

/** The shortest term that is looked for inside words too. Shorter ones are in nearly all of them. */
const SHORTEST_PART = 3;

/**
 * How well something fits the words that were typed; the less, the better. Null: one of the words is nowhere in it.
 * @param terms as `termsOf` gives them
 * @param texts what there is to know of it, what tells most first
 */
export function rankOf(terms: readonly string[], texts: readonly string[]): number | null {
  const folded = texts.map(fold);
  const ranks = terms.map((term) =>
    Math.min(...folded.map((text, place) => WAYS * place + wayIn(text, term))),
  );
  const rank = ranks.reduce((sum, each) => sum + each, 0);
  return Number.isFinite(rank) ? rank : null;
}

/** In how many ways a term can be in a text. */
const WAYS = 3;

/** At the beginning of a text a term tells most, at that of a word more than inside one. Infinity: it is not there. */
function wayIn(text: string, term: string): number {
  if (text.startsWith(term)) return 0;
  const isWordBegun = [...text.matchAll(WORD)].some(([word]) => word.startsWith(term));
  if (isWordBegun || isPhrase(text, term)) return 1;
  return term.length >= SHORTEST_PART && text.includes(term) ? 2 : Infinity;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** A term with a sign in it, as in `do-not-disturb`, is no single word. */
function isPhrase(text: string, term: string): boolean {
  return /[^\p{L}\p{N}]/u.test(term) && text.includes(term);
}
