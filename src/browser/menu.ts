import type { Plan } from "../domain/plan.ts";
import type { Menu } from "../runtime/ports.ts";
import { defaults } from "../settings/fields.ts";
import { clockWords } from "../words/amounts.ts";
import { browser } from "./extension.ts";
import { language, say } from "./words.ts";

const entries = {
  "quiet-25": () => say("menu_quiet", say("minutes", 25)),
  "quiet-50": () => say("menu_quiet", say("minutes", 50)),
  pause: () => pauseTitle({ pauseUntil: defaults.dayStart, clock: defaults.clock }),
  glass: () => say("menu_glass"),
};
export type MenuEntry = keyof typeof entries;

const RENAMED = "shownPauseEntry";

export const menu: Menu = {
  make: async () => {
    await browser.contextMenus.removeAll();
    await browser.storage.session.remove(RENAMED);
    await Promise.all(Object.entries(entries).map(([id, title]) => makeEntry(id, title())));
  },
  rename: async (wanted) => {
    const title = pauseTitle(wanted);
    const { [RENAMED]: shown } = await browser.storage.session.get(RENAMED);
    if (shown === title) return;
    await browser.contextMenus.update("pause", { title });
    await browser.storage.session.set({ [RENAMED]: title });
  },
};

function pauseTitle({ pauseUntil, clock }: Plan["menu"]): string {
  return say("menu_pause", clockWords(language(clock), pauseUntil));
}

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
