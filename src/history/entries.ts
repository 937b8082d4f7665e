import type { DayRecord } from "../domain/model/record.ts";
import { followUndone } from "../domain/rules/taken-back.ts";
import type { Instant } from "../calendar/time.ts";
import { during } from "./overlaps.ts";

/** A record, and when the person took back what it tells of. */
export interface EntryPart {
  record: DayRecord;
  takenBack: Instant | null;
}

/** One happening of a day: what came, and what became of it. */
export interface Entry extends EntryPart {
  sequel: EntryPart[];
}

/** Which entries are shown. */
export type EntryFilter = "all" | "held" | "prompts";

/**
 * A day's records as a person would tell them, in the order of time: an answer belongs to its prompt, the break to
 * what started it, and what waited during a break or an absence to these. Sitting and standing are not listed, but
 * where the person has said so. It takes as much longer as there are more records, and no more than that.
 */
export function entriesOf(records: readonly DayRecord[]): Entry[] {
  const entries: Entry[] = [];
  const found = new Finder();
  const { takenBack, ofNothing } = followUndone(records);
  for (const [index, record] of records.entries()) {
    if (isPlainTime(record) || isSaidBy(records[index - 1], record)) continue;
    if (record.kind === "undone" && !ofNothing.has(record)) continue;
    const told: EntryPart = { record, takenBack: takenBack.get(record) ?? null };
    const place = found.placeFor(record, records[index + 1]);
    const home = place === undefined ? undefined : entries[place];
    if (place === undefined || home === undefined) {
      const entry: Entry = { ...told, sequel: [] };
      entries.push(entry);
      found.addEntry(entry, entries.length - 1);
      continue;
    }
    if (record.kind === "break") home.sequel = home.sequel.map((line) => (isStart(line) ? told : line));
    else home.sequel.push(told);
    found.addSequel(told, place);
  }
  return entries.toSorted((a, b) => recordMoment(a.record) - recordMoment(b.record));
}

/** Finds the entry that a record belongs to, by its place. Of several that could be, it is the one that came last. */
class Finder {
  private readonly prompts = new Map<string, number>();
  private readonly starts = new Map<Instant, number>();
  private readonly spans = new Map<string, number>();

  addEntry(entry: Entry, place: number): void {
    if (entry.record.kind === "prompted") this.prompts.set(entry.record.prompt, place);
    this.addPart(entry, place);
  }

  addSequel(part: EntryPart, place: number): void {
    if (isStart(part)) keepLatest(this.starts, recordMoment(part.record), place);
    // What has started a break is told as that break.
    if (part.record.kind === "break") this.starts.delete(part.record.from);
    this.addPart(part, place);
  }

  private addPart(part: EntryPart, place: number): void {
    const { record } = part;
    if (record.kind === "break" || record.kind === "rested") keepLatest(this.spans, spanKey(record), place);
  }

  /** The place of the entry that a record goes on with; undefined: it begins one of its own. */
  placeFor(record: DayRecord, next: DayRecord | undefined): number | undefined {
    switch (record.kind) {
      case "joined":
      case "answered":
        // A prompt that was put away comes again under the same id.
        return this.prompts.get(record.prompt);
      case "drank":
      case "done":
      case "stoodUp":
      case "satDown":
        return next !== undefined && isSaidBy(record, next) ? this.placeFor(next, undefined) : undefined;
      case "break":
        return this.starts.get(record.from);
      case "held": {
        const kind = during[record.reason];
        return kind === undefined ? undefined : this.spans.get(spanKey({ kind, from: record.from }));
      }
      default:
        return undefined;
    }
  }
}

function keepLatest<Key>(places: Map<Key, number>, key: Key, place: number): void {
  places.set(key, Math.max(place, places.get(key) ?? place));
}

function spanKey({ kind, from }: { kind: "break" | "rested"; from: Instant }): string {
  return `${kind}@${from}`;
}

export function filterEntries(entries: readonly Entry[], filter: EntryFilter): Entry[] {
  switch (filter) {
    case "all":
      return [...entries];
    case "held":
      return entries.filter((entry) => partsOfEntry(entry).some(({ record }) => record.kind === "held"));
    case "prompts":
      return entries.filter(({ record }) => "prompt" in record);
  }
}

/**
 * When it is told: what lasts when it began, an absence when it was over, since nobody saw it before, and what the
 * person says when they said it.
 */
export function recordMoment(record: DayRecord): Instant {
  if (record.kind === "rested") return record.until;
  if (record.kind === "sat" && record.said !== undefined) return record.said;
  return "at" in record ? record.at : record.from;
}

/** An entry's own record and what became of it. */
export function partsOfEntry(entry: Entry): EntryPart[] {
  return [entry, ...entry.sequel];
}

/** Time at the desk as it was counted, of which nobody has said anything. */
function isPlainTime(record: DayRecord): boolean {
  return record.kind === "stood" || (record.kind === "sat" && record.said === undefined);
}

/** A glass, a click on done, or another position comes right before the answer that it is to a prompt, and says more. */
function isSaidBy(before: DayRecord | undefined, record: DayRecord): boolean {
  if (record.kind !== "answered" || before === undefined) return false;
  return before.kind === record.answer;
}

function isStart({ record }: EntryPart): boolean {
  return record.kind === "answered" && record.answer === "started";
}
