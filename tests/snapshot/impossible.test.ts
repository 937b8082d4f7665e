import { describe, expect, test } from "vitest";
import { HOUR, MINUTE, type Instant } from "../../src/calendar/time.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import type { State } from "../../src/domain/model/state.ts";
import { MOST_OWN } from "../../src/settings/lists.ts";
import { effective } from "../../src/settings/fields.ts";
import { MOST_ITEMS, readHistory, withinLimit, withRecords } from "../../src/snapshot/history.ts";
import { readSaved } from "../../src/snapshot/saved.ts";
import { heroWords } from "../../src/words/hero.ts";
import { english as say } from "../support/english.ts";
import { Machine } from "../support/machine.ts";
import { own as anOwn } from "../support/timeline.ts";

const ZONE = "Europe/Berlin";
const NINE = Date.UTC(2026, 10, 23, 8);
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function read(state: unknown, now: Instant, zone = ZONE) {
  return readSaved({ state: throughJson(state) }, now, zone);
}

/** Someone who has sat since nine for so many hours. */
function sitting(hours: number, from = NINE, zone = ZONE): Machine {
  const machine = new Machine(from, zone, effective({ stretchEnabled: false, waterEnabled: false }));
  for (let minute = 0; minute < hours * 60; minute += 10) {
    machine.awakeFor(10 * MINUTE);
    machine.send({ command: "visit" });
  }
  return machine;
}

const machine = sitting(5);
const { state } = machine;
const FAR = 8e15;

describe("what cannot be is set back, and named", () => {
  test.each<[string, Partial<State>]>([
    ["state.sitting", { sitting: { counted: FAR, since: null } }],
    ["state.sitting", { sitting: { counted: 0, since: -FAR } }],
    ["state.sitting", { sitting: { counted: 11 * HOUR, since: null } }],
    ["state.desk", { desk: { counted: FAR, since: null } }],
    ["state.presence", { presence: { is: "away", since: -FAR } }],
    ["state.presence", { presence: { is: "here", since: FAR, listeningSince: null } }],
    ["state.arrivedAt", { arrivedAt: Date.UTC(9999, 0) }],
    ["state.pause", { pause: { from: machine.now, until: FAR } }],
    ["state.seen", { seen: { fullScreen: FAR, call: null, callLast: null } }],
    ["state.day", { day: "9999-12-31" }],
    ["state.wakeAt", { wakeAt: FAR }],
    ["state.unanswered", { unanswered: FAR }],
  ])("%s of %j", (path, fields) => {
    const saved = read({ ...state, ...fields }, machine.now);
    expect(saved.damaged).toEqual([path]);
    const { title, text } = heroWords(say, "en-GB", saved.state as State, machine);
    expect(`${title} ${text}`).not.toMatch(/\d{3}/u);
  });

  test("a last event in the year 9999 costs none of what was counted", () => {
    const saved = read({ ...state, seenAt: Date.UTC(9999, 0) }, machine.now);
    expect(saved.damaged).toEqual(["state.seenAt"]);
    expect(saved.state).toEqual({ ...state, seenAt: saved.state?.seenAt });
    expect(saved.state?.seenAt).toBeLessThanOrEqual(machine.now);
  });

  test("a wait of a year goes, and the counter beside it stays", () => {
    const counter = { counted: MINUTE, since: null };
    const wait = { reason: "snoozed", length: 365 * 24 * HOUR, passed: counter };
    const saved = read({ ...state, progress: { posture: { counter, wait, misses: 0 } } }, machine.now);
    expect(saved.damaged).toEqual(["state.progress.posture.wait"]);
    expect(saved.state?.progress["posture"]).toEqual({ counter, wait: null, misses: 0 });
  });

  test("of too many glasses the last count", () => {
    const glasses = Array.from({ length: 100_000 }, (_, at) => ({ at: NINE + at, ml: 200 }));
    const saved = read({ ...state, glasses }, machine.now);
    expect(saved.damaged).toEqual(["state.glasses"]);
    expect(saved.state?.glasses).toEqual(glasses.slice(-60));
  });

  test("however much is broken, only the first places are named, each by a name that can be read again", () => {
    const progress = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [`${at}${"?".repeat(500)}`, 1]),
    );
    const { damaged } = read({ ...state, progress }, machine.now);
    expect(damaged).toHaveLength(100);
    expect(Math.max(...damaged.map((path) => path.length))).toBe(200);
  });
});

