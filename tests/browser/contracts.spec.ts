import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { built } from "../../scripts/prepare.mjs";
import { PAGE, writeExtension } from "../contracts/extension.ts";
import { contracts } from "../contracts/ports.ts";
import type { InBrowser } from "../contracts/in-browser.ts";
import { inChromium, inProfile } from "./chromium.ts";

/** Known to code that runs in the page, not here. */
declare const inBrowser: InBrowser;

/** `test` with `open`, which opens the page of the contracts, in one Chromium for all of them. */
const test = base.extend<object, { open: () => Promise<Page> }>({
  open: [
    // Playwright reads from this pattern what a fixture needs: nothing.
    // oxlint-disable-next-line no-empty-pattern
    ({}, provide) =>
      inProfile(async (folder) => {
        await writeExtension(folder, "chromium", built);
        const openPages = async (context: BrowserContext) => {
          const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
          const address = new URL(PAGE, worker.url()).href;
          await provide(async () => {
            const page = await context.newPage();
            await page.goto(address);
            return page;
          });
        };
        await inChromium({ headless: true }, openPages, folder);
      }),
    { scope: "worker" },
  ],
});

for (const [port, promises] of Object.entries(contracts)) {
  test(`the browser keeps what is promised of the port: ${port}`, async ({ open }) => {
    const page = await open();
    for (const promise of Object.keys(promises)) {
      const broken = await page.evaluate(
        ([name, what]) =>
          inBrowser.hold(name, what).then(
            () => null,
            (error: unknown) => String(error),
          ),
        [port as keyof typeof contracts, promise] as const,
      );
      expect.soft(broken, promise).toBeNull();
    }
    await page.close();
  });
}

test("what one page says is heard and answered by another", async ({ open }) => {
  const [listener, speaker] = [await open(), await open()];
  const heard = await listener.evaluateHandle(() => inBrowser.answer());
  const answer = await speaker.evaluate(() => inBrowser.send({ command: "refresh" }));
  expect(answer).toEqual({ answer: { command: "refresh" } });
  expect(await heard.evaluate((kept) => kept.heard)).toEqual([{ command: "refresh" }]);
});
