import { NoRoom, type SyncArea } from "../runtime/ports.ts";
import { SYNC } from "../snapshot/saved.ts";
import { browser } from "./extension.ts";

export const syncArea: SyncArea = {
  read: () => browser.storage.sync.get(),
  write: async (items) => {
    try {
      await browser.storage.sync.set(items);
    } catch (error) {
      throw isLackOfRoom(error) ? new NoRoom(error.message) : error;
    }
  },
  remove: (keys) => browser.storage.sync.remove(keys),
};

/** Too many writes in a while are a quota too, and over by themselves. */
function isLackOfRoom(error: unknown): error is Error {
  return (
    error instanceof Error && /quota|MAX_ITEMS/iu.test(`${error.name} ${error.message}`) && !isHaste(error)
  );
}

function isHaste({ message }: Error): boolean {
  return message.includes("MAX_WRITE_OPERATIONS");
}

/* What the polyfill's types leave out: an area that tells of its own changes alone, so that no other wakes the worker. */
interface Watched {
  onChanged: Record<"addListener" | "removeListener", (listener: (changes: object) => void) => void>;
}

/** Reports that something was written there: by another computer, or by this one. */
export function onSyncAreaChange(listener: () => void): void {
  (browser.storage.sync as unknown as Watched).onChanged.addListener(listener);
}

/** Tells a page of every change of what is remembered of the exchange, until what it returns is called. */
export function onJournalChange(listener: () => void): () => void {
  const { onChanged } = browser.storage.local as unknown as Watched;
  const listen = (changes: object) => {
    if (SYNC in changes) listener();
  };
  onChanged.addListener(listen);
  return () => onChanged.removeListener(listen);
}
