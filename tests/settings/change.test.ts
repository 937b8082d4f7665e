import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeSettings, type SettingsChange } from "../../src/settings/change.ts";
import { layersOf } from "../../src/settings/layers.ts";
import {
  defaults,
  findDifferences,
  effective,
  fields,
  glassesToday,
  isTooMuchWater,
  MOST_WATER_ML,
  presets,
  type Settings,
} from "../../src/settings/fields.ts";
import { MOST_OWN, ownFields, templates, type OwnReminder } from "../../src/settings/lists.ts";
import { breakLength, reminders } from "../../src/domain/model/reminder.ts";
import { changes, settings } from "../support/arbitraries.ts";
import { eyes } from "../support/own-reminder.ts";
import { runs } from "../support/property.ts";

const own: OwnReminder = { ...eyes, id: "a" };

/** The settings after a change, or the field for which it is refused. */
function settingsAfter(before: Settings, change: SettingsChange) {
  const after = changeSettings(layersOf({ known: findDifferences(before), unknown: {} }), change);
  return "refused" in after ? after : after.effective;
}

describe("defaults and ranges are those of the product", () => {
  test.each([
    ["postureInterval", 30, 5, 90],
    ["postureLength", 2, 0.5, 10],
    ["stretchInterval", 120, 15, 240],
    ["stretchLength", 3, 1, 10],
    ["waterInterval", 60, 15, 180],
    ["waterGlass", 200, 100, 500],
    ["waterGoal", 6, 3, 10],
    ["awayAfter", 3, 1, 15],
    ["naturalBreak", 5, 2, 30],
    ["mergeWindow", 5, 0, 15],
    ["promptOpenFor", 10, 2, 30],
    ["promptsPerHour", 4, 1, 12],
    ["snooze", 5, 1, 60],
    ["dayStart", 4 * 60, 0, 12 * 60],
  ] as const)("%s: %d, from %d to %d", (name, standard, min, max) => {
    expect(fields[name]).toMatchObject({ kind: "number", default: standard, min, max });
    expect(defaults[name]).toBe(standard);
  });

  test("the three reminders are on, by notification, and sound lies on the two that ask for movement", () => {
    expect(defaults).toMatchObject({ postureEnabled: true, stretchEnabled: true, waterEnabled: true });
    expect(defaults).toMatchObject({
      postureSurface: "notification",
      stretchSurface: "notification",
      waterSurface: "notification",
    });
    expect(defaults).toMatchObject({ postureSound: true, stretchSound: true, waterSound: false });
    expect(defaults).toMatchObject({ soundMeansSitting: true, badge: "due", theme: "system", own: [] });
  });

  test("presets: balanced as the defaults, light 60/5, frequent 20/2, Austria 50/10, Sheahan 15/2.5", () => {
    expect(presets).toEqual({
      balanced: { postureInterval: defaults.postureInterval, postureLength: defaults.postureLength },
      light: { postureInterval: 60, postureLength: 5 },
      frequent: { postureInterval: 20, postureLength: 2 },
      austria: { postureInterval: 50, postureLength: 10 },
      sheahan: { postureInterval: 15, postureLength: 2.5 },
    });
  });

  const values = [...Object.values(presets), ...Object.values(templates)].flatMap((ready) =>
    Object.entries(ready),
  );
  test.each(values)("ready-made %s %s is within its range", (name, value) => {
    const field = { ...fields, ...ownFields }[name as keyof typeof fields];
    if (field.kind === "number") {
      expect(value).toBeGreaterThanOrEqual(field.min);
      expect(value).toBeLessThanOrEqual(field.max);
      expect((Number(value) - field.min) % field.step).toBe(0);
    } else expect(field).toMatchObject({ options: expect.arrayContaining([value]) });
  });

  test("every default lies within its own range and on its steps", () => {
    for (const field of Object.values({ ...fields, ...ownFields })) {
      if (field.kind === "number") {
        expect(field.default).toBeGreaterThanOrEqual(field.min);
        expect(field.default).toBeLessThanOrEqual(field.max);
        expect((field.default - field.min) % field.step).toBe(0);
        expect((field.max - field.min) % field.step).toBe(0);
      } else if (field.kind === "choice") expect(field.options).toContain(field.default);
    }
  });
});

describe("what is stored", () => {
  test("is only what differs from the defaults", () => {
    expect(findDifferences(defaults)).toEqual({});
    expect(findDifferences({ ...defaults, postureInterval: 45, own: [own] })).toEqual({
      postureInterval: 45,
      own: [own],
    });
  });

  test("gives the same settings back", () => {
    fc.assert(
      fc.property(settings, (some) => {
        expect(effective(findDifferences(some))).toEqual(some);
        expect(effective(JSON.parse(JSON.stringify(findDifferences(some))))).toEqual(some);
        expect(findDifferences(effective(findDifferences(some)))).toEqual(findDifferences(some));
      }),
      runs(),
    );
  });
});

