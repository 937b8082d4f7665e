import type { DayRecord } from "../domain/model/record.ts";
import { LONGEST_DAY, MOST_GLASSES, MOST_TIMES } from "../domain/model/limits.ts";
import type { Instant, Ms } from "../calendar/time.ts";
import { partsOfEntry, type Entry, type EntryPart } from "./entries.ts";

export interface Totals {
  /** Time sat, without what is doubted. */
  sat: Ms;
  /** The same of time stood. */
  stood: Ms;
  breaks: number;
  glasses: number;
  /** Those that were there to be answered. */
  prompts: number;
}

/** A day in numbers. `start`: when it began; who came to the desk only then did not take a break before. */
export function totalsOf(records: readonly DayRecord[], entries: readonly Entry[], start: Instant): Totals {
  const kept = entries.flatMap(partsOfEntry).filter(({ takenBack }) => takenBack === null);
  return limitTotals({
    sat: atDesk(records, ["sat"], false),
    stood: atDesk(records, ["stood"], false),
    breaks: breaksIn(kept, start),
    glasses: kept.filter(({ record }) => record.kind === "drank").length,
    prompts: entries.filter((entry) => entry.record.kind === "prompted" && !isGone(entry)).length,
  });
}

/** No more than a day can hold, whatever was written of it. */
function limitTotals({ sat, stood, breaks, glasses, prompts }: Totals): Totals {
  return {
    sat: Math.min(sat, LONGEST_DAY),
    stood: Math.min(stood, LONGEST_DAY),
    breaks: Math.min(breaks, MOST_TIMES),
    glasses: Math.min(glasses, MOST_GLASSES),
    prompts: Math.min(prompts, MOST_TIMES),
  };
}

/** Time at the desk that only the system tells of, hours after the last sign of a person. */
export function doubtedTime(records: readonly DayRecord[]): Ms {
  return Math.min(atDesk(records, ["sat", "stood"], true), LONGEST_DAY);
}

/** A clock that was set back may have turned a span round. */
function atDesk(records: readonly DayRecord[], kinds: readonly ("sat" | "stood")[], doubted: boolean): Ms {
  return records.reduce((sum, record) => {
    if (record.kind !== "sat" && record.kind !== "stood") return sum;
    const counts = kinds.includes(record.kind) && (record.doubted ?? false) === doubted;
    return counts ? sum + Math.max(0, record.until - record.from) : sum;
  }, 0);
}

/** Two parts of a day in one. */
export function addTotals(a: Totals, b: Totals): Totals {
  return limitTotals({
    sat: a.sat + b.sat,
    stood: a.stood + b.stood,
    breaks: a.breaks + b.breaks,
    glasses: a.glasses + b.glasses,
    prompts: a.prompts + b.prompts,
  });
}

/** Limber took the prompt away before anyone could answer, or the answer was taken back. */
function isGone({ sequel }: Entry): boolean {
  const ends = sequel.filter(({ record }) => record.kind !== "joined" && record.kind !== "held");
  return ends.length > 0 && ends.every(({ record, takenBack }) => takenBack !== null || isWithdrawn(record));
}

function isWithdrawn(record: DayRecord): boolean {
  return record.kind === "answered" && record.answer === "withdrawn";
}

/** Breaks taken, absences that counted as one, and what was done without the break page: each time once. */
function breaksIn(told: readonly EntryPart[], start: Instant): number {
  const spans = told
    .flatMap(({ record }) => spanOf(record))
    .filter(({ from }) => from >= start)
    .toSorted((a, b) => a.from - b.from);
  let count = 0;
  let over = Number.NEGATIVE_INFINITY;
  for (const { from, until } of spans) {
    if (from > over) count += 1;
    over = Math.max(over, until);
  }
  return count;
}

function spanOf(record: DayRecord): { from: Instant; until: Instant }[] {
  switch (record.kind) {
    case "rested":
      return [record];
    case "break":
      return record.outcome === "taken" ? [record] : [];
    case "done":
      return [{ from: record.at, until: record.at }];
    default:
      return [];
  }
}
