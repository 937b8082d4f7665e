import type { Day } from "../../calendar/day.ts";
import type { DayRecord } from "../model/record.ts";
import type { Context, Glass, State } from "../model/state.ts";
import type { Ms } from "../../calendar/time.ts";

/** The glasses that a day's records tell of: those that were not taken back, in order. */
export function glassesIn(records: readonly DayRecord[]): Glass[] {
  return records.reduce<Glass[]>((glasses, record) => {
    if (record.kind === "drank") return [...glasses, { at: record.at, ml: record.ml }];
    return record.kind === "undone" ? glasses.filter(({ at }) => at !== record.of) : glasses;
  }, []);
}

/** The time at the desk that a day's records tell of. */
export function satIn(records: readonly DayRecord[]): Ms {
  return records.reduce((sum, record) => (record.kind === "sat" ? sum + record.until - record.from : sum), 0);
}

/**
 * The day's numbers follow from the day's records, whatever made the date another one: so what is counted and what
 * the history tells are never two truths. The sitting under way has to be written before.
 */
export function asRecorded(state: State, day: Day, { now, known }: Context): State {
  const records = known?.[day] ?? [];
  const since = state.desk.since === null ? null : now;
  return { ...state, day, glasses: glassesIn(records), desk: { counted: satIn(records), since } };
}
