import type { DayRecord } from "../../../domain/model/record.ts";
import type { Settings } from "../../../settings/fields.ts";
import type { Instant } from "../../../calendar/time.ts";
import type { Entry } from "../../../history/entries.ts";
import { elapsed } from "../../../words/amounts.ts";
import { useWords } from "../../kit/words.tsx";
import { DayLine } from "./day-line.tsx";
import { stripOf } from "./strip.ts";
import { addTotals, doubtedIn, totalsOf, type Totals } from "../../../history/totals.ts";
import { TotalsRow } from "./totals-row.tsx";

interface Props {
  /** What is under way among them. */
  records: readonly DayRecord[];
  entries: readonly Entry[];
  /** Of what is not told entry by entry any more; null: everything is. */
  summary: Totals | null;
  /** When the day began. */
  start: Instant;
  settings: Settings;
}

/** A day's numbers and its course. Nothing at all: no card. */
export function Course({ records, entries, summary, start, settings }: Props) {
  const { say } = useWords();
  if (records.length === 0 && summary === null) return null;
  const strip = stripOf(records, start);
  const totals = totalsOf(records, entries, start);
  const doubted = doubtedIn(records);
  return (
    <div class="card course">
      <TotalsRow totals={summary === null ? totals : addTotals(summary, totals)} />
      {doubted > 0 && <p class="soft">{say("doubted_total", elapsed(say, doubted))}</p>}
      {strip !== null && <DayLine strip={strip} settings={settings} />}
    </div>
  );
}
