import type { Line, Store, Trouble, Troubles } from "../runtime/ports.ts";
import { SETTINGS, STATE } from "../snapshot/saved.ts";
import { browser } from "./extension.ts";

const TROUBLES = "troubles";

export const store: Store = {
  load: (keys) => browser.storage.local.get(keys),
  save: (items) => browser.storage.local.set(items),
};

/** Troubles last as long as the browser runs, and need no room in the storage that may be full. */
export const troubles: Troubles = {
  set: async (found) => {
    const known = await knownTroubles();
    if (JSON.stringify(known) !== JSON.stringify(found))
      await browser.storage.session.set({ [TROUBLES]: found });
  },
};

export const line: Line = {
  load: () => browser.storage.local.get([STATE, SETTINGS]),
  troubles: knownTroubles,
  onChange: (what, listener) => {
    const keys = what === "saved" ? [STATE, SETTINGS] : [TROUBLES];
    browser.storage.onChanged.addListener((changes) => {
      if (keys.some((key) => key in changes)) listener();
    });
  },
  send: (request) => browser.runtime.sendMessage(request),
};

async function knownTroubles(): Promise<Trouble[]> {
  const { [TROUBLES]: known } = await browser.storage.session.get(TROUBLES);
  return Array.isArray(known) ? (known as Trouble[]) : [];
}
