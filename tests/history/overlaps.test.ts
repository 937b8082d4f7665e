import { describe, expect, test } from "vitest";
import type { Instant } from "../../src/calendar/time.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { whenClicked } from "../../src/domain/rules/taken-back.ts";
import { entriesOf, partsOfEntry, recordMoment } from "../../src/history/entries.ts";
import { retell } from "../../src/history/retelling.ts";
import { withoutOverlaps } from "../../src/history/overlaps.ts";
import { summaryOf } from "../../src/history/summary.ts";
import { holdingNow, sittingNow } from "../../src/history/timeline.ts";
import { totalsOf } from "../../src/history/totals.ts";
import type { Settings } from "../../src/settings/fields.ts";
import { everything, tale } from "../support/arbitraries.ts";
import { clockTime, diary } from "../support/history.ts";
import type { Machine } from "../support/machine.ts";
import { must, mustEqual } from "../support/property.ts";
import { RandomDays } from "../support/random-days.ts";
import { aDay, only, own, type Story } from "../support/timeline.ts";

const ZONE = "Europe/Berlin";
type SpanRecord = Extract<DayRecord, { from: number }>;

const isSpan = (record: DayRecord): record is SpanRecord => "from" in record;
const told = ({ records }: Story) =>
  diary(
    withoutOverlaps(records).map((record) => ({ day: "2026-05-06", record })),
    ZONE,
  );

