import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayRecord } from "../../src/domain/model/record.ts";
import { summaryOf } from "../../src/history/summary.ts";
import { layersOf, NO_POLICY, NOTHING_CHANGED, type PersonLayer } from "../../src/settings/layers.ts";
import {
  MOST_DAYS_OFF,
  MOST_OWN,
  ownFields,
  standardTimes,
  type OwnReminder,
} from "../../src/settings/lists.ts";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import type { ImportedData } from "../../src/transfer/data-file.ts";
import { dayFrom, daysToRestore, mergeDay, restoreDay } from "../../src/transfer/merge-history.ts";
import { importSettings, restoreSettings } from "../../src/transfer/merge-settings.ts";
import { previewOf } from "../../src/transfer/preview.ts";
import { anyDays, finish } from "../support/data-files.ts";
import { mustEqual, runs } from "../support/property.ts";

const AT = Date.UTC(2026, 10, 28, 9);
const glass = (minutes: number, ml = 200): DayRecord => ({ kind: "drank", at: AT + minutes * 60_000, ml });
const day = (...records: DayRecord[]) => withRecords([], records);
const told = (stored: readonly unknown[] | null) => readHistory(stored).records;
const totals = { summary: summaryOf([glass(0)], AT) };

describe("a day that is added to", () => {
  test("has each thing once, in the order in which it happened", () => {
    const merged = mergeDay(day(glass(1), glass(5)), [glass(1), glass(3), glass(9)]);
    expect(told(merged)).toEqual([glass(1), glass(3), glass(5), glass(9)]);
  });

  test("does not change by what is there already, whatever else is said of it", () => {
    expect(mergeDay(day(glass(1)), [glass(1, 150)])).toBeNull();
    expect(mergeDay(day(glass(1)), [])).toBeNull();
  });

  test("has a thing twice that happened twice", () => {
    expect(told(mergeDay(day(glass(1)), [glass(1), glass(1)]))).toEqual([glass(1), glass(1)]);
  });

  test("stays as it is where there are only totals of it, here or in the file: they would count twice", () => {
    expect(mergeDay([totals], [glass(1)])).toBeNull();
    expect(mergeDay(day(glass(1)), [totals])).toBeNull();
    expect(mergeDay([], [totals])).toEqual([totals]);
  });

  test("keeps what only a later version can read, of both, and once", () => {
    const [hummed, danced] = [{ kind: "hummed" }, { kind: "danced" }];
    const merged = mergeDay([hummed, ...day(glass(1))], [hummed, danced, glass(2)]);
    expect(merged).toEqual(expect.arrayContaining([hummed, danced]));
    expect(merged?.filter((item) => JSON.stringify(item).includes("hummed"))).toHaveLength(1);
    expect(told(merged)).toEqual([glass(1), glass(2)]);
  });

  test("is the same whatever is added twice, and comes back as it was", () => {
    fc.assert(
      fc.property(anyDays, anyDays, (here, file) => {
        for (const [name, items] of file) {
          const imported = told(items);
          const stored = here.find(([one]) => one === name)?.[1] ?? [];
          const merged = mergeDay(stored, imported);
          mustEqual(merged === null ? null : mergeDay(merged, imported), null);
          mustEqual(told(restoreDay(merged ?? stored, stored, imported)), told(stored));
          mustEqual(told(restoreDay(dayFrom(imported), stored, imported)), told(stored));
        }
      }),
      runs(300),
    );
  });
});

test("what happened since an import stays when that is taken back", () => {
  const was = day(glass(1));
  const since = withRecords(mergeDay(was, [glass(2)]) ?? [], [glass(30)]);
  expect(told(restoreDay(since, was, [glass(2)]))).toEqual([glass(1), glass(30)]);
});

const reminder = (id: string, name = id): OwnReminder => ({
  id,
  name,
  symbol: "star",
  enabled: true,
  timing: "desk",
  interval: ownFields.interval.default,
  length: 1,
  surface: "icon",
  sound: false,
  ...standardTimes,
});
const person = (known: PersonLayer["known"], unknown = {}): PersonLayer => ({ known, unknown });

describe("settings that are added", () => {
  test("leave what the person has set, and bring what they have not", () => {
    const here = layersOf(person({ snooze: 7, picked: ["easy-walk"] }, { tide: "low" }));
    const file = person({ snooze: 9, volume: 10, picked: ["hip-sway"] }, { tide: "high", moon: 1 });
    expect(importSettings(here, file, "add").person).toEqual(
      person({ snooze: 7, picked: ["easy-walk"], volume: 10 }, { tide: "low", moon: 1 }),
    );
  });

  test("bring the entries of lists that are not here, and as many as there may be", () => {
    const here = layersOf(person({ own: [reminder("a"), reminder("b")], daysOff: ["2026-12-24"] }));
    const many = Array.from({ length: MOST_OWN }, (_, id) => reminder(`n${id}`));
    const dates = Array.from({ length: MOST_DAYS_OFF }, (_, days) =>
      Temporal.PlainDate.from("2027-01-01").add({ days }).toString(),
    );
    const file = person({ own: [reminder("a", "other"), ...many], daysOff: dates });
    const { own, daysOff } = importSettings(here, file, "add").effective;
    expect(own.map(({ name }) => name).slice(0, 3)).toEqual(["a", "b", "n0"]);
    expect(own).toHaveLength(MOST_OWN);
    expect([daysOff[0], daysOff.length]).toEqual(["2026-12-24", MOST_DAYS_OFF]);
  });
});

