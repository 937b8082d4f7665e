import type { Day } from "../calendar/day.ts";
import { LONGEST_TEXT } from "../decoding/values.ts";
import type { State } from "../domain/model/state.ts";
import { readPerson } from "../settings/decode.ts";
import type { Settings } from "../settings/fields.ts";
import { layersOf, type Layers } from "../settings/layers.ts";
import { readPolicy } from "../settings/kept-policy.ts";
import { MOST_DAMAGED, readNoExtras, readState, type ExtrasReader } from "./state.ts";

/** The keys of the extension's storage. Each day's records have a key of their own. */
export const STATE = "state";
export const SETTINGS = "settings";
/** What an organisation sets, as it was last handed out: the browser may hand it out late. */
export const POLICY = "policy";
/** What is remembered of the exchange with a person's other computers. */
export const SYNC = "sync";
export const BACKUP = "backup";
export const DAY = "day:";
export const dayKey = (day: Day): string => DAY + day;
/** The rounds of warmth and cold, apart from the state: see `changes/rounds.ts`. */
export const ROUNDS = "rounds";
/** All that is of the person besides state, settings, days and months: asked for by name where a browser lists no keys. */
export const OTHERS = [SYNC, ROUNDS, BACKUP];
/** What the worker keeps for itself, and the room that is set aside. */
export const UPKEEP = "upkeep";
export const RESERVE = "reserve";

/** Says nothing of the person but that they have been welcomed. */
export function isUpkeep(key: string): boolean {
  return [UPKEEP, RESERVE, POLICY].includes(key);
}

/** Neither that, nor what is read and written by its name: what was kept aside, and what other versions have stored. */
export function isOther(key: string): boolean {
  return !isUpkeep(key) && key !== STATE && key !== SETTINGS && daysAmong([key]).length === 0;
}

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
  /** What is kept of an organisation's policy, for `readKeptPolicy`. */
  policy?: unknown;
  /** Paths of what could not be read, or be true, and was set back: the first hundred of them. */
  damaged: string[];
}

/**
 * Everything saved, as far as it can be read, for a page that shows it. Never throws. What is kept in case the clock
 * returns, up to eight whole states, is asked for by the engine alone: a page that opens neither waits until they are
 * read nor loads what reads them.
 */
export function readSavedForView(raw: Record<string, unknown>, now: number, zone: string): Saved {
  return readSavedWith(readNoExtras, raw, now, zone);
}

/** Everything saved, with as much of what most states are without as this reader gives. Never throws. */
export function readSavedWith(
  readExtras: ExtrasReader,
  raw: Record<string, unknown>,
  now: number,
  zone: string,
): Saved {
  const damaged: string[] = [];
  const layers = layersOf(readPerson(raw[SETTINGS], damaged), readPolicy(raw[POLICY]));
  const { effective: settings } = layers;
  const state = readState(raw[STATE], { now, zone, dayStart: settings.dayStart }, readExtras, damaged);
  // They are saved and read again like any other text.
  const named = damaged.slice(0, MOST_DAMAGED).map((path) => path.slice(0, LONGEST_TEXT));
  return { state, settings, layers, policy: raw[POLICY], damaged: named };
}
