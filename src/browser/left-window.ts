import type { Windows } from "webextension-polyfill";
import { SECOND, type Ms } from "../calendar/time.ts";
import { clock } from "./clock.ts";
import { findContexts } from "./contexts.ts";
import { browser, isFirefox } from "./extension.ts";

const LEFT = "pageWindow";

/** A page that goes with its extension is told of for a moment longer. */
const GOING: Ms = SECOND;
const BETWEEN_LOOKS: Ms = 50;

/** A window made for a page of ours, and the one tab in it. */
interface PageWindow {
  window: number;
  tab: number;
}

/**
 * Remembers a window past the end of the session, because Chromium does not close one from which it takes our page:
 * a new tab stands in it then. Chromium begins to number windows and tabs at random, so none of another time is taken
 * for this one. Firefox numbers them from 1, and closes the window itself.
 */
export async function rememberWindow({ id: window, tabs }: Windows.Window): Promise<void> {
  const tab = tabs?.[0]?.id;
  if (isFirefox || window === undefined || tab === undefined) return;
  // With a full storage an empty window may stay behind; that is no reason to do without this one.
  await browser.storage.local.set({ [LEFT]: { window, tab } satisfies PageWindow }).catch(() => {});
}

/**
 * Closes the window remembered last if it is still there with its one tab, and no page of ours is alive in it. With
 * the last window the browser would close too: there the page is loaded again, and the result is that window.
 */
export async function clearLeftWindow(page: string): Promise<PageWindow | null> {
  const { [LEFT]: left } = await browser.storage.local.get(LEFT);
  if (!isPageWindow(left) || !(await isLeft(left))) return null;
  if ((await browser.windows.getAll()).length > 1) {
    await browser.windows.remove(left.window);
    return null;
  }
  await browser.tabs.update(left.tab, { url: page });
  return left;
}

async function isLeft({ window, tab }: PageWindow): Promise<boolean> {
  try {
    const { type, tabs = [] } = await browser.windows.get(window, { populate: true });
    const [only, ...others] = tabs;
    if (type !== "popup" || others.length > 0 || only?.id !== tab) return false;
    return await isEmpty(tab);
  } catch {
    return false;
  }
}

/**
 * Whether no page of ours lives in a tab, or soon none does any more. Its address does not tell: the tab keeps it for a
 * moment.
 */
async function isEmpty(tab: number): Promise<boolean> {
  // Not by the clock on the wall: one that is set back meanwhile would make this wait for as long.
  const end = performance.now() + GOING;
  for (;;) {
    if ((await findContexts({ contextTypes: ["TAB"], tabIds: [tab] })).length === 0) return true;
    // However slowly the browser answers: the session waits for this, and for no longer than a few seconds.
    if (performance.now() >= end) return false;
    await clock.pause(BETWEEN_LOOKS);
  }
}

function isPageWindow(stored: unknown): stored is PageWindow {
  return typeof stored === "object" && stored !== null && "window" in stored && "tab" in stored;
}
