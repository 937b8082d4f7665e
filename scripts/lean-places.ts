import type { Plugin } from "vite";

/** What the names of messages begin with that are said on other pages only. */
const ELSEWHERE = [
  "break_routine",
  "chart_",
  "comfort_left",
  "days_off_",
  "easyInterval_",
  "find_",
  "health_amiss",
  "history_",
  "ledger_",
  "look_",
  "options_presence",
  "range_",
  "refused_",
  "seatedOnly_",
  "sore_again_",
  "sore_keep_",
  "sore_text",
  "sync_",
  "week_refused_",
];

/** Names in a list of the file, one on each line. */
const NAME = /^\s*"(\w+)",\n/gmu;

/**
 * Which messages have plural forms, or are there in other words, is a list of names. For the popup, for which a person
 * waits, this leaves out those that are said on other pages only, and makes sure that nothing in the popup says them.
 */
export function leanPlaces(): Plugin {
  const isElsewhere = (name: string) => ELSEWHERE.some((beginning) => name.startsWith(beginning));
  return {
    name: "lean-places",
    apply: "build",
    transform: {
      filter: { id: /\/src\/words\/places\.ts$/ },
      order: "pre",
      handler(code) {
        const lean = code.replace(NAME, (line, name: string) => (isElsewhere(name) ? "" : line));
        if (lean === code) throw new Error("The names of messages are listed in another way.");
        return { code: lean, map: null };
      },
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const said = file.type === "chunk" ? ELSEWHERE.find((begin) => saysIn(file.code, begin)) : undefined;
        if (said !== undefined) this.error(`${file.fileName} says a message that is left out: ${said}`);
      }
    },
  };
}

function saysIn(code: string, beginning: string): boolean {
  return ["`", '"', "'"].some((quote) => code.includes(quote + beginning));
}
