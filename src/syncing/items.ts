import type { Instant } from "../calendar/time.ts";
import { inOrder, isEquivalent } from "../decoding/same.ts";
import { readPerson } from "../settings/decode.ts";
import type { PersonLayer, Policy } from "../settings/layers.ts";
import { isCollection, isList, MOST_DAYS_OFF, MOST_OWN, type OwnReminder } from "../settings/lists.ts";
import { isSetting } from "../settings/fields.ts";
import { settingsOfThisComputer } from "../settings/personal.ts";

/*
 * What a person has changed, cut into items that are synchronised each for itself: one for each setting, and one for
 * each entry of a list whose entries stand for themselves. The key of an entry has the list before a colon, and the
 * order of the person's own reminders is an item of its own: `snooze`, `daysOff:2026-12-24`, `own:b7c1`, `own`.
 */

/** A value, and the moment of the person's change. Without one it is the memory of something that was taken away. */
export interface SyncItem {
  at: Instant;
  value?: unknown;
}
export type SyncItems = Readonly<Record<string, SyncItem>>;
export type SyncValues = Readonly<Record<string, unknown>>;

/** No change by hand has a longer key or value in it, in UTF-16 units. */
const LONGEST_KEY = 100;

/** What of a person's layer is synchronised, by key. */
export function valuesOf({ known }: PersonLayer, policy: Policy): SyncValues {
  const parts = Object.entries(known).filter(([name]) => isSynchronised(name, policy));
  return Object.fromEntries(
    parts.flatMap(([name, value]): [string, unknown][] => {
      if (!isCollection(name)) return [[name, value]];
      if (name !== "own") return (value as string[]).map((entry) => [`${name}:${entry}`, true]);
      const own = value as OwnReminder[];
      const order: [string, unknown][] = own.length === 0 ? [] : [[name, own.map(({ id }) => id)]];
      return [...order, ...own.map((one): [string, unknown] => [`${name}:${one.id}`, one])];
    }),
  );
}

/** Whether what a key names is synchronised. What a policy has locked is not, in either direction. */
export function isSynchronised(key: string, { locked }: Policy): boolean {
  const name = nameIn(key);
  const isLocal = (settingsOfThisComputer as readonly string[]).includes(name);
  return (isSetting(name) || isList(name)) && !isLocal && !Object.hasOwn(locked, name);
}

/** The setting or list that a key is about. */
export function nameIn(key: string): string {
  return key.split(":", 1)[0] ?? "";
}

/** Whether this version can do something with an item. What it cannot is left alone: a later one may have written it. */
export function isReadable(key: string, { value }: SyncItem): boolean {
  if (key.length > LONGEST_KEY) return false;
  if (value === undefined) return true;
  if (key === "own") return Array.isArray(value) && value.every((id) => typeof id === "string");
  return Object.hasOwn(valuesIn({ [key]: value }), key);
}

/** What these items come to here: of more entries than are kept, those that everybody keeps, and nothing unreadable. */
function valuesKept(items: SyncItems): SyncValues {
  const present = Object.entries(items).filter(([, { value }]) => value !== undefined);
  return valuesIn(Object.fromEntries(present.map(([key, { value }]) => [key, value])));
}

function valuesIn(values: SyncValues): SyncValues {
  return valuesOf(
    { known: settingsIn(values), unknown: {} },
    { defaults: {}, locked: {}, add: {}, remove: {} },
  );
}

/** The settings that are made of these values: the same from the same, wherever they come from. */
function settingsIn(values: SyncValues): PersonLayer["known"] {
  const raw: Record<string, unknown> = {};
  const entries: Record<string, [string, unknown][]> = {};
  for (const [key, value] of Object.entries(values)) {
    const name = nameIn(key);
    if (!isCollection(name)) raw[key] = value;
    else if (key !== name) (entries[name] ??= []).push([key.slice(name.length + 1), value]);
  }
  for (const [name, list] of Object.entries(entries)) {
    const inKeys = list.toSorted(([one], [other]) => (one < other ? -1 : 1));
    raw[name] = name === "own" ? reminders(inKeys, values["own"]) : inKeys.map(([entry]) => entry);
    if (name === "daysOff") raw[name] = inKeys.map(([entry]) => entry).slice(-MOST_DAYS_OFF);
  }
  return readPerson(raw, []).known;
}

/** In the order that was saved last, and those that it does not name behind them. */
function reminders(entries: readonly [string, unknown][], saved: unknown): unknown[] {
  const order: readonly unknown[] = Array.isArray(saved) ? saved : [];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return entries
    .filter(([id, one]) => typeof one === "object" && one !== null && "id" in one && one.id === id)
    .toSorted(([one], [other]) => place(one) - place(other))
    .slice(0, MOST_OWN)
    .map(([, one]) => one);
}

/** Of these items the values that are synchronised here. */
export function valuesFor(policy: Policy, items: SyncItems): SyncValues {
  return Object.fromEntries(Object.entries(valuesKept(items)).filter(([key]) => isSynchronised(key, policy)));
}

/** A person's layer once what is synchronised is as in these items. What is so already stays as it is stored. */
export function withItems(person: PersonLayer, policy: Policy, items: SyncItems): PersonLayer {
  const [before, after] = [valuesOf(person, policy), valuesFor(policy, items)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = new Set(keys.filter((key) => !isEquivalent(before[key], after[key])).map(nameIn));
  if (changed.size === 0) return person;
  const settings: SyncValues = settingsIn(after);
  const known: Record<string, unknown> = { ...person.known };
  for (const name of changed) {
    if (Object.hasOwn(settings, name)) known[name] = settings[name];
    else delete known[name];
  }
  return { ...person, known };
}

/** Whether the first of two items is the one that counts: the later one, and of one moment always the same of both. */
export function isLater(one: SyncItem, other: SyncItem): boolean {
  return one.at === other.at ? inOrder(one.value) > inOrder(other.value) : one.at > other.at;
}
