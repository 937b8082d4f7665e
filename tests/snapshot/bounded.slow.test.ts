import * as fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { HOUR, MINUTE, SECOND, type Instant } from "../../src/calendar/time.ts";
import { stateAt } from "../../src/domain/changes/clock.ts";
import { holdReasons } from "../../src/domain/model/hold.ts";
import type { Event } from "../../src/domain/model/event.ts";
import { MOST_GLASSES, MOST_PROMPTS, MOST_REMINDERS, MOST_ROUTINES } from "../../src/domain/model/limits.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import type { State } from "../../src/domain/model/state.ts";
import { plan } from "../../src/domain/plan.ts";
import { step } from "../../src/domain/step.ts";
import { resultsOf } from "../../src/health/results.ts";
import { entriesOf, partsOfEntry } from "../../src/history/entries.ts";
import { sittingNow, timelineOf } from "../../src/history/timeline.ts";
import { doubtedTime, totalsOf } from "../../src/history/totals.ts";
import { readHistory, MOST_ITEMS } from "../../src/snapshot/history.ts";
import type { Saved } from "../../src/snapshot/saved.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { MOST_DAMAGED } from "../../src/snapshot/state.ts";
import { elapsedTime } from "../../src/words/amounts.ts";
import { ledgerWords, sequelWords } from "../../src/words/ledger.ts";
import { noticeWords } from "../../src/words/notice.ts";
import { rowWords } from "../../src/words/row.ts";
import { statusWords } from "../../src/words/status.ts";
import { badgeWords, titleWords } from "../../src/words/toolbar.ts";
import { finding } from "../health/examined.ts";
import { english as say } from "../support/english.ts";
import { heavyDay } from "../support/heavy-day.ts";
import { Machine } from "../support/machine.ts";
import { must, runs } from "../support/property.ts";
import { own as anOwn, ownAt } from "../support/timeline.ts";
import { effective } from "../../src/settings/fields.ts";

/*
 * Ten thousand stored states of which no field can be trusted: neither how large it is, nor how long, nor when it says
 * that something was. Whatever is made of them takes bounded work and makes sane sentences.
 */

const ZONE = "Europe/Berlin";
const NOW = Date.UTC(2026, 10, 23, 13);
const LANGUAGE = "en-GB";
const somebody = {
  idle: "active",
  audible: false,
  pageOpen: false,
  pageInView: false,
  still: true,
  fullScreen: false,
  call: false,
  callSites: [],
  returnsReported: true,
} as const;

/** States of an ordinary day at two in the afternoon, as they are stored. */
function ordinaryStates(): State[] {
  const own = [anOwn("tea", 45), anOwn("eyes", 45), ownAt("walk", ["12:30", "15:00"])];
  const beginning = () => new Machine(NOW - 5 * HOUR, ZONE, effective({ own, waitForPause: false }));
  const until = (machine: Machine) => machine.awakeFor(NOW - machine.now);
  const working = beginning();
  until(working);
  const drinking = beginning();
  for (let glass = 0; glass < 4; glass += 1) {
    drinking.awakeFor(HOUR);
    drinking.send({ command: "drank", at: drinking.now });
  }
  until(drinking);
  const pausing = beginning();
  pausing.awakeFor(2 * HOUR);
  pausing.send({ command: "pause", length: "tomorrow" });
  until(pausing);
  const resting = beginning();
  resting.awakeFor(5 * HOUR - MINUTE);
  resting.send({ command: "start", prompt: null, reminder: "stretch" });
  until(resting);
  const snoozing = beginning();
  snoozing.awakeFor(4 * HOUR + 55 * MINUTE);
  snoozing.send({ command: "snooze", prompt: snoozing.state.prompt?.id ?? "", minutes: 20 });
  until(snoozing);
  return [working, drinking, pausing, resting, snoozing].map(({ state }) => state);
}

const states = ordinaryStates();
/** Every place in a state, as the names that lead there. */
const placesOf = (value: unknown, path: string[] = []): string[][] => [
  ...(path.length > 0 ? [path] : []),
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, name]))
    : []),
];

