import { newState } from "../../domain/model/state.ts";
import { effective } from "../../settings/fields.ts";
import type { PageWords } from "../../words/say.ts";
import { WordsProvider } from "../kit/words.tsx";
import { Overview } from "./overview/overview.tsx";
import { PopupHeader } from "./popup-header.tsx";

/** Every word leaves its line as high as it will be. The script puts in the real ones, which only the browser knows. */
const wordless: PageWords = { say: () => "\u00A0", language: "en", region: "en", zone: "UTC" };

/** Any morning will do: the person has just come, and nothing is due. */
const NOW = Date.UTC(2026, 0, 5, 8);

/**
 * The popup as it opens most often, without a word or a number: the header, the figure upright, the cards, the foot. It
 * is drawn when Limber is built, and stands in the page from the first frame until the real popup takes its place.
 */
export function Outline() {
  return (
    <WordsProvider value={wordless}>
      <PopupHeader />
      <Overview
        state={newState(NOW, "2026-01-05")}
        settings={effective({})}
        now={NOW}
        send={async () => ({ ok: true })}
        ended={null}
        fromGuide={false}
      />
    </WordsProvider>
  );
}
