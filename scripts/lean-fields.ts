import type { Plugin } from "vite";

/** The makers of a row of settings, and how much of what each is given says what a value may be. The rest is words. */
const MAKERS = new Map([
  ["number", 3],
  ["yesNo", 1],
  ["choice", 2],
]);

interface Span {
  start: number;
  end: number;
}
interface Node extends Span {
  type: string;
}
type Call = Node & { callee: Node & { name?: string }; arguments: Node[] };

/**
 * A setting is one row, with its range and its words. For the parts of a build in which nobody changes settings this
 * leaves out the words, a good half of the rows' weight: the popup and the worker, for which a person waits.
 */
export function leanFields(): Plugin {
  return {
    name: "lean-fields",
    apply: "build",
    transform: {
      filter: { id: /\/src\/settings\/(?:fields|lists)\.ts$/ },
      handler(code) {
        const words = callsIn(this.parse(code)).flatMap(wordsOf);
        if (words.length === 0) throw new Error("The rows of settings are made in another way.");
        const lean = words.toReversed().reduce((text, { start, end }) => cut(text, start, end), code);
        return { code: lean, map: null };
      },
    },
  };
}

/** All calls of functions, in the order in which they end or begin: none of a row lies within another. */
function callsIn(tree: unknown): Call[] {
  if (typeof tree !== "object" || tree === null) return [];
  const inside = Object.values(tree).flatMap(callsIn);
  return "type" in tree && tree.type === "CallExpression" ? [tree as Call, ...inside] : inside;
}

/** The words in a row, with the comma before them; none, where the call makes no row. */
function wordsOf({ callee, arguments: given }: Call): Span[] {
  const facts = given[(MAKERS.get(callee.name ?? "") ?? 0) - 1];
  const last = given.at(-1);
  return facts === undefined || last?.type !== "ObjectExpression"
    ? []
    : [{ start: facts.end, end: last.end }];
}

/** A maker that is given no words spreads nothing. */
function cut(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(end);
}
