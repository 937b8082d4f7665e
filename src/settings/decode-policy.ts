import * as v from "valibot";
import { minutesOf } from "../calendar/time.ts";
import { sortRanges, type WeekRange } from "../calendar/week.ts";
import { isFault as isNoRange, readRange } from "../calendar/typed-range.ts";
import { isObject } from "../decoding/reader.ts";
import { day } from "../decoding/values.ts";
import type { Field } from "./field.ts";
import {
  effective,
  fields,
  isSetting,
  isTooMuchWater,
  type SettingName,
  type StoredSettings,
} from "./fields.ts";
import { editDates, NO_POLICY } from "./layers.ts";
import { isList, MOST_DAYS_OFF, standardLists, weekNames } from "./lists.ts";
import { personalSettings } from "./personal.ts";
import {
  isSafeLink,
  LONGEST_LINK,
  LONGEST_MESSAGE,
  LONGEST_PATH,
  MOST_FAULTS,
  type KeptPolicy,
  type PolicyFault,
  type Announcement,
} from "./kept-policy.ts";
import { fits, schemaFor } from "./schemas.ts";
import { isClock, readInput } from "./typed.ts";

/*
 * A policy as administrators really write it: numbers as texts, 1 for yes, lists with commas between. What can mean one
 * thing only is taken for that; anything else is named, and the rest applies.
 */

/** In UTF-16 units of its JSON. With all settings twice and a hundred dates it is a tenth of that. */
const LONGEST_POLICY = 100_000;

/** What settings and lists are set to, and what is added to lists and taken from them. */
type Group = Record<"values" | "add" | "remove", StoredSettings>;
type Complain = (path: string, why: PolicyFault["why"], ...allowed: PolicyFault["allowed"]) => null;

/** What can be used of what a browser hands out, and what cannot. Never throws. */
export function decodePolicy(handedOut: unknown): KeptPolicy {
  const faults: PolicyFault[] = [];
  const complain: Complain = (path, why, ...allowed) => {
    if (faults.length < MOST_FAULTS) faults.push({ path: path.slice(0, LONGEST_PATH), why, allowed });
    return null;
  };
  const raw = objectOf(handedOut) ?? {};
  const isTooLong = JSON.stringify(raw).length > LONGEST_POLICY;
  if (isTooLong) complain("", "size", LONGEST_POLICY);
  const parts = isTooLong ? {} : raw;
  for (const name of Object.keys(parts)) if (!isPart(name)) complain(name, "unknown");

  const defaults = readGroup("defaults", parts["defaults"], complain);
  const locked = readGroup("locked", parts["locked"], complain);
  // Of a list that people may change, additions and all, only the beginning is set; of a locked one, all or a part.
  const isWhole = locked.values.daysOff !== undefined;
  const policy: KeptPolicy = {
    defaults: withDates(defaults),
    locked: isWhole ? withDates(locked) : locked.values,
    add: isWhole ? {} : locked.add,
    remove: isWhole ? {} : locked.remove,
    hideWelcome: readFlag("hideWelcome", parts["hideWelcome"], complain) ?? false,
    message: readMessage(parts["message"], complain),
    faults,
  };
  return withoutTooMuchWater(policy, complain);
}

const partNames = ["defaults", "locked", "hideWelcome", "message"] as const;

function isPart(name: string): boolean {
  return partNames.some((part) => part === name);
}

/** An object, also one that is written as a text; null where it is neither. */
function objectOf(raw: unknown): Record<string, unknown> | null {
  const read = typeof raw === "string" ? parse(raw) : raw;
  return isObject(read) ? read : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readGroup(group: string, raw: unknown, complain: Complain): Group {
  const read: Record<keyof Group, Record<string, unknown>> = { values: {}, add: {}, remove: {} };
  const set = (part: keyof Group, name: string, value: unknown) => {
    if (value !== null) read[part][name] = value;
  };
  const values = raw === undefined ? {} : (objectOf(raw) ?? complain(group, "group") ?? {});
  for (const [name, value] of Object.entries(values)) {
    const edits = editsOf(name, value);
    for (const [sign, dates] of edits ?? []) {
      const part = sign === "+" ? "add" : "remove";
      set(part, "daysOff", readDates(`${group}.daysOff${sign}`, dates, complain));
    }
    if (edits === null) set("values", name, readValue(name, `${group}.${name}`, value, complain));
  }
  return read;
}

/** What is added to the days off and taken from them: `"daysOff+": […]`, or `"daysOff": { "+": […], "-": […] }`. */
function editsOf(name: string, value: unknown): [sign: string, dates: unknown][] | null {
  const [, sign] = /^daysOff([+-])$/u.exec(name) ?? [];
  if (sign !== undefined) return [[sign, value]];
  if (name !== "daysOff" || !isObject(value)) return null;
  const signs = Object.entries(value);
  return signs.every(([key]) => key === "+" || key === "-") ? signs : null;
}

/** The settings of a group, with its list of dates as it is once they are added and taken away. */
function withDates({ values, ...edits }: Group): StoredSettings {
  const dates = editDates(values.daysOff ?? standardLists.daysOff, { ...NO_POLICY, ...edits });
  return values.daysOff === undefined && dates.length === 0 ? values : { ...values, daysOff: dates };
}

function readValue(name: string, path: string, value: unknown, complain: Complain): unknown {
  if (name === "daysOff") return readDates(path, value, complain);
  if (weekNames.some((week) => week === name)) return readWeek(path, value, complain);
  if (isList(name)) return complain(path, "personal");
  if (!isSetting(name)) return complain(path, "unknown");
  if (personalSettings.includes(name)) return complain(path, "personal");
  return readSingle(name, path, value, complain);
}

function readSingle(name: SettingName, path: string, value: unknown, complain: Complain): unknown {
  const field: Field = fields[name];
  switch (field.kind) {
    case "yesNo":
      return readFlag(path, value, complain);
    case "choice":
      return readChoice(field.options, path, value, complain);
    case "number": {
      // A number is one also where it is written as a text, and a time of day where it is written as one.
      const text = typeof value === "string" ? value.trim() : null;
      const isTime = text !== null && isClock(field) && /^\d{1,2}:\d\d$/u.test(text);
      const number =
        text === null ? value : isTime ? minutesOf(text) : readInput({ ...field, unit: "min" }, text);
      if (v.is(schemaFor(name), number)) return number;
      return complain(path, field.step < 1 ? "number" : "whole", field.min, field.max);
    }
  }
}

const yes: readonly unknown[] = [true, 1, "1", "true", "yes", "on"];
const no: readonly unknown[] = [false, 0, "0", "false", "no", "off"];

function readFlag(path: string, value: unknown, complain: Complain): boolean | null {
  if (value === undefined) return null;
  const word = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : complain(path, "yesNo");
}

function readChoice(options: readonly string[], path: string, value: unknown, complain: Complain): unknown {
  const word = typeof value === "string" ? value.trim().toLowerCase() : null;
  return options.find((option) => option.toLowerCase() === word) ?? complain(path, "choice", ...options);
}

/** The items of a list, also of one that is written as a text; null where it is none. */
function itemsOf(path: string, value: unknown, complain: Complain): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== "string") return complain(path, "list");
  const text = value.trim();
  if (!text.startsWith("[")) return text === "" ? [] : text.split(/[,;\n]/u);
  const read = parse(text);
  return Array.isArray(read) ? (read as unknown[]) : complain(path, "list");
}

