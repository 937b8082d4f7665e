import { isoTime } from "../calendar/day.ts";
import { MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import type { StoredDays } from "../history/deletion.ts";
import type { DayRecord } from "../domain/model/record.ts";
import type { Summary } from "../history/summary.ts";
import { readHistory } from "../snapshot/history.ts";

/*
 * The history as a table for a spreadsheet. Its columns and words are the same in every language, so that what somebody
 * builds on them goes on working: they are those of the file with all data.
 */

const COLUMNS = ["day", "kind", "from", "until", "minutes", "reminders", "outcome", "millilitres"] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * The table as a text in parts, of which each step writes one and gives back the share that is written. It has one row
 * for each thing that happened, and for each total of a day of which only totals are kept. A row that took no
 * time has the same moment twice. What was taken back is there, and so is the row that says so.
 * @param nameOf what a reminder is called; of the ready-made ones the name inside, such as `posture`
 */
export function* writeTable(
  days: StoredDays,
  zone: string,
  nameOf: (reminder: string) => string,
): Generator<number, string[]> {
  // A spreadsheet takes a text without the mark for one in its own old encoding.
  const parts = [`\uFEFF${COLUMNS.join(",")}\r\n`];
  for (const [index, [day, stored]] of days.entries()) {
    const { records, summary } = readHistory(stored);
    const totals = summary === null ? [] : totalRows(summary);
    const lines = totals.map((row) => lineOf({ day, ...row }));
    for (const [at, record] of records.entries()) {
      lines.push(...rowsOf(record, zone, nameOf).map((row) => lineOf({ day, ...row })));
      if (at % RECORDS_AT_ONCE === 0) yield index / days.length;
    }
    parts.push(lines.join(""));
    yield (index + 1) / days.length;
  }
  return parts;
}

/** So many records are written in some milliseconds. */
const RECORDS_AT_ONCE = 100;

function lineOf(row: Row): string {
  return `${COLUMNS.map((column) => cell(row[column] ?? "")).join(",")}\r\n`;
}

function rowsOf(record: DayRecord, zone: string, nameOf: (reminder: string) => string): Row[] {
  const { kind } = record;
  const span = "at" in record ? spanOf(record.at, record.at, zone) : spanOf(record.from, record.until, zone);
  const names = (ids: readonly string[]) => ids.map(nameOf).join("; ");
  switch (kind) {
    case "sat":
    case "stood": {
      const isSaid = record.kind === "sat" && record.said !== undefined;
      return [{ kind, ...span, outcome: record.doubted ? "doubted" : isSaid ? "elsewhere" : "" }];
    }
    case "stoodUp":
    case "satDown":
      return [{ kind, ...span, outcome: record.forgotten ? "forgotten" : "" }];
    case "rested":
      return [{ kind, ...span }];
    case "prompted":
    case "joined":
      return [{ kind, ...span, reminders: names(record.members) }];
    case "answered":
      return [{ kind, ...span, reminders: names(record.members), outcome: record.answer }];
    case "break": {
      const parts = (record.parts ?? []).map(({ exercise, outcome, seconds }) => ({
        kind: "exercise",
        from: span.from,
        until: span.until,
        minutes: minutes(seconds * 1_000),
        reminders: exercise,
        outcome,
      }));
      return [{ kind, ...span, reminders: names(record.members), outcome: record.outcome }, ...parts];
    }
    case "done":
      return [{ kind, ...span, reminders: nameOf(record.reminder) }];
    case "drank":
      return [{ kind, ...span, millilitres: record.ml }];
    case "undone":
      return [{ kind, ...span, outcome: moment(record.of, zone) }];
    case "round":
      return [{ kind, ...span, reminders: record.what, outcome: record.end }];
    case "ease":
      return [{ kind, ...span, outcome: record.how }];
    case "held":
      return [{ kind, ...span, reminders: names(record.members), outcome: record.reason }];
  }
}

/** Lengths in minutes, numbers as they are, under the names that the file with all data has for them. */
function totalRows({ answers, held, ml, ...numbers }: Summary): Row[] {
  const lengths = ["sat", "stood", "rested"];
  return [
    ...Object.entries(numbers).map(([name, value]) => ({
      kind: "total",
      reminders: name,
      ...(lengths.includes(name) ? { minutes: minutes(value) } : { outcome: value }),
    })),
    { kind: "total", reminders: "drank", millilitres: ml },
    ...Object.entries(answers).map(([name, count]) => ({ kind: "total", reminders: name, outcome: count })),
    ...Object.entries(held).map(([name, length]) => ({
      kind: "total",
      reminders: name,
      minutes: minutes(length),
    })),
  ];
}

function spanOf(from: Instant, until: Instant, zone: string) {
  // A clock that was set back may have turned a span round.
  const passed = Math.max(0, until - from);
  return { from: moment(from, zone), until: moment(until, zone), minutes: minutes(passed) };
}

function moment(at: Instant, zone: string): string {
  return isoTime(Math.round(at), zone);
}

/** To the hundredth, with a point. */
function minutes(length: Ms): number {
  return Math.round((length / MINUTE) * 100) / 100;
}

/** Spreadsheets take a text that begins like this for a formula, and carry it out. */
const FORMULA = /^[=+\-@\t\r]/u;

/** A value as a table has it. A text that could be a formula begins with an apostrophe, which makes it a text. */
export function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
