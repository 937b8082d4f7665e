import { browser } from "./extension.ts";

/** What can be done by one key, as the manifest names it. Opening the popup needs nobody's help. */
export type Shortcut = "take-break" | "toggle-quiet";

export function onShortcut(listener: (shortcut: Shortcut) => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === "take-break" || name === "toggle-quiet") listener(name);
  });
}

/** The keys as they are on this machine; empty where the person has taken one away. */
export async function shortcutKeys(): Promise<{ name: string; keys: string }[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = "", shortcut = "" }) => ({ name, keys: shortcut }));
}
