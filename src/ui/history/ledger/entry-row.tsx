import type { DayRecord } from "../../../domain/model/record.ts";
import type { Settings } from "../../../settings/fields.ts";
import type { Instant } from "../../../calendar/time.ts";
import { timeOfDay } from "../../../words/amounts.ts";
import { ledgerWords, partWords, sequelWords, type LedgerWords } from "../../../words/ledger.ts";
import type { MessageKey } from "../../../words/say.ts";
import { factsLine } from "../../../words/format-list.ts";
import { useWords } from "../../kit/words.tsx";
import { recordMoment, type Entry, type EntryPart } from "../../../history/entries.ts";
import { GlassUndo } from "./glass-undo.tsx";
import { Mark } from "./mark.tsx";

/** What is not over: a prompt that asks, one that a hold keeps back, a hold. */
export type PendingKind = "asks" | "isHeld" | "holds";

interface Props {
  entry: Entry;
  /** Null: it is over. */
  pending: PendingKind | null;
  settings: Settings;
}

const pendingKeys = {
  asks: "ledger_open",
  isHeld: "ledger_open_held",
  holds: "ledger_still_held",
} as const satisfies Record<PendingKind, MessageKey>;

/** One happening: its time, its sign, what it was, and what became of it. */
export function EntryRow({ entry, pending, settings }: Props) {
  const { say, language } = useWords();
  const reader = { say, language, settings };
  const words = ledgerWords(reader, entry.record);
  return (
    <li class="entry" tabIndex={-1}>
      <Time at={recordMoment(entry.record)} />
      <Mark entry={entry} settings={settings} />
      <div class="entry-text">
        {/* How long a hold lasts is known when it is over. */}
        <Line told={entry} words={pending === "holds" ? { ...words, more: [] } : words} />
        {entry.sequel.length > 0 && (
          <ul class="sequel">
            {entry.sequel.map((told, place) => (
              <li key={place}>
                {/* What was held meanwhile was held for as long as that lasted. */}
                {told.record.kind !== "held" && <Time at={recordMoment(told.record)} />}
                <div>
                  <Line told={told} words={sequelWords(reader, told.record)} />
                </div>
              </li>
            ))}
          </ul>
        )}
        {pending !== null && <p class="soft">{say(pendingKeys[pending])}</p>}
      </div>
    </li>
  );
}

/** What it was, struck out where the person took it back, and the exercises of a break. */
function Line({ told, words }: { told: EntryPart; words: LedgerWords }) {
  const { say, language } = useWords();
  const { record, takenBack } = told;
  const { what, more } = words;
  const facts = takenBack === null ? more : [say("taken_back", timeOfDay(language, takenBack))];
  return (
    <>
      <p class="what">{takenBack === null ? what : <s>{what}</s>}</p>
      {facts.length > 0 && <p class="soft">{factsLine(say, facts)}</p>}
      <GlassUndo told={told} />
      <EntryParts record={record} />
    </>
  );
}

function EntryParts({ record }: { record: DayRecord }) {
  const { say } = useWords();
  if (record.kind !== "break" || record.parts === undefined || record.parts.length === 0) return null;
  return (
    <ul class="parts soft">
      {record.parts.map((part, place) => (
        <li key={place} class={part.outcome}>
          {partWords(say, part)}
        </li>
      ))}
    </ul>
  );
}

function Time({ at }: { at: Instant }) {
  const { language } = useWords();
  return <time dateTime={new Date(at).toISOString()}>{timeOfDay(language, at)}</time>;
}
