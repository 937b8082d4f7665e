import type { DayRecord } from "../domain/model/record.ts";
import { findTakenBack } from "../domain/rules/taken-back.ts";
import type { Instant } from "../calendar/time.ts";

/**
 * A day's records as they are told once the person has said something of their time, or taken that back: who did
 * not stand after all has sat from that click to the one that took it back, and the other way round; and who did not
 * sit elsewhere has rested. The click itself is still told, with no time of its own.
 *
 * And what an absence has answered is still to come where the person has said that they sat elsewhere all the time.
 */
export function retell(records: readonly DayRecord[]): DayRecord[] {
  const takenBack = findTakenBack(records);
  const meetings = new Set<Instant>();
  for (const record of records) {
    if (record.kind === "sat" && record.said !== undefined && !takenBack.has(record)) {
      meetings.add(record.until);
    }
  }
  if (takenBack.size + meetings.size === 0) return [...records];
  const wrong = records.flatMap((record) => {
    if (record.kind !== "stoodUp" && record.kind !== "satDown") return [];
    const until = takenBack.get(record);
    return until === undefined ? [] : [{ from: record.at, until, was: opposite[record.kind] }];
  });
  return records.map((record) => {
    if (record.kind === "answered" && record.answer === "taken" && meetings.has(record.at)) {
      return { ...record, answer: "withdrawn" };
    }
    if (record.kind !== "sat" && record.kind !== "stood") return record;
    if (record.kind === "sat" && record.said !== undefined) {
      return takenBack.has(record) ? { ...record, until: record.from } : record;
    }
    const mistake = wrong.find(({ from, until }) => record.from >= from && record.until <= until);
    return mistake === undefined ? record : { ...record, kind: mistake.was };
  });
}

const opposite = { stoodUp: "sat", satDown: "stood" } as const;
