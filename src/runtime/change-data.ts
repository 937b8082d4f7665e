import { dayOf, type Day } from "../calendar/day.ts";
import { readPerson } from "../settings/decode.ts";
import { storedForm } from "../settings/layers.ts";
import { monthKey } from "../snapshot/months.ts";
import { readDay } from "../snapshot/history.ts";
import type { DataRequest } from "../snapshot/request.ts";
import { dayKey, daysAmong, isOther, isUpkeep, OTHERS, POLICY, SETTINGS, STATE } from "../snapshot/saved.ts";
import { readSaved } from "../snapshot/whole.ts";
import { dayFrom, mergeDay, restoreDay } from "../transfer/merge-history.ts";
import { importSettings, restoreSettings } from "../transfer/merge-settings.ts";
import { withdrawReport } from "./other-computers.ts";
import { inTime } from "./in-time.ts";
import { isWithoutDays, withoutFigures } from "./leave-figures.ts";
import { NoRoom, type Ports, type ReplyError } from "./ports.ts";
import { loadStored } from "./reading.ts";
import { knownDays } from "./stored-days.ts";

type Asked<Name extends DataRequest["data"]> = Extract<DataRequest, { data: Name }>;
type Items = Record<string, unknown>;

export function isDataRequest(asked: object): asked is DataRequest {
  return "data" in asked;
}

/**
 * Takes what a file has, takes such a step back, or forgets everything: in one write, so that a worker that dies leaves
 * all of it done or none. What the settings have become by it is noticed by the next event, like any change from
 * outside. Days of which nothing is left are written empty, and then removed: an empty one that is left over is nothing.
 * @returns why nothing was done; null: it is done
 */
export async function changeData(ports: Ports, request: DataRequest): Promise<ReplyError | null> {
  if (request.data === "deleteAll") {
    await forgetEverything(ports);
    return null;
  }
  const items = await (request.data === "import"
    ? collectImport(ports, request)
    : collectRestored(ports, request));
  if (Object.keys(items).length === 0) return null;
  try {
    Object.assign(items, await withoutFigures(ports, daysAmong(Object.keys(items))));
    await ports.store.save(items);
  } catch (error) {
    // What does not fit is no trouble of Limber's: all else goes on being saved.
    if (error instanceof NoRoom) return { error: { field: "room" } };
    throw error;
  }
  const empty = Object.keys(items).filter((key) => isEmptyList(items[key]) || isWithoutDays(key, items[key]));
  await inTime(ports.store.remove(empty)).catch(() => {});
  return null;
}

/** The worker's own upkeep says nothing of the person but that they have been welcomed, the policy nothing at all. */
async function forgetEverything(ports: Ports): Promise<void> {
  const { store, clock } = ports;
  const today = dayOf(clock.now(), clock.zone(), 0);
  const keys = (await store.keys()) ?? [
    STATE,
    SETTINGS,
    ...OTHERS,
    ...(await knownDays(store, today)).flatMap((day) => [dayKey(day), monthKey(day)]),
  ];
  await withdrawReport(ports);
  await store.remove(keys.filter((key) => !isUpkeep(key)));
}

async function collectImport(ports: Ports, { way, person, days }: Asked<"import">): Promise<Items> {
  const { store, clock } = ports;
  const named = Object.keys(days ?? {});
  const replaced = way === "replace" && days !== null;
  const here = replaced ? await knownDays(store, dayOf(clock.now(), clock.zone(), 0)) : [];
  const raw = await loadStored(store, [SETTINGS, POLICY, ...named.map(dayKey)], clock);
  const { layers } = readSaved(raw, clock.now(), clock.zone());
  const items: Items = {};
  if (person !== null) {
    const after = storedForm(importSettings(layers, readPerson(person, []), way).person);
    if (JSON.stringify(after) !== JSON.stringify(raw[SETTINGS])) items[SETTINGS] = after;
  }
  for (const day of here.filter((one) => !named.includes(one))) items[dayKey(day)] = [];
  for (const [day, imported] of Object.entries(days ?? {})) {
    const stored = storedItems(raw, day);
    const after = way === "replace" ? dayFrom(imported) : mergeDay(stored, imported);
    if (after !== null && JSON.stringify(after) !== JSON.stringify(stored)) items[dayKey(day)] = after;
  }
  return items;
}

async function collectRestored(
  { store, clock }: Ports,
  { person, days, state, others = {} }: Asked<"restore">,
): Promise<Items> {
  const raw = await loadStored(store, [SETTINGS, ...Object.keys(days).map(dayKey)], clock);
  return {
    ...(person && { [SETTINGS]: restoreSettings(raw[SETTINGS], person.was, person.became) }),
    ...Object.fromEntries(
      Object.entries(days).map(([day, { was, imported }]) => [
        dayKey(day),
        restoreDay(storedItems(raw, day), was, imported),
      ]),
    ),
    ...(state === undefined ? {} : { [STATE]: state }),
    ...Object.fromEntries(Object.entries(others).filter(([key]) => isOther(key))),
  };
}

/** A day that is no list is one item, which nobody can read. */
function storedItems(raw: Items, day: Day): readonly unknown[] {
  return readDay(raw[dayKey(day)]) ?? [raw[dayKey(day)]];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
