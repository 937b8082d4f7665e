import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Say } from "../../words/say.ts";

export interface Words {
  say: Say;
  /** For times and numbers that stand among the words. */
  language: string;
}

const WordsContext = createContext<Words>({ say: (key) => key, language: "en" });

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}
