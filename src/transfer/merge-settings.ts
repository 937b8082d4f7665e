import { isObject } from "../decoding/reader.ts";
import { isEquivalent } from "../decoding/same.ts";
import { isTooMuchWater, type StoredSettings } from "../settings/fields.ts";
import { layersOf, withChosen, type Layers, type PersonLayer } from "../settings/layers.ts";
import { isCollection, MOST_DAYS_OFF, MOST_OWN, type OwnReminder } from "../settings/lists.ts";

/**
 * What becomes of what is here: all of it makes way for what a file has; it stays, and what is missing is added; or only
 * what the file has too makes way.
 */
export type ImportWay = "replace" | "add" | "take";

/**
 * The layers once a file's settings are taken. What is locked stays in the person's layer as it was, and names that
 * this version does not know stay wherever they are. A glass and a goal that are too much together are not taken.
 */
export function importSettings(layers: Layers, file: PersonLayer, way: ImportWay): Layers {
  const { person, policy } = layers;
  const unknown =
    way === "add" ? { ...file.unknown, ...person.unknown } : { ...person.unknown, ...file.unknown };
  const kept = Object.entries(person.known).filter(
    ([name]) => way !== "replace" || Object.hasOwn(policy.locked, name),
  );
  const before = layersOf({ known: Object.fromEntries(kept), unknown }, policy);
  const chosen = chosenIn(way, person.known, file.known);
  const after = withChosen(before, chosen);
  if (!isTooMuchWater(after.effective)) return after;
  const { waterGlass: _glass, waterGoal: _goal, ...others } = chosen;
  return withChosen(before, others);
}

function chosenIn(way: ImportWay, here: StoredSettings, file: StoredSettings): StoredSettings {
  if (way === "replace") return file;
  const missing = Object.entries(file).filter(([name]) => !Object.hasOwn(here, name) || isCollection(name));
  return withEntries(here, way === "take" ? file : (Object.fromEntries(missing) as StoredSettings));
}

/** What a file has, and in its collections what is here. */
function withEntries(here: StoredSettings, file: StoredSettings): StoredSettings {
  const { own, excluded, excludedIdeas, daysOff } = file;
  return {
    ...file,
    ...(own && { own: addReminders(here.own ?? [], own) }),
    ...(excluded && { excluded: union(here.excluded ?? [], excluded) }),
    ...(excludedIdeas && { excludedIdeas: union(here.excludedIdeas ?? [], excludedIdeas) }),
    ...(daysOff && {
      daysOff: union(here.daysOff ?? [], daysOff)
        .slice(0, MOST_DAYS_OFF)
        .toSorted(),
    }),
  };
}

/** As many as may be kept: those that are here first. */
function addReminders(here: readonly OwnReminder[], more: readonly OwnReminder[]): OwnReminder[] {
  const isNew = ({ id }: OwnReminder) => here.every((known) => known.id !== id);
  return [...here, ...more.filter(isNew)].slice(0, MOST_OWN);
}

function union<Entry>(here: readonly Entry[], more: readonly Entry[]): Entry[] {
  return [...new Set([...here, ...more])];
}

/**
 * What is stored of a person's layer once a step is taken back: each name is what it was before, unless somebody has
 * changed it since.
 * @param now what is stored now, whatever it is
 * @param was what was stored before the step
 * @param became what was stored after it
 */
export function restoreSettings(
  now: unknown,
  was: Readonly<Record<string, unknown>>,
  became: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const stored = isObject(now) ? now : {};
  const isChangedSince = (name: string) => !isEquivalent(stored[name], became[name]);
  const names = [...new Set([...Object.keys(stored), ...Object.keys(was)])];
  return Object.fromEntries(
    names
      .map((name) => [name, isChangedSince(name) ? stored[name] : was[name]] as const)
      .filter(([, value]) => value !== undefined),
  );
}
