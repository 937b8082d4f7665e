import type { Windows } from "webextension-polyfill";
import type { Placement, WindowBounds } from "../placing/placement.ts";
import { STILL_MINUTES } from "../domain/plan.ts";
import type { Environment } from "../domain/model/environment.ts";
import type { BreakPage, OpenPage } from "../runtime/ports.ts";
import { breakPageIn } from "../runtime/show-page.ts";
import { findContexts } from "./contexts.ts";
import { browser, isFirefox } from "./extension.ts";
import { clearLeftWindow, rememberWindow } from "./left-window.ts";
import { whereUnfocusedGo } from "./own-window.ts";
import { screens } from "./screens.ts";

const PAGE = "src/ui/break/index.html";
const OPENING = "breakTab";
const CAME = "breakPageCame";

const inWindows = breakPageIn({
  lastCame: async () => {
    const { [CAME]: came } = await browser.storage.session.get(CAME);
    return typeof came === "string" ? came : null;
  },
  noteCame: (id) => browser.storage.session.set({ [CAME]: id }),
  find: findPage,
  surroundings: async () => ({
    used: await windowLastUsed(),
    screens: await screens(),
    unfocused: await whereUnfocusedGo(),
    still: (await browser.idle.queryState(STILL_MINUTES * 60)) === "idle",
  }),
  open: async (place: Placement, takesFocus: boolean) => {
    const window = await createWindow({ url: address(), ...place }, takesFocus);
    await remember(window.tabs?.[0]?.id);
    await rememberWindow(window);
  },
  openTab: async () => {
    const { id, windowId } = await browser.tabs.create({ url: address() });
    await remember(id);
    if (windowId !== undefined) await raise(windowId);
  },
  reload: ({ tab }) => browser.tabs.reload(tab),
  bringForward: async ({ tab, window }) => {
    await browser.tabs.update(tab, { active: true });
    return raise(window);
  },
  bringQuietly: async (page, place) => {
    if (await hasFocus(page)) return;
    // No window that is there comes to the front without the focus, but a new one does.
    await rememberWindow(await createWindow({ tabId: page.tab, ...place }, false));
  },
  move: async ({ window }, place) => {
    await browser.windows.update(window, place);
  },
});

export const breakPage: BreakPage = {
  ...inWindows,
  clearAway: async () => {
    const again = await clearLeftWindow(address());
    if (again !== null) await remember(again.tab);
  },
};

/** Whether the page is there, and whether it can be seen. */
export async function observePage(): Promise<Pick<Environment, "pageOpen" | "pageInView">> {
  const page = await findPage();
  if (page === null) return { pageOpen: false, pageInView: false };
  try {
    const { active } = await browser.tabs.get(page.tab);
    const { state } = await browser.windows.get(page.window);
    return { pageOpen: true, pageInView: active && state !== "minimized" };
  } catch {
    // It has been closed just now.
    return { pageOpen: false, pageInView: false };
  }
}

export function onWindowClosed(listener: () => void): void {
  browser.windows.onRemoved.addListener(listener);
}

/** One that does not take the focus draws attention. In Firefox each of them takes it. */
async function createWindow(
  what: Windows.CreateCreateDataType,
  takesFocus: boolean,
): Promise<Windows.Window> {
  if (takesFocus || isFirefox) return browser.windows.create({ type: "popup", ...what });
  const window = await browser.windows.create({ type: "popup", ...what, focused: false });
  if (window.id !== undefined) await browser.windows.update(window.id, { drawAttention: true });
  return window;
}

/** The person is on the page already. */
async function hasFocus({ tab, window }: OpenPage): Promise<boolean> {
  const [{ active }, { focused }] = await Promise.all([browser.tabs.get(tab), browser.windows.get(window)]);
  return active && focused;
}

function address(): string {
  return browser.runtime.getURL(PAGE);
}

/** Where there are several, one that lives. */
async function findPage(): Promise<OpenPage | null> {
  const [tabs, living, opening] = await Promise.all([
    browser.tabs.query({ url: `${address()}*` }),
    tabsThatLive(),
    tabBeingOpened(),
  ]);
  const tab = tabs.find(({ id }) => living.has(id)) ?? tabs[0] ?? opening;
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { tab: tab.id, window: tab.windowId, is: living.has(tab.id) ? "there" : withoutLife(tab) };
}

/**
 * A tab whose page has crashed looks like any other, also to the browser, which calls it complete (tried in Chromium
 * 156 and Firefox 153); but no page lives in it. Nor does one while it is being loaded.
 */
function withoutLife({ status, discarded }: { status?: string; discarded?: boolean }): OpenPage["is"] {
  if (discarded) return "discarded";
  return status === "complete" ? "crashed" : "there";
}

/** The tabs in which a page of ours is alive. */
async function tabsThatLive(): Promise<Set<number | undefined>> {
  const living = await findContexts({ contextTypes: ["TAB"] });
  return new Set(living.map(({ tabId }) => tabId));
}

/** A tab has no address until its page has begun to load, but a second one must not be opened meanwhile. */
async function remember(tab: number | undefined): Promise<void> {
  try {
    await browser.storage.session.set({ [OPENING]: tab });
  } catch {
    // The page is there, and has its address in a moment.
  }
}

async function tabBeingOpened() {
  const { [OPENING]: opening } = await browser.storage.session.get(OPENING);
  if (typeof opening !== "number") return undefined;
  try {
    const tab = await browser.tabs.get(opening);
    return tab.status === "loading" ? tab : undefined;
  } catch {
    return undefined;
  }
}

async function windowLastUsed(): Promise<WindowBounds | null> {
  try {
    return await browser.windows.getLastFocused();
  } catch {
    return null;
  }
}

/**
 * Brings a window to the front, also from the taskbar. Gives it back where it is one of its own, and not one in which
 * a person has their tabs.
 */
async function raise(id: number): Promise<WindowBounds | null> {
  const window = await browser.windows.get(id);
  const { left, top, state, type } = window;
  const isOwn = type === "popup";
  await browser.windows.update(id, {
    focused: true,
    ...(state === "minimized" && { state: "normal" }),
    // Firefox names no screens, but keeps a window on one when it is placed, be it where it is.
    ...(isFirefox && isOwn && state === "normal" && { left, top }),
  });
  return isOwn ? window : null;
}
