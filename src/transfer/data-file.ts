import { isDate, type Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";
import type { PersonLayer } from "../settings/layers.ts";

/*
 * The file in which a person takes along all that Limber knows of them. It is JSON to be read by people too: what they
 * have set, their lists, and each day of their history with its records written out, one to a line, and moments as
 * dates with an offset. docs/data-file.schema.json describes it.
 */

/** The form of the file. A later version that writes it otherwise counts on. */
export const FORMAT = 1;

/** The largest file that is read, in bytes: twice what a browser lets an extension keep. */
export const LARGEST_FILE = 20 * 1_024 * 1_024;

/** Days and what is kept of each, as items of a stored day. */
export type DaysInFile = ReadonlyMap<Day, readonly unknown[]>;

/** Why something in a file is not taken. */
export type RefusalReason =
  /** It is no such value, or outside of its range. */
  | "value"
  /** A moment at which there was no Limber, or never will be. */
  | "time"
  /** No name that a setting can have. */
  | "name"
  /** Nested more deeply than anything that Limber writes. */
  | "deep"
  /** One more than are kept of its kind. */
  | "many"
  /** The file ends, or is damaged, in the middle of it. */
  | "cut"
  /** It has characters that could not be read. */
  | "text"
  /** A part that this version knows nothing of. */
  | "part";

/** Something in a file that is not taken: where it stands, from the outermost name to the innermost. */
export interface RefusedPart {
  path: readonly string[];
  reason: RefusalReason;
}

/** What a file has for Limber, wherever it comes from. */
export interface ImportedData {
  /** The version of Limber that wrote it, and when; null where it does not say. */
  version: string | null;
  written: Instant | null;
  /** What the person has set; null: nothing about settings is in it. */
  person: PersonLayer | null;
  /** Null: no history is in it. */
  days: DaysInFile | null;
  /** Nothing is missing from it. What is damaged may have lost something, so it can be added, and replaces nothing. */
  isWhole: boolean;
  /** The first line that cannot be read as it stands; null: there is none. */
  damagedFrom: number | null;
  /** What is not taken: the first hundred of it, and how much in all. */
  refused: readonly RefusedPart[];
  refusedInAll: number;
  /** Names and entries of a version that knows more, which are kept for it. */
  unknown: number;
}

/** Why nothing at all can be taken from a file. */
export type FileFault = "empty" | "large" | "foreign" | "unreadable";

/** Moments in records: each of these fields has one. */
const MOMENTS = ["from", "until", "at", "of", "said"] as const;

/* No history has a day or a moment before the first or after the last of these, whatever a clock once showed. */
const FIRST_DAY: Day = "2000-01-01";
const LAST_DAY: Day = "2099-12-31";
const FIRST_MOMENT: Instant = Date.parse(FIRST_DAY);
const LAST_MOMENT: Instant = Date.parse(LAST_DAY);

export function isPlausibleDay(name: string): boolean {
  return name >= FIRST_DAY && name <= LAST_DAY && isDate(name);
}

export function isPlausible(moment: Instant): boolean {
  return moment >= FIRST_MOMENT && moment < LAST_MOMENT;
}

/** An item of a day with its moments as texts, where those say the same: whole milliseconds of these times. */
export function writeMoments(item: unknown, iso: (moment: Instant) => string): unknown {
  return changeMoments(item, (value) =>
    typeof value === "number" && Number.isInteger(value) && isPlausible(value) ? iso(value) : value,
  );
}

/** The same item with its moments as numbers again. */
export function readMoments(item: unknown): unknown {
  return changeMoments(item, (value) => (typeof value === "string" ? momentOf(value) : value));
}

/** A date with a clock and an offset as a moment; NaN where it is none. */
export function momentOf(text: string): Instant {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? Date.parse(text) : Number.NaN;
}

function changeMoments(item: unknown, change: (value: unknown) => unknown): unknown {
  if (!isObject(item)) return item;
  const changed = { ...item };
  for (const name of MOMENTS) if (Object.hasOwn(changed, name)) changed[name] = change(changed[name]);
  return changed;
}

/** The field of an item whose moment cannot be; null: all can. */
export function findImplausible(item: object): string | null {
  const values = item as Record<string, unknown>;
  return MOMENTS.find((name) => typeof values[name] === "number" && !isPlausible(values[name])) ?? null;
}
