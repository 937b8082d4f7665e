import type { Instant } from "../../calendar/time.ts";
import { countAt, startCounter, stopCounter, type Counter } from "../model/counter.ts";
import { LONGEST_DAY, MOST_REMINDERS } from "../model/limits.ts";
import { reminders, type Reminder } from "../model/reminder.ts";
import { NO_PROGRESS, type Progress, type State } from "../model/state.ts";
import { withState, type Turn } from "../model/turn.ts";
import { whenStopped } from "../rules/holds.ts";
import { isStanding, suitsPosition } from "../rules/position.ts";
import { boutRecords } from "../rules/sitting.ts";

/** Starts and stops every counter as presence, position, holds and settings now demand. */
export function runCounters(turn: Turn): Turn {
  const { state, now, settings } = turn;
  const deskStopped = whenStopped(state.held, "desk");
  const allStopped = whenStopped(state.held, "all");
  const run = (counter: Counter, since: Instant | null): Counter =>
    since === null ? startCounter(counter, now) : stopCounter(counter, Math.min(since, now));

  const wanted = new Map(reminders(settings).map((reminder) => [reminder.id, reminder]));
  const progress: Record<string, Progress> = {};
  const all = [...new Set([...Object.keys(state.progress), ...wanted.keys()])];
  // What was removed is kept for the day, in case it comes back, but not without end.
  for (const id of all.length > MOST_REMINDERS ? wanted.keys() : all) {
    const known = state.progress[id] ?? NO_PROGRESS;
    const reminder = wanted.get(id);
    const stop =
      reminder === undefined ? now : whenReminderStops(reminder, state, deskStopped, allStopped, now);
    progress[id] = {
      ...known,
      counter: run(known.counter, stop),
      wait: known.wait && { ...known.wait, passed: run(known.wait.passed, stop ?? deskStopped) },
    };
  }
  const desk = run(state.desk, deskStopped);
  const sitting = run(state.sitting, isStanding(state) ? (deskStopped ?? now) : deskStopped);
  const standing = run(state.standing, isStanding(state) ? deskStopped : (deskStopped ?? now));
  return withState(recordEndedBout(turn, desk), { progress, desk, sitting, standing });
}

/** Water counts whether or not someone is there, but its day begins with the first presence. */
function whenReminderStops(
  reminder: Reminder,
  state: State,
  deskStopped: Instant | null,
  allStopped: Instant | null,
  now: Instant,
): Instant | null {
  if (!suitsPosition(reminder, state)) return deskStopped ?? now;
  if (reminder.kind !== "water") return deskStopped;
  return state.arrivedAt === null ? now : allStopped;
}

/** A bout at the desk ends with the desk counter: its record is exactly what was counted. */
function recordEndedBout(turn: Turn, after: Counter): Turn {
  const { desk: before } = turn.state;
  if (before.since === null || after.since !== null) return turn;
  return recordBout(turn, before.since + (after.counted - before.counted));
}

/** Records the bout at the desk that is under way up to a moment; nothing where none is. */
export function recordBout(turn: Turn, until: Instant): Turn {
  const { day, desk, lastSign, position } = turn.state;
  if (desk.since === null) return turn;
  // With no reminder on, nothing wakes the worker, and a machine may have slept for a week.
  const from = Math.max(desk.since, until - LONGEST_DAY);
  const filed = boutRecords(position.is, from, until, lastSign).map((record) => ({ day, record }));
  return { ...turn, records: [...turn.records, ...filed] };
}

/** The bout at the desk that is under way is told up to now, and another begins. */
export function splitBout(turn: Turn): Turn {
  const { now } = turn;
  const { desk } = turn.state;
  if (desk.since === null) return turn;
  return withState(recordBout(turn, now), { desk: { counted: countAt(desk, now), since: now } });
}