describe("water", () => {
  test("never asks for more than 3.0 litres a day, whatever is stored", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 10 }),
        fc.integer({ min: 100, max: 500 }),
        (waterGoal, waterGlass) => {
          const glasses = glassesToday({ ...defaults, waterGoal, waterGlass });
          expect(glasses * waterGlass).toBeLessThanOrEqual(MOST_WATER_ML);
          expect(glasses).toBeLessThanOrEqual(waterGoal);
          expect(glasses).toBeGreaterThanOrEqual(3);
        },
      ),
      runs(),
    );
    expect(MOST_WATER_ML).toBe(3_000);
  });

  test("exactly 3.0 litres is allowed, a glass more is refused with the field at fault", () => {
    expect(isTooMuchWater({ ...defaults, waterGoal: 6, waterGlass: 500 })).toBe(false);
    const change = (wish: object) =>
      settingsAfter({ ...defaults, waterGlass: 400 }, { settings: "change", changes: wish });
    expect(change({ waterGoal: 7 })).toMatchObject({ waterGoal: 7 });
    expect(change({ waterGoal: 8 })).toEqual({ refused: "waterGoal" });
    expect(change({ waterGoal: 10, waterGlass: 310 })).toEqual({ refused: "waterGlass" });
  });
});

describe("a change of settings", () => {
  test("changes what it names and nothing else", () => {
    fc.assert(
      fc.property(settings, changes, (before, some) => {
        const after = settingsAfter(before, { settings: "change", changes: some });
        if (!("refused" in after)) expect(after).toEqual({ ...before, ...some });
        else expect(isTooMuchWater({ ...before, ...some })).toBe(true);
      }),
      runs(),
    );
  });

  test("a reset gives the defaults, and keeps the person's own reminders", () => {
    expect(settingsAfter({ ...defaults, snooze: 9, own: [own] }, { settings: "reset" })).toEqual({
      ...defaults,
      own: [own],
    });
  });

  test("a reminder is kept in its place, or added at the end", () => {
    const two = { ...defaults, own: [own, { ...own, id: "b" }] };
    const renamed = { ...own, name: "Look out" };
    expect(settingsAfter(two, { settings: "saveReminder", reminder: renamed })).toMatchObject({
      own: [renamed, { id: "b" }],
    });
    expect(
      settingsAfter(two, { settings: "saveReminder", reminder: { ...own, id: "c" }, index: 1 }),
    ).toMatchObject({
      own: [{ id: "a" }, { id: "c" }, { id: "b" }],
    });
    expect(
      settingsAfter(two, { settings: "saveReminder", reminder: { ...own, id: "c" }, index: 9 }),
    ).toMatchObject({
      own: [{ id: "a" }, { id: "b" }, { id: "c" }],
    });
    expect(settingsAfter(two, { settings: "removeReminder", id: "a" })).toMatchObject({ own: [{ id: "b" }] });
    expect(settingsAfter(two, { settings: "removeReminder", id: "none" })).toEqual(two);
    // Its switch was still being saved when it was removed.
    expect(settingsAfter(two, { settings: "saveReminder", reminder: { ...own, id: "gone" } })).toEqual(two);
  });

  test("no more own reminders than fit; the ones there can still be changed", () => {
    const full = {
      ...defaults,
      own: Array.from({ length: MOST_OWN }, (_, index) => ({ ...own, id: `${index}` })),
    };
    expect(settingsAfter(full, { settings: "saveReminder", reminder: own, index: 0 })).toEqual({
      refused: "own",
    });
    expect(
      settingsAfter(full, { settings: "saveReminder", reminder: { ...own, id: "3", name: "New" } }),
    ).not.toHaveProperty("refused");
  });
});

describe("reminders", () => {
  test("are those switched on, in the order stretch, posture, own, water, in milliseconds", () => {
    expect(reminders({ ...defaults, own: [own, { ...own, id: "off", enabled: false }] })).toMatchObject([
      { id: "stretch", kind: "stretch", interval: 7_200_000, length: 180_000 },
      { id: "posture", kind: "posture", interval: 1_800_000, length: 120_000 },
      {
        id: "own:a",
        kind: "own",
        interval: 1_200_000,
        length: 30_000,
        name: "Eyes",
        symbol: "eyes",
        surface: "icon",
      },
      { id: "water", kind: "water", interval: 3_600_000, length: 60_000, sound: false },
    ]);
    expect(
      reminders({ ...defaults, stretchEnabled: false, postureEnabled: false, waterEnabled: false }),
    ).toEqual([]);
  });

  test("have a length also when they are switched off, or no longer there", () => {
    const off = { ...defaults, stretchEnabled: false, own: [{ ...own, enabled: false }] };
    expect(["stretch", "posture", "water", "own:a", "own:gone"].map((id) => breakLength(id, off))).toEqual([
      180_000, 120_000, 60_000, 30_000, 120_000,
    ]);
  });
});
