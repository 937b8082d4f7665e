import {
  defaults,
  findDifferences,
  type SettingChanges,
  type SettingName,
  type Settings,
  type StoredSettings,
} from "./fields.ts";

/** What a person has changed. */
export interface PersonLayer {
  known: StoredSettings;
  /** What a version that knows more has stored: kept for it as it is. */
  unknown: Readonly<Record<string, unknown>>;
}

/** What an organisation sets for its people. */
export interface Policy {
  /** A person may change these. */
  defaults: SettingChanges;
  /** And these not. */
  locked: SettingChanges;
}

/** Settings in layers: defaults, what a policy suggests, what the person changed, what the policy has locked. */
export interface Layers {
  person: PersonLayer;
  policy: Policy;
  /** What counts, all layers taken together. */
  effective: Settings;
  locked: ReadonlySet<SettingName>;
}

export const NOTHING_CHANGED: PersonLayer = { known: {}, unknown: {} };
export const NO_POLICY: Policy = { defaults: {}, locked: {} };

export function layersOf(person: PersonLayer, policy: Policy = NO_POLICY): Layers {
  return {
    person,
    policy,
    effective: { ...defaults, ...policy.defaults, ...person.known, ...policy.locked },
    locked: new Set(Object.keys(policy.locked) as SettingName[]),
  };
}

/** The settings without anything of the person's. */
export function withoutPerson({ policy }: Layers): Settings {
  return layersOf(NOTHING_CHANGED, policy).effective;
}

/**
 * The layers once the person's changes come to these settings. What is locked, and what this version does not know,
 * stays in the person's layer as it was.
 */
export function withPersonal(layers: Layers, next: Settings): Layers {
  const { person, policy, locked } = layers;
  const changed = Object.entries(findDifferences(next, withoutPerson(layers)));
  const kept = Object.entries(person.known);
  const isLocked = ([name]: [string, unknown]) => (locked as ReadonlySet<string>).has(name);
  const known = Object.fromEntries([
    ...changed.filter((entry) => !isLocked(entry)),
    ...kept.filter((entry) => isLocked(entry)),
  ]);
  return layersOf({ ...person, known }, policy);
}

/** What is stored of a person's layer. */
export function storedForm({ known, unknown }: PersonLayer): Record<string, unknown> {
  return { ...unknown, ...known };
}
