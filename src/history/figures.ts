import { LONGEST_DATE } from "../domain/model/limits.ts";
import type { DayRecord } from "../domain/model/record.ts";
import type { ExerciseId } from "../exercises/exercise.ts";
import { startOfDay, type Day } from "../calendar/day.ts";
import type { State } from "../domain/model/state.ts";
import { holdingNow, sittingNow } from "./timeline.ts";
import { hourCutter } from "../calendar/local-hours.ts";
import { MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import { boutsOf, type Bout } from "./bouts.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { mergeSummaries, summaryOf, type Summary } from "./summary.ts";

/**
 * By which rules figures were made. Those of a stored day that were made by older ones are made again: raise it
 * whenever the same records come to other figures.
 */
export const RULES = 1;

/** How long somebody sat or stood at a stretch, and how their hours at the desk went. */
export interface BoutFigures {
  longest: Ms;
  /** Hours of the clock of which at least half was spent at the desk. */
  hours: number;
  /** Those of them with a change of position: a bout ended in them, or another began. */
  changed: number;
  /** For each hour of the clock, 0 to 23: how many minutes one position had lasted by its end. 0: not at the desk. */
  reach: number[];
}

/** A day in a few dozen numbers: what periods are made of, and what a finished day leaves. */
export interface Figures extends Summary {
  /** Null where only the totals of a day are kept. */
  bouts: BoutFigures | null;
  /** How often each exercise was done, whole or in part. */
  done: Partial<Record<ExerciseId, number>>;
}

/** Half an hour makes it an hour at the desk. */
const HALF: Ms = 30 * MINUTE;

/** What is kept of a day: its records, and the totals of those that have made room. */
interface KeptDay {
  records: readonly DayRecord[];
  summary: Summary | null;
}

/**
 * A day's figures. Its totals are those that the day itself shows, by the same function.
 * @param start when the day began
 */
export function figuresOf({ records, summary }: KeptDay, start: Instant, zone: string): Figures {
  const own = summaryOf(records, start);
  const told = withoutOverlaps(records);
  const isSummed = records.length === 0 && summary !== null;
  return {
    ...(summary === null ? own : mergeSummaries(summary, own)),
    bouts: isSummed ? null : boutFigures(boutsOf(told), start, zone),
    done: doneIn(told),
  };
}

/** A day that is still going on, and how things stand in it. */
interface Today {
  zone: string;
  state: State | null;
  today: Day;
  now: Instant;
  dayStart: number;
}

/** Today's figures, with what is under way as if it were over now; null: nothing is written of it yet. */
export function figuresToday(
  { records, summary }: KeptDay,
  { state, today, now, zone, dayStart }: Today,
): Figures | null {
  const latest = Math.max(now, state?.seenAt ?? now);
  const isOn = state?.day === today;
  const lasting = isOn ? [...sittingNow(state, latest), ...holdingNow(state, latest)] : [];
  const all = [...records, ...lasting];
  if (all.length === 0 && summary === null) return null;
  return figuresOf({ records: all, summary }, startOfDay(today, zone, dayStart), zone);
}

function boutFigures(bouts: readonly Bout[], start: Instant, zone: string): BoutFigures {
  const cut = hourCutter(start, zone);
  const atDesk = Array.from({ length: 24 }, () => 0);
  const moved = new Set<number>();
  const reach = Array.from({ length: 24 }, () => 0);
  for (const [place, bout] of bouts.entries()) {
    const pieces = cut(bout.from, bout.until);
    for (const { hour, from, until } of pieces) {
      atDesk[hour] = (atDesk[hour] ?? 0) + until - from;
      const minutes = Math.round(Math.min(until - bout.from, LONGEST_DATE) / MINUTE);
      reach[hour] = Math.max(reach[hour] ?? 0, minutes);
    }
    // Who arrives has not changed their position by that.
    const first = pieces[0];
    if (place > 0 && first !== undefined) moved.add(first.hour);
    const last = pieces.at(-1);
    if (last !== undefined) moved.add(last.hour);
  }
  const hours = atDesk.flatMap((length, hour) => (length >= HALF ? [hour] : []));
  return {
    longest: Math.min(
      bouts.reduce((most, { length }) => Math.max(most, length), 0),
      LONGEST_DATE,
    ),
    hours: hours.length,
    changed: hours.filter((hour) => moved.has(hour)).length,
    reach,
  };
}

function doneIn(told: readonly DayRecord[]): Figures["done"] {
  const done: Figures["done"] = {};
  for (const record of told) {
    if (record.kind !== "break") continue;
    for (const { exercise, outcome } of record.parts ?? []) {
      if (outcome !== "skipped") done[exercise] = (done[exercise] ?? 0) + 1;
    }
  }
  return done;
}
