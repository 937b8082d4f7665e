import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayBefore, startOfDay } from "../../src/calendar/day.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { effective } from "../../src/settings/fields.ts";
import type { Clock } from "../../src/runtime/ports.ts";
import type { Channel } from "../../src/runtime/page-ports.ts";
import { writeMonth } from "../../src/snapshot/months.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { historyFeed } from "../../src/ui/history/feed.ts";
import {
  entriesOf,
  partsOfEntry,
  recordMoment,
  filterEntries,
  type EntryPart,
} from "../../src/history/entries.ts";
import { historyAddress, readHistoryAddress } from "../../src/history/address.ts";
import { figuresOf } from "../../src/history/figures.ts";
import { withoutOverlaps } from "../../src/history/overlaps.ts";
import { holdingNow, sittingNow, ticksOf, timelineOf } from "../../src/history/timeline.ts";
import { doubtedTime, totalsOf } from "../../src/history/totals.ts";
import { ledgerWords, sequelWords } from "../../src/words/ledger.ts";
import { everything as anything, tale } from "../support/arbitraries.ts";
import { english as say } from "../support/english.ts";
import { clockTime } from "../support/history.ts";
import { RandomDays } from "../support/random-days.ts";
import { aDay, only, type Story } from "../support/timeline.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ZONE = "Europe/Berlin";
const START = startOfDay("2026-05-06", ZONE, 240);
const reader = { say, language: "en", settings: effective({}) };

/** Entries as lines: `09:30 Prompt: change position; 09:31 Snoozed`, with what was taken back in brackets. */
function ledger(records: readonly DayRecord[]): string[] {
  const channel = ({ record, takenBack }: EntryPart, what: string) =>
    `${clockTime(recordMoment(record), ZONE)} ${takenBack === null ? what : `(${what})`}`;
  return entriesOf(records).map((entry) =>
    [
      channel(entry, ledgerWords(reader, entry.record).what),
      ...entry.sequel.map((told) => channel(told, sequelWords(reader, told.record).what)),
    ].join("; "),
  );
}

const anyDay = new RandomDays(
  tale(anything),
  fc.record({
    readable: fc.array(fc.boolean(), { minLength: 1, maxLength: 50 }),
    apart: fc.integer({ min: -HOUR, max: HOUR }),
  }),
);

const totals = ({ records }: Story) => totalsOf(records, entriesOf(records), START);

describe("a day's ledger", () => {
  test("puts an answer to its prompt, and the break in the place of its start", () => {
    const day = aDay("09:00", only("posture")).at("09:30").snooze(5).at("09:36").start().at("10:09").skip();
    expect(ledger(day.records)).toEqual([
      "09:30 Prompt: change position; 09:30 Snoozed",
      "09:35 Prompt: change position; 09:36 Break",
      "10:08 Prompt: change position; 10:09 Skipped",
    ]);
  });

  test("tells of a break that is still on by its start", () => {
    const day = aDay("09:00", only("posture")).at("09:30").start();
    expect(ledger(day.records)).toEqual(["09:30 Prompt: change position; 09:30 Started"]);
  });

  test("tells of a glass or a click on done once, not as an answer too", () => {
    const day = aDay("09:00", only("posture", "water")).at("09:30").drank().at("09:33").done("posture");
    day.at("09:40").drank();
    expect(ledger(day.records)).toEqual([
      "09:30 Prompt: change position, water; 09:30 A drink of 200 ml; 09:33 Done: change position",
      "09:40 A drink of 200 ml",
    ]);
  });

  test("notes with each step that it was taken back", () => {
    const day = aDay("09:00", only("posture")).at("09:30").skip().later(1).undo();
    day.later(1).done("posture").later(1).undo().later(1).drank().later(1).undo();
    expect(ledger(day.records)).toEqual([
      "09:30 Prompt: change position; 09:30 (Skipped)",
      "09:31 Prompt: change position; 09:32 (Done: change position)",
      "09:33 Prompt: change position",
      "09:34 (A drink of 200 ml)",
    ]);
  });

  test("says what came along", () => {
    const day = aDay("09:00", { ...only("posture", "stretch"), stretchInterval: 36, mergeWindow: 0 });
    expect(ledger(day.at("09:38").records)).toEqual([
      "09:30 Prompt: change position; 09:36 Came along: back stretch",
    ]);
  });

  test("tells of a hold, and of the prompt that it cut off and of the one after it", () => {
    const day = aDay("09:00", only("posture")).at("09:31").quiet({ minutes: 25 }).at("10:08");
    expect(ledger(day.records)).toEqual([
      "09:30 Prompt: change position; 09:56 Held back, to come again later",
      "09:31 Held by quiet mode: change position",
      "09:57 Prompt: change position; 10:07 No answer; Limber asks again later",
    ]);
  });

  test("tells of an absence when it is over, with what was held meanwhile", () => {
    const day = aDay("09:00", only("stretch")).at("11:01").locks().at("11:40").returns();
    expect(ledger(day.records)).toEqual([
      "11:00 Prompt: back stretch; 11:40 Time away counted as the break",
      "11:40 Back at the desk; 11:01 Held meanwhile: back stretch",
    ]);
  });

  test("tells with a break what was held meanwhile", () => {
    const day = aDay("09:00", only("posture", "stretch")).at("09:29").isBusy().at("09:31").start("stretch");
    expect(ledger(day.at("09:35").records)).toEqual([
      "09:31 Break: back stretch; 09:31 Held meanwhile: change position",
    ]);
  });

  test("has a place for an answer whose prompt was written under another date", () => {
    const answered: DayRecord = {
      kind: "answered",
      at: START,
      prompt: "posture@1",
      members: ["posture"],
      answer: "skipped",
    };
    expect(ledger([answered])).toEqual(["04:00 Skipped: change position"]);
    expect(ledger([{ kind: "undone", at: START + MINUTE, of: START }])).toHaveLength(1);
  });

  anyDay.atTheEnd(
    "of any day has all records in the order of time, each once, whatever could not be read",
    ({ history }, { readable }) => {
      const records = history
        .map(({ record }) => record)
        .filter((_, index) => readable[index % readable.length]);
      const entries = entriesOf(records);
      const times = entries.map(({ record }) => recordMoment(record));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const told = entries.flatMap(partsOfEntry).map(({ record }) => record);
      expect(new Set(told).size).toBe(told.length);
      for (const record of records) {
        if (record.kind === "sat" && record.said === undefined) continue;
        if (record.kind === "stood" || record.kind === "undone" || record.kind === "answered") continue;
        expect(told).toContain(record);
      }
    },
  );
});

