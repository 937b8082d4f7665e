import { answers, type Answer, type DayRecord } from "../domain/model/record.ts";
import type { HoldReason } from "../domain/model/hold.ts";
import type { Instant, Ms } from "../calendar/time.ts";
import { entriesOf, partsOfEntry } from "./entries.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { addTotals, totalsOf, type Totals } from "./totals.ts";

/** What is kept of a day whose records have made room: what the history page shows, and what weeks are compared by. */
export interface Summary extends Totals {
  rested: Ms;
  ml: number;
  /** Exercises that were done, whole or in part. */
  exercises: number;
  answers: Partial<Record<Answer, number>>;
  /** How long each reason held something back; of two at the same time the leading one did. */
  held: Partial<Record<HoldReason, Ms>>;
}

/** A day's records in numbers. `start`: when it began. What was taken back does not count. */
export function summaryOf(written: readonly DayRecord[], start: Instant): Summary {
  const records = withoutOverlaps(written);
  const entries = entriesOf(records);
  const kept = entries
    .flatMap(partsOfEntry)
    .filter(({ takenBack }) => takenBack === null)
    .map(({ record }) => record);
  const held: Summary["held"] = {};
  for (const record of records) {
    if (record.kind === "held") held[record.reason] = (held[record.reason] ?? 0) + lengthOf(record);
  }
  const answered = answers.map((answer) => [
    answer,
    records.filter((record) => record.kind === "answered" && record.answer === answer).length,
  ]);
  return {
    ...totalsOf(records, entries, start),
    rested: sum(records.map((record) => (record.kind === "rested" ? lengthOf(record) : 0))),
    ml: sum(kept.map((record) => (record.kind === "drank" ? record.ml : 0))),
    exercises: sum(records.map(exercisesIn)),
    answers: Object.fromEntries(answered.filter(([, count]) => count !== 0)) as Summary["answers"],
    held,
  };
}

/** A day that went on after it had been summed up: both parts in one. */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  return {
    ...addTotals(a, b),
    rested: a.rested + b.rested,
    ml: a.ml + b.ml,
    exercises: a.exercises + b.exercises,
    answers: addCounts(a.answers, b.answers),
    held: addCounts(a.held, b.held),
  };
}

/** Numbers by their names, added up. */
export function addCounts<Name extends string>(
  a: Partial<Record<Name, number>>,
  b: Partial<Record<Name, number>>,
): Partial<Record<Name, number>> {
  const sums: Partial<Record<Name, number>> = { ...a };
  for (const name of Object.keys(b) as Name[]) sums[name] = (sums[name] ?? 0) + (b[name] ?? 0);
  return sums;
}

function exercisesIn(record: DayRecord): number {
  if (record.kind !== "break") return 0;
  return (record.parts ?? []).filter(({ outcome }) => outcome !== "skipped").length;
}

/** A clock that was set back may have turned a span round. */
function lengthOf({ from, until }: { from: Instant; until: Instant }): Ms {
  return Math.max(0, until - from);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
