import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { sayFrom, type PageWords } from "../../words/say.ts";

const WordsContext = createContext<PageWords>({
  say: sayFrom(
    (key) => key,
    () => "en",
  ),
  language: "en",
  region: "en",
  zone: "UTC",
});

export const WordsProvider = WordsContext.Provider;

export function useWords(): PageWords {
  return useContext(WordsContext);
}
