import type { Instant } from "../../calendar/time.ts";
import type { DayRecord } from "../model/record.ts";

/** When the person clicked for what a record tells of, if one click can take it back; else null. */
export function whenClicked(record: DayRecord): Instant | null {
  switch (record.kind) {
    case "done":
    case "drank":
    case "stoodUp":
    case "satDown":
    case "ease":
      return record.at;
    case "sat":
      return record.said ?? null;
    case "answered":
      return record.answer === "skipped" ? record.at : null;
    default:
      return null;
  }
}

/**
 * What was taken back among a day's records, and when. Of two clicks at one moment it is the later one. What was taken
 * back, and that taken back in its turn, has been.
 */
export function findTakenBack(records: readonly DayRecord[]): Map<DayRecord, Instant> {
  const clicks = new Map<Instant, DayRecord>();
  const undone = new Map<Instant, DayRecord>();
  const takenBack = new Map<DayRecord, Instant>();
  for (const record of records) {
    const clicked = whenClicked(record);
    if (clicked !== null) clicks.set(clicked, record);
    if (record.kind !== "undone") continue;
    const click = clicks.get(record.of);
    if (click !== undefined) {
      takenBack.set(click, record.at);
      undone.set(record.at, click);
      continue;
    }
    const back = undone.get(record.of);
    if (back !== undefined) takenBack.delete(back);
  }
  return takenBack;
}
