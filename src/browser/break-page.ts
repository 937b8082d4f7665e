import type { BreakPage } from "../runtime/ports.ts";
import { browser } from "./extension.ts";
import { clearLeftWindow, rememberWindow } from "./left-window.ts";

const PAGE = "src/ui/break/index.html";
const WINDOW = "breakWindow";
const SIZE = { width: 420, height: 640 };

export const breakPage: BreakPage = {
  show: async () => {
    const open = await openWindow();
    if (open !== null) {
      await browser.windows.update(open, { focused: true });
      return;
    }
    const created = await browser.windows.create({
      type: "popup",
      url: browser.runtime.getURL(PAGE),
      ...SIZE,
      ...(await middle()),
    });
    await browser.storage.session.set({ [WINDOW]: created.id });
    await rememberWindow(created);
  },
  clearAway: async () => {
    const again = await clearLeftWindow(browser.runtime.getURL(PAGE));
    if (again !== null) await browser.storage.session.set({ [WINDOW]: again.window });
  },
};

/** In the middle of the window the person has last used, where there is one. */
async function middle(): Promise<{ left?: number; top?: number }> {
  try {
    const { left, top, width, height } = await browser.windows.getLastFocused();
    if (left === undefined || top === undefined || width === undefined || height === undefined) return {};
    return {
      left: Math.max(0, Math.round(left + (width - SIZE.width) / 2)),
      top: Math.max(0, Math.round(top + (height - SIZE.height) / 2)),
    };
  } catch {
    return {};
  }
}

/** Whether the page is there. One that has crashed is loaded again where it was, and goes on at its second. */
export async function isPageOpen(): Promise<boolean> {
  const open = await openWindow();
  if (open !== null) await loadCrashed(open);
  return open !== null;
}

/** Of a page that has crashed there is its tab, which is not loading, but nothing in it. */
async function loadCrashed(window: number): Promise<void> {
  const page = browser.runtime.getURL(PAGE);
  const tabs = await browser.tabs.query({ windowId: window, status: "complete" });
  const tab = tabs.find(({ url }) => url?.startsWith(page));
  // Asked for last: until just now it may have been loading.
  if (tab?.id !== undefined && (await contextWindow()) === null) await browser.tabs.reload(tab.id);
}

export function onWindowClosed(listener: () => void): void {
  browser.windows.onRemoved.addListener(listener);
}

/** The window is remembered because a page that is just being reloaded is not among the contexts. */
async function openWindow(): Promise<number | null> {
  const shown = await contextWindow();
  if (shown !== null) return shown;
  const { [WINDOW]: remembered } = await browser.storage.session.get(WINDOW);
  if (typeof remembered !== "number") return null;
  try {
    await browser.windows.get(remembered);
    return remembered;
  } catch {
    return null;
  }
}

interface Contexts {
  getContexts(filter: { contextTypes: ["TAB"] }): Promise<{ documentUrl?: string; windowId: number }[]>;
}

async function contextWindow(): Promise<number | null> {
  // In both browsers, but not in the polyfill's types.
  const contexts = await (browser.runtime as unknown as Contexts).getContexts({ contextTypes: ["TAB"] });
  const page = browser.runtime.getURL(PAGE);
  return contexts.find(({ documentUrl }) => documentUrl?.startsWith(page))?.windowId ?? null;
}
