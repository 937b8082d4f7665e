import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeSettings, type SettingsChange } from "../../src/settings/change.ts";
import { readPerson } from "../../src/settings/decode.ts";
import { defaults, type SettingChanges } from "../../src/settings/fields.ts";
import {
  layersOf,
  NO_POLICY,
  NOTHING_CHANGED,
  storedForm,
  type Layers,
  type Policy,
} from "../../src/settings/layers.ts";
import { changes } from "../support/arbitraries.ts";

const person = (known: SettingChanges) => ({ known, unknown: {} });
const policy = (part: Partial<Policy>): Policy => ({ ...NO_POLICY, ...part });

/** The layers after a change that nothing refuses. */
function after(layers: Layers, change: SettingsChange): Layers {
  const next = changeSettings(layers, change);
  if ("refused" in next) throw new Error(`refused: ${next.refused}`);
  return next;
}

describe("what counts", () => {
  test("is the default, or what a policy suggests, or what the person changed, or what the policy has locked", () => {
    const layers = layersOf(
      person({ snooze: 7, awayAfter: 8, naturalBreak: 9 }),
      policy({ defaults: { snooze: 2, volume: 10 }, locked: { naturalBreak: 4, theme: "dark" } }),
    );
    expect(layers.effective).toEqual({
      ...defaults,
      volume: 10,
      snooze: 7,
      awayAfter: 8,
      naturalBreak: 4,
      theme: "dark",
    });
    expect([...layers.locked].toSorted()).toEqual(["naturalBreak", "theme"]);
  });

  test("without a policy is the person's over the defaults, and nothing is locked", () => {
    const { effective, locked } = layersOf(person({ snooze: 7 }));
    expect(effective).toEqual({ ...defaults, snooze: 7 });
    expect(locked.size).toBe(0);
  });
});

describe("a change of what a policy has locked", () => {
  const layers = layersOf(person({ snooze: 7 }), policy({ locked: { snooze: 3, theme: "dark" } }));

  test("is refused with the field, and changes nothing beside it", () => {
    expect(changeSettings(layers, { settings: "change", changes: { volume: 5, snooze: 9 } })).toEqual({
      refused: "snooze",
    });
  });

  test("to what it is anyway is none, so that a whole set can be put back", () => {
    const next = after(layers, { settings: "change", changes: { volume: 5, snooze: 3, theme: "dark" } });
    expect(next.effective).toMatchObject({ volume: 5, snooze: 3, theme: "dark" });
  });

  test("is what the person chose once the policy is gone", () => {
    const { person: own } = after(layers, { settings: "change", changes: { volume: 5 } });
    expect(layersOf(own).effective).toMatchObject({ snooze: 7, volume: 5, theme: "system" });
  });

  test("does not come of a reset, which leaves all else as the policy suggests it", () => {
    const locked = policy({ defaults: { volume: 10 }, locked: { snooze: 3 } });
    const reset = after(layersOf(person({ volume: 60, badge: "countdown" }), locked), { settings: "reset" });
    expect(reset.effective).toEqual({ ...defaults, volume: 10, snooze: 3 });
    expect(reset.person.known).toEqual({});
  });
});

test("who sets back to Limber's default what a policy suggests otherwise has changed it", () => {
  const layers = layersOf(NOTHING_CHANGED, policy({ defaults: { volume: 10 } }));
  const next = after(layers, { settings: "change", changes: { volume: defaults.volume } });
  expect(next.effective.volume).toBe(defaults.volume);
  expect(next.person.known).toEqual({ volume: defaults.volume });
});

describe("what a person chose where a policy suggests something", () => {
  const suggesting = (volume: number) => policy({ defaults: { volume } });

  test("is theirs also when it is the same, and stays when the policy suggests another", () => {
    const layers = layersOf(person({ volume: 60 }), suggesting(10));
    const chosen = after(layers, { settings: "change", changes: { volume: 10 } });
    expect(chosen.person.known).toEqual({ volume: 10 });
    expect(layersOf(chosen.person, suggesting(90)).effective.volume).toBe(10);
  });

  test("stays theirs when they change something else", () => {
    const layers = layersOf(person({ volume: 10 }), suggesting(10));
    const next = after(layers, { settings: "change", changes: { snooze: 9 } });
    expect(next.person.known).toEqual({ volume: 10, snooze: 9 });
    const listed = after(layers, { settings: "exclude", exercise: "hip-sway" });
    expect(listed.person.known).toEqual({ volume: 10, excluded: ["hip-sway"] });
  });

  test("is forgotten by a reset", () => {
    const layers = layersOf(person({ volume: 10, snooze: 9 }), suggesting(10));
    const reset = after(layers, { settings: "reset" });
    expect(reset.person.known).toEqual({});
    expect(layersOf(reset.person, suggesting(90)).effective.volume).toBe(90);
  });
});

test("without a policy, what is set back to the default is not stored", () => {
  const layers = layersOf(person({ volume: 60, snooze: 9 }));
  const next = after(layers, { settings: "change", changes: { volume: defaults.volume } });
  expect(next.person.known).toEqual({ snooze: 9 });
});

test("a reset leaves what the person made, and what they had chosen before it was locked", () => {
  const known = { snooze: 7, badge: "countdown", daysOff: ["2026-12-24"] } as const;
  const layers = layersOf({ known, unknown: {} }, policy({ locked: { snooze: 3 } }));
  const reset = after(layers, { settings: "reset" });
  expect(reset.person.known).toEqual({ snooze: 7, daysOff: ["2026-12-24"] });
});

test("a change counts, whatever the layers below, unless it is refused", () => {
  fc.assert(
    fc.property(changes, changes, changes, changes, (before, suggested, locked, some) => {
      const layers = layersOf(person(before), policy({ defaults: suggested, locked }));
      const next = changeSettings(layers, { settings: "change", changes: some });
      if (!("refused" in next)) expect(next.effective).toEqual({ ...layers.effective, ...some });
    }),
  );
});

describe("names that this version does not know", () => {
  const stored = { snooze: 7, tint: "sepia", later: { deep: [1, null] } };

  test("are kept as they are, and are no damage", () => {
    const damaged: string[] = [];
    const read = readPerson(structuredClone(stored), damaged);
    expect(damaged).toEqual([]);
    expect(read.known).toEqual({ snooze: 7 });
    expect(storedForm(read)).toEqual(stored);
  });

  test.each<SettingsChange>([
    { settings: "change", changes: { volume: 5 } },
    { settings: "exclude", exercise: "hip-sway" },
    { settings: "reset" },
  ])("outlive a change: $settings", (change) => {
    const { person: own } = after(layersOf(readPerson(stored, [])), change);
    expect(storedForm(own)).toMatchObject({ tint: "sepia", later: { deep: [1, null] } });
  });
});
