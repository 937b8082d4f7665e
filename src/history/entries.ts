import type { DayRecord } from "../domain/model/record.ts";
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
 * what started it, and what waited during a break or an absence to these. Sitting is not listed.
 */
export function entriesOf(records: readonly DayRecord[]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, record] of records.entries()) {
    if (record.kind === "sat" || isSaidBy(records[index - 1], record)) continue;
    if (record.kind === "undone" && markTakenBack(entries, record)) continue;
    const told: EntryPart = { record, takenBack: null };
    const home = entryFor(record, records[index + 1], entries);
    if (home === undefined) entries.push({ ...told, sequel: [] });
    else if (record.kind === "break") home.sequel = home.sequel.map((line) => (isStart(line) ? told : line));
    else home.sequel.push(told);
  }
  return entries.toSorted((a, b) => recordMoment(a.record) - recordMoment(b.record));
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

/** When it is told: what lasts when it began, an absence when it was over, since nobody saw it before. */
export function recordMoment(record: DayRecord): Instant {
  if (record.kind === "rested") return record.until;
  return "at" in record ? record.at : record.from;
}

/** An entry's own record and what became of it. */
export function partsOfEntry(entry: Entry): EntryPart[] {
  return [entry, ...entry.sequel];
}

/** The entry that a record goes on with; undefined: it begins one of its own. */
function entryFor(
  record: DayRecord,
  next: DayRecord | undefined,
  entries: readonly Entry[],
): Entry | undefined {
  switch (record.kind) {
    case "joined":
    case "answered":
      // A prompt that was put away comes again under the same id.
      return entries.findLast(
        ({ record: came }) => came.kind === "prompted" && came.prompt === record.prompt,
      );
    case "drank":
    case "done":
      return next !== undefined && isSaidBy(record, next) ? entryFor(next, undefined, entries) : undefined;
    case "break":
      return entries.findLast((entry) =>
        entry.sequel.some((line) => isStart(line) && recordMoment(line.record) === record.from),
      );
    case "held":
      return entries.findLast((entry) =>
        partsOfEntry(entry).some(
          ({ record: span }) => span.kind === during[record.reason] && span.from === record.from,
        ),
      );
    default:
      return undefined;
  }
}

/** A glass, or a click on done, comes right before the answer that it is to a prompt, and says more. */
function isSaidBy(before: DayRecord | undefined, record: DayRecord): boolean {
  if (record.kind !== "answered" || before === undefined) return false;
  return before.kind === record.answer;
}

function isStart({ record }: EntryPart): boolean {
  return record.kind === "answered" && record.answer === "started";
}

/** Notes with what was taken back when that was; whether it was found. */
function markTakenBack(
  entries: readonly Entry[],
  { at, of }: Extract<DayRecord, { kind: "undone" }>,
): boolean {
  const told = entries
    .flatMap(partsOfEntry)
    .findLast(({ record }) => canBeTakenBack(record) && recordMoment(record) === of);
  if (told !== undefined) told.takenBack = at;
  return told !== undefined;
}

function canBeTakenBack(record: DayRecord): boolean {
  return (
    record.kind === "done" ||
    record.kind === "drank" ||
    (record.kind === "answered" && record.answer === "skipped")
  );
}
