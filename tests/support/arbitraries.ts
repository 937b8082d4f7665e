import { ideas } from "../../src/ideas/idea.ts";
import * as fc from "fast-check";
import type { Arbitrary } from "fast-check";
import { noticeButtonNames, type HoldLength, type NoticeButton } from "../../src/domain/model/event.ts";
import { easyHours, type EasyHours } from "../../src/domain/model/easy.ts";
import { breakPlaces, type BreakPlace } from "../../src/domain/model/break.ts";
import type { CallSite } from "../../src/domain/model/call-site.ts";
import type { Environment, IdleState } from "../../src/domain/model/environment.ts";
import type { Field } from "../../src/settings/field.ts";
import {
  defaults,
  fields,
  isTooMuchWater,
  type SettingChanges,
  type Settings,
} from "../../src/settings/fields.ts";
import { MOST_OWN_TIMES, ownFields, type OwnReminder } from "../../src/settings/lists.ts";
import { faultIn, sortRanges, type WeekRange } from "../../src/calendar/week.ts";
import { exercises } from "../../src/exercises/exercise.ts";
import type { Item } from "../../src/stretches/routine.ts";
import { HOUR, MINUTE, SECOND, type Instant, type Ms } from "../../src/calendar/time.ts";

/** Any value a field allows, on the steps its form offers. */
function valueOf(field: Field): Arbitrary<unknown> {
  switch (field.kind) {
    case "number": {
      const steps = Math.floor((field.max - field.min) / field.step);
      return fc.integer({ min: 0, max: steps }).map((count) => field.min + count * field.step);
    }
    case "yesNo":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...field.options);
    case "text":
      return fc.string({ minLength: 1, maxLength: field.max });
  }
}

function valuesOf(of: Record<string, Field>): Record<string, Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(of).map(([name, field]) => [name, valueOf(field)]));
}

/** Up to four ranges that do not overlap. */
const week: Arbitrary<WeekRange[]> = fc
  .array(
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 60 }))
      .map(([day, from, quarters]) => ({ day, from: from * 15, until: (from + quarters) * 15 })),
    { maxLength: 4 },
  )
  .map((ranges) => sortRanges(ranges.filter((_, index) => faultIn(ranges.slice(0, index + 1)) === null)))
  .filter((ranges) => faultIn(ranges) === null);

const lists = fc.record(
  {
    excluded: fc.subarray([...exercises]),
    excludedIdeas: fc.subarray([...ideas]),
    picked: fc.shuffledSubarray([...exercises]),
    workingHours: week,
    focusPlan: week,
    daysOff: fc.subarray(["2026-01-01", "2026-05-01", "2026-12-25"]),
  },
  { requiredKeys: [] },
);

/** Some of a few values, at least one. */
const someOf = (values: readonly number[], most: number) =>
  fc.subarray([...values], { minLength: 1, maxLength: most });

const times = {
  times: someOf(
    [0, 2 * 60 + 30, 9 * 60, 12 * 60 + 30, 12 * 60 + 31, 17 * 60 + 45, 23 * 60 + 59],
    MOST_OWN_TIMES,
  ),
  days: someOf([1, 2, 3, 4, 5, 6, 7], 7),
};

const own: Arbitrary<OwnReminder[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b", "c"),
    ...valuesOf(ownFields),
    ...times,
  }) as unknown as Arbitrary<OwnReminder>,
  { maxLength: 2, selector: ({ id }) => id },
);

/**
 * Some fields changed, a few as often as nearly all, each to any value it may have; never so that the water limit would
 * refuse it.
 */
export const changes = fc
  .tuple(fc.record(valuesOf(fields)), fc.subarray(Object.keys(fields)))
  .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name]])) as SettingChanges)
  .filter((some) => !isTooMuchWater({ ...defaults, ...some }));

/** Someone with a desk at which people stand, always or in turns. */
const upright = fc.record({
  workplace: fc.constantFrom("standing" as const, "turns" as const),
  postureEnabled: fc.constant(true),
});

/** Someone who is asked so often that the hourly limit and expiring prompts matter. */
const busy = fc.record({
  postureInterval: fc.integer({ min: 5, max: 12 }),
  promptsPerHour: fc.integer({ min: 1, max: 2 }),
  promptOpenFor: fc.integer({ min: 2, max: 6 }),
});

