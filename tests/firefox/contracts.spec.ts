import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { root } from "../../scripts/prepare.mjs";
import { inProfile } from "../browser/chromium.ts";
import { PAGE, writeExtension } from "../contracts/extension.ts";
import type { InBrowser } from "../contracts/in-browser.ts";
import { contracts } from "../contracts/ports.ts";
import { goTo, inFirefox, loudspeaker } from "./firefox.ts";

/** Known to code that runs in the page, not here. */
declare const inBrowser: InBrowser;

/** Firefox sets no limit to what is stored: it refuses nothing, and names no share that is in use. */
const ofLimit = [
  "refuses for lack of room what does not fit, and writes none of it",
  "has more in use the more is written, and a part of it",
];

/** `test` with `open`, which opens the page of the contracts, in one Firefox for all of them. */
const test = base.extend<object, { open: () => Promise<Page> }>({
  open: [
    // Playwright reads from this pattern what a fixture needs: nothing.
    // oxlint-disable-next-line no-empty-pattern
    ({}, provide) =>
      inProfile(async (extension) => {
        await writeExtension(extension, "firefox", join(root, "dist/firefox"));
        // A page in which nobody has clicked may be heard, and Firefox shows notifications itself: on a machine without
        // a desktop there is no system that would.
        const prefs = { ...loudspeaker, "media.autoplay.default": 0, "alerts.useSystemBackend": false };
        await inFirefox({ extension, prefs }, async (firefox) => {
          await provide(async () => {
            const page = await firefox.newPage();
            await goTo(page, PAGE);
            return page;
          });
        });
      }),
    { scope: "worker" },
  ],
});

// One after the other: a second Firefox would cost more than it saves.
test.describe.configure({ mode: "default" });

for (const [port, promises] of Object.entries(contracts)) {
  test(`Firefox keeps what is promised of the port: ${port}`, async ({ open }) => {
    const page = await open();
    for (const promise of Object.keys(promises).filter((name) => !ofLimit.includes(name))) {
      const broken = await page.evaluate(
        (name, what) =>
          inBrowser.hold(name, what).then(
            () => null,
            (error: unknown) => String(error),
          ),
        port as keyof typeof contracts,
        promise,
      );
      expect.soft(broken, promise).toBeNull();
    }
    await page.close();
  });
}
