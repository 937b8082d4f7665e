import { earliest, HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { glassesToday, MOST_WATER_ML, type Settings } from "../../settings/fields.ts";
import { whenFull } from "../model/counter.ts";
import { reminders, type Reminder, type ReminderId } from "../model/reminder.ts";
import { NO_PROGRESS, type Progress, type State } from "../model/state.ts";
import type { Moment } from "../model/turn.ts";
import { suitsPosition } from "./position.ts";

/** A few minutes, as between a time of day and a pause in what the person does, are no delay. */
const LATE: Ms = 5 * MINUTE;

export function progressOf(state: State, id: ReminderId): Progress {
  return state.progress[id] ?? NO_PROGRESS;
}

/**
 * When a reminder's counter is full, or its time of day comes. Null while the counter stands still short of that,
 * there is no more to ask today, or the person is in a position of which it does not ask.
 */
export function dueAt(reminder: Reminder, state: State, settings: Settings): Instant | null {
  if (reminder.kind === "water" && hasDrunkEnough(state, settings)) return null;
  if (!suitsPosition(reminder, state)) return null;
  const { counter, appointment } = progressOf(state, reminder.id);
  if (reminder.times === null) return whenFull(counter, reminder.interval);
  return earliest([appointment?.askedSince ?? null, appointment?.at ?? null]);
}

/** How late a reminder at times of day is that is asked for at a moment; 0 for any other, and for one in good time. */
export function lateness(reminder: Reminder, state: State, asked: Instant): Ms {
  const { appointment } = progressOf(state, reminder.id);
  if (reminder.times === null || appointment === null || appointment.at === null) return 0;
  const late = asked - appointment.at;
  return late < LATE ? 0 : late;
}

/** Millilitres that were drunk today. */
function drunkToday({ glasses }: State): number {
  return glasses.reduce((sum, { ml }) => sum + ml, 0);
}

/** Ounces are kept as whole millilitres: two glasses of 8 may be a millilitre more, or less, than one of 16. */
const ROUNDING = 1.01;

/** What was drunk today in glasses of the usual size, to the tenth, and no more than it was but for the rounding. */
export function glassesDrunk(state: State, { waterGlass }: Settings): number {
  return Math.floor((drunkToday(state) * ROUNDING * 10) / waterGlass) / 10;
}

/**
 * As much is drunk as the day's glasses of the usual size hold, or another one would be more than is good for a day:
 * water has no more to ask.
 */
export function hasDrunkEnough(state: State, settings: Settings): boolean {
  const drunk = drunkToday(state);
  const { waterGlass } = settings;
  return drunk * ROUNDING >= glassesToday(settings) * waterGlass || drunk + waterGlass > MOST_WATER_ML;
}

/** When a reminder may be offered: due, and no snooze or pause between offers left to wait out. */
export function readyAt(reminder: Reminder, state: State, settings: Settings): Instant | null {
  const due = dueAt(reminder, state, settings);
  const { wait } = progressOf(state, reminder.id);
  if (due === null || wait === null) return due;
  const waitEnds = whenFull(wait.passed, wait.length);
  return waitEnds === null ? null : Math.max(due, waitEnds);
}

/** The reminders whose counters are full. */
export function dueNow(state: State, { now, settings }: Moment): Reminder[] {
  return reminders(settings).filter((reminder) => hasCome(dueAt(reminder, state, settings), now));
}

/** The reminders that would be offered now if nothing held them. Those being done in a break are not. */
export function readyNow(state: State, { now, settings }: Moment): Reminder[] {
  return reminders(settings).filter(
    (reminder) =>
      !state.break?.members.includes(reminder.id) && hasCome(readyAt(reminder, state, settings), now),
  );
}

/**
 * The reminders that are due and not put off, by the person or by plenty of water: what the badge counts and the popup
 * names. Those of the open prompt come first, in its order, so that every place names the same one.
 */
export function askingNow(state: State, moment: Moment): Reminder[] {
  const asking = dueNow(state, moment).filter((reminder) => {
    const { wait } = progressOf(state, reminder.id);
    const waits = wait !== null && !hasCome(whenFull(wait.passed, wait.length), moment.now);
    const isPutOff = waits && wait.reason !== "expired";
    return !isPutOff && !state.break?.members.includes(reminder.id);
  });
  const order = state.prompt?.members ?? [];
  const place = ({ id }: Reminder) => (order.includes(id) ? order.indexOf(id) : order.length);
  return asking.toSorted((a, b) => place(a) - place(b));
}

/** When prompts came to the person within the last hour. */
export function promptsInLastHour({ prompted }: State, now: Instant): Instant[] {
  return prompted.filter((at) => at > now - HOUR && at <= now);
}

export function isHourFull(state: State, { now, settings }: Moment): boolean {
  return promptsInLastHour(state, now).length >= settings.promptsPerHour;
}

/** Whether a prompt with these members comes to the person, or waits in the icon until looked at. */
export function interrupts(members: readonly ReminderId[], settings: Settings): boolean {
  return reminders(settings).some(({ id, surface }) => surface !== "icon" && members.includes(id));
}

function hasCome(moment: Instant | null, now: Instant): boolean {
  return moment !== null && moment <= now;
}
