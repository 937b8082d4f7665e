import { describe, expect, test } from "vitest";
import { hourCutter } from "../../src/calendar/local-hours.ts";
import { startOfDay } from "../../src/calendar/day.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { boutsOf } from "../../src/history/bouts.ts";
import { entriesOf } from "../../src/history/entries.ts";
import { figuresOf } from "../../src/history/figures.ts";
import { withoutOverlaps } from "../../src/history/overlaps.ts";
import { summaryOf } from "../../src/history/summary.ts";
import { totalsOf } from "../../src/history/totals.ts";
import { readMonth, withoutDays, writeMonth } from "../../src/snapshot/months.ts";
import { everything, tale } from "../support/arbitraries.ts";
import { clockTime } from "../support/history.ts";
import type { Machine } from "../support/machine.ts";
import { must, mustEqual } from "../support/property.ts";
import { RandomDays } from "../support/random-days.ts";
import { aDay, only, type Story } from "../support/timeline.ts";

const ZONE = "Europe/Berlin";
const HOUR = 3_600_000;
const START = startOfDay("2026-05-06", ZONE, 240);

/** Bouts as lines: `09:00-09:30 sitting`. */
const bouts = ({ records }: Pick<Story, "records">) =>
  boutsOf(withoutOverlaps(records)).map(
    ({ is, from, until }) => `${clockTime(from, ZONE)}-${clockTime(until, ZONE)} ${is}`,
  );
/** A moment of the ordinary day, as `09:30`. */
const at = (time: string, day = "2026-05-06") =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
const sat = (from: string, until: string): DayRecord => ({ kind: "sat", from: at(from), until: at(until) });
const figures = (records: readonly DayRecord[]) => figuresOf({ records, summary: null }, START, ZONE);

describe("a bout", () => {
  test("ends with a break that was taken, an absence, and a change of position", () => {
    const day = aDay("09:00", { ...only("posture"), workplace: "turns" })
      .at("09:30")
      .start()
      .at("09:32")
      .at("10:00")
      .locks();
    day.at("10:10").returns().at("10:30").stand().at("10:45").locks().at("11:00").returns();
    expect(bouts(day)).toEqual([
      "09:00-09:30 sitting",
      "09:32-10:00 sitting",
      "10:10-10:30 sitting",
      "10:30-10:45 standing",
    ]);
  });

  test("ends where the person says that they have moved, unless they take that back", () => {
    const moved: DayRecord = { kind: "done", at: at("09:30"), reminder: "posture" };
    expect(bouts({ records: [moved, sat("09:00", "10:00")] })).toEqual([
      "09:00-09:30 sitting",
      "09:30-10:00 sitting",
    ]);
    const undone: DayRecord = { kind: "undone", at: at("09:31"), of: at("09:30") };
    expect(bouts({ records: [moved, undone, sat("09:00", "10:00")] })).toEqual(["09:00-10:00 sitting"]);
  });

  test("goes on over a glass, and over seconds of which nothing is known", () => {
    const records: DayRecord[] = [
      sat("09:00", "09:20"),
      { kind: "drank", at: at("09:10"), ml: 200 },
      sat("09:20:30", "09:40"),
      sat("09:42", "10:00"),
    ];
    expect(bouts({ records })).toEqual(["09:00-09:40 sitting", "09:42-10:00 sitting"]);
    expect(boutsOf(records)[0]?.length).toBe(39.5 * 60_000);
  });
});

describe("a day's figures", () => {
  test("name the longest bout, and the hours at the desk with a change of position", () => {
    const { bouts: found } = figures([sat("09:00", "10:10"), sat("10:20", "12:00"), sat("13:40", "14:00")]);
    // 9 to 10 passed in one position, in 10 to 11 somebody moved, 11 to 12 ended in a break; of 13 there is too little.
    expect(found).toMatchObject({ longest: 100 * 60_000, hours: 3, changed: 2 });
    expect(found?.reach.slice(8, 15)).toEqual([0, 60, 70, 100, 0, 20, 0]);
  });

  test("of a day of which only totals are kept are these, and no bouts", () => {
    const summary = summaryOf([sat("09:00", "10:00")], START);
    expect(figuresOf({ records: [], summary }, START, ZONE)).toEqual({ ...summary, bouts: null, done: {} });
  });

  test("count what was done of each exercise, and not what was left out", () => {
    const parts = [
      { exercise: "easy-walk", outcome: "taken", seconds: 60 },
      { exercise: "easy-walk", outcome: "cutShort", seconds: 20 },
      { exercise: "hip-sway", outcome: "skipped", seconds: 0 },
    ] as const;
    const rest: DayRecord = {
      kind: "break",
      from: at("09:00"),
      until: at("09:05"),
      members: ["stretch"],
      outcome: "taken",
      parts: [...parts],
    };
    expect(figures([rest])).toMatchObject({ done: { "easy-walk": 2 }, exercises: 2 });
  });

  test.each([
    ["2026-03-29", 23],
    ["2026-10-25", 25],
    ["2026-05-06", 24],
  ])("lie in the hours that the clock shows, on %s with its %i hours", (day, length) => {
    const midnight = startOfDay(day, ZONE, 0);
    const pieces = hourCutter(midnight, ZONE)(midnight, midnight + length * HOUR);
    expect(pieces.at(-1)?.until).toBe(midnight + length * HOUR);
    for (const { hour, from, until } of pieces) {
      const clock = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(ZONE);
      expect([clock.hour, clock.minute]).toEqual([hour, 0]);
      // The hour that comes twice is one piece of two hours.
      expect(until - from).toBe(length === 25 && hour === 2 ? 2 * HOUR : HOUR);
    }
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    expect(pieces.map(({ hour }) => hour)).toEqual(
      length === 23 ? hours.filter((hour) => hour !== 2) : hours,
    );
  });

  test.each(["Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"])("and so in %s", (zone) => {
    const start = startOfDay("2026-04-04", zone, 0);
    for (const { hour, from } of hourCutter(start, zone)(start, start + 48 * HOUR)) {
      expect(Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).hour).toBe(hour);
    }
  });
});

