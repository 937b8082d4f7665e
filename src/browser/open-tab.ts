import { browser } from "./extension.ts";

/** Opens a page of Limber's, by its path. */
export async function openTab(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  try {
    await browser.tabs.create({ url });
  } catch {
    // A browser that runs without a window has no place for a tab.
    await browser.windows.create({ url });
  }
}
