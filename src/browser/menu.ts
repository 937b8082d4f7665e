import type { PositionName } from "../domain/model/position.ts";
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
  standing: () => say("standing_now"),
  sitting: () => say("sitting_now"),
};
export type MenuEntry = keyof typeof entries;

/** At most one of these is there: the position that the person may be in as well. */
const positions: readonly string[] = ["standing", "sitting"] satisfies MenuEntry[];

/** What of the menu was last shown, as far as it changes. */
const SHOWN = "shownMenu";
const NOTHING_SHOWN: { title: string; position: PositionName | null } = { title: "", position: null };

export const menu: Menu = {
  make: async () => {
    await browser.contextMenus.removeAll();
    await browser.storage.session.remove(SHOWN);
    await Promise.all(
      Object.entries(entries).map(([id, title]) => makeEntry(id, title(), !positions.includes(id))),
    );
  },
  update: async (wanted) => {
    const { [SHOWN]: shown = NOTHING_SHOWN } = await browser.storage.session.get(SHOWN);
    const { title, position } = shown as typeof NOTHING_SHOWN;
    const next = { title: pauseTitle(wanted), position: wanted.position };
    if (title === next.title && position === next.position) return;
    if (title !== next.title) await browser.contextMenus.update("pause", { title: next.title });
    if (position !== null) await browser.contextMenus.update(position, { visible: false });
    if (next.position !== null) await browser.contextMenus.update(next.position, { visible: true });
    await browser.storage.session.set({ [SHOWN]: next });
  },
};

function pauseTitle({ pauseUntil, clock }: Pick<Plan["menu"], "pauseUntil" | "clock">): string {
  return say("menu_pause", clockWords(language(clock), pauseUntil));
}

function makeEntry(id: string, title: string, visible: boolean): Promise<void> {
  return new Promise((made, refused) => {
    browser.contextMenus.create({ id, title, visible, contexts: ["action"] }, () => {
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
