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
  end: () => say("menu_end"),
  glass: () => say("menu_glass"),
};
export type MenuEntry = keyof typeof entries;

/** What the menu was last told. */
const TOLD = "shownMenu";

export const menu: Menu = {
  make: async () => {
    await browser.contextMenus.removeAll();
    await browser.storage.session.remove(TOLD);
    await Promise.all(Object.entries(entries).map(([id, title]) => makeEntry(id, title())));
  },
  update: async (wanted) => {
    const title = pauseTitle(wanted);
    const { ends: visible } = wanted;
    const telling = JSON.stringify({ title, visible });
    const { [TOLD]: told } = await browser.storage.session.get(TOLD);
    if (told === telling) return;
    await browser.contextMenus.update("pause", { title });
    await browser.contextMenus.update("end", { visible });
    await browser.storage.session.set({ [TOLD]: telling });
  },
};

function pauseTitle({ pauseUntil, clock }: Omit<Plan["menu"], "ends">): string {
  return say("menu_pause", clockWords(language(clock), pauseUntil));
}

function makeEntry(id: string, title: string): Promise<void> {
  return new Promise((made, refused) => {
    // Until something is on there is nothing to end.
    browser.contextMenus.create({ id, title, contexts: ["action"], visible: id !== "end" }, () => {
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
