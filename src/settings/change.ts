import * as v from "valibot";
import { faultIn, sortRanges } from "../calendar/week.ts";
import {
  isTooMuchWater,
  settingNames,
  type SettingChanges,
  type SettingName,
  type Settings,
} from "./fields.ts";
import { withoutPerson, withPersonal, type Layers } from "./layers.ts";
import { listNames, MOST_OWN, weekNames, type ListName, type OwnReminder } from "./lists.ts";
import { changes, dates, exercise, exerciseList, ownIdSchema, ownReminder, weekRange } from "./schemas.ts";

/** What a person may ask for of the settings: the tag is `settings`. Single values are within their ranges. */
export const settingsChange = v.variant("settings", [
  v.strictObject({ settings: v.literal("change"), changes }),
  v.strictObject({ settings: v.literal("reset") }),
  v.strictObject({
    settings: v.literal("saveReminder"),
    reminder: ownReminder,
    /** Where a new one goes in the list; without, to its end. */
    index: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_OWN))),
  }),
  v.strictObject({ settings: v.literal("removeReminder"), id: ownIdSchema }),
  v.strictObject({ settings: v.literal("exclude"), exercise }),
  v.strictObject({ settings: v.literal("include"), exercise }),
  v.strictObject({ settings: v.literal("saveRoutine"), exercises: exerciseList }),
  v.strictObject({
    settings: v.literal("saveWeek"),
    week: v.picklist(weekNames),
    ranges: v.pipe(v.array(weekRange), v.readonly()),
  }),
  v.strictObject({ settings: v.literal("saveDaysOff"), dates }),
]);

export type SettingsChange = v.InferOutput<typeof settingsChange>;

/** Why a change was not made: the field at fault. */
export interface Refusal {
  refused: SettingName | ListName;
}

export function isSettingsChange(asked: object): asked is SettingsChange {
  return "settings" in asked;
}

/** The layers after a change of the person's, or the field for which it is refused. */
export function changeSettings(layers: Layers, change: SettingsChange): Layers | Refusal {
  const next = applyChange(layers, change);
  return "refused" in next ? next : withPersonal(layers, next);
}

function applyChange(layers: Layers, change: SettingsChange): Settings | Refusal {
  const { effective: settings } = layers;
  switch (change.settings) {
    case "change":
      return withChanges(layers, change.changes);
    case "reset":
      return resetSettings(layers);
    case "saveReminder":
      return withReminder(settings, change.reminder, change.index);
    case "removeReminder":
      return { ...settings, own: settings.own.filter(({ id }) => id !== change.id) };
    case "exclude":
      return settings.excluded.includes(change.exercise)
        ? settings
        : { ...settings, excluded: [...settings.excluded, change.exercise] };
    case "include":
      return { ...settings, excluded: settings.excluded.filter((id) => id !== change.exercise) };
    case "saveRoutine":
      return { ...settings, picked: change.exercises };
    case "saveWeek":
      if (faultIn(change.ranges) !== null) return { refused: change.week };
      return { ...settings, [change.week]: sortRanges(change.ranges) };
    case "saveDaysOff":
      return { ...settings, daysOff: [...new Set(change.dates)].toSorted() };
  }
}

/** What is locked may be asked for as it is, so that several settings can be put back together. */
function withChanges({ effective, locked }: Layers, some: SettingChanges): Settings | Refusal {
  const next = { ...effective, ...some };
  const refused = settingNames.find((name) => locked.has(name) && next[name] !== effective[name]);
  if (refused !== undefined) return { refused };
  const water = (["waterGlass", "waterGoal"] as const).find((name) => name in some);
  return water !== undefined && isTooMuchWater(next) ? { refused: water } : next;
}

/** What the person made, and what is not for them, outlives a reset. */
function resetSettings(layers: Layers): Settings {
  const { effective } = layers;
  const made = Object.fromEntries(listNames.map((name) => [name, effective[name]]));
  return { ...withoutPerson(layers), ...made };
}

/**
 * @param index where a new one goes. Without it only one that is there is changed: what is still being saved of a
 *   reminder must not bring it back once it was removed.
 */
function withReminder(settings: Settings, reminder: OwnReminder, index?: number): Settings | Refusal {
  const known = settings.own.some(({ id }) => id === reminder.id);
  if (known)
    return { ...settings, own: settings.own.map((old) => (old.id === reminder.id ? reminder : old)) };
  if (index === undefined) return settings;
  if (settings.own.length >= MOST_OWN) return { refused: "own" };
  return { ...settings, own: settings.own.toSpliced(index, 0, reminder) };
}
