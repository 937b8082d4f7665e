import { browser } from "./extension.ts";
import { say } from "./words.ts";

const entries = {
  "quiet-25": () => say("menu_quiet", 25),
  "quiet-50": () => say("menu_quiet", 50),
  pause: () => say("menu_pause"),
  glass: () => say("menu_glass"),
};
export type MenuEntry = keyof typeof entries;

/** Makes the menu of the icon; the browser keeps it until the extension is updated. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(entries)) {
    browser.contextMenus.create({ id, title: title(), contexts: ["action"] }, () => {
      // Asked for only so that the browser does not log it: an entry that is there already is no trouble.
      void browser.runtime.lastError;
    });
  }
}

export function onMenu(listener: (entry: MenuEntry) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (Object.hasOwn(entries, menuItemId)) listener(menuItemId as MenuEntry);
  });
}
