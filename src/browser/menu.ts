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
  position: () => say("standing_now"),
  sore: () => say("sore_back"),
};
export type MenuEntry = keyof typeof entries;

/** The browser has room for six entries, hidden ones included, so these are behind one of them. */
const NOT_NOW = "not-now";
const behind: readonly string[] = ["quiet-25", "quiet-50"] satisfies MenuEntry[];

/** What is there only at times. */
const atTimes: readonly string[] = ["end", "position"] satisfies MenuEntry[];

/** What the menu was last told. */
const TOLD = "shownMenu";

export const menu: Menu = {
  make: async () => {
    await browser.contextMenus.removeAll();
    await browser.storage.session.remove(TOLD);
    const parent = makeEntry(NOT_NOW, say("not_now"), true);
    await Promise.all([
      parent,
      ...Object.entries(entries).map(([id, title]) => makeEntry(id, title(), !atTimes.includes(id))),
    ]);
  },
  update: async (wanted) => {
    const title = pauseTitle(wanted);
    const { ends, position } = wanted;
    const telling = JSON.stringify({ title, ends, position });
    const { [TOLD]: told } = await browser.storage.session.get(TOLD);
    if (told === telling) return;
    await browser.contextMenus.update("pause", { title });
    await browser.contextMenus.update("end", { visible: ends });
    await browser.contextMenus.update("position", {
      visible: position !== null,
      title: say(`${position ?? "standing"}_now`),
    });
    await browser.storage.session.set({ [TOLD]: telling });
  },
};

function pauseTitle({ pauseUntil, clock }: Pick<Plan["menu"], "pauseUntil" | "clock">): string {
  return say("menu_pause", clockWords(language(clock), pauseUntil));
}

function makeEntry(id: string, title: string, visible: boolean): Promise<void> {
  return new Promise((made, refused) => {
    const place = behind.includes(id) ? { parentId: NOT_NOW } : {};
    browser.contextMenus.create({ id, title, visible, contexts: ["action"], ...place }, () => {
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
