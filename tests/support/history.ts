import type { DayRecord, FiledRecord } from "../../src/domain/model/record.ts";
import type { Instant } from "../../src/calendar/time.ts";

/** Records as lines of a diary: `09:30 prompted posture`, `09:00-09:30 sat`. */
export function diary(filed: readonly FiledRecord[], zone: string): string[] {
  return filed.map(({ record }) => line(record, (moment) => clockTime(moment, zone)));
}

/** `09:30`, with seconds only where there are some. */
export function clockTime(moment: Instant, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainTime();
  return time.toString().replace(/(?<=^\d\d:\d\d):00$/u, "");
}

function line(record: DayRecord, at: (moment: Instant) => string): string {
  switch (record.kind) {
    case "sat":
    case "stood": {
      const said = "said" in record && record.said !== undefined ? ` elsewhere, said ${at(record.said)}` : "";
      return `${at(record.from)}-${at(record.until)} ${record.kind}${record.doubted ? ", doubted" : said}`;
    }
    case "stoodUp":
    case "satDown":
      return `${at(record.at)} ${record.kind}${record.forgotten ? ", forgotten" : ""}`;
    case "rested":
      return `${at(record.from)}-${at(record.until)} ${record.kind}`;
    case "prompted":
      return `${at(record.at)} prompted ${record.members.join(", ")}`;
    case "joined":
      return `${at(record.at)} joined ${record.members.join(", ")}`;
    case "answered":
      return `${at(record.at)} ${record.answer} ${record.members.join(", ")}`;
    case "break":
      return [
        `${at(record.from)}-${at(record.until)} break ${record.outcome}: ${record.members.join(", ")}`,
        ...(record.parts ?? []).map(
          ({ exercise, outcome, seconds }) => `${exercise} ${seconds} s ${outcome}`,
        ),
      ].join("; ");
    case "round":
      return `${at(record.from)}-${at(record.until)} ${record.what} ${record.end}`;
    case "ease":
      return `${at(record.at)} ease ${record.how}`;
    case "done":
      return `${at(record.at)} did ${record.reminder}`;
    case "drank":
      return `${at(record.at)} drank ${record.ml} ml`;
    case "undone":
      return `${at(record.at)} undid ${at(record.of)}`;
    case "held":
      return `${at(record.from)}-${at(record.until)} held by ${record.reason}: ${record.members.join(", ")}`;
  }
}