describe("the figures of a month", () => {
  const where = { zone: ZONE, dayStart: 240 };
  const one = figures([sat("09:00", "10:10")]);
  const written = writeMonth(new Map([["2026-05-06", one]]), where);

  test("are read as they were written, where they would be made so now", () => {
    const stored = JSON.parse(JSON.stringify(written)) as Record<string, unknown>;
    expect(readMonth(stored, where)).toEqual(new Map([["2026-05-06", one]]));
    expect(readMonth({ ...stored, rules: 0 }, where).size).toBe(0);
    expect(readMonth(stored, { ...where, zone: "Asia/Tokyo" }).size).toBe(0);
    expect(readMonth(stored, { ...where, dayStart: 0 }).size).toBe(0);
  });

  test("are read day by day, whatever else is there", () => {
    const stored = writeMonth(
      new Map([
        ["2026-05-05", { ...one, sat: -1 }],
        ["2026-05-06", one],
        ["2026-05-32", one],
        ["2026-05-07", { ...one, done: { juggling: 1 } } as never],
      ]),
      where,
    );
    expect([...readMonth(stored, where).keys()]).toEqual(["2026-05-06"]);
    for (const garbage of [undefined, null, 7, "x", [], { days: [] }]) {
      expect(readMonth(garbage, where).size).toBe(0);
      expect(withoutDays(garbage, ["2026-05-06"])).toBeNull();
    }
  });

  test("lose those of days that go, whoever made them", () => {
    const later = { ...(written as object), rules: 99 };
    expect(withoutDays(later, ["2026-05-06"])).toEqual({ ...later, days: {} });
    expect(withoutDays(written, ["2026-05-07"])).toBeNull();
  });
});

describe("of any day, whatever the clock did,", () => {
  const days = new RandomDays(tale(everything));
  const daysOf = (machine: Machine) =>
    [...new Set(machine.history.map(({ day }) => day))].map((day) => ({
      day,
      records: machine.recordsOf(day),
    }));

  days.atTheEnd(
    "bouts never overlap, and add up to the time at the desk",
    (machine, _besides, reach) => {
      for (const { day, records } of daysOf(machine)) {
        const told = withoutOverlaps(records);
        const found = boutsOf(told);
        for (const [place, bout] of found.entries()) {
          must(
            bout.length > 0 && bout.length <= bout.until - bout.from,
            "a bout lasts as long as it is told",
          );
          const before = found[place - 1];
          if (before === undefined) continue;
          must(before.until <= bout.from, "no bout begins before the last one has ended");
          reach("two bouts");
          if (before.is !== bout.is) reach("another position");
        }
        const { sat: sitting, stood } = totalsOf(told, entriesOf(told), startOfDay(day, machine.zone, 240));
        const sum = (is: string) => found.reduce((all, bout) => all + (bout.is === is ? bout.length : 0), 0);
        const most = (length: number) => Math.min(length, 51 * HOUR);
        mustEqual([most(sum("sitting")), most(sum("standing"))], [sitting, stood]);
      }
    },
    "two bouts",
    "another position",
  );

  days.atTheEnd("the figures are those of the day's own page, and are read back as a recount", (machine) => {
    const where = { zone: machine.zone, dayStart: machine.settings.dayStart };
    for (const { day, records } of daysOf(machine)) {
      const start = startOfDay(day, where.zone, where.dayStart);
      const own = figuresOf({ records, summary: null }, start, where.zone);
      const told = withoutOverlaps(records);
      const { sat: sitting, stood, breaks, glasses, prompts } = own;
      mustEqual({ sat: sitting, stood, breaks, glasses, prompts }, totalsOf(told, entriesOf(told), start));
      const stored = JSON.parse(JSON.stringify(writeMonth(new Map([[day, own]]), where))) as unknown;
      mustEqual(readMonth(stored, where).get(day), own);
      const { hours = 0, changed = 0, longest = 0 } = own.bouts ?? {};
      must(changed <= hours && longest <= Math.max(sitting, stood), "a part is no more than the whole");
    }
  });
});
