import type { Surface } from "../../settings/field.ts";
import { canStand, type Settings } from "../../settings/fields.ts";
import type { ReminderSymbol } from "../../settings/lists.ts";
import { MINUTE, type Ms } from "../../calendar/time.ts";
import type { WeekTimes } from "../../calendar/times.ts";

/** `posture`, `standing`, `stretch`, `water`, or `own:` and the id of a reminder the person made. */
export type ReminderId = string;

/** `posture` is asked of who sits, `standing` of who stands: to sit, or to walk a little. */
export type ReminderKind = "stretch" | "posture" | "standing" | "own" | "water";

export interface Reminder {
  id: ReminderId;
  kind: ReminderKind;
  interval: Ms;
  /** When it comes, if it comes at times of day and counts no time; else null. */
  times: WeekTimes | null;
  /** How long its break lasts. */
  length: Ms;
  surface: Surface;
  sound: boolean;
  /** What the person called it; null where the words are ours. */
  name: string | null;
  symbol: ReminderSymbol | null;
}

/** A reminder as it is named to the person. */
export type ReminderName = Pick<Reminder, "id" | "kind" | "name">;

export function reminderName({ id, kind, name }: Reminder): ReminderName {
  return { id, kind, name };
}

/**
 * What these reminders are called now, also those that are switched off, in the order in which a prompt names them. One
 * that was removed is called nothing any more, and is missing.
 */
export function namesOf(ids: readonly ReminderId[], { own }: Settings): ReminderName[] {
  const all: ReminderName[] = [
    { id: "stretch", kind: "stretch", name: null },
    { id: "posture", kind: "posture", name: null },
    { id: "standing", kind: "standing", name: null },
    ...own.map(({ id, name }): ReminderName => ({ id: ownId(id), kind: "own", name })),
    { id: "water", kind: "water", name: null },
  ];
  return all.filter(({ id }) => ids.includes(id));
}

/** Time to fetch and drink a glass. */
const DRINKING: Ms = MINUTE;

const known = new WeakMap<Settings, readonly Reminder[]>();

/**
 * The reminders that are switched on, in the order in which a prompt names them. Nearly every rule asks for them, so
 * they are put together once for the same settings.
 */
export function reminders(settings: Settings): readonly Reminder[] {
  const all = known.get(settings) ?? listReminders(settings);
  known.set(settings, all);
  return all;
}

function listReminders(settings: Settings): Reminder[] {
  const own = settings.own.filter((reminder) => reminder.enabled);
  return [
    ...(settings.stretchEnabled ? [builtInReminder("stretch", settings)] : []),
    ...(settings.postureEnabled ? [builtInReminder("posture", settings)] : []),
    ...(settings.postureEnabled && canStand(settings) ? [standingReminder(settings)] : []),
    ...own.map(({ id, timing, interval, times, days, length, surface, sound, name, symbol }): Reminder => ({
      id: ownId(id),
      kind: "own",
      interval: interval * MINUTE,
      times: timing === "times" ? { times, days } : null,
      length: length * MINUTE,
      surface,
      sound,
      name,
      symbol,
    })),
    ...(settings.waterEnabled ? [builtInReminder("water", settings)] : []),
  ];
}

export function ownId(id: string): ReminderId {
  return `own:${id}`;
}

/** How long the break for one reminder lasts, also for one that is switched off and started by hand. */
export function breakLength(id: ReminderId, settings: Settings): Ms {
  if (id === "stretch") return settings.stretchLength * MINUTE;
  if (id === "water") return DRINKING;
  const own = settings.own.find((reminder) => ownId(reminder.id) === id);
  return (own ? own.length : settings.postureLength) * MINUTE;
}

/** How long a break for all of these is: as long as the longest of them. */
export function longestBreak(members: readonly ReminderId[], settings: Settings): Ms {
  return Math.max(...members.map((id) => breakLength(id, settings)));
}

/** The change of position for someone who stands. It comes as the other one does. */
function standingReminder(settings: Settings): Reminder {
  const sitting = builtInReminder("posture", settings);
  return { ...sitting, id: "standing", kind: "standing", interval: settings.standingLimit * MINUTE };
}

function builtInReminder(kind: "stretch" | "posture" | "water", settings: Settings): Reminder {
  return {
    id: kind,
    kind,
    interval: settings[`${kind}Interval`] * MINUTE,
    times: null,
    length: breakLength(kind, settings),
    surface: settings[`${kind}Surface`],
    sound: settings[`${kind}Sound`],
    name: null,
    symbol: null,
  };
}