function withValue(value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown {
  if (name === undefined) return put;
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === name ? withValue(one, rest, put) : one));
  const inner = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return { ...inner, [name]: withValue(inner[name], rest, put) };
}

const many = <One>(count: number, one: (at: number) => One): One[] =>
  Array.from({ length: count }, (_, at) => one(at));
const magnitude = fc.oneof(
  fc.constantFrom(
    8e15,
    -8e15,
    8.64e15,
    -8.64e15,
    9e15,
    1e300,
    -1,
    0,
    0.5,
    2 ** 53,
    1e9,
    1e7,
    Number.NaN,
    Infinity,
  ),
  fc.constantFrom(Date.UTC(9999, 0, 1), Date.UTC(1999, 0, 1), Date.UTC(2038, 0, 20)),
  // Moments around now, and lengths around those of a day.
  fc.integer({ min: -80 * 24 * 60, max: 80 * 24 * 60 }).map((minutes) => NOW + minutes * MINUTE),
  fc.integer({ min: 0, max: 80 * 24 * 60 }).map((minutes) => minutes * MINUTE),
);
/** What is large: by name, so that a failure can be read. */
const large: Record<string, unknown> = {
  text: "x".repeat(1_000_000),
  nested: many(200, () => null).reduce<unknown>((inner) => [inner], []),
  glasses: many(100_000, (at) => ({ at: NOW - at * SECOND, ml: 200 })),
  moments: many(100_000, (at) => NOW - at),
  routines: many(30_000, (at) => ({ at: NOW - at * MINUTE, first: "easy-walk", done: ["easy-walk"] })),
  holds: many(20_000, () => ({ reason: "quiet", from: NOW, until: null, delayed: ["posture"] })),
  reminders: many(20_000, (at) => `own:${at}`),
  counters: Object.fromEntries(
    many(3_000, (at) => [`own:${at}`, { counter: { counted: 0, since: NOW }, wait: null, misses: 0 }]),
  ),
};
const others = fc.constantFrom<unknown>(null, "", "9999-12-31", "0001-01-01", true, [], {}, "Mars/Base");

