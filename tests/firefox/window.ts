import { onDesktop } from "../desktop/desktop.ts";
import { inFirefox, Limber } from "./firefox.ts";

export { expect } from "@playwright/test";

/** `test` with `limber` in a Firefox that has a window, on a `desktop` with everything that is real there. */
export const test = onDesktop.extend<{ limber: Limber }>({
  limber: ({ desktop }, provide) =>
    inFirefox({ env: desktop.env }, async (firefox) => provide(await Limber.installedIn(firefox))),
});
