import { faultIn, inOrder } from "../calendar/week.ts";
import type { Amendment, Event } from "../domain/model/event.ts";
import {
  defaults,
  isTooMuchWater,
  MOST_OWN,
  type OwnReminder,
  type SettingName,
  type Settings,
} from "./fields.ts";

/** Why a change was not made: the field at fault. Single values outside their range never come this far. */
export interface Refused {
  refused: SettingName | "own" | "workingHours" | "focusPlan";
}

export function isAmendment(event: Event | Amendment): event is Amendment {
  if (!("command" in event)) return false;
  switch (event.command) {
    case "changeSettings":
    case "resetSettings":
    case "keepReminder":
    case "removeReminder":
    case "leaveOut":
    case "takeBack":
    case "keepRoutine":
    case "keepWeek":
    case "keepDaysOff":
      return true;
    default:
      return false;
  }
}

/** The settings after a change. What the person made, and what is not for them, outlives a reset. */
export function amended(settings: Settings, change: Amendment): Settings | Refused {
  switch (change.command) {
    case "changeSettings": {
      const next = { ...settings, ...change.changes };
      if (!isTooMuchWater(next)) return next;
      return { refused: "waterGlass" in change.changes ? "waterGlass" : "waterGoal" };
    }
    case "resetSettings":
      return {
        ...defaults,
        own: settings.own,
        excluded: settings.excluded,
        picked: settings.picked,
        workingHours: settings.workingHours,
        focusPlan: settings.focusPlan,
        daysOff: settings.daysOff,
      };
    case "keepReminder":
      return withReminder(settings, change.reminder, change.index);
    case "removeReminder":
      return { ...settings, own: settings.own.filter(({ id }) => id !== change.id) };
    case "leaveOut":
      return settings.excluded.includes(change.exercise)
        ? settings
        : { ...settings, excluded: [...settings.excluded, change.exercise] };
    case "takeBack":
      return { ...settings, excluded: settings.excluded.filter((id) => id !== change.exercise) };
    case "keepRoutine":
      return { ...settings, picked: change.exercises };
    case "keepWeek":
      if (faultIn(change.ranges) !== null) return { refused: change.week };
      return { ...settings, [change.week]: inOrder(change.ranges) };
    case "keepDaysOff":
      return { ...settings, daysOff: [...new Set(change.dates)].toSorted() };
  }
}

/** A new one goes where the list is said to have room for it, or to its end. */
function withReminder(
  settings: Settings,
  reminder: OwnReminder,
  index = settings.own.length,
): Settings | Refused {
  const known = settings.own.some(({ id }) => id === reminder.id);
  if (known)
    return { ...settings, own: settings.own.map((old) => (old.id === reminder.id ? reminder : old)) };
  if (settings.own.length >= MOST_OWN) return { refused: "own" };
  return { ...settings, own: settings.own.toSpliced(index, 0, reminder) };
}
