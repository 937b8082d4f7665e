import * as v from "valibot";
import { holdReasons } from "../domain/model/hold.ts";
import { type DayRecord, answers } from "../domain/model/record.ts";
import { findTakenBack } from "../domain/rules/taken-back.ts";
import type { Instant } from "../calendar/time.ts";
import { LONGEST_DATE, LONGEST_SPAN, MOST_TIMES } from "../domain/model/limits.ts";
import { summaryOf, mergeSummaries, type Summary } from "../history/summary.ts";
import { once } from "../decoding/once.ts";
import { record } from "./record.ts";
import { isLegend, lengthen, readLegend, Writer, type Legend } from "./short.ts";

/** The fullest day that a person can make has a fifth of this. */
export const MOST_ITEMS = 4_000;

/** Words of a legend: the fullest day has fifty, and each reminder that is removed and made anew adds one. */
const MOST_WORDS = 1_000;

/** A day's totals: lengths of time, of which several may run at once, and numbers of what was done. */
export const upTo = (most: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(most));
export const amount = upTo(MOST_ITEMS * LONGEST_SPAN);

export const summaryFields = {
  sat: upTo(LONGEST_DATE),
  stood: v.optional(upTo(LONGEST_DATE), 0),
  breaks: upTo(MOST_TIMES),
  glasses: upTo(MOST_TIMES),
  prompts: upTo(MOST_TIMES),
  rested: amount,
  ml: amount,
  exercises: amount,
  answers: v.record(v.picklist(answers), amount),
  held: v.record(v.picklist(holdReasons), amount),
};

/** The item that holds a day's totals. */
const summary = once(() => v.object({ summary: v.object(summaryFields) }));

/*
 * A stored day is a list. Its items are records in their short form, each legend before those that refer to it, and
 * records written out, as 0.1.0 wrote them; a day in the middle of which Limber was updated has both.
 */

/** A day as far as it can be read. */
export interface DayHistory {
  records: DayRecord[];
  /** Of what has made room there are only the totals; null where nothing has. */
  summary: Summary | null;
  /** How many records could not be read and are left out. */
  unreadable: number;
}

/** What an item of a stored day is. */
export type StoredItem =
  | { is: "record"; record: DayRecord }
  | { is: "summary"; summary: Summary }
  | { is: "legend" | "unreadable" | "surplus" };

/**
 * A day as it is stored, in the order in which it was written: of one that is too long its end. Never throws.
 */
export function readHistory(raw: unknown): DayHistory {
  const stored = readDay(raw);
  return stored === null ? { records: [], summary: null, unreadable: 1 } : historyOf(readDayItems(stored));
}

function historyOf(items: readonly StoredItem[]): DayHistory {
  const summaries = items.flatMap((item) => (item.is === "summary" ? [item.summary] : []));
  return {
    records: items.flatMap((item) => (item.is === "record" ? [item.record] : [])),
    summary: summaries.length === 0 ? null : summaries.reduce(mergeSummaries),
    unreadable: items.filter(({ is }) => is === "unreadable" || is === "surplus").length,
  };
}

/** What each item of a stored day is, in their order. */
export function readDayItems(stored: readonly unknown[]): StoredItem[] {
  let legend: Legend | null = null;
  const first = stored.length - MOST_ITEMS;
  return stored.map((item, index): StoredItem => {
    if (isLegend(item)) {
      legend = readLegend(item);
      return { is: legend === null ? "unreadable" : "legend" };
    }
    if (index < first) return { is: "surplus" };
    const summed = Array.isArray(item) ? null : v.safeParse(summary(), item);
    if (summed?.success) return { is: "summary", summary: summed.output.summary };
    const read = v.safeParse(record(), Array.isArray(item) ? legend && lengthen(item, legend) : item);
    return read.success ? { is: "record", record: read.output } : { is: "unreadable" };
  });
}

/**
 * A day with the totals of its records in their place, and all that could not be read; null where that would free no
 * room. `start`: when the day began.
 */
export function summariseDay(raw: unknown, start: Instant): unknown[] | null {
  const stored = readDay(raw);
  if (stored === null) return null;
  const lighter = withTotals(stored, start);
  if (lighter === null) return null;
  return JSON.stringify(lighter).length < JSON.stringify(stored).length ? lighter : null;
}

