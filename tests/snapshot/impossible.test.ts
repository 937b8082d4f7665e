import { describe, expect, test } from "vitest";
import { HOUR, MINUTE, type Instant } from "../../src/calendar/time.ts";
import { LONGEST_SPAN } from "../../src/domain/model/limits.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { newState, type State } from "../../src/domain/model/state.ts";
import { MOST_OWN } from "../../src/settings/lists.ts";
import { effective } from "../../src/settings/fields.ts";
import { MOST_ITEMS, readHistory, withinLimit, withRecords } from "../../src/snapshot/history.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { heroWords } from "../../src/words/hero.ts";
import { step } from "../../src/domain/step.ts";
import { atDesk } from "../support/at-desk.ts";
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
    ["state.presence", { presence: { is: "here", since: -FAR, listeningSince: machine.now } }],
    ["state.presence", { presence: { is: "away", since: machine.now, surelySince: -FAR } }],
    ["state.arrivedAt", { arrivedAt: Date.UTC(9999, 0) }],
    ["state.pause", { pause: { from: machine.now, until: FAR } }],
    ["state.seen", { seen: { fullScreen: FAR, call: null, afterCall: null, callLast: null } }],
    ["state.day", { day: "9999-12-31" }],
    ["state.wakeAt", { wakeAt: FAR }],
    ["state.unanswered", { unanswered: FAR }],
  ])("%s of %j", (path, fields) => {
    const saved = read({ ...state, ...fields }, machine.now);
    expect(saved.damaged).toEqual([path]);
    const { title, text } = heroWords(say, "en-GB", saved.state as State, machine);
    expect(`${title} ${text}`).not.toMatch(/\d{3}/u);
  });

  test("a last event between two milliseconds came with the first of them", () => {
    expect(read({ ...state, seenAt: state.seenAt + 0.5 }, machine.now).state?.seenAt).toBe(state.seenAt);
  });

  test("a last event in the year 9999 costs none of what was counted", () => {
    const saved = read({ ...state, seenAt: Date.UTC(9999, 0) }, machine.now);
    expect(saved.damaged).toEqual(["state.seenAt"]);
    expect(saved.state).toEqual({ ...state, seenAt: saved.state?.seenAt });
    expect(saved.state?.seenAt).toBeLessThanOrEqual(machine.now);
  });

  test("a planned wake of long ago does not cost a last event that a clock left in the future", () => {
    const saved = read({ ...state, wakeAt: 0 }, machine.now - HOUR);
    expect(saved.damaged).toEqual([]);
    expect(saved.state).toEqual({ ...state, wakeAt: 0 });
  });

  test("a break whose routine was played on after the last event", () => {
    const stretching = sitting(2);
    stretching.send({ command: "start", prompt: null, reminder: "stretch" });
    const { break: ongoing } = stretching.state;
    const routine = ongoing?.routine && { ...ongoing.routine, changedAt: stretching.now + MINUTE };
    const broken = { ...stretching.state, break: { ...ongoing, routine } };
    expect(routine).toBeTruthy();
    expect(read(broken, stretching.now + 60 * HOUR).damaged).toEqual(["state.break"]);
  });

  test("a last event that cannot be read does not cost the day on which nothing has happened yet", () => {
    const presence = { is: "away", since: NINE };
    const away = { ...newState(NINE, "2026-11-26"), presence, seenAt: null };
    const saved = read(away, NINE + 80 * HOUR);
    expect(saved.damaged).toEqual(["state.seenAt"]);
    expect(saved.state?.day).toBe("2026-11-26");
  });

  test("a zone that cannot be read does not cost what was sat before the day began there", () => {
    const flown = new Machine(Date.UTC(2026, 0, 1), ZONE, effective({ workingHoursEnabled: true }));
    flown.awakeFor(3 * MINUTE);
    flown.zone = "Australia/Lord_Howe";
    flown.send({ command: "visit" });
    // Read where the day has not begun yet.
    const saved = read({ ...flown.state, zone: null }, flown.now);
    expect(saved.damaged).toEqual([]);
    expect(saved.state?.sitting).toEqual(flown.state.sitting);
  });

  test("a reply of a moment to come goes with the next event", () => {
    const saved = read({ ...state, seenAt: null, replyAt: machine.now + MINUTE }, machine.now);
    const { settings } = saved;
    const context = { now: machine.now, zone: ZONE, settings, environment: atDesk };
    const after = step(saved.state as State, { signal: "woke" }, context).state;
    expect(read(after, machine.now).damaged).toEqual([]);
  });

  test("a wait of a year goes, and the counter beside it stays", () => {
    const counter = { counted: MINUTE, since: null };
    const wait = { reason: "snoozed", length: 365 * 24 * HOUR, passed: counter };
    const saved = read({ ...state, progress: { posture: { counter, wait, misses: 0 } } }, machine.now);
    expect(saved.damaged).toEqual(["state.progress.posture.wait"]);
    expect(saved.state?.progress["posture"]).toMatchObject({ counter, wait: null, misses: 0 });
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

  /** Whole at the next event too, and it is still paused. */
  const mustStayPaused = (paused: Machine) => {
    paused.send({ signal: "woke" });
    mustBeWhole(paused);
    paused.awakeFor(5 * MINUTE);
    paused.send({ command: "refresh" });
    mustBeWhole(paused);
    expect(paused.state.pause).not.toBeNull();
  };
  const YEAR = 365 * 24 * HOUR;

  test("a pause until tomorrow on a machine that boots six years back, and three hours later knows better", () => {
    const paused = sitting(2);
    paused.send({ command: "pause", length: "tomorrow" });
    paused.now -= 6 * YEAR;
    mustStayPaused(paused);
    paused.awakeFor(3 * HOUR);
    mustBeWhole(paused);
    paused.now += 6 * YEAR;
    mustStayPaused(paused);
  });

  test("a pause of three hundred days and a clock a year and a half back", () => {
    const paused = sitting(2);
    paused.send({ command: "pause", length: { until: paused.now + 300 * 24 * HOUR } });
    paused.now -= 1.5 * YEAR;
    mustStayPaused(paused);
  });

  test("a machine that was on a shelf for years, booted in the past and then corrected", () => {
    for (const jumps of [[401 * 24 * HOUR], [-6 * YEAR, 6 * YEAR], [9 * YEAR]]) {
      const shelved = sitting(2);
      shelved.environment = { ...shelved.environment, idle: "locked" };
      shelved.send({ signal: "woke" });
      for (const jump of jumps) {
        shelved.now += jump;
        mustBeWhole(shelved);
        shelved.send({ signal: "woke" });
        mustBeWhole(shelved);
        shelved.awakeFor(2 * HOUR);
        mustBeWhole(shelved);
      }
    }
  });

  test("whoever comes back after years finds an absence in the history, as long as one is told", () => {
    const returned = sitting(2);
    returned.now += 3 * YEAR;
    returned.send({ signal: "browserStarted" });
    const { records, unreadable } = readHistory(
      withRecords(
        [],
        returned.history.map(({ record }) => record),
      ),
    );
    expect(unreadable).toBe(0);
    expect(records.at(-1)).toEqual({
      kind: "rested",
      from: returned.now - LONGEST_SPAN,
      until: returned.now,
    });
  });

  test("four hundred days at a desk that nobody ever seems to leave", () => {
    const asksNothing = {
      idleDetection: false,
      postureEnabled: false,
      stretchEnabled: false,
      waterEnabled: false,
    };
    const seen = new Machine(NINE, ZONE, effective(asksNothing));
    seen.awakeFor(401 * 24 * HOUR);
    mustBeWhole(seen);
  });

  test("twenty-six hours at the desk on one date, by a clock that went back half a day", () => {
    const long = sitting(14);
    long.now -= 12 * HOUR;
    for (let minute = 0; minute < 12 * 60; minute += 10) {
      long.send({ command: "visit" });
      long.awakeFor(10 * MINUTE);
    }
    mustBeWhole(long);
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
