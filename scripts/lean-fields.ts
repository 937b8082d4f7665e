import type { Plugin } from "vite";

/** The makers of a row of settings, and how much of what each is given says what a value may be. The rest is words. */
const MAKERS = new Map([
  ["number", 3],
  ["yesNo", 1],
  ["choice", 2],
  ["typedText", 1],
]);

const LABELS = /labels: keysOf\(options, words, ""\),?/u;

interface Span {
  start: number;
  end: number;
}
interface Node extends Span {
  type: string;
}
type Cut = Span & { by: string };
type Call = Node & { callee: Node & { name?: string }; arguments: Node[] };

/**
 * A setting is one row, with its range and its words. For the parts of a build in which nobody changes settings this
 * leaves out words and units, a good half of the rows' weight: the popup and the worker, for which a person waits.
 */
export function leanFields(): Plugin {
  return {
    name: "lean-fields",
    apply: "build",
    transform: {
      filter: { id: /\/src\/settings\/(?:field|fields|lists)\.ts$/ },
      handler(code, id) {
        if (id.endsWith("/field.ts")) return { code: withoutLabels(code), map: null };
        const calls = callsIn(this.parse(code));
        const words = calls.flatMap(wordsOf);
        if (words.length === 0) throw new Error("The rows of settings are made in another way.");
        const cuts = [...words, ...calls.flatMap(unitOf)].toSorted((one, other) => other.start - one.start);
        const lean = cuts.reduce(
          (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
          code,
        );
        return { code: lean, map: null };
      },
    },
  };
}

/** What options are called is made by the maker itself. */
function withoutLabels(code: string): string {
  const lean = code.replace(LABELS, "");
  if (lean === code) throw new Error("The labels of options are made in another way.");
  return lean;
}

/** All calls of functions, in the order in which they end or begin: none of a row lies within another. */
function callsIn(tree: unknown): Call[] {
  if (typeof tree !== "object" || tree === null) return [];
  const inside = Object.values(tree).flatMap(callsIn);
  return "type" in tree && tree.type === "CallExpression" ? [tree as Call, ...inside] : inside;
}

/** The words in a row, with the comma before them; none, where the call makes no row. A maker without words spreads nothing. */
function wordsOf({ callee, arguments: given }: Call): Cut[] {
  const facts = given[(MAKERS.get(callee.name ?? "") ?? 0) - 1];
  const last = given.at(-1);
  return facts === undefined || last?.type !== "ObjectExpression"
    ? []
    : [{ start: facts.end, end: last.end, by: "" }];
}

/** The unit of a number, in which it is said. */
function unitOf({ callee, arguments: [unit] }: Call): Cut[] {
  return callee.name === "number" && unit !== undefined
    ? [{ start: unit.start, end: unit.end, by: "0" }]
    : [];
}