describe("the ledger sifted", () => {
  const day = aDay("09:00", only("stretch")).at("11:01").locks().at("11:40").returns().drank();
  const kinds = (sift: "all" | "held" | "prompts") =>
    filterEntries(entriesOf(day.records), sift).map(({ record }) => record.kind);

  test("shows all, what was held, or what came", () => {
    expect(kinds("all")).toEqual(["prompted", "rested", "drank"]);
    expect(kinds("held")).toEqual(["rested"]);
    expect(kinds("prompts")).toEqual(["prompted"]);
  });
});

describe("a day in numbers", () => {
  test("adds up time at the desk, breaks, glasses and answers", () => {
    const day = aDay("09:00", only("posture")).at("09:30").start().at("10:05").done("posture").drank();
    day.at("10:20").locks().at("10:50").returns();
    expect(totals(day)).toEqual({
      sat: 78 * MINUTE,
      stood: 0,
      breaks: 3,
      glasses: 1,
      prompts: 2,
    });
  });

  test("tells sitting and standing apart, in the entries, the numbers and along the line", () => {
    const day = aDay("09:00", { ...only("posture"), workplace: "turns" })
      .at("09:20")
      .stand()
      .at("09:50")
      .sit();
    day.at("10:00").stand().at("10:05").locks().at("10:06").returns().at("10:10").undo().at("10:20").locks();
    const told = withoutOverlaps(day.records);
    expect(ledger(day.records)).toEqual([
      "09:20 You stood up",
      "09:50 Prompt: sit or walk a little; 09:50 You sat down",
      "10:00 (You stood up)",
    ]);
    expect(totalsOf(told, [], START)).toMatchObject({ sat: 49 * MINUTE, stood: 30 * MINUTE });
    expect(timelineOf(told, START)?.spans.map(({ kind }) => kind)).toEqual([
      "sat",
      "stood",
      "sat",
      "sat",
      "sat",
    ]);
  });

  test("counts neither what was taken back nor what Limber took away", () => {
    const day = aDay("09:00", only("posture")).at("09:30").skip().later(1).undo().later(1).drank();
    day.later(1).undo().quiet({ minutes: 25 }).at("10:20");
    expect(ledger(day.records)).toHaveLength(5);
    expect(totals(day)).toMatchObject({ breaks: 0, glasses: 0, prompts: 1 });
  });

  test("counts an absence that began during a break with it, and none that began the evening before", () => {
    const span = (from: number, until: number) => ({
      from: START + from * HOUR,
      until: START + until * HOUR,
    });
    const records: DayRecord[] = [
      { kind: "rested", ...span(-10, 5) },
      { kind: "break", ...span(6, 6.1), members: ["posture"], outcome: "taken" },
      { kind: "rested", ...span(6.1, 7) },
      { kind: "break", ...span(8, 8.1), members: ["posture"], outcome: "skipped" },
    ];
    expect(totalsOf(records, entriesOf(records), START).breaks).toBe(1);
  });

  new RandomDays(tale(["time", "deed", "idle"], 6)).atTheEnd(
    "agrees with the engine on the time at the desk of any day, what is under way included",
    ({ state, now, history }) => {
      const today = history.filter(({ day }) => day === state.day).map(({ record }) => record);
      const all = withoutOverlaps([...today, ...sittingNow(state, now), ...holdingNow(state, now)]);
      const { counted, since } = state.desk;
      const { sat, stood } = totalsOf(all, [], 0);
      expect(sat + stood + doubtedTime(all)).toBe(counted + (since === null ? 0 : now - since));
    },
  );
});

