import type { Menu } from "../runtime/ports.ts";
import { browser } from "./extension.ts";
import { say } from "./words.ts";

const entries = {
  "quiet-25": () => say("menu_quiet", say("minutes", 25)),
  "quiet-50": () => say("menu_quiet", say("minutes", 50)),
  pause: () => say("menu_pause"),
  glass: () => say("menu_glass"),
};
export type MenuEntry = keyof typeof entries;

export const menu: Menu = {
  make: async () => {
    await browser.contextMenus.removeAll();
    await Promise.all(Object.entries(entries).map(([id, title]) => makeEntry(id, title())));
  },
};

function makeEntry(id: string, title: string): Promise<void> {
  return new Promise((made, refused) => {
    browser.contextMenus.create({ id, title, contexts: ["action"] }, () => {
      const { lastError } = browser.runtime;
      if (lastError) refused(new Error(lastError.message));
      else made();
    });
  });
}

export function onMenu(listener: (entry: MenuEntry) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (Object.hasOwn(entries, menuItemId)) listener(menuItemId as MenuEntry);
  });
}
