import { browser } from "./extension.ts";

/** To Chromium a tab that is muted is audible still, to Firefox for some seconds. Nobody listens to it. */
const HEARD = { audible: true, muted: false };

/** Whether something can be heard. Limber's own chime and voice are no sign of somebody who listens. */
export async function isSomethingPlaying(): Promise<boolean> {
  const playing = await browser.tabs.query(HEARD);
  const own = browser.runtime.getURL("");
  // The address of anyone else's tab is hidden from us.
  return playing.some(({ url }) => url?.startsWith(own) !== true);
}

/**
 * Whether a window in full screen has the focus. On macOS, where people keep ordinary windows in full screen, only
 * while something in it can be heard.
 */
export async function isFullScreen(): Promise<boolean> {
  try {
    const { id, focused, state } = await browser.windows.getLastFocused();
    if (!focused || state !== "fullscreen") return false;
    if ((await browser.runtime.getPlatformInfo()).os !== "mac") return true;
    return id !== undefined && (await browser.tabs.query({ ...HEARD, windowId: id })).length > 0;
  } catch {
    // There is no window at all.
    return false;
  }
}
