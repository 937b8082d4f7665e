import { dayOf } from "../calendar/day.ts";
import type { StoredDays } from "../history/deletion.ts";
import { storedForm, type Layers } from "../settings/layers.ts";
import { isOther, OTHERS, POLICY, readSavedForView, SETTINGS, STATE } from "../snapshot/saved.ts";
import type { Clock, Shelf } from "./ports.ts";
import { loadStored } from "./reading.ts";
import { knownDays, loadDays } from "./stored-days.ts";

/** All that is stored of a person. */
export interface StoredData {
  /** The state as it is stored. */
  state: unknown;
  layers: Layers;
  /** What is stored of the person's layer. */
  person: Record<string, unknown>;
  days: StoredDays;
  /** And what is stored under any other key. */
  others: Record<string, unknown>;
}

/** What is stored of the person's layer, without their history. */
export async function loadStoredPerson(shelf: Shelf, clock: Clock): Promise<Record<string, unknown>> {
  const raw = await loadStored(shelf, [SETTINGS, POLICY], clock);
  return storedForm(readSavedForView(raw, clock.now(), clock.zone()).layers.person);
}

/** Reads all that is stored of a person, without waking the worker. */
export async function loadStoredData(shelf: Shelf, clock: Clock): Promise<StoredData> {
  const raw = await loadStored(shelf, [SETTINGS, POLICY], clock);
  const { layers } = readSavedForView(raw, clock.now(), clock.zone());
  const days = await knownDays(shelf, dayOf(clock.now(), clock.zone(), 0));
  return {
    state: raw[STATE],
    layers,
    person: storedForm(layers.person),
    days: await loadDays(shelf, days, clock),
    others: await loadOthers(shelf, clock),
  };
}

/** Where a browser cannot list its keys only some are known by their names. */
async function loadOthers(shelf: Shelf, clock: Clock): Promise<Record<string, unknown>> {
  const keys = (await shelf.keys().catch(() => null)) ?? OTHERS;
  const raw = await loadStored(shelf, keys.filter(isOther), clock);
  return Object.fromEntries(Object.entries(raw).filter(([key]) => isOther(key)));
}
