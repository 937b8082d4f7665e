import { stoppedSince } from "../rules/holds.ts";
import { NO_PROGRESS, type Context, type Progress, type State } from "../model/state.ts";
import type { Note } from "../model/record.ts";
import { reminders, type Reminder } from "../model/reminder.ts";
import type { Instant } from "../../calendar/time.ts";
import { started, stopped, type Counter } from "../model/counter.ts";
import { boutRecords } from "../rules/signs.ts";

/** Starts and stops every counter as presence, holds and settings now demand. */
export function running(state: State, context: Context, note: Note): State {
  const { now, settings } = context;
  const deskStopped = stoppedSince(state.held, "desk");
  const allStopped = stoppedSince(state.held, "all");
  const run = (counter: Counter, since: Instant | null): Counter =>
    since === null ? started(counter, now) : stopped(counter, Math.min(since, now));

  const wanted = new Map(reminders(settings).map((reminder) => [reminder.id, reminder]));
  const progress: Record<string, Progress> = {};
  for (const id of new Set([...Object.keys(state.progress), ...wanted.keys()])) {
    const known = state.progress[id] ?? NO_PROGRESS;
    const reminder = wanted.get(id);
    const stop = reminder === undefined ? now : stopOf(reminder, state, deskStopped, allStopped, now);
    progress[id] = {
      ...known,
      counter: run(known.counter, stop),
      wait: known.wait && { ...known.wait, passed: run(known.wait.passed, stop ?? deskStopped) },
    };
  }
  const desk = run(state.desk, deskStopped);
  sat(state, desk, note);
  return { ...state, progress, desk, sitting: run(state.sitting, deskStopped) };
}

/** Water counts whether or not someone is there, but its day begins with the first presence. */
function stopOf(
  { kind }: Reminder,
  state: State,
  deskStopped: Instant | null,
  allStopped: Instant | null,
  now: Instant,
): Instant | null {
  if (kind !== "water") return deskStopped;
  return state.arrivedAt === null ? now : allStopped;
}

/** A bout of sitting ends with the desk counter: its record is exactly what was counted. */
function sat({ desk: before, day, lastSign }: State, after: Counter, note: Note): void {
  if (before.since === null || after.since !== null) return;
  const until = before.since + (after.counted - before.counted);
  for (const record of boutRecords(before.since, until, lastSign)) note(day, record);
}
