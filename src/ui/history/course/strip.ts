import type { DayRecord } from "../../../domain/model/record.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../../calendar/time.ts";
import { momentOf } from "../../../history/entries.ts";

/** What lasts, and can be drawn along a line. */
export type Lasting = Extract<DayRecord, { kind: "sat" | "rested" | "break" | "held" }>;

/** A day from its first to its last event. */
export interface Strip {
  from: Instant;
  until: Instant;
  /** In the order of time, none of them beyond the ends. */
  spans: Lasting[];
}

/** Of less there is nothing to see. */
const SHORTEST: Ms = 5 * MINUTE;

/**
 * The line of a day. Holds give it no length: one may have begun the evening before, and go on all night. `start`:
 * when the day began. Null: there is nothing to draw yet.
 */
export function stripOf(records: readonly DayRecord[], start: Instant): Strip | null {
  const lasting = records.filter(isLasting).filter(({ from, until }) => until > from);
  if (lasting.length === 0) return null;
  const ofTheDay = records.filter(
    (record) => record.kind !== "held" && !("from" in record && record.from < start),
  );
  const drawn = ofTheDay.length === 0 ? lasting : ofTheDay;
  const from = Math.min(...drawn.map((record) => ("from" in record ? record.from : momentOf(record))));
  const until = Math.max(...drawn.map((record) => ("until" in record ? record.until : momentOf(record))));
  const spans = lasting
    .map((span) => ({ ...span, from: Math.max(span.from, from), until: Math.min(span.until, until) }))
    .filter((span) => span.until > span.from)
    .toSorted((a, b) => a.from - b.from);
  return spans.length === 0 || until - from < SHORTEST ? null : { from, until, spans };
}

function isLasting(record: DayRecord): record is Lasting {
  return "from" in record;
}

/** Marks at full hours, fewer of them where there are many. In between nothing is drawn, so the zone of now will do. */
export function ticksOf({ from, until }: Pick<Strip, "from" | "until">): Instant[] {
  const step = (until - from > 12 * HOUR ? 2 : 1) * HOUR;
  const first = new Date(from).setMinutes(60, 0, 0);
  const count = Math.max(0, Math.ceil((until - first) / step));
  return Array.from({ length: Math.min(count, 24) }, (_, tick) => first + tick * step);
}
