import { test as base } from "@playwright/test";
import { openDesktop, type Desktop } from "./open-desktop.ts";
import { inChromium } from "../browser/chromium.ts";
import { Limber } from "../browser/extension.ts";

export { expect } from "@playwright/test";
export type { Desktop } from "./open-desktop.ts";

/** `test` with a `desktop` on which everything is real, whichever browser is opened there, and a person at it. */
export const onDesktop = base.extend<{ arrival: void }, { desktop: Desktop }>({
  desktop: [
    // Playwright reads from this pattern what a fixture needs: nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const desktop = await openDesktop();
      await provide(desktop);
      desktop.close();
    },
    { scope: "worker" },
  ],
  // Several tests share a desktop, and after five minutes without a touch nobody is there.
  arrival: [
    async ({ desktop }, provide) => {
      desktop.touch();
      await provide();
    },
    { auto: true },
  ],
});

/** `test` with a `desktop`, and with `limber` in a Chromium that has a window there. */
export const test = onDesktop.extend<{ limber: Limber }>({
  limber: ({ desktop }, provide) =>
    inChromium({ headless: false, viewport: null, env: desktop.env }, async (context) =>
      provide(await Limber.installedIn(context)),
    ),
});
