import type { Day } from "../calendar/day.ts";
import { HOUR, type Instant, type Ms } from "../calendar/time.ts";
import type { DayRecord } from "../domain/model/record.ts";
import { findTakenBack } from "../domain/rules/taken-back.ts";

/*
 * It came back. What is counted is how often Easy mode was begun, and nothing else: no risk follows from it. Research
 * calls it another spell when a month lay between (de Vet 2002), so a start within thirty days of the one before it goes on with that spell.
 * More than two spells are the best known sign of another (da Silva 2019); hence the third within twelve months. The
 * second within sixty days is our own choice.
 */

const DAY: Ms = 24 * HOUR;

/** Starts that lie no farther apart are one spell. */
const APART: Ms = 30 * DAY;

/** A start of Easy mode, and the day of whose history it is. */
export interface SoreStart {
  day: Day;
  at: Instant;
}

/** How often it came within so long. */
export interface Recurrence {
  times: number;
  within: "year" | "sixtyDays";
}

const WITHIN: Record<Recurrence["within"], { span: Ms; least: number }> = {
  year: { span: 365 * DAY, least: 3 },
  sixtyDays: { span: 60 * DAY, least: 2 },
};

/** The starts of Easy mode that a day's records tell of, without those that were taken back. */
export function startsIn(day: Day, records: readonly DayRecord[]): SoreStart[] {
  const takenBack = findTakenBack(records);
  return records.flatMap((record) =>
    record.kind === "ease" && record.how === "began" && !takenBack.has(record)
      ? [{ day, at: record.at }]
      : [],
  );
}

/** Of these starts those that count as another spell, oldest first. */
export function spellsIn(starts: readonly SoreStart[]): SoreStart[] {
  const inOrder = starts.toSorted((a, b) => a.at - b.at);
  return inOrder.filter(({ at }, index) => {
    const before = inOrder[index - 1];
    return before === undefined || at - before.at > APART;
  });
}

/** Whether the latest of these spells is the one that is worth a word; null: it is not. */
export function recurrenceOf(spells: readonly SoreStart[]): Recurrence | null {
  const last = spells.at(-1);
  if (last === undefined) return null;
  for (const within of ["year", "sixtyDays"] as const) {
    const { span, least } = WITHIN[within];
    const times = spells.filter(({ at }) => at > last.at - span).length;
    if (times >= least) return { times, within };
  }
  return null;
}
