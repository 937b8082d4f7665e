import * as v from "valibot";
import type { Day } from "../calendar/day.ts";
import { isObject } from "../decoding/reader.ts";
import { readPerson } from "../settings/decode.ts";
import { isSetting } from "../settings/fields.ts";
import type { PersonLayer } from "../settings/layers.ts";
import { isList } from "../settings/lists.ts";
import { MOST_ITEMS, readDayItems, writeOutDay } from "../snapshot/history.ts";
import { record } from "../snapshot/record.ts";
import { isLegend, isRecordKind } from "../snapshot/short.ts";
import {
  findImplausible,
  isPlausible,
  isPlausibleDay,
  momentOf,
  readMoments,
  type DaysInFile,
  type FileFault,
  type ImportedData,
  type RefusedPart,
  type RefusalReason,
} from "./data-file.ts";
import { decodeText, UNREADABLE } from "./decode-text.ts";
import { isCollection } from "./merge-settings.ts";
import { salvage, type Salvaged } from "./salvage.ts";

/** Of so many refused parts each is named. */
const MOST_NAMED = 100;
/** Five years: more than is ever kept. */
const MOST_DAYS = 5 * 366;
/** Several times as many names as any version has settings and lists. */
const MOST_NAMES = 1_000;
/** Deeper than this nothing is that a setting or an entry of any version has. */
const DEEPEST_VALUE = 16;
/** Names by which an object is more than its values. */
const FORBIDDEN = ["__proto__", "constructor", "prototype"];
/** The parts of a file. */
const PARTS = ["limber", "format", "written", "zone", "settings", "lists", "history"];

/**
 * Reads what a file has for Limber, a day of its history at a time: each step gives back the share that is read, so
 * that whoever waits can be told, and can change their mind. Nothing in a file makes it fail.
 */
export function* readImport(bytes: Uint8Array): Generator<number, ImportedData | { fault: FileFault }> {
  const { text, isExact } = decodeText(bytes);
  if (text.trim() === "") return { fault: "empty" };
  yield 0;
  const parsed = parse(text);
  yield 0.2;
  const file = isObject(parsed.value) ? parsed.value : {};
  if (!["settings", "lists", "history"].some((part) => isObject(file[part]))) {
    return { fault: isExact ? "foreign" : "unreadable" };
  }

  const reading = new Reading(parsed, isExact);
  const isDamaged = parsed.line !== null;
  for (const name of Object.keys(file)) {
    // After a stray bracket what belongs to the settings may stand outside of them.
    if (!PARTS.includes(name) && !(isDamaged && (isSetting(name) || isList(name)))) {
      reading.refuse([name], "part");
    }
  }
  const person = reading.readSettings(file, isDamaged);
  const days = yield* reading.readDays(file["history"]);
  const { limber, written } = file;
  const moment = typeof written === "string" ? momentOf(written) : Number.NaN;
  return {
    version: typeof limber === "string" && /^[\w.+-]{1,40}$/u.test(limber) ? limber : null,
    written: isPlausible(moment) ? moment : null,
    person,
    days,
    isWhole: !isDamaged && isExact && !reading.isMissingPart,
    damagedFrom: parsed.line,
    refused: reading.refused,
    refusedInAll: reading.refusedInAll,
    unknown: reading.unknown + (person === null ? 0 : Object.keys(person.unknown).length),
  };
}

function parse(text: string): Salvaged {
  try {
    return { value: JSON.parse(text) as unknown, unclosed: new Set(), line: null };
  } catch {
    return salvage(text);
  }
}

/** What has been read of a file, and what has been refused of it so far. */
class Reading {
  readonly refused: RefusedPart[] = [];
  refusedInAll = 0;
  unknown = 0;
  /** A part of it is no such thing: what it had is lost. */
  isMissingPart = false;

  constructor(
    private readonly parsed: Salvaged,
    private readonly isExact: boolean,
  ) {}

  refuse(path: readonly string[], reason: RefusalReason): void {
    this.refusedInAll += 1;
    if (this.refused.length < MOST_NAMED) this.refused.push({ path, reason });
  }

  /** Null: the file says nothing of settings. */
  readSettings(file: Record<string, unknown>, isDamaged: boolean): PersonLayer | null {
    const parts = [file["settings"], file["lists"]];
    const named = parts.flatMap((part, index) => {
      if (isObject(part)) return this.namesIn(part);
      if (part !== undefined) {
        this.refuse([index === 0 ? "settings" : "lists"], "value");
        this.isMissingPart = true;
      }
      return [];
    });
    if (parts.every((part) => part === undefined) && !isDamaged) return null;
    const stray = isDamaged ? Object.entries(file).filter(([name]) => isSetting(name) || isList(name)) : [];
    const taken = [...named, ...stray].flatMap(([name, value]): [string, unknown][] => {
      const reason = this.faultOf(name, value);
      if (reason === null) return [[name, this.withoutDamaged(name, value)]];
      this.refuse([name], reason);
      return [];
    });
    const damaged: string[] = [];
    const raw = Object.fromEntries(taken);
    const person = readPerson(raw, damaged);
    for (const path of damaged) {
      const [, ...names] = path.split(".");
      const isTooMany = names.length === 0 || (names.length === 1 && Array.isArray(raw[names[0] ?? ""]));
      this.refuse(names.length === 0 ? ["settings"] : names, isTooMany ? "many" : "value");
    }
    // What is no list at all is not an empty one.
    const known = Object.entries(person.known).filter(([name]) => !isList(name) || Array.isArray(raw[name]));
    const all = { known: Object.fromEntries(known), unknown: person.unknown };
    return named.length + stray.length === 0 && isDamaged ? null : all;
  }

