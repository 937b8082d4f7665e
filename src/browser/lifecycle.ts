import { browser } from "./extension.ts";

export function onBrowserStarted(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Installed, or updated together with the browser or alone. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
