import { holdReasons, type HoldReason } from "../domain/model/hold.ts";
import type { DayRecord } from "../domain/model/record.ts";
import type { Instant } from "../calendar/time.ts";
import { retell } from "./retelling.ts";

/*
 * What is written of a day may overlap: a screen is locked in the middle of a break, two holds are in force at the
 * same time, a clock is set back and an hour comes twice. Whoever reads it is told each time once.
 */

interface Span {
  from: Instant;
  until: Instant;
}

type SpanRecord = Extract<DayRecord, Span>;
type AtDesk = Extract<DayRecord, { kind: "sat" | "stood" }>;
type Held = Extract<DayRecord, { kind: "held" }>;

/** What holds for as long as something lasts that is told of anyway. */
export const during: Partial<Record<HoldReason, "break" | "rested">> = { break: "break", away: "rested" };

/**
 * A day's records with each time in one of them only: a break before the absence in it, both before what was held
 * meanwhile, and of several holds the one that led. So of one record there may be several pieces, or none. Time at the
 * desk goes on while something is held, so those two may share a time; but none of it is told twice. An absence of
 * which the person has said that they sat elsewhere is none.
 */
export function withoutOverlaps(written: readonly DayRecord[]): DayRecord[] {
  const records = retell(written);
  const spans = records.filter(isSpan);
  const pieces = new Map<DayRecord, DayRecord[]>();
  const rests: Span[] = [];
  const tell = (told: readonly SpanRecord[], covered: Span[], cut: Cut) => {
    for (const record of told) {
      const left = cut(record, findUncovered(record, covered));
      for (const piece of left) cover(piece, covered);
      pieces.set(
        record,
        left.map((piece) => ({ ...record, ...piece })),
      );
    }
  };
  // A clock that is set back can make a break begin before the last one and end after it. In the order in which they
  // began, each break has at most one piece that no earlier one covers: its time is told whole, and not as two breaks.
  // A break of which nothing is left is still told, with no length.
  const breaks = ofKind(spans, "break").toSorted((a, b) => a.from - b.from);
  // So is what was said and taken back.
  const firstOrNothing: Cut = ({ from }, left) => [left[0] ?? { from, until: from }];
  tell(breaks, rests, firstOrNothing);
  const all: Cut = (_record, left) => left;
  const isSaid = (record: DayRecord) => record.kind === "sat" && record.said !== undefined;
  const atDesk = spans.filter(({ kind }) => kind === "sat" || kind === "stood") as AtDesk[];
  const known = [...rests];
  tell(atDesk.filter(isSaid), known, firstOrNothing);
  const absences = ofKind(spans, "rested");
  tell(absences, known, all);
  for (const piece of absences.flatMap((record) => pieces.get(record) ?? [])) cover(piece as Span, rests);
  const seen = atDesk.filter((record) => !isSaid(record));
  tell([...seen.filter(({ doubted }) => !doubted), ...seen.filter(({ doubted }) => doubted)], known, all);
  const parents = new Map(spans.map((record) => [placeOf(record.kind, record.from), record]));
  const parentOf = ({ reason, from }: Held) => parents.get(placeOf(during[reason], from));
  const held = ofKind(spans, "held").filter((record) => parentOf(record) === undefined);
  tell(
    held.toSorted((a, b) => holdReasons.indexOf(a.reason) - holdReasons.indexOf(b.reason)),
    [...rests],
    all,
  );
  // What was held by a break or an absence has no time of its own: it is told right after that, with its time.
  const meanwhile = new Map<DayRecord, Held[]>();
  for (const record of ofKind(spans, "held")) {
    const parent = parentOf(record);
    if (parent !== undefined) meanwhile.set(parent, [...(meanwhile.get(parent) ?? []), record]);
  }
  const heldIn = (parent: SpanRecord, told: DayRecord | undefined): Held[] => {
    if (told === undefined || !isSpan(told)) return [];
    return (meanwhile.get(parent) ?? []).map((record) => ({ ...record, from: told.from, until: told.until }));
  };
  return records.flatMap((record) => {
    if (!isSpan(record)) return [record];
    const told = pieces.get(record) ?? [];
    return [...told, ...heldIn(record, told[0])];
  });
}

/** Which of the pieces that nothing else covers are told. */
type Cut = (record: SpanRecord, left: Span[]) => Span[];

function isSpan(record: DayRecord): record is SpanRecord {
  return "from" in record;
}

function ofKind<Kind extends SpanRecord["kind"]>(spans: readonly SpanRecord[], kind: Kind) {
  return spans.filter((span): span is Extract<SpanRecord, { kind: Kind }> => span.kind === kind);
}

function placeOf(kind: string | undefined, from: Instant): string {
  return `${kind} ${from}`;
}

/** What of a span is in none of these, which are in the order of time and overlap nowhere. One turned round is nothing. */
function findUncovered({ from, until }: Span, covered: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = from;
  for (let at = firstAfter(covered, from); start < until; at += 1) {
    const next = covered[at];
    const end = Math.min(until, next?.from ?? until);
    if (end > start) left.push({ from: start, until: end });
    start = next?.until ?? until;
  }
  return left;
}

/** Adds a span that is in none of those there. */
function cover(span: Span, covered: Span[]): void {
  if (span.until > span.from) covered.splice(firstAfter(covered, span.from), 0, { ...span });
}

/** Where the first span stands that ends after a moment. */
function firstAfter(covered: readonly Span[], moment: Instant): number {
  let [low, high] = [0, covered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((covered[middle]?.until ?? Infinity) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
