import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { summaryOf } from "../../src/history/summary.ts";
import { effective, findDifferences } from "../../src/settings/fields.ts";
import { layersOf, NOTHING_CHANGED, withChosen } from "../../src/settings/layers.ts";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import { fileName } from "../../src/transfer/export.ts";
import { dayFrom, mergeDay } from "../../src/transfer/merge-history.ts";
import { importSettings } from "../../src/transfer/merge-settings.ts";
import { anyData, fileText, NOW, readWell, ZONE } from "../support/data-files.ts";
import { heavyDay } from "../support/heavy-day.ts";
import { must, mustEqual, runs } from "../support/property.ts";
import { toldMorning } from "../support/told-morning.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../docs/data-file.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const morning = toldMorning(Date.UTC(2026, 10, 28, 8));
const oneDay = {
  version: "1.2.3",
  now: NOW,
  zone: ZONE,
  settings: { postureInterval: 45, daysOff: ["2026-12-24"] },
  days: [["2026-11-28", withRecords([], morning)]] as const,
};

test("a file is named by its day", () => {
  expect(fileName("2026-11-29", "json")).toBe("limber-2026-11-29.json");
  expect(fileName("2026-11-29", "csv")).toBe("limber-history-2026-11-29.csv");
});

test("a file can be read by people: one thing to a line, with its date and clock", () => {
  const lines = fileText(oneDay).split("\n");
  expect(lines).toContain(`    "postureInterval": 45`);
  expect(lines).toContain(`      {"kind":"drank","at":"2026-11-28T10:20:00+01:00","ml":200},`);
});

test("what goes out and comes into an empty Limber is the same: settings, lists and history", () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const { person, days, isWhole, refusedInAll, version, written } = readWell(fileText(data));
      mustEqual([isWhole, refusedInAll, version, written], [true, 0, "1.2.3", NOW]);
      // A new Limber has drawn who is in its pictures.
      const empty = withChosen(layersOf(NOTHING_CHANGED), { skin: "dark", hair: "bob" });
      const { effective: after } = importSettings(empty, person ?? NOTHING_CHANGED, "replace");
      mustEqual(after, effective(data.settings));
      mustEqual(
        [...(days?.keys() ?? [])],
        data.days.map(([day]) => day),
      );
      for (const [day, stored] of data.days) {
        const items = days?.get(day) ?? [];
        for (const whole of [dayFrom(items), mergeDay([], items)])
          mustEqual(readHistory(whole), readHistory(stored));
        must(mergeDay(stored, items) === null, "it is all there already");
      }
    }),
    runs(300),
  );
});

test("every file is as its schema says", () => {
  fc.assert(
    fc.property(anyData, (data) => {
      validate(JSON.parse(fileText(data)));
      mustEqual(validate.errors, null);
    }),
    runs(100),
  );
  const totals = { summary: summaryOf(morning, Date.UTC(2026, 10, 28, 3)) };
  validate(JSON.parse(fileText({ ...oneDay, days: [["2026-01-01", [totals, ...morning]]] })));
  expect(validate.errors).toBeNull();
  expect(validate({ ...(JSON.parse(fileText(oneDay)) as object), history: { today: [] } })).toBe(false);
});

test("totals, unknown names and entries of a later version, and moments that no date can say, come through", () => {
  const totals = { summary: summaryOf(morning, Date.UTC(2026, 10, 28, 3)) };
  const odd = [
    { kind: "danced", at: NOW, with: ["a cat"] },
    { kind: "drank", at: NOW + 0.5, ml: 100 },
  ];
  const data = {
    ...oneDay,
    settings: { ...oneDay.settings, moonPhase: { full: [1, 2] } },
    days: [
      ["2026-11-27", [totals]],
      ["2026-11-28", odd],
    ] as const,
  };
  const { person, days, refused, unknown } = readWell(fileText(data));
  expect(refused).toEqual([]);
  expect(unknown).toBe(2);
  expect(person?.unknown).toEqual({ moonPhase: { full: [1, 2] } });
  expect(days?.get("2026-11-27")).toEqual([totals]);
  expect(days?.get("2026-11-28")).toEqual(odd);
});

test("a history so full that the file could not be read again is written shortly, and comes through", () => {
  const day = withRecords([], heavyDay());
  const data = { ...oneDay, days: [["2026-05-06", day]] as const };
  const [long, short] = [fileText(data), fileText(data, 100_000)];
  expect(long.length).toBeGreaterThan(5 * short.length);
  for (const file of [long, short]) {
    const { days, refused } = readWell(file);
    expect(refused).toEqual([]);
    expect(readHistory(dayFrom(days?.get("2026-05-06") ?? []))).toEqual(readHistory(day));
  }
  expect(findDifferences(effective(readWell(short).person?.known ?? {}))).toEqual(oneDay.settings);
});
