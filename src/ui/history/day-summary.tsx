import type { DayRecord } from "../../domain/model/record.ts";
import type { Settings } from "../../settings/fields.ts";
import type { Instant, Ms } from "../../calendar/time.ts";
import type { Entry } from "../../history/entries.ts";
import { elapsedTime } from "../../words/amounts.ts";
import { decimal } from "../../words/decimal.ts";
import { useWords } from "../kit/words.tsx";
import { longestBout } from "../../history/bouts.ts";
import { addTotals, doubtedTime, totalsOf, type Totals } from "../../history/totals.ts";
import { timelineOf } from "../../history/timeline.ts";
import { TimelineView } from "./timeline.tsx";
import "./day-summary.css";

interface Props {
  /** What is under way among them. */
  records: readonly DayRecord[];
  entries: readonly Entry[];
  /** Of what is not told entry by entry any more; null: everything is. */
  summary: Totals | null;
  /** When the day began. */
  start: Instant;
  zone: string;
  settings: Settings;
}

/** A day's numbers and its timeline. Nothing at all: no card. */
export function DaySummary({ records, entries, summary, start, zone, settings }: Props) {
  const { say } = useWords();
  if (records.length === 0 && summary === null) return null;
  const timeline = timelineOf(records, start);
  const totals = totalsOf(records, entries, start);
  const doubted = doubtedTime(records);
  return (
    <div class="card day-summary">
      <TotalsRow
        totals={summary === null ? totals : addTotals(summary, totals)}
        longest={longestBout(records)}
      />
      {doubted > 0 && <p class="soft">{say("doubted_total", elapsedTime(say, doubted))}</p>}
      {timeline !== null && <TimelineView timeline={timeline} zone={zone} settings={settings} />}
    </div>
  );
}

interface TotalsRowProps {
  totals: Totals;
  longest: Ms;
}

/** A day in a few numbers, each with its word; one more where the person has stood too. */
function TotalsRow({ totals: { sat, stood, breaks, glasses, prompts }, longest }: TotalsRowProps) {
  const { say, language } = useWords();
  const numbers = [
    [stood > 0 ? "sitting" : "sat", elapsedTime(say, sat)],
    ...(stood > 0 ? [["stood", elapsedTime(say, stood)] as const] : []),
    ...(longest > 0 ? [["longest", elapsedTime(say, longest)] as const] : []),
    ["breaks", decimal(language, breaks)],
    ["glasses", decimal(language, glasses)],
    ["prompts", decimal(language, prompts)],
  ] as const;
  return (
    <dl class="totals">
      {numbers.map(([name, value]) => (
        <div key={name}>
          <dt class="soft">{say(`total_${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
