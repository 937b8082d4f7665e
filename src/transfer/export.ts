import { isoTime, type Day } from "../calendar/day.ts";
import type { Instant } from "../calendar/time.ts";
import type { StoredDays } from "../history/deletion.ts";
import { isList } from "../settings/lists.ts";
import { writeOutDay } from "../snapshot/history.ts";
import { FORMAT, LARGEST_FILE, writeMoments } from "./data-file.ts";

/** What is written into a file. */
export interface ExportedData {
  /** The version of Limber that writes it, when, and where. */
  version: string;
  now: Instant;
  zone: string;
  /** What is stored of the person's layer: settings, lists, and names of versions that know more. */
  settings: Readonly<Record<string, unknown>>;
  days: StoredDays;
}

/** What the files that a person saves are called, before the day and the ending. */
const stems = { json: "limber", csv: "limber-history", ics: "limber-focus" } as const;
export type FileEnding = keyof typeof stems;

/** `limber-2026-11-29.json` */
export function fileName(day: Day, ending: FileEnding): string {
  return `${stems[ending]}-${day}.${ending}`;
}

/**
 * All that Limber knows of a person, as the text of a file in parts, of which each step writes one and gives back the
 * share that is written. Were it so large that it could not be read again, the days are written as shortly as they are
 * stored.
 * @param largest how many bytes a file may have
 */
export function* writeDataFile(data: ExportedData, largest = LARGEST_FILE): Generator<number, string[]> {
  const iso = (moment: Instant) => isoTime(moment, data.zone);
  const written = (item: unknown) => writeMoments(item, iso);
  return (yield* writeWith(data, writeOutDay, written, largest)) ?? (yield* writeWith(data)) ?? [];
}

/** So many lines are written in some milliseconds. */
const LINES_AT_ONCE = 200;

/** Null as soon as it is too large. */
function* writeWith(
  { version, now, zone, settings, days }: ExportedData,
  itemsOf: (stored: readonly unknown[]) => readonly unknown[] = (stored) => stored,
  itemWritten: (item: unknown) => unknown = (item) => item,
  largest = Infinity,
): Generator<number, string[] | null> {
  const named = Object.entries(settings);
  const head = {
    limber: version,
    format: FORMAT,
    written: isoTime(now, zone),
    zone,
    settings: Object.fromEntries(named.filter(([name]) => !isList(name))),
    lists: Object.fromEntries(named.filter(([name]) => isList(name))),
  };
  const parts = [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "history": {`];
  const encoder = new TextEncoder();
  let size = 0;
  for (const [index, [day, stored]] of days.entries()) {
    const lines: string[] = [];
    for (const item of itemsOf(stored)) {
      lines.push(`\n      ${JSON.stringify(itemWritten(item))}`);
      if (lines.length % LINES_AT_ONCE === 0) yield index / days.length;
    }
    const comma = index === 0 ? "" : ",";
    const part = `${comma}\n    ${JSON.stringify(day)}: [${lines.join(",")}${lines.length > 0 ? "\n    " : ""}]`;
    parts.push(part);
    size += encoder.encode(part).length;
    if (size > largest) return null;
    yield (index + 1) / days.length;
  }
  return [...parts, `${days.length > 0 ? "\n  " : ""}}\n}\n`];
}
