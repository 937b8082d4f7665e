import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DayRecord } from "../../../domain/model/record.ts";
import type { Settings } from "../../../settings/fields.ts";
import { Choices } from "../../kit/controls/choices.tsx";
import { useWords } from "../../kit/words.tsx";
import { entriesOf, filterEntries, type Entry, type EntryFilter } from "../../../history/entries.ts";
import { EntryRow } from "./entry-row.tsx";
import "./ledger.css";

interface Props {
  entries: readonly Entry[];
  /** The holds that keep something back now. */
  holding: readonly DayRecord[];
  /** Of some of the day there are only the totals. */
  isSummed: boolean;
  unreadable: number;
  /** The id of the prompt that is open. */
  open: string | null;
  /** Something holds it back, and all others. */
  isHeld: boolean;
  settings: Settings;
  isToday: boolean;
  /** It lies before all that is kept. */
  isOutdated: boolean;
}

const filters = ["all", "held", "prompts"] as const satisfies readonly EntryFilter[];

/** So many entries are drawn at a time: the latest, and earlier ones when they are asked for. */
const PIECE = 400;

/** What happened, the latest first. */
export function Ledger({
  entries,
  holding,
  isSummed,
  unreadable,
  open,
  isHeld,
  settings,
  isToday,
  isOutdated,
}: Props) {
  const { say } = useWords();
  const [filter, choose] = useState<EntryFilter>("all");
  const [most, showMost] = useState(PIECE);
  const list = useRef<HTMLOListElement>(null);
  const over = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  const earlier = Math.max(0, over.length - most);
  // The page is drawn anew each second, but a list only when something in it is new.
  const rows = useMemo(() => {
    // One that was put away comes again under the same id: the latest is the one.
    const asking = entries.findLast(({ record }) => record.kind === "prompted" && record.prompt === open);
    const drawn = over
      .slice(earlier)
      .map((entry, place) => (
        <EntryRow
          key={earlier + place}
          entry={entry}
          pending={entry === asking ? (isHeld ? "isHeld" : "asks") : null}
          settings={settings}
        />
      ));
    const lasting = filterEntries(entriesOf(holding), filter).map((entry, place) => (
      <EntryRow key={`holds ${place}`} entry={entry} pending="holds" settings={settings} />
    ));
    return [...drawn, ...lasting].toReversed();
  }, [entries, over, earlier, holding, filter, open, isHeld, settings]);
  const shownBefore = useRef<number | null>(null);
  const showEarlier = () => {
    shownBefore.current = rows.length;
    showMost(most + PIECE);
  };
  useLayoutEffect(() => {
    // The button may have gone, and the focus is not to be lost with it: one reads on at the first that has come.
    if (shownBefore.current === null) return;
    (list.current?.children[shownBefore.current] as HTMLElement | undefined)?.focus();
    shownBefore.current = null;
  }, [most]);
  return (
    <div class="card ledger">
      {isSummed && <p class="summed soft">{say("history_summed")}</p>}
      {entries.length + holding.length === 0 ? (
        !isSummed && <Blank isToday={isToday} isOutdated={isOutdated} />
      ) : (
        <>
          <h3 id="sift" class="hidden">
            {say("sift")}
          </h3>
          <Choices
            choices={filters.map((name) => ({ name, label: say(`sift_${name}`) }))}
            chosen={filter}
            as="segments"
            labelledBy="sift"
            onChoose={choose}
          />
          {rows.length > 0 ? (
            <ol class="entries" ref={list} reversed>
              {rows}
            </ol>
          ) : (
            <p class="blank soft">{say(filter === "held" ? "history_no_held" : "history_no_prompts")}</p>
          )}
          {earlier > 0 && (
            <button type="button" class="button earlier" onClick={showEarlier}>
              {say("history_earlier", earlier)}
            </button>
          )}
        </>
      )}
      {unreadable > 0 && <p class="unreadable soft">{say("history_unreadable", unreadable)}</p>}
    </div>
  );
}

function Blank({ isToday, isOutdated }: Pick<Props, "isToday" | "isOutdated">) {
  const { say } = useWords();
  return (
    <div class="blank">
      <h3>{say(isToday ? "history_empty_today" : "history_empty")}</h3>
      <p class="soft">
        {say(
          isToday ? "history_empty_today_text" : isOutdated ? "history_outdated_text" : "history_empty_text",
        )}
      </p>
    </div>
  );
}
