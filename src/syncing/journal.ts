import * as v from "valibot";
import type { Instant } from "../calendar/time.ts";
import { once } from "../decoding/once.ts";
import { isObject } from "../decoding/reader.ts";
import { isEquivalent } from "../decoding/same.ts";
import { instant, text } from "../decoding/values.ts";
import type { SyncItem, SyncItems } from "./items.ts";

/**
 * Why less is synchronised than the person would think, or nothing. Switched off by it: `unreadable`, since what other
 * computers have written must not be overwritten by who cannot read it; `forgotten`, since the person has deleted the
 * account's copy on another one. `refused`: the browser takes or gives nothing at the moment; `room`: not all fits.
 */
export const syncTroubles = ["unreadable", "forgotten", "refused", "room"] as const;
export type SyncTrouble = (typeof syncTroubles)[number];

/** What a computer remembers of what its person has changed when, and of its exchange with the others. */
export interface Journal {
  on: boolean;
  /** Under which this computer is known to the others: it says nothing of it. Empty as long as it was never on. */
  name: string;
  items: SyncItems;
  /** When a change of the person's was last noticed here. */
  changedAt: Instant | null;
  /** When the others' items were last seen; null: they have not met yet. */
  exchangedAt: Instant | null;
  /** Here and there is something, and the person has not said yet what is to count. */
  asks: boolean;
  trouble: SyncTrouble | null;
  /** How many items did not fit. */
  left: number;
}

export const NEW_JOURNAL: Journal = {
  on: false,
  name: "",
  items: {},
  changedAt: null,
  exchangedAt: null,
  asks: false,
  trouble: null,
  left: 0,
};

/** More items than a browser synchronises, and as many memories. */
const MOST_ITEMS = 2_000;

/** A moment may be later than any date: a change that follows one by a clock gone wild is later still. */
const LAST_MOMENT = Number.MAX_SAFE_INTEGER - 1;
export const itemSchema = once(() => {
  const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT));
  return v.object({ at, value: v.exactOptional(v.unknown()) });
});

const journal = once(() =>
  v.object({
    on: v.fallback(v.boolean(), false),
    name: v.fallback(text, ""),
    changedAt: v.fallback(v.nullable(instant), null),
    exchangedAt: v.fallback(v.nullable(instant), null),
    asks: v.fallback(v.boolean(), false),
    trouble: v.fallback(v.nullable(v.picklist(syncTroubles)), null),
    left: v.fallback(v.number(), 0),
  }),
);

/** Where it cannot be read nothing is synchronised, and what is here counts as just changed. Never throws. */
export function readJournal(raw: unknown): Journal {
  if (!isObject(raw)) return NEW_JOURNAL;
  const stored = isObject(raw["items"]) ? Object.entries(raw["items"]).slice(0, MOST_ITEMS) : [];
  const items = stored.filter((entry): entry is [string, SyncItem] => v.is(itemSchema(), entry[1]));
  return { ...NEW_JOURNAL, ...v.parse(journal(), raw), items: Object.fromEntries(items) };
}

export function isSameJournal(one: Journal, other: Journal): boolean {
  return isEquivalent(one, other);
}
