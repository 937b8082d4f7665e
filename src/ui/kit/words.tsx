import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { sayFrom, type Words } from "../../words/say.ts";

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
