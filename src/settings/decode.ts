import * as v from "valibot";
import { sortRanges, type WeekRange } from "../calendar/week.ts";
import { isObject } from "../decoding/reader.ts";
import { day } from "../decoding/values.ts";
import { isExercise } from "../exercises/exercise.ts";
import { isSetting } from "./fields.ts";
import { NOTHING_CHANGED, type PersonLayer } from "./layers.ts";
import {
  isList,
  MOST_DAYS_OFF,
  MOST_OWN,
  ownFields,
  standardTimes,
  type ListName,
  type OwnReminder,
} from "./lists.ts";
import { fits, ideaId, ownIdSchema, ownParts, ownTimes, schemaFor } from "./schemas.ts";

/** Names of settings that no version of Limber is likely to reach. */
const MOST_UNKNOWN = 200;
/** Beyond the longest list that can be saved, by as much again. */
const LONGEST_LIST = 2 * MOST_DAYS_OFF;

/**
 * The person's layer from whatever is stored, field by field. Names that this version does not know are kept. Paths
 * of what could not be read go into `damaged`. Never throws.
 */
export function readPerson(raw: unknown, damaged: string[]): PersonLayer {
  if (raw === undefined) return NOTHING_CHANGED;
  if (!isObject(raw)) {
    damaged.push("settings");
    return NOTHING_CHANGED;
  }
  const known: [string, unknown][] = [];
  const unknown: [string, unknown][] = [];
  for (const [name, value] of Object.entries(raw)) {
    const path = `settings.${name}`;
    if (isList(name)) {
      const read = readList[name](shorten(value, path, damaged), path, damaged);
      if (read !== null) known.push([name, read]);
    } else if (!isSetting(name)) unknown.push([name, value]);
    else if (v.is(schemaFor(name), value)) known.push([name, value]);
    else damaged.push(path);
  }
  if (unknown.length > MOST_UNKNOWN) damaged.push("settings");
  return { known: Object.fromEntries(known), unknown: Object.fromEntries(unknown.slice(0, MOST_UNKNOWN)) };
}

/** The beginning of a list that is longer than any list of settings: each item is held against the others. */
function shorten(raw: unknown, path: string, damaged: string[]): unknown {
  if (!Array.isArray(raw) || raw.length <= LONGEST_LIST) return raw;
  damaged.push(path);
  return raw.slice(0, LONGEST_LIST) as unknown[];
}

type ReadList = (raw: unknown, path: string, damaged: string[]) => readonly unknown[] | null;

/** Null: it is no list at all, and the default one is better than an empty one. */
const readList: Record<ListName, ReadList> = {
  own: readOwn,
  excluded: readIdsWith(isExercise),
  excludedIdeas: readIdsWith((id) => v.is(ideaId, id)),
  picked: readIdsWith(isExercise),
  workingHours: readWeek,
  focusPlan: readWeek,
  daysOff: readDates,
};

/** The known ids of a list, each once. Those of a version that knows more are left out, and named. */
function readIdsWith(isKnown: (id: unknown) => boolean): ReadList {
  return (raw, path, damaged) => {
    if (!Array.isArray(raw)) {
      damaged.push(path);
      return [];
    }
    for (const [index, id] of raw.entries()) {
      if (!isKnown(id)) damaged.push(`${path}.${index}`);
    }
    return raw.filter((id, index) => isKnown(id) && raw.indexOf(id) === index);
  };
}

/** The ranges that can be, in order; one that cannot, or overlaps those before it, is left out. */
function readWeek(raw: unknown, path: string, damaged: string[]): WeekRange[] | null {
  if (!Array.isArray(raw)) {
    damaged.push(path);
    return null;
  }
  const kept: WeekRange[] = [];
  for (const [index, range] of raw.entries()) {
    if (fits(range, kept)) kept.push(range);
    else damaged.push(`${path}.${index}`);
  }
  return sortRanges(kept);
}

function readDates(raw: unknown, path: string, damaged: string[]): string[] {
  if (!Array.isArray(raw)) {
    damaged.push(path);
    return [];
  }
  const dates = raw.filter((date, index) => v.is(day, date) || !damaged.push(`${path}.${index}`)) as string[];
  return [...new Set(dates)].toSorted();
}

function readOwn(raw: unknown, path: string, damaged: string[]): OwnReminder[] {
  if (!Array.isArray(raw)) {
    damaged.push(path);
    return [];
  }
  if (raw.length > MOST_OWN) damaged.push(path);
  const taken = new Set<string>();
  return raw.slice(0, MOST_OWN).flatMap((item: unknown, index) => {
    if (isObject(item)) return [readReminder(item, index, taken, `${path}.${index}`, damaged)];
    damaged.push(`${path}.${index}`);
    return [];
  });
}

/** What reminders of one's own have had only since a later version. */
const LATER: readonly string[] = ["timing", "times", "days"];

/** Two reminders under one id could not be told apart: the later one, like one without, gets a new id. */
function readReminder(
  item: Record<string, unknown>,
  index: number,
  taken: Set<string>,
  path: string,
  damaged: string[],
): OwnReminder {
  const hasId = v.is(ownIdSchema, item["id"]) && !taken.has(item["id"]);
  const id = hasId ? (item["id"] as string) : freeId(`own-${index}`, taken);
  taken.add(id);
  if (!hasId) damaged.push(`${path}.id`);
  const otherwise = {
    ...Object.fromEntries(Object.entries(ownFields).map(([name, field]) => [name, field.default])),
    name: id,
    ...standardTimes,
  };
  const values = Object.entries({ ...ownParts(), ...ownTimes }).map(([name, schema]) => {
    const known = v.safeParse(schema, item[name]);
    if (known.success) return [name, known.output];
    // The first versions knew no times of day.
    if (!(LATER.includes(name) && item[name] === undefined)) damaged.push(`${path}.${name}`);
    return [name, otherwise[name as keyof typeof otherwise]];
  });
  return { id, ...Object.fromEntries(values) } as OwnReminder;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}-`, taken) : wanted;
}
