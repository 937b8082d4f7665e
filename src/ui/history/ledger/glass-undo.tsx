import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EntryPart } from "../../../history/entries.ts";
import type { Request } from "../../../snapshot/request.ts";
import { timeOfDay } from "../../../words/amounts.ts";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

/** How today stands, while today is shown: of another day nothing can be taken back. */
const TodayContext = createContext<Pick<Parts, "state" | "send"> | null>(null);

export const TodayProvider = TodayContext.Provider;

/** At each glass that counts today a way to take it back, and at the one that was taken back last a way to count it again. */
export function GlassUndo({ told: { record } }: { told: EntryPart }) {
  const { say, language } = useWords();
  const today = useContext(TodayContext);
  if (today === null || record.kind !== "drank") return null;
  const { glasses, undo } = today.state;
  const time = timeOfDay(language, record.at);
  // The state alone decides: what is told of the day may come a moment later, and the button is not to go meanwhile.
  const isCounted = glasses.some(({ at }) => at === record.at);
  const isRemovedLast = undo?.glass?.at === record.at;
  if (!isCounted && !isRemovedLast) return null;
  const press = () => {
    const request: Request = isCounted
      ? { command: "removeGlass", of: record.at, at: Date.now() }
      : { command: "undo", at: undo?.at ?? 0 };
    void today.send(request);
  };
  // One button for both: what had the focus keeps it.
  return (
    <button
      type="button"
      class="button quiet"
      aria-label={say(isCounted ? "glass_remove_label" : "glass_return_label", time)}
      onClick={press}
    >
      {say(isCounted ? "glass_remove" : "undo")}
    </button>
  );
}
