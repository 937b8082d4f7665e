import { defaults, type SettingName, type Settings, type StoredSettings } from "./fields.ts";
import { isList, type ListName } from "./lists.ts";

/** What a person has changed. */
export interface PersonLayer {
  known: StoredSettings;
  /** What a version that knows more has stored: kept for it as it is. */
  unknown: Readonly<Record<string, unknown>>;
}

/** What an organisation sets for its people. */
export interface Policy {
  /** A person may change these. */
  defaults: StoredSettings;
  /** And these not. */
  locked: StoredSettings;
  /** What is in a person's lists whatever they do, of the days off. */
  add: ListParts;
  /** And what is not. */
  remove: ListParts;
}

type ListParts = Pick<StoredSettings, "daysOff">;

/** Settings in layers: defaults, what a policy suggests, what the person changed, what the policy has locked. */
export interface Layers {
  person: PersonLayer;
  policy: Policy;
  /** What counts, all layers taken together. */
  effective: Settings;
  locked: ReadonlySet<SettingName | ListName>;
}

export const NOTHING_CHANGED: PersonLayer = { known: {}, unknown: {} };
export const NO_POLICY: Policy = { defaults: {}, locked: {}, add: {}, remove: {} };

export function layersOf(person: PersonLayer, policy: Policy = NO_POLICY): Layers {
  const settings = { ...defaults, ...policy.defaults, ...person.known, ...policy.locked };
  return {
    person,
    policy,
    effective: { ...settings, daysOff: editDates(settings.daysOff, policy) },
    locked: new Set(Object.keys(policy.locked) as SettingName[]),
  };
}

/** The dates with what a policy adds, and without what it takes away, in order. */
export function editDates(dates: readonly string[], { add, remove }: Policy): readonly string[] {
  const all = new Set([...dates, ...(add.daysOff ?? [])]);
  return [...all].filter((date) => !remove.daysOff?.includes(date)).toSorted();
}

/** The settings without anything of the person's: to these a reset goes back. */
export function withoutPerson({ policy }: Layers): Settings {
  return layersOf(NOTHING_CHANGED, policy).effective;
}

/**
 * The layers once the person has chosen these values. Where a policy suggests a value, also the same one is theirs: it
 * stays when the policy suggests another. Where none does, the default is what is stored nowhere. What is locked stays
 * in the person's layer as it was, and what a policy adds to a list or takes from it does not become theirs.
 */
export function withChosen({ person, policy }: Layers, chosen: StoredSettings): Layers {
  const known: Record<string, unknown> = { ...person.known };
  for (const [name, asked] of Object.entries(chosen)) {
    if (Object.hasOwn(policy.locked, name)) continue;
    const value = name === "daysOff" ? ownDates(asked as string[], person, policy) : asked;
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

/** Of these dates those that the person has chosen; with what they had before a policy took it away. */
function ownDates(dates: readonly string[], { known }: PersonLayer, policy: Policy): string[] {
  const before = known.daysOff ?? policy.defaults.daysOff ?? [];
  const isTheirs = (date: string) => before.includes(date) || !policy.add.daysOff?.includes(date);
  const gone = before.filter((date) => policy.remove.daysOff?.includes(date));
  return [...new Set([...dates.filter(isTheirs), ...gone])].toSorted();
}

function isDefault(name: string, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(defaults[name as keyof Settings]);
}

/** What is stored of a person's layer. */
export function storedForm({ known, unknown }: PersonLayer): Record<string, unknown> {
  return { ...unknown, ...known };
}
