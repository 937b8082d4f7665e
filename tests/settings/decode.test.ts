import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaults, findDifferences, effective, fields, type SettingName } from "../../src/settings/fields.ts";
import { readPerson } from "../../src/settings/decode.ts";
import { standardTimes } from "../../src/settings/lists.ts";
import * as any from "../support/arbitraries.ts";
import { eyes } from "../support/own-reminder.ts";
import { runs } from "../support/property.ts";

const own = { ...eyes, id: "a" };

function read(raw: unknown) {
  const damaged: string[] = [];
  return { settings: effective(readPerson(raw, damaged).known), damaged };
}

test("what was stored comes back as it was", () => {
  fc.assert(
    fc.property(any.settings, (settings) => {
      const trimmed = {
        ...settings,
        own: settings.own.map((one) => ({ ...one, name: one.name.trim() || "x" })),
      };
      expect(read(JSON.parse(JSON.stringify(findDifferences(trimmed))))).toEqual({
        settings: trimmed,
        damaged: [],
      });
    }),
    runs(),
  );
});

test("a stored value outside its range falls back to its default, and the others are kept", () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(fields) as SettingName[])), (name) => {
      const other: SettingName = name === "snooze" ? "awayAfter" : "snooze";
      const { settings, damaged } = read({ [name]: 1e9, [other]: 7 });
      expect(settings[name]).toBe(defaults[name]);
      expect(settings[other]).toBe(7);
      expect(damaged).toEqual([`settings.${name}`]);
    }),
    runs(),
  );
});

describe("own reminders are read one by one and field by field", () => {
  test("an unreadable field becomes its default, one without an id gets one", () => {
    const raw = { own: [{ ...own, interval: 1 }, { ...own, id: undefined, name: 7 }, "walk", own] };
    const { settings, damaged } = read(raw);
    expect(settings.own).toEqual([
      { ...own, interval: 60 },
      { ...own, id: "own-1", name: "own-1" },
      { ...own, id: "own-3" },
    ]);
    expect(damaged).toEqual([
      "settings.own.0.interval",
      "settings.own.1.id",
      "settings.own.1.name",
      "settings.own.2",
      "settings.own.3.id",
    ]);
  });

  test("those of a version that knew no times of day are whole", () => {
    const { timing: _timing, times: _times, days: _days, ...old } = own;
    const { settings, damaged } = read({ own: [old] });
    expect(damaged).toEqual([]);
    expect(settings.own).toEqual([{ ...own, timing: "desk", ...standardTimes }]);
  });

  test("times of day that cannot be are the usual ones", () => {
    const raw = { own: [{ ...own, timing: "times", times: [1440], days: [] }] };
    const { settings, damaged } = read(raw);
    expect(settings.own).toEqual([{ ...own, timing: "times", ...standardTimes }]);
    expect(damaged).toEqual(["settings.own.0.times", "settings.own.0.days"]);
  });

  test("text in a name is text, whatever it contains", () => {
    const name = `<img src=x onerror=alert(1)> "&' 漢字 🪑`;
    expect(read({ own: [{ ...own, name }] }).settings.own[0]?.name).toBe(name);
  });

  test("there are never more than the most", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...own, id: `r${index}` }));
    const { settings, damaged } = read({ own: many });
    expect(settings.own).toHaveLength(12);
    expect(damaged).toEqual(["settings.own"]);
  });
});

test("working hours that are no list are the default ones: none would mean all times", () => {
  const damaged: string[] = [];
  const { known: stored } = readPerson({ workingHoursEnabled: true, workingHours: "nine to five" }, damaged);
  expect(effective(stored).workingHours).toEqual(defaults.workingHours);
  expect(damaged).toEqual(["settings.workingHours"]);
});

test("lists of exercises keep what is known, each once, and name the rest", () => {
  const raw = { excluded: ["hip-sway", "splits", "hip-sway", 7], picked: "all" };
  const { settings, damaged } = read(raw);
  expect(settings.excluded).toEqual(["hip-sway"]);
  expect(settings.picked).toEqual([]);
  expect(damaged).toEqual(["settings.excluded.1", "settings.excluded.3", "settings.picked"]);
});

test("ideas that are put aside stay so, each once, also those of a version that knows more", () => {
  const { settings, damaged } = read({ excludedIdeas: ["kettle", "juggle", "kettle", null, "a b"] });
  expect(settings.excludedIdeas).toEqual(["kettle", "juggle"]);
  expect(damaged).toEqual(["settings.excludedIdeas.3", "settings.excludedIdeas.4"]);
  expect(read({ excludedIdeas: { kettle: true } }).settings.excludedIdeas).toEqual([]);
});

test.each([null, 7, "x", [], true])("settings of the shape %j are the defaults", (raw) => {
  expect(read(raw)).toEqual({ settings: defaults, damaged: ["settings"] });
});
