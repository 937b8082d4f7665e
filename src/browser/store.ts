import type { Line, Store, Trouble, Troubles } from "../runtime/ports.ts";
import { DAY, dayKey, SETTINGS, STATE } from "../snapshot/saved.ts";
import { browser } from "./extension.ts";

const TROUBLES = "troubles";

export const store: Store = {
  load: (keys) => browser.storage.local.get(keys),
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
  load: () => browser.storage.local.get([STATE, SETTINGS]),
  loadDays: (days) => browser.storage.local.get(days.map(dayKey)),
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
