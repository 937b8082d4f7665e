import { browser } from "./extension.ts";

/** What can be done by one key, as the manifest names it. Opening the popup needs nobody's help. */
const shortcuts = ["take-break", "toggle-quiet", "change-position"] as const;
export type Shortcut = (typeof shortcuts)[number];

export function onShortcut(listener: (shortcut: Shortcut) => void): void {
  browser.commands.onCommand.addListener((name) => {
    const known = shortcuts.find((one) => one === name);
    if (known !== undefined) listener(known);
  });
}

/** The keys as they are on this machine; empty where the person has taken one away. */
export async function shortcutKeys(): Promise<{ name: string; keys: string }[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = "", shortcut = "" }) => ({ name, keys: shortcut }));
}
