import type { Line, Shelf, Store, Trouble, Troubles } from "../runtime/ports.ts";
import { DAY, SETTINGS, STATE } from "../snapshot/saved.ts";
import { browser } from "./extension.ts";

const TROUBLES = "troubles";

/** Newer than the types, and than the oldest Firefox that Limber runs in. */
interface Listing {
  getKeys?: () => Promise<string[]>;
}
const listing = browser.storage.local as unknown as Listing;

const shelf: Shelf = {
  load: (keys) => browser.storage.local.get(keys),
  keys: async () => (await listing.getKeys?.()) ?? null,
};

export const store: Store = {
  ...shelf,
  save: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove(keys),
};

/** Troubles last as long as the browser runs, and need no room in the storage that may be full. */
export const troubles: Troubles = {
  set: async (found) => {
    const known = await knownTroubles();
    if (JSON.stringify(known) !== JSON.stringify(found))
      await browser.storage.session.set({ [TROUBLES]: found });
  },
};

const belongs = {
  saved: (key: string) => key === STATE || key === SETTINGS,
  days: (key: string) => key.startsWith(DAY),
  troubles: (key: string) => key === TROUBLES,
};

export const line: Line = {
  stored: shelf,
  troubles: knownTroubles,
  onChange: (what, listener) => {
    browser.storage.onChanged.addListener((changes) => {
      if (Object.keys(changes).some((key) => belongs[what](key))) listener();
    });
  },
  send: (request) => browser.runtime.sendMessage(request),
};

async function knownTroubles(): Promise<Trouble[]> {
  const { [TROUBLES]: known } = await browser.storage.session.get(TROUBLES);
  return Array.isArray(known) ? (known as Trouble[]) : [];
}
