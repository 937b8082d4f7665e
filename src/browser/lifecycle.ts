import type { Session, Updates, WelcomePage } from "../runtime/ports.ts";
import { findContexts } from "./contexts.ts";
import { openTab } from "./open-tab.ts";
import { browser } from "./extension.ts";

const BEGUN = "sessionBegun";
const UPDATE = "updateWaits";
/** Where somebody may be typing, choosing, or about to take something back. */
const IN_USE = ["popup", "options", "history", "guide", "welcome"];

/** Nothing of a session is forgotten while its worker lives, so it need not be looked up twice. */
let isBegun = false;

/** The session's storage is forgotten together with the icon, the menu and, in Firefox, the alarm. */
export const session: Session = {
  hasBegun: async () => (isBegun ||= (await browser.storage.session.get(BEGUN))[BEGUN] === true),
  begin: async () => {
    isBegun = true;
    await browser.storage.session.set({ [BEGUN]: true });
  },
};

export const updates: Updates = {
  note: () => browser.storage.session.set({ [UPDATE]: true }),
  isInTheWay: async () => {
    const pages = await findContexts({ contextTypes: ["TAB", "POPUP"] });
    return pages.some(({ documentUrl = "" }) => IN_USE.some((page) => documentUrl.includes(`/ui/${page}/`)));
  },
  isWaiting: async () => (await browser.storage.session.get(UPDATE))[UPDATE] === true,
  install: async () => browser.runtime.reload(),
};

const WELCOME = "src/ui/welcome/index.html";

export const welcome: WelcomePage = {
  open: () => openTab(WELCOME),
};

/** Reports that Limber was installed, and neither updated nor loaded again. */
export function onInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") listener();
  });
}

/**
 * Has the browser run the worker when it starts, and when Limber was installed or updated. That is all: what begins
 * then, the worker finds out by itself whenever it runs. Firefox starts none without being listened to.
 */
export function onBeginning(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}

/**
 * Reports a new version. To listen is also what makes Firefox wait with it; Chromium waits as long as anything of
 * Limber is open or runs. Neither does when the person asks for the update by hand.
 */
export function onUpdateAvailable(listener: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(listener);
}
