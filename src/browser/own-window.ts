import { correctPlacement } from "../placing/placement.ts";
import type { Surroundings } from "../runtime/ports.ts";
import { browser, isFirefox } from "./extension.ts";

/** Under Linux the window managers put a window without the focus behind the one that has it. */
export async function whereUnfocusedGo(): Promise<Surroundings["unfocused"]> {
  if (isFirefox) return null;
  return (await browser.runtime.getPlatformInfo()).os === "linux" ? "behind" : "in front";
}

/** In both browsers, but in no standard. */
interface KnownScreen {
  availLeft: number;
  availTop: number;
}

/**
 * Keeps the window of this page, if it has one to itself, wholly on the screen that it is on: when it opens, and
 * whenever it comes back into view. Only the page knows that screen in every browser.
 */
export function keepOnScreen(): void {
  const update = () => {
    // A window that cannot be moved is still a window.
    if (document.visibilityState === "visible") onScreen().catch(() => {});
  };
  document.addEventListener("visibilitychange", update);
  update();
}

/**
 * Closes this page, and gives back whether it does: with its last page the browser would close too. A small window
 * that the page keeps in sight is a tab to the browser, and goes with the page.
 */
export async function closeUnlessLast(): Promise<boolean> {
  const own = window.documentPictureInPicture?.window ? 2 : 1;
  const isLast = (await browser.tabs.query({})).length <= own;
  if (!isLast) window.close();
  return !isLast;
}

async function onScreen(): Promise<void> {
  const { id, type, state } = await browser.windows.getCurrent();
  if (id === undefined || type !== "popup") return;
  const { availLeft, availTop } = screen as unknown as KnownScreen;
  const own = {
    left: window.screenX,
    top: window.screenY,
    width: window.outerWidth,
    height: window.outerHeight,
    state,
  };
  const available = { left: availLeft, top: availTop, width: screen.availWidth, height: screen.availHeight };
  const place = correctPlacement(own, own, [available]);
  if (place !== null) await browser.windows.update(id, place);
}
