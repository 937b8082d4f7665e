import * as v from "valibot";
import type { DayRecord } from "../domain/record.ts";
import { record } from "./record.ts";
import { readDay } from "./saved.ts";

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
  const read = stored.map((one) => v.safeParse(record, one));
  const records = read.flatMap(({ success, output }) => (success ? [output] : []));
  return { records, unreadable: stored.length - records.length };
}