/**
 * A day to which something can be added, within what a day may hold. One that is full goes on with the totals of its
 * records in their place; what is beyond all that can be read of a day is left out. `start`: when it began.
 */
export function withinLimit(stored: readonly unknown[], start: Instant): readonly unknown[] {
  return stored.length < MOST_ITEMS ? stored : (withTotals(stored, start) ?? stored.slice(-MOST_ITEMS / 2));
}

/** Null where there is no record to be summed up. */
function withTotals(stored: readonly unknown[], start: Instant): unknown[] | null {
  const items = readDayItems(stored);
  const { records, summary: before } = historyOf(items);
  if (records.length === 0) return null;
  const unread = stored.filter((_, index) => items[index]?.is === "unreadable");
  // What newer versions write shortly refers to a legend too.
  const kept = unread.some(Array.isArray)
    ? stored.filter((_, index) => items[index]?.is === "unreadable" || items[index]?.is === "legend")
    : unread;
  const after = summaryOf(records, start);
  return [
    { summary: before === null ? after : mergeSummaries(before, after) },
    ...soreStarts(records),
    ...kept,
  ];
}

/** That a sore back began is counted for a year: it outlives its day's details, unless it was taken back. */
function soreStarts(records: readonly DayRecord[]): DayRecord[] {
  const takenBack = findTakenBack(records);
  return records.filter((filed) => filed.kind === "ease" && filed.how === "began" && !takenBack.has(filed));
}

/** A day's items so far, whatever they are; null where the stored value is no list. */
export function readDay(raw: unknown): unknown[] | null {
  if (raw === undefined) return [];
  return Array.isArray(raw) ? raw : null;
}

/**
 * A day with its records written out, for whoever reads it without what is beside it. What cannot be read stays as it
 * is, with the legend to which it may refer.
 */
export function writeOutDay(stored: readonly unknown[]): unknown[] {
  const items = readDayItems(stored);
  const needsLegend = stored.some((item, index) => Array.isArray(item) && items[index]?.is === "unreadable");
  return items.flatMap((item, index) => {
    const written = stored[index];
    if (item.is === "surplus" || (item.is === "legend" && !needsLegend)) return [];
    return [item.is === "record" && Array.isArray(written) ? item.record : written];
  });
}

/** A day put back as it was, before whatever has been written of it since. Put back twice it is there once. */
export function restoreRecords(stored: readonly unknown[], items: readonly unknown[]): unknown[] {
  const isThere = JSON.stringify(stored.slice(0, items.length)) === JSON.stringify(items);
  return isThere ? [...stored] : [...items, ...stored];
}

/** A day with records added at its end. Whatever is stored of it stays as it is, read or not. */
export function withRecords(stored: readonly unknown[], added: readonly DayRecord[]): unknown[] {
  const [first] = added;
  if (first === undefined) return [...stored];
  const last = stored.findLastIndex(isLegend);
  const legend = last < 0 ? null : readLegend(stored[last] as Record<string, unknown>);
  // One that has grown too long is left as it is: it would be searched for each word.
  const known = legend !== null && legend.words.length <= MOST_WORDS ? legend : null;
  const writer = new Writer(known ?? { since: "at" in first ? first.at : first.from, words: [] });
  const short = added.map((one) => writer.shorten(one));
  return known === null
    ? [...stored, writer.legend, ...short]
    : [...stored.toSpliced(last, 1, writer.legend), ...short];
}

/** A day without these records, each taken out once, where it stands last. Nothing else of it is touched. */
export function withoutRecords(stored: readonly unknown[], retracted: readonly DayRecord[]): unknown[] {
  if (retracted.length === 0) return [...stored];
  // Read as what is stored was read, so that both name their fields in the same order.
  const sought = retracted.map((one) => JSON.stringify(v.parse(record(), one)));
  const items = readDayItems(stored);
  const left = items
    .map((item, index) => ({ item, index }))
    .toReversed()
    .filter(({ item }) => {
      const found = item.is === "record" ? sought.indexOf(JSON.stringify(item.record)) : -1;
      if (found >= 0) sought.splice(found, 1);
      return found < 0;
    });
  return left.toReversed().map(({ index }) => stored[index]);
}