/** Any settings a person can have. */
export const settings: Arbitrary<Settings> = fc
  .tuple(
    fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 3, arbitrary: changes }),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: busy }),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: upright }),
    own,
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: lists }),
  )
  .map(([some, more, place, reminders, kept]) => ({
    ...defaults,
    ...some,
    ...more,
    ...place,
    ...kept,
    own: reminders,
  }));

/** Zones with summer time by an hour and by half an hour, with none, and on both sides of the date line. */
export const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
);

/** A moment of 2026, with the nights on which clocks change more often than chance would have it. */
export const moment: Arbitrary<Instant> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 364 * 24 }).map((hours) => Date.UTC(2026, 0, 1) + hours * HOUR),
      fc
        .constantFrom("2026-03-28T22:00Z", "2026-10-24T22:00Z", "2026-03-08T04:00Z", "2026-11-01T04:00Z")
        .map((at) => Date.parse(at)),
    ),
    fc.integer({ min: 0, max: 59 * 60 }),
  )
  .map(([hour, seconds]) => hour + seconds * SECOND);

/** From a second to three hours; whole minutes mostly, as people's days are. */
export const length: Arbitrary<Ms> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 45 }).map((minutes) => minutes * MINUTE) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 10_800 }).map((seconds) => seconds * SECOND) },
);

const holdLength: Arbitrary<HoldLength> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes) => ({ minutes })) },
  { weight: 1, arbitrary: fc.constantFrom("tomorrow" as const, "untilEnded" as const) },
);

/** What a person does. Answers say which prompt they mean when the story is told: the open one, or one long gone. */
export type Deed =
  | { does: "start" | "open" | "skip"; stale: boolean }
  | { does: "snooze"; stale: boolean; minutes: number | null }
  | { does: "press"; stale: boolean; button: NoticeButton }
  | { does: "closeNotice"; stale: boolean }
  | { does: "startOne" | "done"; reminder: string }
  | { does: "standing" | "sitting" | "positionKey" | "satElsewhere" }
  | { does: "glass"; ml: number }
  | { does: "goEasy"; hours: EasyHours }
  | { does: "easeAnotherDay" | "leaveEase" | "removeGlass" }
  | { does: "drank" | "undo" | "endQuiet" | "endPause" | "pageOpened" | "popupClosed" | "refresh" }
  | { does: "endBreak"; how: "done" | "snooze" | "skip" }
  | { does: "stretch"; items: readonly Item[]; place: BreakPlace }
  | { does: "play"; on: boolean }
  | { does: "seek"; item: number }
  | { does: "quiet" | "pause"; length: HoldLength };

