import { NoRoom, type Shelf, type Store, type Trouble, type Troubles } from "../runtime/ports.ts";
import type { Channel } from "../runtime/page-ports.ts";
import { DAY, POLICY, SETTINGS, STATE } from "../snapshot/saved.ts";
import { browser } from "./extension.ts";

const TROUBLES = "troubles";

/* What the polyfill's types leave out. The oldest Firefox that Limber runs in has none of it, Firefox no limit. */
interface Measured {
  getKeys?: () => Promise<string[]>;
  getBytesInUse(keys: null): Promise<number>;
  QUOTA_BYTES?: number;
}
const measured = browser.storage.local as unknown as Measured;

const shelf: Shelf = {
  load: (keys) => browser.storage.local.get(keys),
  keys: async () => (await measured.getKeys?.()) ?? null,
};

export const store: Store = {
  ...shelf,
  save: async (items) => {
    try {
      await browser.storage.local.set(items);
    } catch (error) {
      throw isLackOfRoom(error) ? new NoRoom(error.message) : error;
    }
  },
  remove: (keys) => browser.storage.local.remove(keys),
  usage: async () =>
    measured.QUOTA_BYTES ? (await measured.getBytesInUse(null)) / measured.QUOTA_BYTES : null,
};

/** Chromium: `Resource::kQuotaBytes quota exceeded`. Firefox: `QuotaExceededError`. Either, where the disk is full. */
function isLackOfRoom(error: unknown): error is Error {
  return error instanceof Error && /quota|no space|disk full/iu.test(`${error.name} ${error.message}`);
}

/** Troubles last as long as the browser runs, and need no room in the storage that may be full. */
export const troubles: Troubles = {
  set: async (found) => {
    const known = await knownTroubles();
    if (JSON.stringify(known) !== JSON.stringify(found))
      await browser.storage.session.set({ [TROUBLES]: found });
  },
};

/** Which stored keys each listener hears of. */
export const belongs = {
  saved: (key: string) => [STATE, SETTINGS, POLICY].includes(key),
  days: (key: string) => key.startsWith(DAY),
  troubles: (key: string) => key === TROUBLES,
};

export const channel: Channel = {
  stored: shelf,
  troubles: knownTroubles,
  onChange: (what, listener) => {
    browser.storage.onChanged.addListener((changes) => {
      const keys = Object.keys(changes);
      if (keys.some(belongs[what])) listener(keys);
    });
  },
  send: (request) => browser.runtime.sendMessage(request),
};

async function knownTroubles(): Promise<Trouble[]> {
  const { [TROUBLES]: known } = await browser.storage.session.get(TROUBLES);
  return Array.isArray(known) ? (known as Trouble[]) : [];
}