describe("settings that are replaced", () => {
  test("are those of the file, and what is not in it is at its default", () => {
    const here = layersOf(person({ snooze: 7, own: [reminder("a")] }, { tide: "low" }));
    expect(importSettings(here, person({ volume: 10 }), "replace").person).toEqual(
      person({ volume: 10 }, { tide: "low" }),
    );
  });

  test.each(["replace", "add"] as const)("leave what is locked as it was: %s", (way) => {
    const policy = { ...NO_POLICY, locked: { snooze: 10 } };
    const here = layersOf(person({ snooze: 7 }), policy);
    const after = importSettings(here, person({ snooze: 9, volume: 10 }), way);
    expect(after.person.known).toEqual({ snooze: 7, volume: 10 });
    expect(after.effective).toMatchObject({ snooze: 10, volume: 10 });
  });

  test("never ask for more water than Limber does", () => {
    const file = person({ waterGlass: 500, waterGoal: 10, volume: 10 });
    expect(importSettings(layersOf(NOTHING_CHANGED), file, "replace").person.known).toEqual({ volume: 10 });
  });

  test("come back, but those that were changed since", () => {
    const [was, became] = [
      { snooze: 7, volume: 5 },
      { snooze: 9, volume: 10, badge: "countdown" },
    ];
    expect(restoreSettings({ ...became, volume: 20 }, was, became)).toEqual({ snooze: 7, volume: 20 });
    expect(restoreSettings("garbage", was, became)).toEqual({});
  });
});

describe("before anything is done", () => {
  const data = (known: PersonLayer["known"], days: [string, DayRecord[]][]): ImportedData => ({
    version: "1.2.3",
    written: AT,
    person: person(known),
    days: new Map(days),
    isWhole: true,
    damagedFrom: null,
    refused: [],
    refusedInAll: 0,
    unknown: 0,
  });
  const here = layersOf(person({ snooze: 7 }), { ...NO_POLICY, locked: { theme: "dark" } });
  const stored = [
    ["2026-11-25", day(glass(1))],
    ["2026-11-26", day(glass(1))],
    ["2026-11-27", [totals]],
  ] as const;
  const file = data({ snooze: 9, volume: 10, theme: "light", waterGoal: 8 }, [
    ["2026-11-26", [glass(1), glass(2)]],
    ["2026-11-27", [glass(3)]],
    ["2026-11-28", [glass(1)]],
  ]);

  test("it is known what would become of it", () => {
    expect(finish(previewOf(here, stored, file))).toEqual({
      effects: {
        replace: { changed: ["waterGoal", "snooze", "volume"], newDays: 1, changedDays: 2, goneDays: 1 },
        add: { changed: ["waterGoal", "volume"], newDays: 1, changedDays: 1, goneDays: 0 },
        take: { changed: ["waterGoal", "snooze", "volume"], newDays: 1, changedDays: 1, goneDays: 0 },
      },
      differing: ["waterGoal", "snooze", "volume", "theme"],
      locked: ["theme"],
      isTooMuchWater: false,
      surplusReminders: 0,
      totalsOnly: 1,
      span: ["2026-11-26", "2026-11-28"],
    });
  });

  test("and that nothing would, of what is here already", () => {
    const same = data({ snooze: 7 }, [["2026-11-26", [glass(1)]]]);
    expect(finish(previewOf(layersOf(person({ snooze: 7 })), [stored[1]], same))).toMatchObject({
      effects: {
        replace: { changed: [], newDays: 0, changedDays: 0, goneDays: 0 },
        add: { changed: [], newDays: 0, changedDays: 0, goneDays: 0 },
      },
      differing: [],
    });
  });

  test("and what to put back", () => {
    const added = finish(daysToRestore(stored, file.days ?? new Map(), "add"));
    expect(Object.keys(added)).toEqual(["2026-11-26", "2026-11-28"]);
    const replaced = finish(daysToRestore(stored, file.days ?? new Map(), "replace"));
    expect(Object.keys(replaced)).toHaveLength(4);
    expect(replaced["2026-11-25"]).toEqual({ was: stored[0][1], imported: [] });
  });
});
