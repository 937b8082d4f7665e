import * as v from "valibot";
import type { DayRecord } from "../domain/record.ts";
import { record } from "./record.ts";
import { isLegend, lengthened, readLegend, Writer, type Legend } from "./short.ts";

/*
 * A stored day is a list. Its items are records in their short form, each legend before those that refer to it, and
 * records written out, as 0.1.0 wrote them; a day in the middle of which Limber was updated has both.
 */

/** A day as far as it can be read. */
export interface History {
  records: DayRecord[];
  /** How many records could not be read and are left out. */
  unreadable: number;
}

/** A day as it is stored, in the order in which it was written. Never throws. */
export function readHistory(raw: unknown): History {
  const stored = readDay(raw);
  if (stored === null) return { records: [], unreadable: 1 };
  const records: DayRecord[] = [];
  let unreadable = 0;
  let legend: Legend | null = null;
  for (const item of stored) {
    if (isLegend(item)) {
      legend = readLegend(item);
      if (legend === null) unreadable += 1;
      continue;
    }
    const read = v.safeParse(record, Array.isArray(item) ? legend && lengthened(item, legend) : item);
    if (read.success) records.push(read.output);
    else unreadable += 1;
  }
  return { records, unreadable };
}

/** A day's items so far, whatever they are; null where the stored value is no list. */
export function readDay(raw: unknown): unknown[] | null {
  if (raw === undefined) return [];
  return Array.isArray(raw) ? raw : null;
}

/** A day with records added at its end. Whatever is stored of it stays as it is, read or not. */
export function withRecords(stored: readonly unknown[], added: readonly DayRecord[]): unknown[] {
  const [first] = added;
  if (first === undefined) return [...stored];
  const last = stored.findLastIndex(isLegend);
  const known = last < 0 ? null : readLegend(stored[last] as Record<string, unknown>);
  const writer = new Writer(known ?? { since: "at" in first ? first.at : first.from, words: [] });
  const short = added.map((one) => writer.shorten(one));
  return known === null
    ? [...stored, writer.legend, ...short]
    : [...stored.toSpliced(last, 1, writer.legend), ...short];
}
