import type { Day } from "../../calendar/day.ts";
import { scheduleAt, type Schedule } from "../../calendar/schedule.ts";
import type { Instant } from "../../calendar/time.ts";
import type { Settings } from "../../settings/fields.ts";
import type { Environment } from "./environment.ts";
import type { DayRecord, FiledRecord } from "./record.ts";
import type { State } from "./state.ts";

/** Everything `step` and `plan` know besides the state. The time is read once per event. */
export interface Context {
  now: Instant;
  /** IANA name of the local time zone. */
  zone: string;
  settings: Settings;
  environment: Environment;
  /** What the histories of these days hold so far: of the day that now is, where the state is of another. */
  known?: Readonly<Record<Day, readonly DayRecord[]>> | undefined;
}

/** What is needed to say how the reminders stand: enough for a view, which probes nothing. */
export type Moment = Pick<Context, "now" | "settings">;

/** What every change is given and gives back: how things stand, what is to be written, and the facts of the moment. */
export interface Turn extends Context {
  state: State;
  /** What the person, or their organisation, has set. What counts now, with Easy mode above it, is in `settings`. */
  chosen: Settings;
  /** What to write into the days' histories, in order. */
  records: readonly FiledRecord[];
  /** Where `now` lies in the person's day and week. */
  schedule: Schedule;
}

/** One thing that happens to the state. */
export type Change = (turn: Turn) => Turn;

/** What is true after an event, what is to be written, and what was written though it has never been. */
export interface Outcome {
  state: State;
  /** What to write into the days' histories, in order. */
  records: readonly FiledRecord[];
  /** What to take out of them again, before that. */
  retracted: readonly FiledRecord[];
}

/**
 * A turn in which nothing has happened yet.
 * @param chosen what was set, where that is not what counts now
 */
export function beginTurn(state: State, context: Context, chosen: Settings = context.settings): Turn {
  const { now, zone, settings, environment, known } = context;
  const schedule = scheduleAt(now, zone, settings);
  return { state, records: [], now, zone, settings, chosen, environment, known, schedule };
}

/** The turn with these fields of its state changed. */
export function withState(turn: Turn, fields: Partial<State>): Turn {
  return { ...turn, state: { ...turn.state, ...fields } };
}

/** The turn with one more record, filed under the day that the state is of. */
export function fileRecord(turn: Turn, record: DayRecord): Turn {
  return { ...turn, records: [...turn.records, { day: turn.state.day, record }] };
}

/** The turn after these changes, made one after another. */
export function changeInOrder(turn: Turn, changes: readonly Change[]): Turn {
  return changes.reduce((changed, change) => change(changed), turn);
}

/** The turn after a change that was made at another moment: the records and the state are of then, the rest of now. */
export function changeAt(turn: Turn, moment: Instant, change: Change): Turn {
  const { now, schedule, zone, settings } = turn;
  const then = { ...turn, now: moment, schedule: scheduleAt(moment, zone, settings) };
  return { ...change(then), now, schedule };
}
