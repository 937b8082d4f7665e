import type { Shortcuts } from "../runtime/page-ports.ts";
import { browser, isFirefox } from "./extension.ts";
import { shortcutKeys } from "./shortcuts.ts";

/** No link leads there, but a tab may be opened with it. Other Chromium browsers put their own name in. */
const CHROMIUM_PAGE = "chrome://extensions/shortcuts";

interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

export const shortcuts: Shortcuts = {
  keys: shortcutKeys,
  change: isFirefox ? firefoxSettings() : openChromiumPage,
};

function firefoxSettings(): (() => Promise<void>) | null {
  // Newer than the polyfill's types.
  const commands = browser.commands as unknown as FirefoxCommands;
  const open = commands.openShortcutSettings;
  return open === undefined ? null : () => open.call(commands);
}

async function openChromiumPage(): Promise<void> {
  await browser.tabs.create({ url: CHROMIUM_PAGE });
}
