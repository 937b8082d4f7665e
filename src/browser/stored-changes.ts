import { browser } from "./extension.ts";

type Changes = Record<string, unknown>;
type Listener = (changes: Changes) => void;

const listeners = new Set<Listener>();
const tell: Listener = (changes) => {
  for (const listener of listeners) listener(changes);
};
const { onChanged } = browser.storage;

/** Calls back after every change of what is stored, until what it returns is called. */
export function onStored(listener: Listener): () => void {
  listeners.add(listener);
  onChanged.addListener(tell);
  return () => void listeners.delete(listener);
}

/**
 * Does something of which this page hears nothing: a browser hands out all that was stored before and after, which for a
 * year of history stops a page for a second.
 */
export async function unheard<Result>(action: () => Promise<Result>): Promise<Result> {
  onChanged.removeListener(tell);
  try {
    return await action();
  } finally {
    if (listeners.size > 0) onChanged.addListener(tell);
  }
}
