import type { DayRecord } from "../domain/model/record.ts";
import { LONGEST_DAY } from "../domain/model/limits.ts";
import type { State } from "../domain/model/state.ts";
import { boutRecords, lastKnown } from "../domain/rules/sitting.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import { recordMoment } from "./entries.ts";

/** What lasts, and can be drawn along a line. */
export type LastingRecord = Extract<DayRecord, { kind: "sat" | "stood" | "rested" | "break" | "held" }>;

/** A day from its first to its last event. */
export interface Timeline {
  from: Instant;
  until: Instant;
  /** In the order of time, none of them beyond the ends. */
  spans: LastingRecord[];
}

/** The fullest day has half as many. Of more the shortest are left out, which are too narrow to be seen. */
const MOST_SPANS = 400;

/** Of less there is nothing to see. */
const SHORTEST: Ms = 5 * MINUTE;

/**
 * The timeline of a day. Holds give it no length: one may have begun the evening before, and go on all night.
 * `start`: when the day began. Null: there is nothing to draw yet.
 */
export function timelineOf(records: readonly DayRecord[], start: Instant): Timeline | null {
  const lasting = records.filter(isLasting).filter(({ from, until }) => until > from);
  if (lasting.length === 0) return null;
  const ofTheDay = records.filter(
    (record) => record.kind !== "held" && !("from" in record && record.from < start),
  );
  const drawn = ofTheDay.length === 0 ? lasting : ofTheDay;
  const from = drawn.reduce(
    (first, record) => Math.min(first, "from" in record ? record.from : recordMoment(record)),
    Infinity,
  );
  const until = drawn.reduce(
    (last, record) => Math.max(last, "until" in record ? record.until : recordMoment(record)),
    -Infinity,
  );
  const spans = lasting
    .map((span) => ({ ...span, from: Math.max(span.from, from), until: Math.min(span.until, until) }))
    .filter((span) => span.until > span.from)
    .toSorted((a, b) => b.until - b.from - (a.until - a.from))
    .slice(0, MOST_SPANS)
    .toSorted((a, b) => a.from - b.from);
  return spans.length === 0 || until - from < SHORTEST ? null : { from, until, spans };
}

function isLasting(record: DayRecord): record is LastingRecord {
  return "from" in record;
}

/** Marks at full hours of a time zone, fewer of them where there are many. */
export function ticksOf({ from, until }: Pick<Timeline, "from" | "until">, zone: string): Instant[] {
  const step = (until - from > 12 * HOUR ? 2 : 1) * HOUR;
  const hour = Temporal.Instant.fromEpochMilliseconds(Math.floor(from))
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: "hour", roundingMode: "floor" });
  const first = hour.epochMilliseconds + HOUR;
  const count = Math.max(0, Math.ceil((until - first) / step));
  return Array.from({ length: Math.min(count, 24) }, (_, tick) => first + tick * step);
}

/** The bout at the desk that will be written once it is over, as if it were over now. */
export function sittingNow(state: State, now: Instant): DayRecord[] {
  const { desk, lastSign, position } = state;
  if (desk.since === null) return [];
  const until = lastKnown(state, now);
  return boutRecords(position.is, Math.max(desk.since, until - LONGEST_DAY), until, lastSign);
}

/** The same of the holds that keep something back. */
export function holdingNow({ held }: State, now: Instant): DayRecord[] {
  return held
    .filter(({ delayed }) => delayed.length > 0)
    .map(({ reason, from, delayed }) => ({ kind: "held", from, until: now, reason, members: delayed }));
}