describe("a day is told with each time once:", () => {
  test("a break, and then the absence that began in the middle of it", () => {
    const day = aDay("09:00", only("posture")).at("09:10").start("posture").at("09:10:40").locks();
    day.at("09:20").returns();
    expect(told(day)).toEqual(["09:00-09:10 sat", "09:10-09:12 break taken: posture", "09:12-09:20 rested"]);
  });

  test("quiet mode up to an absence, and on from it", () => {
    const day = aDay("09:00", only("posture")).at("09:25").quiet({ minutes: 30 }).at("09:35").locks();
    day.at("09:38").returns().at("10:10");
    expect(told(day).filter((line) => line.includes("held"))).toEqual([
      "09:35-09:38 held by away: posture",
      "09:25-09:35 held by quiet: posture",
      "09:38-09:55 held by quiet: posture",
    ]);
  });

  test("of two holds the one that led", () => {
    const day = aDay("09:00", only("posture")).at("09:25").quiet({ minutes: 30 });
    day.at("09:50").pause({ minutes: 3 }).at("10:10");
    expect(told(day).filter((line) => line.includes("held"))).toEqual([
      "09:50-09:53 held by paused: posture",
      "09:25-09:50 held by quiet: posture",
      "09:53-09:55 held by quiet: posture",
    ]);
  });

  test("a break after the clock was set back, which by that clock began before the last one and ended after it", () => {
    const walk = { ...own("walk", 60), length: 5 };
    const day = aDay("09:00", { ...only("posture"), own: [walk] });
    day.at("09:10").start("posture");
    day.at("09:12").clockSetTo("09:09").start("own:walk").at("09:15");
    expect(told(day).filter((line) => line.includes("break"))).toEqual([
      "09:10-09:10 break taken: posture",
      "09:09-09:14 break taken: own:walk",
    ]);
  });

  const days = new RandomDays(tale(everything));

  days.atTheEnd(
    "nothing that is told of any day overlaps, whatever the clock did",
    (machine, _besides, reach) => {
      for (const records of daysOf(machine)) {
        const all = withoutOverlaps(records);
        const entries = entriesOf(all);
        const meanwhile = new Set(
          entries
            .flatMap(({ sequel }) => sequel.map(({ record }) => record))
            .filter(({ kind }) => kind === "held"),
        );
        const listed = entries.flatMap(partsOfEntry).map(({ record }) => record);
        mustNotOverlap(listed.filter((record) => !meanwhile.has(record)).filter(isSpan));
        mustNotOverlap(all.filter(isSpan).filter(({ kind }) => kind !== "held"));
        if (all.length !== records.length) reach("something was told twice");
        if (meanwhile.size > 0) reach("something was held meanwhile");
      }
    },
    "something was told twice",
    "something was held meanwhile",
  );

  days.atTheEnd("no time that is written of is left out, and none is added", (machine) => {
    for (const written of daysOf(machine)) {
      const all = withoutOverlaps(written);
      // What the person has said of their time, or taken back, changes what is told, not which time is told of.
      const records = retell(written);
      const moments = records
        .filter(isSpan)
        .flatMap(({ from, until }) => [from, until])
        .toSorted((a, b) => a - b);
      for (const [index, from] of moments.entries()) {
        const until = moments[index + 1] ?? from;
        if (until <= from) continue;
        const covers = (record: DayRecord) => isSpan(record) && record.from <= from && record.until >= until;
        mustEqual(all.some(covers), records.some(covers));
      }
      mustEqual(
        all.filter((record) => !isSpan(record)),
        records.filter((record) => !isSpan(record)),
      );
    }
  });

  days.atTheEnd("its numbers are the sums of what is told", (machine) => {
    for (const records of daysOf(machine)) {
      const all = withoutOverlaps(records);
      const entries = entriesOf(all);
      const sum = (kind: DayRecord["kind"]) =>
        all.filter(isSpan).reduce((time, record) => {
          const counts = record.kind === kind && !(record.kind === "sat" && record.doubted);
          return time + (counts ? Math.max(0, record.until - record.from) : 0);
        }, 0);
      mustEqual(totalsOf(all, entries, 0).sat, sum("sat"));
      const summary = summaryOf(records, 0);
      mustEqual([summary.sat, summary.rested], [sum("sat"), sum("rested")]);
      const held = Object.values(summary.held).reduce((time, length) => time + length, 0);
      mustEqual(held, sum("held"));
    }
  });

  days.throughout(
    "the glasses of the history are those of the popup",
    (reach) => {
      let isMoved = false;
      let settings: Settings | null = null;
      return ({ before, state, records, context }, machine) => {
        // Whoever moves the hour at which a day begins keeps today's glasses, whatever date it has from then on.
        isMoved ||= settings !== null && context.settings !== settings && state.day !== before.day;
        settings = context.settings;
        const isAsBefore = records.length === 0 && state.glasses === before.glasses;
        if (isMoved || isAsBefore) return;
        const written = machine.recordsOf(state.day);
        // No hand clicks twice in one millisecond: what is taken back is known by its moment alone.
        const clicks = written.flatMap((record) =>
          record.kind === "undone" ? record.at : (whenClicked(record) ?? []),
        );
        const isShared = (at: Instant) => clicks.indexOf(at) !== clicks.lastIndexOf(at);
        const isClear = written.every(
          (record) => (record.kind !== "drank" && record.kind !== "undone") || !isShared(record.at),
        );
        if (!isClear) return;
        const all = withoutOverlaps(written);
        const entries = entriesOf(all);
        mustEqual(totalsOf(all, entries, 0).glasses, state.glasses.length);
        if (state.glasses.length > 0) reach("a glass");
        const glasses = entries.flatMap(partsOfEntry).filter(({ record }) => record.kind === "drank");
        if (glasses.some(({ takenBack }) => takenBack !== null)) reach("a glass taken back");
      };
    },
    "a glass",
    "a glass taken back",
  );
});

/** The records of each day, with what is under way among those of the last. */
function daysOf({ state, now, history }: Machine): DayRecord[][] {
  const days = new Map<string, DayRecord[]>();
  for (const { day, record } of history) days.set(day, [...(days.get(day) ?? []), record]);
  const latest = Math.max(now, state.seenAt);
  const lasting = [...sittingNow(state, latest), ...holdingNow(state, latest)];
  days.set(state.day, [...(days.get(state.day) ?? []), ...lasting]);
  return [...days.values()];
}

function mustNotOverlap(spans: readonly SpanRecord[]): void {
  const inOrder = spans.filter(({ from, until }) => until > from).toSorted((a, b) => a.from - b.from);
  for (const [index, span] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next !== undefined)
      must(
        span.until <= next.from,
        `${span.kind} until ${clockTime(span.until, ZONE)}, then ${next.kind} ${clockTime(recordMoment(next), ZONE)}`,
      );
  }
}