describe("the channel of a day", () => {
  test("goes from the first to the last event", () => {
    const day = aDay("09:00", only("posture")).at("09:35").locks().at("10:00").returns().at("10:20").drank();
    const timeline = timelineOf(day.records, START);
    expect(timeline?.spans.map(({ kind }) => kind)).toEqual(["sat", "rested", "held"]);
    expect([timeline?.from, timeline?.until].map((end) => clockTime(end ?? 0, ZONE))).toEqual([
      "09:00",
      "10:20",
    ]);
  });

  test("is given no length by holds, which may go on all night", () => {
    const sat: DayRecord = { kind: "sat", from: START + 5 * HOUR, until: START + 6 * HOUR };
    const held: DayRecord = { ...sat, kind: "held", until: START + 24 * HOUR, reason: "paused", members: [] };
    const timeline = timelineOf([sat, held], START);
    expect(timeline).toEqual({
      from: sat.from,
      until: sat.until,
      spans: [sat, { ...held, until: sat.until }],
    });
    expect(timelineOf([held], START)).toMatchObject({ from: held.from, until: held.until });
  });

  test("has a mark at each full hour of the zone, whichever its offset", () => {
    const from = Date.UTC(2026, 10, 23, 3, 40);
    const ticks = ticksOf({ from, until: from + 2 * HOUR }, "Asia/Kolkata");
    expect(ticks.map((tick) => clockTime(tick, "Asia/Kolkata"))).toEqual(["10:00", "11:00"]);
  });

  test("begins when the person came, not with the night before", () => {
    const sat: DayRecord = { kind: "sat", from: START + 5 * HOUR, until: START + 6 * HOUR };
    const night: DayRecord = { kind: "rested", from: START - 9 * HOUR, until: START + 5 * HOUR };
    expect(timelineOf([night, sat], START)).toEqual({ from: sat.from, until: sat.until, spans: [sat] });
  });

  test("is not drawn before there is something to see", () => {
    expect(timelineOf([], START)).toBeNull();
    expect(timelineOf([{ kind: "sat", from: START, until: START + MINUTE }], START)).toBeNull();
    expect(timelineOf([{ kind: "drank", at: START, ml: 200 }], START)).toBeNull();
  });

  anyDay.atTheEnd(
    "of any day has spans of some length within its ends, and few marks",
    ({ history, state, now, began }, { apart }, reach) => {
      const records = [
        ...history.map(({ record }) => record),
        ...sittingNow(state, now),
        ...holdingNow(state, now),
      ];
      const timeline = timelineOf(records, began + apart);
      if (timeline === null) return;
      expect(ticksOf(timeline, ZONE).length).toBeLessThanOrEqual(24);
      for (const { from, until } of timeline.spans) {
        expect(from).toBeGreaterThanOrEqual(timeline.from);
        expect(until).toBeLessThanOrEqual(timeline.until);
        expect(until).toBeGreaterThan(from);
        reach("a span");
      }
    },
    "a span",
  );
});

