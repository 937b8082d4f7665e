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

/** A click that can be taken back, or the one that took it back, which can be taken back in its turn. */
interface Click {
  record: DayRecord;
  takesBack: boolean;
}

/**
 * What was taken back among a day's records, and when. Of two clicks at one moment it is the later one. What was taken
 * back, and that taken back in its turn, has been.
 */
export function findTakenBack(records: readonly DayRecord[]): Map<DayRecord, Instant> {
  return followUndone(records).takenBack;
}

/** The same, and those records of something taken back that lead nowhere: what they are about is written nowhere. */
export function followUndone(records: readonly DayRecord[]): {
  takenBack: Map<DayRecord, Instant>;
  ofNothing: Set<DayRecord>;
} {
  const clicks = new Map<Instant, Click>();
  const takenBack = new Map<DayRecord, Instant>();
  const ofNothing = new Set<DayRecord>();
  for (const record of records) {
    const clicked = whenClicked(record);
    if (clicked !== null) clicks.set(clicked, { record, takesBack: false });
    if (record.kind !== "undone") continue;
    const click = clicks.get(record.of);
    if (click === undefined) {
      ofNothing.add(record);
    } else if (click.takesBack) {
      takenBack.delete(click.record);
    } else {
      takenBack.set(click.record, record.at);
      clicks.set(record.at, { record: click.record, takesBack: true });
    }
  }
  return { takenBack, ofNothing };
}
