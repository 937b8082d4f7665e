import * as fc from "fast-check";
import { startOfDay, type Day } from "../../src/calendar/day.ts";
import { MINUTE } from "../../src/calendar/time.ts";
import { answers, type DayRecord } from "../../src/domain/model/record.ts";
import type { StoredDays } from "../../src/history/deletion.ts";
import { findDifferences } from "../../src/settings/fields.ts";
import { withRecords, writeOutDay } from "../../src/snapshot/history.ts";
import type { FileFault, ImportedData } from "../../src/transfer/data-file.ts";
import { writeDataFile, type ExportedData } from "../../src/transfer/export.ts";
import { readImport } from "../../src/transfer/read-import.ts";
import { settings } from "./arbitraries.ts";

export const NOW = Date.UTC(2026, 10, 29, 20);
export const ZONE = "Europe/Berlin";

/** Does work in pieces to its end. */
export function finish<Result>(work: Generator<number, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The text of a file with all data. */
export const fileText = (...given: Parameters<typeof writeDataFile>) =>
  finish(writeDataFile(...given)).join("");

/** Reads a file to its end; its days are written out, to be compared. */
export function readFile(file: string | Uint8Array): ImportedData | { fault: FileFault } {
  const read = finish(readImport(typeof file === "string" ? new TextEncoder().encode(file) : file));
  if ("fault" in read || read.days === null) return read;
  return { ...read, days: new Map([...read.days].map(([day, items]) => [day, writeOutDay(items)])) };
}

/** Reads a file of which something can be taken. */
export function readWell(file: string | Uint8Array): ImportedData {
  const read = readFile(file);
  if ("fault" in read) throw new Error(`nothing can be taken: ${read.fault}`);
  return read;
}

const member = fc.constantFrom("posture", "stretch", "water", "own:a");
const members = fc.uniqueArray(member, { minLength: 1, maxLength: 3 });

/** A thing that happened so many minutes after a day began. */
const happened = fc
  .record({
    at: fc.integer({ min: 0, max: 16 * 60 * 60 }),
    length: fc.integer({ min: 1, max: 90 }),
    members,
    kind: fc.constantFrom("sat", "drank", "prompted", "answered", "break", "held", "done", "rested"),
    answer: fc.constantFrom(...answers),
  })
  .map((what) => (start: number): DayRecord => {
    const at = start + what.at * 1_000;
    const span = { from: at, until: at + what.length * MINUTE };
    const prompt = `posture@${at}`;
    switch (what.kind) {
      case "drank":
        return { kind: "drank", at, ml: 200 };
      case "prompted":
        return { kind: "prompted", at, prompt, members: what.members };
      case "answered":
        return { kind: "answered", at, prompt, members: what.members, answer: what.answer };
      case "break":
        return { kind: "break", ...span, members: what.members, outcome: "taken" };
      case "held":
        return { kind: "held", ...span, reason: "call", members: what.members };
      case "done":
        return { kind: "done", at, reminder: "posture" };
      case "rested":
        return { kind: "rested", ...span };
      default:
        return { kind: "sat", ...span };
    }
  });

/** Some days before the one on which a test stands. */
export const anyDays: fc.Arbitrary<StoredDays> = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.array(happened, { minLength: 1, maxLength: 8 })),
    { maxLength: 4, selector: ([back]) => back },
  )
  .map((days) =>
    days
      .map(([back, things]): [Day, readonly unknown[]] => {
        const day = Temporal.PlainDate.from("2026-11-28").subtract({ days: back }).toString();
        const start = startOfDay(day, ZONE, 240);
        return [
          day,
          withRecords(
            [],
            things.map((thing) => thing(start)),
          ),
        ];
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** All that a person can have. */
export const anyData: fc.Arbitrary<ExportedData> = fc.record({
  version: fc.constant("1.2.3"),
  now: fc.constant(NOW),
  zone: fc.constant(ZONE),
  // A name is kept without the blanks around it, and has something else in it.
  settings: settings.map(({ own, ...chosen }) => {
    const named = own.map((reminder) => ({ ...reminder, name: reminder.name.trim() || "Walk" }));
    return findDifferences({ ...chosen, own: named });
  }),
  days: anyDays,
});
