import * as v from "valibot";
import {
  fields,
  MOST_OWN,
  ownFields,
  type OwnReminder,
  type SettingName,
  type StoredSettings,
} from "./fields.ts";
import { isExercise, type ExerciseId } from "../exercises/exercise.ts";
import { schemasOf } from "./field-schemas.ts";
import { isObject } from "../snapshot/reader.ts";
import { readDates, readWeek } from "../snapshot/week.ts";
import { ownId } from "../snapshot/reminder-id.ts";

const settingSchemas = schemasOf(fields);
const ownSchemas = schemasOf(ownFields);

/** A reminder of the person's own, whole and within its ranges. */
export const ownReminder = v.strictObject({ id: ownId, ...ownSchemas }) as unknown as v.GenericSchema<
  unknown,
  OwnReminder
>;

/** Any of the settings but the person's own reminders. */
export const settingChanges = v.partial(v.strictObject(settingSchemas));

/** The stored settings, field by field. Paths of what could not be kept go into `damaged`. */
export function readSettings(raw: unknown, damaged: string[]): StoredSettings {
  if (raw === undefined) return {};
  if (!isObject(raw)) {
    damaged.push("settings");
    return {};
  }
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (name === "own") {
      read["own"] = readOwn(value, damaged);
    } else if (name === "workingHours" || name === "focusPlan") {
      const week = readWeek(value, `settings.${name}`, damaged);
      if (week !== null) read[name] = week;
    } else if (name === "daysOff") {
      read[name] = readDates(value, `settings.${name}`, damaged);
    } else if (name === "excluded" || name === "picked") {
      read[name] = readExercises(value, name, damaged);
    } else if (isSetting(name) && v.is(settingSchemas[name], value)) {
      read[name] = value;
    } else {
      damaged.push(`settings.${name}`);
    }
  }
  return read;
}

/** The exercises of a list, each once. Those of a version that knows more are left out, and named. */
function readExercises(raw: unknown, name: string, damaged: string[]): ExerciseId[] {
  if (!Array.isArray(raw)) {
    damaged.push(`settings.${name}`);
    return [];
  }
  const known = raw.filter((id, index) => isExercise(id) && raw.indexOf(id) === index);
  for (const [index, id] of raw.entries()) {
    if (!isExercise(id)) damaged.push(`settings.${name}.${index}`);
  }
  return known;
}

function readOwn(raw: unknown, damaged: string[]): OwnReminder[] {
  if (!Array.isArray(raw)) {
    damaged.push("settings.own");
    return [];
  }
  if (raw.length > MOST_OWN) damaged.push("settings.own");
  const taken = new Set<string>();
  return raw.slice(0, MOST_OWN).flatMap((item: unknown, index) => {
    const path = `settings.own.${index}`;
    if (!isObject(item)) {
      damaged.push(path);
      return [];
    }
    return [readReminder(item, index, taken, path, damaged)];
  });
}

/** Two reminders under one id could not be told apart: the later one, like one without, gets a new id. */
function readReminder(
  item: Record<string, unknown>,
  index: number,
  taken: Set<string>,
  path: string,
  damaged: string[],
): OwnReminder {
  const hasId = v.is(ownId, item["id"]) && !taken.has(item["id"]);
  const id = hasId ? (item["id"] as string) : freeId(`own-${index}`, taken);
  taken.add(id);
  if (!hasId) damaged.push(`${path}.id`);
  const values = Object.entries(ownFields).map(([name, field]) => {
    const known = v.safeParse(ownSchemas[name as keyof typeof ownFields], item[name]);
    if (known.success) return [name, known.output];
    damaged.push(`${path}.${name}`);
    return [name, name === "name" ? id : field.default];
  });
  return { id, ...Object.fromEntries(values) } as OwnReminder;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}-`, taken) : wanted;
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(fields, name);
}
