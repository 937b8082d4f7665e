import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { changeSettings, type SettingsChange } from "../../src/settings/change.ts";
import type { SettingPlace } from "../../src/settings/field.ts";
import { defaults, fields, settingNames, type SettingName } from "../../src/settings/fields.ts";
import { layersOf, NO_POLICY, NOTHING_CHANGED, type Layers } from "../../src/settings/layers.ts";
import { personalSettings } from "../../src/settings/personal.ts";
import { WordsProvider } from "../../src/ui/kit/words.tsx";
import type { PartProps } from "../../src/ui/options/part-props.ts";
import { Section } from "../../src/ui/options/section.tsx";
import { Setting } from "../../src/ui/options/setting.tsx";
import { undoReset } from "../../src/ui/options/start-over.tsx";
import { english } from "../support/english.ts";

const REASON = "Set by your organisation.";

/** The parts of an options page on which a policy has locked these settings at their defaults. */
function lockedAt(...names: SettingName[]): PartProps {
  const locked = Object.fromEntries(names.map((name) => [name, defaults[name]]));
  const layers = layersOf(NOTHING_CHANGED, { ...NO_POLICY, locked });
  return {
    settings: layers.effective,
    layers,
    send: async () => ({ ok: true }),
    family: "chromium",
    offerUndo: () => {},
  };
}

const drawn = (view: preact.ComponentChild) =>
  renderToString(
    <WordsProvider value={{ say: english, language: "en", region: "en", zone: "UTC" }}>{view}</WordsProvider>,
  );

/** The tags of all controls with which a value is entered. */
const controlsIn = (html: string) => html.match(/<(?:input|select)\b[^>]*>/gu) ?? [];

/** The texts that a screen reader reads after the name of the control. */
function descriptionsIn(html: string): string[] {
  const ids = /aria-describedby="([^"]*)"/u.exec(html)?.[1]?.split(" ") ?? [];
  return ids.flatMap((id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`, "u").exec(html)?.[1] ?? []);
}

const settable = settingNames.filter((name) => !personalSettings.includes(name));

describe.each(settable)("%s", (name) => {
  const place: SettingPlace = fields[name];
  const headedBy = place.as === "heading" ? place.section : undefined;
  const row = (parts: PartProps) =>
    drawn(<Setting name={name} {...(headedBy !== undefined && { headedBy })} {...parts} />);

  test("locked, it cannot be changed, and says why to the eye and to the ear", () => {
    const html = row(lockedAt(name));
    expect(controlsIn(html)).not.toEqual([]);
    for (const control of controlsIn(html)) expect(control).toContain(" disabled");
    expect(html).toContain(`>${REASON}<`);
    expect(descriptionsIn(html)).toContain(REASON);
  });

  test("not locked, it can be changed, and says nothing of the kind", () => {
    const html = row(lockedAt());
    for (const control of controlsIn(html)) expect(control).not.toContain(" disabled");
    expect(html).not.toContain(REASON);
  });
});

test("a ready-made rhythm cannot be chosen where one of its numbers is locked", () => {
  const radiosOf = (parts: PartProps) =>
    controlsIn(drawn(<Section section="posture" {...parts} />)).filter((control) =>
      /value="(?:light|austria)"/u.test(control),
    );
  expect(radiosOf(lockedAt())).toHaveLength(2);
  for (const radio of radiosOf(lockedAt())) expect(radio).not.toContain(" disabled");
  for (const radio of radiosOf(lockedAt("postureLength"))) expect(radio).toContain(" disabled");
});

describe("who starts over where a policy suggests something", () => {
  const policy = { ...NO_POLICY, defaults: { volume: 10 }, locked: { snooze: 3 } };
  const before = layersOf({ known: { volume: 60, snooze: 7, badge: "countdown" }, unknown: {} }, policy);
  const undo = undoReset(before, "All settings are back.");
  const settingsAfter = (layers: Layers, change: SettingsChange) => {
    const after = changeSettings(layers, change);
    if ("refused" in after) throw new Error(`refused: ${after.refused}`);
    return after;
  };
  const reset = settingsAfter(before, { settings: "reset" });

  test("comes to what it suggests, and can take that back for as long as nothing else is changed", () => {
    expect(reset.effective).toEqual({ ...defaults, volume: 10, snooze: 3 });
    expect(undo.stands(reset.effective)).toBe(true);
    expect(undo.stands({ ...reset.effective, volume: defaults.volume })).toBe(false);
  });

  test("has all of their own again when they take it back", () => {
    const [back] = undo.back;
    const again = settingsAfter(reset, back as SettingsChange);
    expect(again.person.known).toEqual({ volume: 60, badge: "countdown", snooze: 7 });
    expect(again.effective).toEqual(before.effective);
  });
});
