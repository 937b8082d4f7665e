/** How deep objects are taken apart: a request, its days, and each of them. */
const LEVELS = 3;

/**
 * The JSON of a request in pieces, no longer than what is stored of a day: to write a year of days at once would stop
 * the page that asks. Joined they are what `JSON.stringify` gives.
 */
export function* jsonPieces(value: unknown, levels = LEVELS): Generator<string> {
  if (levels === 0 || typeof value !== "object" || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  let before = "{";
  for (const [name, one] of Object.entries(value)) {
    // As in JSON: what is not said is not there.
    if (one === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* jsonPieces(one, levels - 1);
    before = ",";
  }
  yield before === "{" ? "{}" : "}";
}
