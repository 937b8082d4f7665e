import type { DayRecord } from "../domain/model/record.ts";
import { HOUR, type Instant, type Ms } from "../calendar/time.ts";

/** Longer than any break of a working day: a night, which shows even where nobody reports who is there. */
const A_NIGHT: Ms = 4 * HOUR;
/** Someone who sits for so long in a day has left the desk in between. */
const LONG_DAY: Ms = 4 * HOUR;
const DAYS_ENOUGH = 3;

type DayRecords = readonly DayRecord[];

/** When the last absence within a day ended; null: none was ever noticed. */
export function lastAway(days: readonly DayRecords[]): Instant | null {
  return latest(absences(days))?.until ?? null;
}

/** There were long days enough, and in none of all days anybody was seen to leave. */
export function isNeverAway(days: readonly DayRecords[]): boolean {
  const long = days.filter((day) => total([...spans(day, "sat"), ...spans(day, "stood")]) >= LONG_DAY);
  return long.length >= DAYS_ENOUGH && absences(days).length === 0;
}

/** The last time at the desk that only the system tells of; null: there was none in these days. */
export function lastDoubted(days: readonly DayRecords[]): RecordedSpan | null {
  const doubted = days
    .flat()
    .filter(
      (record) => (record.kind === "sat" || record.kind === "stood") && record.doubted === true,
    ) as RecordedSpan[];
  return latest(doubted);
}

/** The last time in which nobody was asked because nobody had answered; null: there was none. */
export function lastUnanswered(days: readonly DayRecords[]): RecordedSpan | null {
  const held = days.flat().filter((record) => record.kind === "held" && record.reason === "unanswered");
  return latest(held as RecordedSpan[]);
}

function latest(all: readonly RecordedSpan[]): RecordedSpan | null {
  return all.reduce<RecordedSpan | null>(
    (last, span) => (last === null || span.until >= last.until ? span : last),
    null,
  );
}

function absences(days: readonly DayRecords[]): RecordedSpan[] {
  return days.flatMap((day) => spans(day, "rested")).filter(({ from, until }) => until - from < A_NIGHT);
}

interface RecordedSpan {
  from: Instant;
  until: Instant;
}

function spans(day: DayRecords, kind: "sat" | "stood" | "rested"): RecordedSpan[] {
  return day.filter((record) => record.kind === kind) as RecordedSpan[];
}

function total(all: readonly RecordedSpan[]): Ms {
  return all.reduce((sum, { from, until }) => sum + (until - from), 0);
}