/** One of the states, as if it were of another time, with other values at some of its places. */
const anyStored = fc.record({
  state: fc.nat({ max: states.length - 1 }),
  later: fc.constantFrom(0, 0, 0, -HOUR, -60 * HOUR, HOUR, 400 * 24 * HOUR, Date.UTC(9999, 0, 1) - NOW),
  changes: fc.array(
    fc.record({
      place: fc.nat(),
      put: fc.oneof(
        { weight: 12, arbitrary: magnitude },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys(large)).map((name) => ({ large: name })) },
        { weight: 2, arbitrary: others },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** One of the states as if it were of another time, with its places. */
function move(state: number, later: number) {
  const text = JSON.stringify(states[state]);
  const moved = text.replaceAll(/\b1\d{12}\b/gu, (at) => String(Number(at) + later));
  const shifted = { ...(JSON.parse(moved) as State), day: dayOf(NOW + later, ZONE, 240) };
  return { shifted, places: placesOf(shifted) };
}

/** The same few states are broken thousands of times. */
const movedStates = new Map<string, ReturnType<typeof move>>();

function store({
  state,
  later,
  changes,
}: typeof anyStored extends fc.Arbitrary<infer One> ? One : never): unknown {
  const key = `${state} ${later}`;
  const { shifted, places } = movedStates.get(key) ?? move(state, later);
  movedStates.set(key, { shifted, places });
  return changes.reduce<unknown>((stored, { place, put }) => {
    const isLarge = typeof put === "object" && put !== null && "large" in put;
    const value = isLarge ? large[(put as { large: string }).large] : put;
    return withValue(stored, places[place % places.length] ?? [], value);
  }, shifted);
}

/** A sentence without the times of day in it, which are no amounts. */
const withoutTimes = (text: string) => text.replaceAll(/\b\d{1,2}:\d\d\b/gu, "");

/** Most sentences come again and again. */
const saneTexts = new Set<string>();

/** No more hours than a day has, no more minutes than an hour, and no number that no day can hold. */
function mustBeSane(text: string): void {
  if (saneTexts.has(text)) return;
  must(!/NaN|Infinity|undefined|null|\be\+|Invalid|-\d/u.test(text), `sane: ${text.slice(0, 300)}`);
  const amounts = withoutTimes(text);
  for (const [, hours] of amounts.matchAll(/(\d[\d.,]*)\s*h\b/gu))
    must(Number(hours) <= 25, `hours: ${text}`);
  for (const [, minutes] of amounts.matchAll(/(\d[\d.,]*)\s*min\b/gu))
    must(Number(minutes) < 60, `min: ${text}`);
  for (const [number] of amounts.matchAll(/\d+/gu)) must(Number(number) <= 3_000, `a number: ${text}`);
  saneTexts.add(text);
}

/** All that popup, icon and notification say. */
function sentences({ state, settings }: Saved, now: Instant): string[] {
  if (state === null) return [];
  const moment = { now, settings };
  const { title, text, reasons } = statusWords(say, LANGUAGE, state, moment);
  const { title: hover, badge, notice } = plan(state, moment);
  const told = notice === null ? null : noticeWords(say, notice);
  return [
    title,
    text,
    ...reasons,
    ...reminders(settings).map((reminder) => rowWords(say, LANGUAGE, reminder, state, moment)),
    titleWords(say, LANGUAGE, hover, now),
    badgeWords(LANGUAGE, badge),
    ...(told === null ? [] : [told.title, told.message]),
    ...sittingNow(state, now).flatMap(ledgerText),
  ];
}

const reader = { say, language: LANGUAGE, settings: effective({}) };
const ledgerText = (record: Parameters<typeof ledgerWords>[1]) =>
  [ledgerWords(reader, record), sequelWords(reader, record)].flatMap(({ what, more }) => [what, ...more]);

function mustBeBounded(state: State): void {
  const { glasses, prompted, stretched, held, progress, jumps } = state;
  must(glasses.length <= MOST_GLASSES, "few glasses");
  must(prompted.length <= MOST_PROMPTS, "few prompts");
  must(stretched.length <= MOST_ROUTINES, "few routines");
  must(held.length <= holdReasons.length && jumps.length <= 8, "few holds and jumps");
  must(Object.keys(progress).length <= MOST_REMINDERS + 5, "few counters");
  must(JSON.stringify({ ...state, stretched: [], jumps: [] }).length < 60_000, "a small state");
}

/**
 * The same formats, each made once: words make them anew for each sentence, since a person may move to another region
 * meanwhile. Nobody does here, and making them would be most of the work.
 */
function keepFormats<Format extends new (...args: never[]) => object>(format: Format): Format {
  const made = new Map<string, object>();
  return new Proxy(format, {
    construct(target, args: never[]) {
      const key = JSON.stringify(args);
      const one = made.get(key) ?? new target(...args);
      made.set(key, one);
      return one;
    },
  });
}

beforeAll(() => {
  const { DateTimeFormat, NumberFormat, ListFormat } = Intl;
  const kept = {
    DateTimeFormat: { value: keepFormats(DateTimeFormat) },
    NumberFormat: { value: keepFormats(NumberFormat) },
    ListFormat: { value: keepFormats(ListFormat) },
  };
  vi.stubGlobal("Intl", Object.create(Intl, kept));
  return () => vi.unstubAllGlobals();
});

describe("whatever is stored", () => {
  const examined = finding({});
  const events: Event[] = [
    { signal: "woke" },
    { command: "visit" },
    { command: "drank", at: NOW },
    { command: "start", prompt: null, reminder: "posture" },
  ];

  test("what is said of it is sane, and what is kept of it is little", () => {
    fc.assert(
      fc.property(anyStored, fc.constantFrom(...events), (stored, event) => {
        const state = store(stored);
        const saved = readSaved({ state }, NOW, ZONE);
        // What a page makes of it.
        const seen = { ...saved, state: saved.state && stateAt(saved.state, NOW) };
        for (const text of sentences(seen, NOW)) mustBeSane(text);
        must(saved.damaged.length <= MOST_DAMAGED, "few places named");
        const { settings } = saved;
        if (saved.state === null) return;
        mustBeBounded(saved.state);
        const context = { now: NOW, zone: ZONE, settings, environment: somebody };
        const { state: after, records } = step(saved.state, event, context);
        mustBeBounded(after);
        must(records.length <= 200, "few records");
        must(after.wakeAt === null || after.wakeAt > NOW, "a wake to come");
        const again = readSaved({ state: JSON.parse(JSON.stringify(after)) as unknown }, NOW, ZONE);
        // What ran at its limit, or began so long ago, is beyond it by the next event; nothing else is.
        const broken = again.damaged.filter(
          (path) => !/\.(?:counter|wait|desk|sitting|standing|arrivedAt)$/u.test(path),
        );
        must(broken.length === 0, `what is saved is whole: ${broken.join()}`);
        for (const text of sentences({ ...saved, state: after }, NOW)) mustBeSane(text);
        for (const { record } of records) {
          // An absence and a hold may have lasted for weeks.
          if (record.kind !== "rested" && record.kind !== "held") ledgerText(record).forEach(mustBeSane);
        }
        const evidence = { ...examined, at: NOW, zone: ZONE, saved: seen };
        for (const { text } of resultsOf(evidence, { say, language: LANGUAGE })) {
          must(!/NaN|Infinity|undefined/u.test(text), `health: ${text}`);
        }
      }),
      runs(10_000),
    );
  });
});

describe("a day of any length", () => {
  const at = fc.oneof(magnitude, fc.integer({ min: NOW - 9 * HOUR, max: NOW }));
  const prompt = fc.constantFrom("posture@1", "water@2");
  const members = fc.constantFrom(["posture"], ["water", "own:gone"]);
  const anyRecord = fc.oneof(
    fc.record({ kind: fc.constantFrom("sat", "rested"), from: at, until: at }),
    fc.record({ kind: fc.constantFrom("prompted", "joined"), at, prompt, members }),
    fc.record({
      kind: fc.constant("answered"),
      at,
      prompt,
      members,
      answer: fc.constantFrom("drank", "started"),
    }),
    fc.record({ kind: fc.constant("break"), from: at, until: at, members, outcome: fc.constant("taken") }),
    fc.record({ kind: fc.constant("drank"), at, ml: magnitude }),
    fc.record({ kind: fc.constant("held"), from: at, until: at, reason: fc.constant("call"), members }),
  );

  test("has totals that a day can hold, entries of sane amounts, and a line that can be drawn", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), fc.constantFrom(1, 1, 1, 1_000), (some, times) => {
        const day = readHistory(Array.from({ length: times }, () => some).flat());
        must(day.records.length <= MOST_ITEMS, "few records");
        const entries = entriesOf(day.records);
        const totals = totalsOf(day.records, entries, NOW - 9 * HOUR);
        [elapsedTime(say, totals.sat), elapsedTime(say, doubtedTime(day.records))].forEach(mustBeSane);
        must(totals.glasses <= MOST_GLASSES && totals.prompts <= 1_500 && totals.breaks <= 1_500, "few");
        for (const { record } of entries.slice(0, 12).flatMap(partsOfEntry)) {
          if (record.kind !== "rested" && record.kind !== "held") ledgerText(record).forEach(mustBeSane);
        }
        must((timelineOf(day.records, NOW - 9 * HOUR)?.spans.length ?? 0) <= 400, "a line that can be drawn");
      }),
      runs(300),
    );
  });

  test("of thirty thousand records is read from its end, and of a hundred thousand too", () => {
    for (const count of [30_000, 100_000]) {
      const glasses = many(count, (index) => ({
        kind: "drank",
        at: NOW - (count - index) * SECOND,
        ml: 200,
      }));
      const { records, unreadable } = readHistory(glasses);
      expect(records).toHaveLength(MOST_ITEMS);
      expect(records.at(-1)).toEqual(glasses.at(-1));
      expect(unreadable).toBe(count - MOST_ITEMS);
    }
  });

  test("the fullest day that a person can make is read and told to its last record", () => {
    const records = heavyDay();
    expect(records.length).toBeLessThan(MOST_ITEMS / 2);
    expect(readHistory(records)).toMatchObject({ records, unreadable: 0 });
  });
});
