import { useRef, useState } from "preact/hooks";
import { useWords } from "../../kit/words.tsx";
import { CopyDay } from "./copy-day.tsx";
import { WeekGrid } from "./grid/week-grid.tsx";
import { WeekList } from "./list/week-list.tsx";
import type { Week } from "./use-week.ts";
import "./week.css";

interface Props {
  week: Week;
  /** The id of the heading above it. */
  headedBy: string;
  /** The sentences that say that something in it was changed, and that all of it was taken away. */
  said: { changed: string; cleared: string };
  /** What is said where there are no ranges. */
  empty: string;
}

/** A week of ranges, to be painted in a grid or entered in a list. Both show the same. */
export function WeekEditor({ week, headedBy, said, empty }: Props) {
  const { say } = useWords();
  const [isCopying, setCopying] = useState(false);
  const copier = useRef<HTMLButtonElement>(null);
  const panel = `${week.name}-copy`;
  const close = () => {
    setCopying(false);
    copier.current?.focus();
  };
  return (
    <div class="week-editor">
      {week.ranges.length === 0 && <p class="week-empty">{empty}</p>}
      <WeekGrid week={week} labelledBy={headedBy} said={said.changed} />
      {week.ranges.length > 0 && (
        <div class="week-tools">
          <button
            type="button"
            class="button quiet"
            ref={copier}
            aria-expanded={isCopying}
            aria-controls={panel}
            onClick={() => setCopying(!isCopying)}
          >
            {say("week_copy")}
          </button>
          <button type="button" class="button quiet" onClick={() => void week.change(() => [], said.cleared)}>
            {say("week_clear")}
          </button>
        </div>
      )}
      <div id={panel}>{isCopying && <CopyDay week={week} onDone={close} />}</div>
      <WeekList week={week} />
    </div>
  );
}
