import { test as base } from "@playwright/test";
import { openDesktop, type Desktop } from "./open-desktop.ts";
import { inChromium, Limber } from "../browser/extension.ts";

export { expect } from "@playwright/test";
export type { Desktop } from "./open-desktop.ts";

/** `test` with a `desktop` on which everything is real, whichever browser is opened there. */
export const onDesktop = base.extend<object, { desktop: Desktop }>({
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
});

/** `test` with a `desktop`, and with `limber` in a Chromium that has a window there. */
export const test = onDesktop.extend<{ limber: Limber }>({
  limber: ({ desktop }, provide) =>
    inChromium({ headless: false, viewport: null, env: desktop.env }, async (context) =>
      provide(await Limber.installedIn(context)),
    ),
});
