import * as v from "valibot";
import { faultIn, sortRanges } from "../calendar/week.ts";
import { once } from "../decoding/once.ts";
import { day } from "../decoding/values.ts";
import { ideas } from "../ideas/idea.ts";
import {
  isTooMuchWater,
  settingNames,
  type SettingChanges,
  type SettingName,
  type StoredSettings,
} from "./fields.ts";
import { editDates, resetPerson, withChosen, type Layers } from "./layers.ts";
import { MOST_DAYS_OFF, MOST_OWN, weekNames, type ListName, type OwnReminder } from "./lists.ts";
import { exercise, ownIdSchema, ownParts, ownTimes, schemaFor, weekRange } from "./schemas.ts";

/** Something to do in a change of position. */
export const idea = v.picklist(ideas);

type Changes = {
  [Name in SettingName]: v.ExactOptionalSchema<ReturnType<typeof schemaFor<Name>>, undefined>;
};

/** Some settings of one value each. Whatever is named has a value. */
const changes = () =>
  v.strictObject(
    Object.fromEntries(
      settingNames.map((name) => [name, v.exactOptional(schemaFor(name) as v.GenericSchema)]),
    ) as Changes,
  );

/** A reminder of the person's own, whole and within its ranges. */
const ownReminder = () => v.strictObject({ id: ownIdSchema, ...ownParts(), ...ownTimes });

/** Exercises in an order, none of them twice. */
const exerciseList = v.pipe(
  v.array(exercise),
  v.check((list) => new Set(list).size === list.length),
  v.readonly(),
);

const dates = v.pipe(v.array(day), v.maxLength(MOST_DAYS_OFF), v.readonly());

/** What a person may ask for of the settings: the tag is `settings`. Single values are within their ranges. */
export const settingsChange = once(() =>
  v.variant("settings", [
    v.strictObject({ settings: v.literal("change"), changes: changes() }),
    v.strictObject({ settings: v.literal("reset") }),
    v.strictObject({
      settings: v.literal("saveReminder"),
      reminder: ownReminder(),
      /** Where a new one goes in the list; without, to its end. */
      index: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_OWN))),
    }),
    v.strictObject({ settings: v.literal("removeReminder"), id: ownIdSchema }),
    v.strictObject({ settings: v.literal("exclude"), exercise }),
    v.strictObject({ settings: v.literal("include"), exercise }),
    v.strictObject({ settings: v.literal("excludeIdea"), idea }),
    v.strictObject({ settings: v.literal("includeIdea"), idea }),
    v.strictObject({ settings: v.literal("saveRoutine"), exercises: exerciseList }),
    v.strictObject({
      settings: v.literal("saveWeek"),
      week: v.picklist(weekNames),
      ranges: v.pipe(v.array(weekRange), v.readonly()),
    }),
    v.strictObject({ settings: v.literal("saveDaysOff"), dates }),
  ]),
);

export type SettingsChange = v.InferOutput<ReturnType<typeof settingsChange>>;

/** Why a change was not made: the field at fault. */
export interface Refusal {
  refused: SettingName | ListName;
}

export function isSettingsChange(asked: object): asked is SettingsChange {
  return "settings" in asked;
}

/** The layers after a change of the person's, or the field for which it is refused. */
export function changeSettings(layers: Layers, change: SettingsChange): Layers | Refusal {
  if (change.settings === "reset") return resetPerson(layers);
  const chosen = findChosen(layers, change);
  if ("refused" in chosen) return chosen;
  const refused = findLocked(layers, chosen);
  return refused === undefined ? withChosen(layers, chosen) : { refused };
}

/** What a policy does not let the person change, of what they have asked for. What it is anyway may be asked for. */
function findLocked(
  { effective, locked, policy }: Layers,
  chosen: StoredSettings,
): SettingName | ListName | undefined {
  const names = Object.keys(chosen) as (keyof StoredSettings)[];
  return names.find((name) => {
    const value = chosen[name];
    if (locked.has(name)) return JSON.stringify(value) !== JSON.stringify(effective[name]);
    return name === "daysOff" && editDates(chosen.daysOff ?? [], policy).join() !== chosen.daysOff?.join();
  });
}

/** The values to which a change comes, of whatever it is about. */
function findChosen(layers: Layers, change: Exclude<SettingsChange, { settings: "reset" }>): Chosen {
  const { own, excluded, excludedIdeas } = layers.effective;
  switch (change.settings) {
    case "change":
      return checkTogether(layers, change.changes);
    case "saveReminder":
      return saveReminder(own, change.reminder, change.index);
    case "removeReminder":
      return { own: own.filter(({ id }) => id !== change.id) };
    case "exclude":
      return excluded.includes(change.exercise) ? {} : { excluded: [...excluded, change.exercise] };
    case "include":
      return { excluded: excluded.filter((id) => id !== change.exercise) };
    case "excludeIdea":
      return excludedIdeas.includes(change.idea) ? {} : { excludedIdeas: [...excludedIdeas, change.idea] };
    case "includeIdea":
      return { excludedIdeas: excludedIdeas.filter((id) => id !== change.idea) };
    case "saveRoutine":
      return { picked: change.exercises };
    case "saveWeek":
      if (faultIn(change.ranges) !== null) return { refused: change.week };
      return { [change.week]: sortRanges(change.ranges) };
    case "saveDaysOff":
      return { daysOff: [...new Set(change.dates)].toSorted() };
  }
}

type Chosen = StoredSettings | Refusal;

function checkTogether({ effective }: Layers, asked: SettingChanges): SettingChanges | Refusal {
  const next = { ...effective, ...asked };
  const water = (["waterGlass", "waterGoal"] as const).find((name) => name in asked);
  return water !== undefined && isTooMuchWater(next) ? { refused: water } : asked;
}

/**
 * @param index where a new one goes. Without it only one that is there is changed: what is still being saved of a
 *   reminder must not bring it back once it was removed.
 */
function saveReminder(own: readonly OwnReminder[], reminder: OwnReminder, index?: number): Chosen {
  const isKnown = own.some(({ id }) => id === reminder.id);
  if (isKnown) return { own: own.map((old) => (old.id === reminder.id ? reminder : old)) };
  if (index === undefined) return {};
  if (own.length >= MOST_OWN) return { refused: "own" };
  return { own: own.toSpliced(index, 0, reminder) };
}