describe("the days of the page", () => {
  const NOW = START + 5 * HOUR;
  const clock: Clock = { now: () => NOW, zone: () => ZONE, pause: async () => {} };
  const drank: DayRecord = { kind: "drank", at: NOW, ml: 200 };

  /** Storage and nothing else: the worker is not asked. */
  function storage(stored: Record<string, unknown>) {
    let changed: (keys: readonly string[]) => void = () => {};
    const reads: string[][] = [];
    const channel: Channel = {
      stored: {
        load: (keys) => {
          reads.push(keys);
          return Promise.resolve({ state: {}, ...stored });
        },
        keys: () => Promise.resolve(Object.keys(stored)),
      },
      troubles: () => Promise.resolve([]),
      onChange: (what, listener) => {
        if (what === "days") changed = listener;
      },
      send: () => Promise.reject(new Error("not woken")),
    };
    return { channel, reads, change: (...keys: string[]) => changed(keys) };
  }

  test("that it opens with are read at once, whatever hour a day begins at, and however many there are", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, days) => [dayKey(dayBefore("2026-05-06", days)), [drank, "garbage"]]),
    );
    const { channel, reads } = storage(many);
    const { first } = await historyFeed(channel, clock, "2026-01-07");
    expect(first("2026-05-06")).toEqual({ records: [drank], summary: null, unreadable: 1 });
    expect(reads.map((keys) => keys.toSorted())).toEqual([
      ["2026-05-06", "2026-05-05", "2026-01-07"].map(dayKey).toSorted().concat("state"),
    ]);
  });

  test("that it opens with are told only as they still are, also where one was written while they were read", async () => {
    const days = ["2026-05-06", "2026-05-05"] as const;
    const { channel, change } = storage({ [dayKey(days[0])]: [drank], [dayKey(days[1])]: [drank] });
    const opening = historyFeed(channel, clock, null);
    change(dayKey(days[0]));
    const feed = await opening;
    expect(feed.first(days[0])).toBeUndefined();
    expect(feed.first(days[1])?.records).toEqual([drank]);
    change(dayKey(days[1]));
    expect(feed.first(days[1])).toBeUndefined();
  });

  test("are named as they change, until nobody wants to know", async () => {
    const { channel, change } = storage({});
    const feed = await historyFeed(channel, clock, null);
    const heard: (readonly string[])[] = [];
    const stop = feed.follow((days) => heard.push(days));
    change(dayKey("2026-05-06"), dayKey("2026-05-01"));
    stop();
    change(dayKey("2026-05-06"));
    expect(heard).toEqual([["2026-05-06", "2026-05-01"]]);
  });

  test("that cannot be read are said to be so, and those that come later are", async () => {
    const { channel } = storage({ [dayKey("2026-05-06")]: [drank] });
    const answer = channel.stored;
    channel.stored = { ...answer, load: () => Promise.reject(new Error("busy")) };
    const feed = await historyFeed(channel, clock, null);
    expect(feed.first("2026-05-06")).toBeNull();
    await expect(feed.load("2026-05-06")).rejects.toThrow("busy");
    channel.stored = answer;
    const later = await historyFeed(channel, clock, null);
    expect((await later.load("2026-05-06")).records).toEqual([drank]);
  });

  test("of which figures are left behind but no day show none", async () => {
    const where = { zone: ZONE, dayStart: 240 };
    const own = figuresOf({ records: [drank], summary: null }, START, ZONE);
    const month = writeMonth(
      new Map([
        ["2026-05-05", own],
        ["2026-05-04", own],
      ]),
      where,
    );
    const { channel } = storage({ "month:2026-05": month, [dayKey("2026-05-05")]: [drank] });
    const feed = await historyFeed(channel, clock, null);
    const known = await feed.known("2026-05-06");
    expect([...(await feed.figures(known, where)).keys()]).toEqual(["2026-05-05"]);
    expect((await feed.figures(known, { ...where, zone: "UTC" })).size).toBe(0);
  });
});

describe("the address", () => {
  const read = (hash: string) => readHistoryAddress(hash, "2026-05-06");

  test("names a day, a week or a month, and says where it names none or one to come", () => {
    expect(read("")).toEqual({ is: "day", day: "2026-05-06" });
    expect(read("room")).toEqual({ is: "day", day: "2026-05-06" });
    expect(read("2025-12-31")).toEqual({ is: "day", day: "2025-12-31" });
    expect(read("week-2026-05-04")).toEqual({ is: "week", day: "2026-05-04" });
    expect(read("month-2026-05")).toEqual({ is: "month", day: "2026-05-01" });
    expect(read("month-2026-06")).toEqual({ is: "ahead", day: "2026-06-01", of: "month" });
    for (const wrong of [
      "2026-02-30",
      "garbage",
      "week-",
      "week-2026-13-01",
      "month-2026-5",
      "month-",
      "month-x",
    ]) {
      expect(read(wrong)).toEqual({ is: "noDate" });
    }
  });

  test("is read as it is written", () => {
    for (const is of ["day", "week", "month"] as const) {
      const hash = historyAddress(is, "2026-04-01", "2026-05-06").slice(1);
      expect(read(hash)).toEqual({ is, day: "2026-04-01" });
    }
    expect(historyAddress("day", "2026-05-06", "2026-05-06")).toBe("#");
  });
});
