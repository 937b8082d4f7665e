import { newState } from "../../domain/model/state.ts";
import { step } from "../../domain/step.ts";
import { effective } from "../../settings/fields.ts";
import type { PageWords } from "../../words/say.ts";
import { WordsProvider } from "../kit/words.tsx";
import { Overview } from "./overview/overview.tsx";
import { PopupHeader } from "./popup-header.tsx";

/** Every word leaves its line as high as it will be. The script puts in the real ones, which only the browser knows. */
const wordless: PageWords = { say: () => "\u00A0", language: "en", region: "en", zone: "UTC" };

/** Any morning will do. */
const NOW = Date.UTC(2026, 0, 5, 8);
const settings = effective({});

/** The person has just come: all that is on counts, and nothing is due. */
const { state } = step(
  newState(NOW, "2026-01-05"),
  { command: "visit" },
  {
    now: NOW,
    zone: wordless.zone,
    settings,
    environment: {
      idle: "active",
      audible: false,
      pageOpen: false,
      pageInView: false,
      still: false,
      fullScreen: false,
      call: false,
      callSites: [],
      returnsReported: true,
    },
  },
);

/**
 * The popup as it opens most often, without a word or a number: the header, the figure upright, the cards, the foot. It
 * is drawn when Limber is built, and stands in the page from the first frame until the real popup takes its place.
 */
export function Outline() {
  return (
    <WordsProvider value={wordless}>
      <PopupHeader />
      <Overview
        state={state}
        settings={settings}
        now={NOW}
        send={async () => ({ ok: true })}
        done={false}
        fromGuide={false}
      />
    </WordsProvider>
  );
}
