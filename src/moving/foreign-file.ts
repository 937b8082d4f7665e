import type { Day } from "../calendar/day.ts";
import { MINUTE, type Ms } from "../calendar/time.ts";
import { LONGEST_DAY, MOST_TIMES } from "../domain/model/limits.ts";
import type { Summary } from "../history/summary.ts";
import { addTotals } from "../history/totals.ts";
import type { DaysInFile, ImportedData } from "../transfer/data-file.ts";
import { fields, type SettingName, type StoredSettings } from "../settings/fields.ts";

/*
 * What a file of another tool has that Limber has too. Such files are read for what their person chose there: whatever
 * else is in them, like a place, a licence or a command, is neither kept nor shown.
 */

/** Tools whose files are known, by the names they go by. */
export type Tool = "stretchly" | "breakTimer" | "workrave" | "safeEyes" | "marinara" | "tomatoClock";

/** Why something of a file is left where it is. */
export type LeaveReason =
  /** Limber has nothing that does the same. */
  | "noCounterpart"
  /** It is no such value. */
  | "value"
  /** Limber does not go so far. */
  | "range"
  /** It was written as a time of day of the year 1899, and reads as nothing whole here. */
  | "oldClock";

/** Something of a file that is not taken, by the name it has there. */
export interface NotTaken {
  name: string;
  reason: LeaveReason;
}

/** What could be taken over of a file. */
export interface ForeignFile {
  tool: Tool;
  chosen: StoredSettings;
  /** Days that were counted there, in totals. */
  days: ReadonlyMap<Day, Summary>;
  /** The first hundred of what is left, and how much in all. */
  leftOut: readonly NotTaken[];
  leftOutInAll: number;
}

/** Of so much that is left out each is named. */
const MOST_NAMED = 100;

/** Longer names are shown in part. */
const LONGEST_NAME = 60;

type NamesOf<Kind> = {
  [Name in SettingName]: (typeof fields)[Name] extends { kind: Kind } ? Name : never;
}[SettingName];
type NumberName = NamesOf<"number">;
type YesNoName = NamesOf<"yesNo">;

/** Collects what is taken over of one file, and what is left in it. */
export class Taking {
  readonly chosen: { -readonly [Name in keyof StoredSettings]: StoredSettings[Name] } = {};
  private readonly leftOut: NotTaken[] = [];
  private leftOutInAll = 0;

  leave(name: string, reason: LeaveReason): void {
    this.leftOutInAll += 1;
    if (this.leftOut.length < MOST_NAMED) this.leftOut.push({ name: name.slice(0, LONGEST_NAME), reason });
  }

  /**
   * Takes a number for a setting, in the unit of the setting and to the step of its form.
   * @param name what it is called in the file
   * @param value in the setting's unit; not a number where the file has none
   */
  number(setting: NumberName, name: string, value: number): void {
    const { min, max, step } = fields[setting];
    const rounded = Math.round(value / step) * step;
    if (!Number.isFinite(value)) this.leave(name, "value");
    else if (rounded < min || rounded > max) this.leave(name, "range");
    else this.chosen[setting] = rounded;
  }

  yesNo(setting: YesNoName, name: string, value: unknown): void {
    const answer = yesNoIn(value);
    if (answer === undefined) this.leave(name, "value");
    else this.chosen[setting] = answer;
  }

  /**
   * Goes through what a file says, name by name, and leaves what nobody takes.
   * @param takers by the names of the file; null for what is read together with another name, or concerns nobody
   */
  all(file: Readonly<Record<string, unknown>>, takers: Takers): void {
    for (const [name, value] of Object.entries(file)) {
      const take = Object.hasOwn(takers, name) ? takers[name] : undefined;
      if (take === undefined) this.leave(name, "noCounterpart");
      else take?.(value, this, name);
    }
  }

  /** What was found, once all is read. */
  from(tool: Tool, days: ReadonlyMap<Day, Summary> = new Map()): ForeignFile {
    return { tool, chosen: this.chosen, days, leftOut: this.leftOut, leftOutInAll: this.leftOutInAll };
  }
}

/** What is done with the value of one name. */
export type Take = (value: unknown, taking: Taking, name: string) => void;
export type Takers = Readonly<Record<string, Take | null>>;

/** Takes a number, counted there in so many of the setting's units. */
export const numberFor =
  (setting: NumberName, factor = 1): Take =>
  (value, taking, name) =>
    taking.number(setting, name, numberIn(value) * factor);

/** Takes a length of time for a setting in minutes, counted there in such units. */
export const lengthFor = (setting: NumberName, unit: Ms): Take => numberFor(setting, unit / MINUTE);

export const yesNoFor =
  (setting: YesNoName): Take =>
  (value, taking, name) =>
    taking.yesNo(setting, name, value);

/** A number, also where it was written as a text of digits; else not a number. */
export function numberIn(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) : Number.NaN;
}

/** Yes or no, also where it was written as a text; undefined where it is neither. */
export function yesNoIn(value: unknown): boolean | undefined {
  if (value === true || value === "true") return true;
  return value === false || value === "false" ? false : undefined;
}

/** The file as one of Limber's own is shown and taken; what is left in it is told in another way. */
export function asImported({ chosen, days }: ForeignFile): ImportedData {
  return importedFrom(chosen, new Map([...days].map(([day, summary]) => [day, [{ summary }]])));
}

/** What is taken over of a file that Limber has not written. */
export function importedFrom(known: StoredSettings, days: DaysInFile = new Map()): ImportedData {
  return {
    version: null,
    written: null,
    person: { known, unknown: {} },
    days: days.size === 0 ? null : days,
    isWhole: true,
    damagedFrom: null,
    refused: [],
    refusedInAll: 0,
    unknown: 0,
  };
}

/** Adds to a day what was counted of it: time at the desk, and breaks. */
export function countOn(days: Map<Day, Summary>, day: Day, sat: Ms, breaks: number): void {
  const counted = countedDay(sat, breaks);
  const known = days.get(day);
  days.set(day, known === undefined ? counted : { ...known, ...addTotals(known, counted) });
}

function countedDay(sat: Ms, breaks: number): Summary {
  return {
    sat: Math.min(sat, LONGEST_DAY),
    stood: 0,
    breaks: Math.min(breaks, MOST_TIMES),
    glasses: 0,
    prompts: 0,
    rested: 0,
    ml: 0,
    exercises: 0,
    answers: {},
    held: {},
  };
}
