import type { Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/time.ts";
import type { StoredDays } from "../history/deletion.ts";
import type { DayRecord } from "../domain/model/record.ts";
import { MOST_ITEMS, readDayItems, withRecords } from "../snapshot/history.ts";
import type { DaysInFile } from "./data-file.ts";
import type { ImportWay } from "./merge-settings.ts";

/** A stored day, with what this version cannot read of it apart. */
interface DayParts {
  records: DayRecord[];
  /** Totals that stand for records. */
  isSummed: boolean;
  /** Entries of a version that knows more. Legends are among them only where such an entry may refer to one. */
  unread: unknown[];
  /** Totals and what could not be read, as they are stored. */
  rest: unknown[];
}

function partsOf(stored: readonly unknown[]): DayParts {
  const items = readDayItems(stored);
  const needsLegend = stored.some((item, index) => Array.isArray(item) && items[index]?.is === "unreadable");
  const such = (...kinds: string[]) => stored.filter((_, index) => kinds.includes(items[index]?.is ?? ""));
  const legend = needsLegend ? ["legend"] : [];
  return {
    records: items.flatMap((item) => (item.is === "record" ? [item.record] : [])),
    isSummed: items.some(({ is }) => is === "summary"),
    unread: such("unreadable", ...legend),
    rest: such("unreadable", "summary", ...legend),
  };
}

/** A day of a file as it is stored. */
export function dayFrom(items: readonly unknown[]): unknown[] {
  const { records, rest } = partsOf(items);
  return withRecords(rest, records);
}

/** What a file has of a day, beside what is stored of it. */
interface Missing {
  records: DayRecord[];
  unread: unknown[];
  /** There is more in the file, but what is here, or what is there, are totals: nobody can tell what they count. */
  isUncountable: boolean;
}

/** Records are told apart by kind and moment, so what is in both is there once. */
function findMissing(here: DayParts, file: DayParts): Missing {
  const records = without(file.records, here.records, kindAndMoment);
  const unread = without(file.unread, here.unread, JSON.stringify);
  const count = here.records.length + here.rest.length + records.length + unread.length;
  const cannotGrow = here.isSummed || file.isSummed || count >= MOST_ITEMS;
  if (!cannotGrow) return { records, unread, isUncountable: false };
  return { records: [], unread: [], isUncountable: records.length + unread.length > 0 };
}

/**
 * A stored day with what a file has of it besides; null where that is nothing. Of a day whose records have made room
 * for its totals nobody can tell what is counted in them: it stays as it is.
 */
export function mergeDay(stored: readonly unknown[], items: readonly unknown[]): unknown[] | null {
  if (stored.length === 0) return items.length === 0 ? null : dayFrom(items);
  const [here, file] = [partsOf(stored), partsOf(items)];
  const { records, unread } = findMissing(here, file);
  if (records.length + unread.length === 0) return null;
  return withRecords([...here.rest, ...unread], inOrder(here.records, records));
}

/** How a day in a file is beside what is stored of it. */
export interface DayComparison {
  isSame: boolean;
  /** Added to it, the stored day has more. */
  adds: boolean;
  /** It has more, but the stored day stays as it is. */
  isUncountable: boolean;
}

const SAME_DAY: DayComparison = { isSame: true, adds: false, isUncountable: false };

/** Tells what comes of a day without writing it, which takes much longer. */
export function compareDay(stored: readonly unknown[], items: readonly unknown[]): DayComparison {
  // A year of them is compared, and mostly nothing differs.
  if (JSON.stringify(stored) === JSON.stringify(items)) return SAME_DAY;
  const [here, file] = [partsOf(stored), partsOf(items)];
  const isSame = JSON.stringify([here.records, here.rest]) === JSON.stringify([file.records, file.rest]);
  if (stored.length === 0) return { isSame, adds: items.length > 0, isUncountable: false };
  const { records, unread, isUncountable } = findMissing(here, file);
  return { isSame, adds: records.length + unread.length > 0, isUncountable };
}

/**
 * A day as it was before an import, with what has happened since.
 * @param was what was stored of it before
 * @param items what was imported
 */
export function restoreDay(
  stored: readonly unknown[],
  was: readonly unknown[],
  items: readonly unknown[],
): readonly unknown[] {
  const written = (record: DayRecord) => JSON.stringify(record);
  const notImported = without(partsOf(stored).records, partsOf(items).records, written);
  const since = without(notImported, partsOf(was).records, written);
  return since.length === 0 ? was : withRecords(was, since);
}

/** Those that are not among the others, each as often as it is there more often. */
function without<One>(all: readonly One[], others: readonly One[], nameOf: (one: One) => string): One[] {
  const counts = new Map<string, number>();
  for (const one of others) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const left = counts.get(nameOf(one)) ?? 0;
    counts.set(nameOf(one), left - 1);
    return left <= 0;
  });
}

function kindAndMoment(record: DayRecord): string {
  return "at" in record ? `${record.kind} ${record.at}` : `${record.kind} ${record.from} ${record.until}`;
}

/** Two tellings of a day in one: each keeps its own order, for an entry may be about one before it. */
function inOrder(here: readonly DayRecord[], more: readonly DayRecord[]): DayRecord[] {
  const merged: DayRecord[] = [];
  let next = 0;
  for (const record of here) {
    while (next < more.length && endOf(more[next]!) < endOf(record)) merged.push(more[next++]!);
    merged.push(record);
  }
  return [...merged, ...more.slice(next)];
}

function endOf(record: DayRecord): Instant {
  return "at" in record ? record.at : record.until;
}

/** What was stored of a day before an import, and what is imported of it. */
interface DayBefore {
  was: unknown[];
  imported: unknown[];
}

/**
 * Each day that an import changes, as it was before: what is asked for to take it back. A step looks at one day, and
 * gives back the share that is done.
 */
export function* daysToRestore(
  stored: StoredDays,
  file: DaysInFile,
  way: ImportWay,
): Generator<number, Record<Day, DayBefore>> {
  const here = new Map(stored);
  const found: [Day, DayBefore][] = [];
  const goes = way === "replace" ? stored.map(([day]) => day).filter((day) => !file.has(day)) : [];
  for (const day of goes) found.push([day, { was: [...(here.get(day) ?? [])], imported: [] }]);
  let compared = 0;
  for (const [day, imported] of file) {
    const was = here.get(day) ?? [];
    const { isSame, adds } = compareDay(was, imported);
    if (way === "replace" ? !isSame : adds) found.push([day, { was: [...was], imported: [...imported] }]);
    compared += 1;
    yield compared / file.size;
  }
  return Object.fromEntries(found);
}
