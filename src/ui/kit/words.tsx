import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { sayFrom, type Say } from "../../words/say.ts";

export interface Words {
  say: Say;
  /** For times and numbers that stand among the words. */
  language: string;
}

const WordsContext = createContext<Words>({
  say: sayFrom(
    (key) => key,
    () => "en",
  ),
  language: "en",
});

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}
