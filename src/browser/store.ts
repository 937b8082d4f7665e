import type { Line, Store, Troubles } from "../runtime/ports.ts";
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
    const { [TROUBLES]: known = [] } = await browser.storage.session.get(TROUBLES);
    if (JSON.stringify(known) !== JSON.stringify(found))
      await browser.storage.session.set({ [TROUBLES]: found });
  },
};

export const line: Line = {
  load: async () => {
    const [saved, session] = await Promise.all([
      browser.storage.local.get([STATE, SETTINGS]),
      browser.storage.session.get(TROUBLES),
    ]);
    return { ...saved, ...session };
  },
  onChange: (listener) => {
    browser.storage.onChanged.addListener((changes) => {
      if (STATE in changes || SETTINGS in changes || TROUBLES in changes) listener();
    });
  },
  send: (command) => browser.runtime.sendMessage(command),
};
