import type { Instant } from "../../calendar/time.ts";
import { nextTime, type WeekTimes } from "../../calendar/times.ts";
import type { Settings } from "../../settings/fields.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import { NO_PROGRESS, type Appointment, type State } from "../model/state.ts";
import { withState, type Turn } from "../model/turn.ts";
import { progressOf } from "../rules/due.ts";
import { changeProgress } from "./progress.ts";

/** Looks up, for each reminder at times of day, the one that stands to be asked for where the person is now. */
export function updateAppointments(turn: Turn): Turn {
  let progress = turn.state.progress;
  for (const { id, times } of reminders(turn.settings)) {
    if (times === null) continue;
    const known = progressOf(turn.state, id);
    const appointment = lookUp(known.appointment, times, turn);
    if (!isSame(appointment, known.appointment)) progress = { ...progress, [id]: { ...known, appointment } };
  }
  return progress === turn.state.progress ? turn : withState(turn, { progress });
}

/** A new one has only times to come. None is answered beyond the day, whatever a clock that was wrong has said. */
function lookUp(known: Appointment | null, times: WeekTimes, { now, zone, schedule }: Turn): Appointment {
  const after = Math.min(known?.after ?? now, schedule.dayEnds);
  return { after, at: nextTime(after, zone, times), askedSince: known?.askedSince ?? null };
}

/** The reminders at times of day as they stand when a day begins: all of its times are to come. */
export function firstAppointments(settings: Settings, dayStarts: Instant): State["progress"] {
  const appointment: Appointment = { after: dayStarts, at: null, askedSince: null };
  const timed = reminders(settings).filter(({ times }) => times !== null);
  return Object.fromEntries(timed.map(({ id }) => [id, { ...NO_PROGRESS, appointment }]));
}

/**
 * The settings have changed. One that has other times now, or was switched on, has none that have passed.
 * @param before the settings until now
 */
export function renewAppointments(turn: Turn, before: Settings): Turn {
  const old = new Map(reminders(before).map(({ id, times }) => [id, times]));
  const changed = reminders(turn.settings)
    .filter(({ id, times }) => times !== null && JSON.stringify(times) !== JSON.stringify(old.get(id)))
    .map(({ id }): ReminderId => id);
  if (changed.length === 0) return turn;
  return updateAppointments(changeProgress(turn, changed, (known) => ({ ...known, appointment: null })));
}

function isSame(one: Appointment, other: Appointment | null): boolean {
  return (
    other !== null && one.after === other.after && one.at === other.at && one.askedSince === other.askedSince
  );
}
