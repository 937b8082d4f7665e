import {
  defaults,
  type SettingChanges,
  type SettingName,
  type Settings,
  type StoredSettings,
} from "./fields.ts";
import { isList } from "./lists.ts";

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

/** The settings without anything of the person's: to these a reset goes back. */
export function withoutPerson({ policy }: Layers): Settings {
  return layersOf(NOTHING_CHANGED, policy).effective;
}

/**
 * The layers once the person has chosen these values. Where a policy suggests a value, also the same one is theirs: it
 * stays when the policy suggests another. Where none does, the default is what is stored nowhere. What is locked stays
 * in the person's layer as it was.
 */
export function withChosen({ person, policy }: Layers, chosen: StoredSettings): Layers {
  const known: Record<string, unknown> = { ...person.known };
  for (const [name, value] of Object.entries(chosen)) {
    if (Object.hasOwn(policy.locked, name)) continue;
    if (Object.hasOwn(policy.defaults, name) || !isDefault(name, value)) known[name] = value;
    else delete known[name];
  }
  return layersOf({ ...person, known }, policy);
}

/**
 * The layers without what the person has chosen. What they made, and what is not for them, outlives that; so does what
 * they had chosen before it was locked, and what this version does not know.
 */
export function resetPerson({ person, policy }: Layers): Layers {
  const kept = Object.entries(person.known).filter(
    ([name]) => isList(name) || Object.hasOwn(policy.locked, name),
  );
  return layersOf({ ...person, known: Object.fromEntries(kept) }, policy);
}

function isDefault(name: string, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(defaults[name as keyof Settings]);
}

/** What is stored of a person's layer. */
export function storedForm({ known, unknown }: PersonLayer): Record<string, unknown> {
  return { ...unknown, ...known };
}
