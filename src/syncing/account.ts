import * as v from "valibot";
import { isObject } from "../decoding/reader.ts";
import { itemSchema } from "./journal.ts";
import type { SyncItem, SyncItems } from "./items.ts";
import { readReports, REPORT, type Reports } from "./reports.ts";

/* What lies in the account: the items, each under its key, a report of each computer, and whether all was forgotten. */

/** Each under a name that no report and no mark has. */
const ITEM = "item:";
/** It is there from when a person has deleted the account's copy until somebody begins anew. */
export const FORGOTTEN = "forgotten";

export interface Account {
  items: SyncItems;
  reports: Reports;
  isForgotten: boolean;
}

/** Null: it is none that any version of Limber knows how to read, so nothing in it may be touched. Never throws. */
export function readAccount(raw: unknown): Account | null {
  if (!isObject(raw)) return null;
  const entries = Object.entries(raw).filter(([key]) => key.startsWith(ITEM));
  if (entries.some(([, item]) => !v.is(itemSchema(), item))) return null;
  const items = entries.map(([key, item]) => [key.slice(ITEM.length), item]);
  return {
    items: Object.fromEntries(items) as SyncItems,
    reports: readReports(raw),
    isForgotten: FORGOTTEN in raw,
  };
}

export function storedKey(key: string): string {
  return ITEM + key;
}

/** Whether a key is one that Limber has written there. */
export function isStoredKey(key: string): boolean {
  return key.startsWith(ITEM) || key.startsWith(REPORT) || key === FORGOTTEN;
}

/* The same in both browsers. A key counts with its value, written as JSON in UTF-8. */
const MOST_ITEMS = 512;
const LARGEST_ITEM = 8_192;
const LARGEST_AREA = 102_400;
/** What is kept free for the reports of some computers. */
const FOR_REPORTS = { items: 12, bytes: 2_400 };

/** Of what is to be written as much as there is room for. What is smaller than what it replaces always fits. */
export function fit(
  raw: Readonly<Record<string, unknown>>,
  writes: SyncItems,
): { fits: Record<string, SyncItem>; left: number } {
  const fits: Record<string, SyncItem> = {};
  let left = 0;
  let items = Object.keys(raw).length + FOR_REPORTS.items;
  let bytes = Object.entries(raw).reduce((sum, [key, value]) => sum + sizeOf(key, value), FOR_REPORTS.bytes);
  for (const [key, item] of Object.entries(writes)) {
    const [stored, size] = [storedKey(key), sizeOf(storedKey(key), item)];
    const isThere = Object.hasOwn(raw, stored);
    const more = size - (isThere ? sizeOf(stored, raw[stored]) : 0);
    const hasRoom = more <= 0 || ((isThere || items < MOST_ITEMS) && bytes + more <= LARGEST_AREA);
    if (size > LARGEST_ITEM || !hasRoom) {
      left += 1;
      continue;
    }
    fits[stored] = item;
    items += isThere ? 0 : 1;
    bytes += more;
  }
  return { fits, left };
}

function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}