function readDates(path: string, value: unknown, complain: Complain): string[] | null {
  const items = itemsOf(path, value, complain);
  if (items === null) return null;
  const dates = items.slice(0, MOST_DAYS_OFF).flatMap((item, index) => {
    const date = typeof item === "string" ? item.trim() : item;
    return v.is(day, date) ? [date] : (complain(`${path}.${index}`, "date") ?? []);
  });
  if (items.length > MOST_DAYS_OFF) complain(path, "many", MOST_DAYS_OFF);
  return [...new Set(dates)].toSorted();
}

/** The ranges of a week that can be. One that cannot, or that overlaps those before it, is named. */
function readWeek(path: string, value: unknown, complain: Complain): WeekRange[] | null {
  const items = itemsOf(path, value, complain);
  if (items === null) return null;
  const ranges: WeekRange[] = [];
  for (const [index, item] of items.entries()) {
    const read = typeof item === "string" ? rangesIn(item) : [item];
    const isGood = read.every((range) => fits(range, ranges) && ranges.push(range) > 0);
    if (!isGood || read.length === 0) complain(`${path}.${index}`, "range");
  }
  return sortRanges(ranges);
}

const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The ranges of `mon-fri 09:00-17:00`, which may end on the day after, or of `sat 10:00-14:00`; none where it is neither. */
function rangesIn(text: string): WeekRange[] {
  const match = /^([a-z]{3})(?:-([a-z]{3}))?\s+(\d{1,2}:\d\d)\s*-\s*(\d{1,2}:\d\d)$/u.exec(
    text.trim().toLowerCase(),
  );
  const [, begins = "", ends = begins, from = "", until = ""] = match ?? [];
  const [first, last] = [dayNames.indexOf(begins), dayNames.indexOf(ends)];
  if (first < 0 || last < first) return [];
  const ranges = dayNames
    .slice(first, last + 1)
    .map((_, index) => readRange({ day: first + index + 1, from, until, nextDay: true }, []));
  return ranges.flatMap((range) => (isNoRange(range) ? [] : [range]));
}

function readMessage(value: unknown, complain: Complain): Announcement | null {
  if (value === undefined) return null;
  const parts = objectOf(value) ?? (typeof value === "string" ? { text: value } : null);
  if (parts === null) return complain("message", "text", LONGEST_MESSAGE);
  for (const name of Object.keys(parts)) {
    if (name !== "text" && name !== "link") complain(`message.${name}`, "unknown");
  }
  const { text = "", link = null } = parts;
  const isText = typeof text === "string" && text.length <= LONGEST_MESSAGE;
  if (!isText) complain("message.text", "text", LONGEST_MESSAGE);
  const isLink = link === null || link === "" || (typeof link === "string" && isSafeLink(link.trim()));
  if (!isLink) complain("message.link", "link", LONGEST_LINK);
  const message = {
    text: isText ? text.trim() : "",
    link: isLink && typeof link === "string" && link !== "" ? link.trim() : null,
  };
  return message.text === "" && message.link === null ? null : message;
}

/** More water than the limit of a day is set by nobody: both numbers that would come to it are left out. */
function withoutTooMuchWater(policy: KeptPolicy, complain: Complain): KeptPolicy {
  if (!isTooMuchWater(effective({ ...policy.defaults, ...policy.locked }))) return policy;
  complain(policy.locked.waterGoal === undefined ? "defaults.waterGoal" : "locked.waterGoal", "water");
  const without = ({ waterGoal: _goal, waterGlass: _glass, ...rest }: StoredSettings) => rest;
  return { ...policy, defaults: without(policy.defaults), locked: without(policy.locked) };
}