  private namesIn(part: Record<string, unknown>): [string, unknown][] {
    const names = Object.keys(part);
    if (names.length > MOST_NAMES) this.refuse(["settings"], "many");
    return names.slice(0, MOST_NAMES).map((name) => [name, part[name]]);
  }

  private faultOf(name: string, value: unknown): RefusalReason | null {
    if (FORBIDDEN.includes(name)) return "name";
    if (!isShallow(value, DEEPEST_VALUE)) return "deep";
    // Of a collection the entries are looked at one by one.
    return Array.isArray(value) && isCollection(name) ? null : this.damageOf(value);
  }

  private damageOf(value: unknown): RefusalReason | null {
    if (this.isCut(value)) return "cut";
    const isUnreadable = !this.isExact && isShallow(value, DEEPEST_VALUE);
    return isUnreadable && JSON.stringify(value).includes(UNREADABLE) ? "text" : null;
  }

  /** Whether it, or anything in it, was damaged, or broke off. */
  private isCut(value: unknown): boolean {
    if (this.parsed.unclosed.size === 0 || typeof value !== "object" || value === null) return false;
    return this.parsed.unclosed.has(value) || Object.values(value).some((one) => this.isCut(one));
  }

  /** The entries of a collection that are whole. */
  private withoutDamaged(name: string, value: unknown): unknown {
    if (!Array.isArray(value) || !isCollection(name)) return value;
    return value.filter((entry: unknown, index) => {
      const damage = this.damageOf(entry);
      if (damage !== null) this.refuse([name, String(index)], damage);
      return damage === null;
    });
  }

  /** Null: the file has no history. */
  *readDays(raw: unknown): Generator<number, DaysInFile | null> {
    if (raw === undefined) return null;
    if (!isObject(raw)) {
      this.refuse(["history"], "value");
      this.isMissingPart = true;
      return null;
    }
    const days = new Map<Day, readonly unknown[]>();
    const entries = Object.entries(raw);
    for (const [index, [day, items]] of entries.entries()) {
      if (!isPlausibleDay(day)) this.refuse(["history", day], "time");
      else if (!Array.isArray(items)) this.refuse(["history", day], "value");
      else if (days.size >= MOST_DAYS) this.refuse(["history", day], "many");
      else days.set(day, this.readItems(day, items));
      yield 0.2 + (0.8 * index) / entries.length;
    }
    return days;
  }

  private readItems(day: Day, written: readonly unknown[]): unknown[] {
    const isShort = written.some((item) => Array.isArray(item) || isLegend(item));
    const items = isShort ? writeOutDay(written) : written;
    const first = Math.max(0, items.length - MOST_ITEMS);
    if (first > 0) this.refuse(["history", day], "many");
    return items.slice(first).flatMap((item, place) => {
      const path = ["history", day, String(first + place + 1)];
      const damage = this.damageOf(item);
      if (damage === null) return this.readItem(item, path);
      this.refuse(path, damage);
      return [];
    });
  }

  private readItem(written: unknown, path: string[]): unknown[] {
    const item = readMoments(written);
    const read = v.safeParse(record(), item);
    if (read.success) {
      const field = findImplausible(read.output);
      if (field === null) return [read.output];
      this.refuse([...path, field], "time");
      return [];
    }
    if (readDayItems([item])[0]?.is === "summary") return [item];
    const kind = isObject(item) ? item["kind"] : undefined;
    const isKnown = isRecordKind(kind);
    if (typeof kind === "string" && !isKnown && isShallow(item, DEEPEST_VALUE)) {
      this.unknown += 1;
      return [item];
    }
    const field = isKnown ? faultyField(read.issues[0]) : null;
    this.refuse(field === null ? path : [...path, field], "value");
    return [];
  }
}

/** The field for which a record is refused, as far as one can be named. */
function faultyField(issue: v.BaseIssue<unknown>): string | null {
  return v.getDotPath(issue.issues?.[0] ?? issue) ?? null;
}

/** Whether a value is nested no more deeply than so many levels, and has only names that values may have. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0 || Object.keys(value).some((name) => FORBIDDEN.includes(name))) return false;
  return Object.values(value).every((one) => isShallow(one, levels - 1));
}
