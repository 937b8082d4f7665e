import { dayOf, type Day } from "../calendar/day.ts";
import type { State } from "../domain/model/state.ts";
import { readPerson } from "../settings/decode.ts";
import type { Settings } from "../settings/fields.ts";
import { layersOf, type Layers, type Policy } from "../settings/layers.ts";
import { readState } from "./state.ts";

/** The keys of the extension's storage. Each day's records have a key of their own. */
export const STATE = "state";
export const SETTINGS = "settings";
export const BACKUP = "backup";
export const DAY = "day:";
export const dayKey = (day: Day): string => DAY + day;
/** What keeps the storage in order, and the room that is set aside in it. */
export const UPKEEP = "upkeep";
export const RESERVE = "reserve";

/** The days that have a key among these, in no order. */
export function daysAmong(keys: readonly string[]): Day[] {
  return keys.filter((key) => /^day:\d{4}-\d\d-\d\d$/u.test(key)).map((key) => key.slice(DAY.length));
}

export interface Saved {
  /** Null before the first start. */
  state: State | null;
  /** The settings that count, and the layers they come from. */
  settings: Settings;
  layers: Layers;
  /** Paths of all that could not be read and was set back. */
  damaged: string[];
}

/** Everything saved, as far as it can be read. Never throws. */
export function readSaved(raw: Record<string, unknown>, now: number, zone: string, policy?: Policy): Saved {
  const damaged: string[] = [];
  const layers = layersOf(readPerson(raw[SETTINGS], damaged), policy);
  const { effective: settings } = layers;
  const state = readState(raw[STATE], now, dayOf(now, zone, settings.dayStart), damaged);
  return { state, settings, layers, damaged };
}