const stale = fc.oneof(
  { weight: 5, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
const anyReminder = fc.constantFrom("posture", "stretch", "water", "own:a", "own:b");

const items: Arbitrary<Item[]> = fc.array(
  fc
    .tuple(fc.constantFrom(...exercises), fc.integer({ min: 10, max: 120 }))
    .map(([exercise, seconds]) => ({ exercise, seconds })),
  { minLength: 1, maxLength: 3 },
);

export const deed: Arbitrary<Deed> = fc.oneof(
  fc.record({ does: fc.constantFrom("start" as const, "open" as const, "skip" as const), stale }),
  fc.record({
    does: fc.constant("snooze" as const),
    stale,
    minutes: fc.option(fc.integer({ min: 1, max: 60 })),
  }),
  fc.record({ does: fc.constant("press" as const), stale, button: fc.constantFrom(...noticeButtonNames) }),
  fc.record({ does: fc.constant("closeNotice" as const), stale }),
  fc.record({ does: fc.constantFrom("startOne" as const, "done" as const), reminder: anyReminder }),
  fc.record({
    does: fc.constantFrom("drank", "undo", "endQuiet", "endPause", "pageOpened", "popupClosed", "refresh"),
  }),
  fc.record({ does: fc.constantFrom("standing", "sitting", "positionKey", "satElsewhere") }),
  fc.record({ does: fc.constant("glass" as const), ml: fc.integer({ min: 50, max: 1_000 }) }),
  fc.record({ does: fc.constant("goEasy" as const), hours: fc.constantFrom(...easyHours) }),
  fc.record({ does: fc.constantFrom("easeAnotherDay", "leaveEase", "removeGlass") }),
  fc.record({ does: fc.constant("endBreak" as const), how: fc.constantFrom("done", "snooze", "skip") }),
  fc.record({ does: fc.constant("stretch" as const), items, place: fc.constantFrom(...breakPlaces) }),
  fc.record({ does: fc.constant("play" as const), on: fc.boolean() }),
  fc.record({ does: fc.constant("seek" as const), item: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ does: fc.constantFrom("quiet" as const, "pause" as const), length: holdLength }),
) as Arbitrary<Deed>;

/** Something that happens in a day. */
export type Happening =
  /** Time passes with the machine awake; `asked`: no longer than until a prompt is open. */
  | { happens: "time"; length: Ms; asked: boolean }
  | { happens: "deed"; deed: Deed }
  | { happens: "idle"; idle: IdleState; audible: boolean }
  /** The browser does not report it: it is noticed by the next probe. */
  | { happens: "changes"; facts: Partial<Pick<Environment, "still" | "fullScreen" | "call" | "callSites">> }
  | { happens: "pageCloses" }
  | { happens: "settings"; changes: SettingChanges }
  | { happens: "late"; length: Ms }
  | { happens: "sleep"; length: Ms; closed: boolean }
  | { happens: "clock"; by: Ms }
  | { happens: "travel"; zone: string };

export type Kind = Happening["happens"];

const time = (passing: Ms): Happening => ({ happens: "time", length: passing, asked: false });
const finds = (is: IdleState, audible: boolean): Happening => ({ happens: "idle", idle: is, audible });
const deeds = (done: Deed): Happening => ({ happens: "deed", deed: done });

const answer: Arbitrary<Deed> = fc.oneof(
  fc.constantFrom<Deed>(
    { does: "start", stale: false },
    { does: "skip", stale: false },
    { does: "open", stale: false },
    { does: "closeNotice", stale: false },
    { does: "snooze", stale: false, minutes: null },
    { does: "press", stale: false, button: "start" },
    { does: "done", reminder: "posture" },
    { does: "drank" },
  ),
  deed,
);

const undoable = fc.constantFrom<Deed>(
  { does: "positionKey" },
  { does: "satElsewhere" },
  { does: "drank" },
  { does: "skip", stale: false },
  { does: "done", reminder: "posture" },
  { does: "done", reminder: "stretch" },
  { does: "glass", ml: 700 },
  { does: "removeGlass" },
  { does: "goEasy", hours: 48 },
);

/** A sore back: days of Easy mode, and how they are left. */
const soreBack: Arbitrary<Happening[]> = fc
  .tuple(fc.constantFrom(...easyHours), length, fc.boolean(), length)
  .map(([hours, eased, isLonger, steppingUp]) => [
    deeds({ does: "goEasy", hours }),
    time(eased),
    ...(isLonger ? [deeds({ does: "easeAnotherDay" }), time(eased)] : []),
    deeds({ does: "leaveEase" }),
    time(steppingUp),
  ]);

/** How a break begins and how it ends. */
const rest: Arbitrary<[Happening[], Happening[]]> = fc.tuple(
  fc.oneof(
    anyReminder.map((reminder) => [deeds({ does: "startOne", reminder }), deeds({ does: "pageOpened" })]),
    items.map((chosen) => [deeds({ does: "stretch", items: chosen, place: "popup" })]),
  ),
  fc.constantFrom<Happening[]>(
    [],
    [deeds({ does: "play", on: false }), time(5 * MINUTE), deeds({ does: "play", on: true })],
    [deeds({ does: "seek", item: 1 }), deeds({ does: "seek", item: 3 })],
    [{ happens: "pageCloses" }],
    [deeds({ does: "endBreak", how: "done" })],
    [deeds({ does: "endBreak", how: "snooze" })],
    [deeds({ does: "endBreak", how: "skip" })],
  ),
);
/** Someone wants to be left alone, and perhaps ends that before its time. */
const peace: Arbitrary<Happening[]> = fc
  .tuple(fc.constantFrom("quiet" as const, "pause" as const), holdLength, length, fc.boolean())
  .map(([does, chosen, passing, isEnded]) => [
    deeds({ does, length: chosen }),
    time(passing),
    ...(isEnded ? [deeds({ does: does === "quiet" ? "endQuiet" : "endPause" })] : []),
  ]);

const pause: Arbitrary<Ms> = fc.integer({ min: 1, max: 300 }).map((seconds) => seconds * SECOND);

const idle = fc.oneof(
  { weight: 3, arbitrary: fc.constant("active" as const) },
  { weight: 1, arbitrary: fc.constantFrom("idle" as const, "locked" as const) },
);

/**
 * Things seldom happen singly: someone is asked and answers, rests and returns, leaves and comes back. So each
 * kind is a few happenings in a row.
 */
const happenings: Record<Kind, { weight: number; arbitrary: Arbitrary<Happening[]> }> = {
  time: { weight: 3, arbitrary: length.map((passing) => [time(passing)]) },
  deed: {
    weight: 6,
    arbitrary: fc.oneof(
      deed.map((done) => [deeds(done)]),
      answer.map((done) => [{ ...time(3 * HOUR), asked: true }, deeds(done)]),
      fc
        .tuple(undoable, pause)
        .map(([done, thinking]) => [deeds(done), time(thinking), deeds({ does: "undo" })]),
      fc.tuple(rest, pause).map(([[begins, ends], resting]) => [...begins, time(resting), ...ends]),
      peace,
      soreBack,
    ),
  },
  idle: {
    weight: 3,
    arbitrary: fc.oneof(
      fc.tuple(idle, fc.boolean()).map(([is, audible]) => [finds(is, audible)]),
      fc
        .tuple(fc.constantFrom("idle" as const, "locked" as const), length, fc.boolean())
        .map(([is, away, audible]) => [finds(is, audible), time(away), finds("active", audible)]),
    ),
  },
  changes: {
    weight: 2,
    arbitrary: fc
      .record(
        {
          still: fc.boolean(),
          fullScreen: fc.boolean(),
          call: fc.boolean(),
          callSites: fc.subarray<CallSite>(["meet", "zoom", "five9"]),
        },
        { requiredKeys: [] },
      )
      .map((facts) => [{ happens: "changes", facts: { ...facts } }]),
  },
  pageCloses: { weight: 1, arbitrary: fc.constant([{ happens: "pageCloses" }]) },
  settings: { weight: 1, arbitrary: changes.map((some) => [{ happens: "settings", changes: some }]) },
  late: {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 120 }).map((by) => [{ happens: "late", length: by * SECOND }]),
  },
  sleep: {
    weight: 1,
    arbitrary: fc
      .tuple(anyLength(30), fc.boolean())
      .map(([by, closed]) => [{ happens: "sleep", length: by, closed }]),
  },
  clock: {
    weight: 1,
    arbitrary: fc
      .tuple(anyLength(800), fc.boolean())
      .map(([by, back]) => [{ happens: "clock", by: back ? -by : by }]),
  },
  travel: { weight: 1, arbitrary: zone.map((to) => [{ happens: "travel", zone: to }]) },
};

/** From a second to so many hours, short ones as likely as long ones. */
export function anyLength(hours: number): Arbitrary<Ms> {
  return fc
    .oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: hours * 3600 }))
    .map((seconds) => seconds * SECOND);
}

/** A random day: who sits down when and where, and what happens then. */
export interface Tale {
  start: Instant;
  zone: string;
  settings: Settings;
  happenings: Happening[];
}

/** Tales of these kinds of happenings, at most so many in a row. */
export function tale(kinds: readonly Kind[], most = 10): Arbitrary<Tale> {
  return fc.record({
    start: moment,
    zone,
    settings,
    happenings: fc
      .array(fc.oneof(...kinds.map((kind) => happenings[kind])), {
        minLength: 1,
        maxLength: most,
        size: "max",
      })
      .map((some) => some.flat()),
  });
}

/** Everything that can happen. */
export const everything: readonly Kind[] = [
  "time",
  "deed",
  "idle",
  "changes",
  "pageCloses",
  "settings",
  "late",
  "sleep",
  "clock",
  "travel",
];
/** What happens on a machine that stays awake and whose clock is right. */
export const awake: readonly Kind[] = ["time", "deed", "idle", "pageCloses"];
