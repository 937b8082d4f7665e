import type { Plugin } from "vite";

/** The makers of a row of settings. What each is given last is where the options page shows it, and in which words. */
const MAKERS = ["number", "yesNo", "choice"];

interface Node {
  type: string;
  start: number;
  end: number;
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
        const words = callsIn(this.parse(code))
          .filter(({ callee }) => MAKERS.includes(callee.name ?? ""))
          .flatMap((call) => call.arguments.slice(-1))
          .filter(({ type }) => type === "ObjectExpression");
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

/** A helper that is given `undefined` for a row spreads nothing. */
function cut(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}undefined${text.slice(end)}`;
}