describe("what is true is not touched", () => {
  const mustBeWhole = ({ state: whole, now, zone }: Machine, at = now) => {
    const saved = read(whole, at, zone);
    expect(saved.damaged).toEqual([]);
    expect(saved.state).toEqual(throughJson(whole));
  };

  test("a day of twenty-five hours at the desk", () => {
    // From four in the morning of the day on which clocks go back.
    mustBeWhole(sitting(24.5, Date.parse("2026-10-24T02:00Z")));
    mustBeWhole(sitting(24.5, Date.parse("2026-10-24T21:00Z")));
  });

  test("thirty-six hours awake", () => {
    mustBeWhole(sitting(36));
  });

  test.each([
    ["an hour", HOUR],
    ["a day", 24 * HOUR],
    ["a year", 365 * 24 * HOUR],
    ["ten years", 3_650 * 24 * HOUR],
  ])("a state that a clock leaves in the future by going back for %s", (_name, back) => {
    mustBeWhole(sitting(5), sitting(5).now - back);
  });

  test("a clock that was wrong for a minute and returns, and one that stays", () => {
    const wrong = sitting(3);
    for (const jump of [24 * HOUR, -24 * HOUR, -HOUR, HOUR, 365 * 24 * HOUR, -365 * 24 * HOUR]) {
      wrong.now += jump;
      wrong.send({ signal: "woke" });
      mustBeWhole(wrong);
      wrong.awakeFor(5 * MINUTE);
      mustBeWhole(wrong);
    }
  });

  test("a flight across the date line, both ways", () => {
    const flying = sitting(8, NINE, "Asia/Tokyo");
    for (const zone of ["America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo"]) {
      flying.zone = zone;
      flying.send({ signal: "woke" });
      mustBeWhole(flying);
      flying.awakeFor(6 * HOUR);
      mustBeWhole(flying);
    }
  });

  test("three weeks of pause", () => {
    const resting = sitting(2);
    resting.send({ command: "pause", length: { until: resting.now + 21 * 24 * HOUR } });
    resting.now += 20 * 24 * HOUR;
    resting.send({ signal: "woke" });
    mustBeWhole(resting);
  });

  test("as many reminders of one's own as there can be", () => {
    const own = Array.from({ length: MOST_OWN }, (_, at) => anOwn(`own-${at}`, 20));
    const busy = new Machine(NINE, ZONE, effective({ own, waitForPause: false }));
    busy.awakeFor(9 * HOUR);
    mustBeWhole(busy);
  });
});

describe("a day that is full", () => {
  const glass = (at: Instant): DayRecord => ({ kind: "drank", at, ml: 200 });
  const full = withRecords(
    [],
    Array.from({ length: MOST_ITEMS }, (_, at) => glass(NINE + at)),
  );

  test("goes on with its totals, and the new record is told", () => {
    const day = withRecords(withinLimit(full, NINE), [glass(NINE + HOUR)]);
    expect(day.length).toBeLessThan(5);
    const { records, summary } = readHistory(day);
    expect(records).toEqual([glass(NINE + HOUR)]);
    expect(summary?.glasses).toBe(60);
  });

  test("stays as it is until then", () => {
    const almost = full.slice(0, -2);
    expect(withinLimit(almost, NINE)).toBe(almost);
  });

  test("with a legend of a hundred thousand words gets another legend", () => {
    const words = Array.from({ length: 100_000 }, (_, at) => `word ${at}`);
    const day = withRecords([{ since: NINE, words }], [glass(NINE)]);
    expect(day).toHaveLength(3);
    expect(readHistory(day).records).toEqual([glass(NINE)]);
  });
});
