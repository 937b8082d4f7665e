import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, expect, test, type Page } from "@playwright/test";
import { build } from "vite";
import { built, launchOptions } from "../../scripts/prepare.mjs";
import { contracts } from "../contracts/ports.ts";
import type { InBrowser } from "../contracts/in-browser.ts";
import { inProfile } from "./extension.ts";

/** Known to code that runs in the page, not here. */
declare const inBrowser: InBrowser;

interface Manifest {
  background: { service_worker: string };
}

/** The build that is tested, with a worker that does nothing and a page more. */
async function writeExtension(folder: string): Promise<void> {
  cpSync(built, folder, { recursive: true });
  const { background } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  writeFileSync(join(folder, background.service_worker), "");
  writeFileSync(join(folder, "contracts.html"), '<script type="module" src="contracts.js"></script>');
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2023",
      rolldownOptions: {
        input: join(import.meta.dirname, "../contracts/in-browser.ts"),
        output: { entryFileNames: "contracts.js", codeSplitting: false },
      },
    },
  });
}

/** Runs something in a Chromium with that extension. `open` opens its page, in which nothing is remembered. */
async function inExtension(run: (open: () => Promise<Page>) => Promise<void>): Promise<void> {
  await inProfile((folder) =>
    inProfile(async (profile) => {
      await writeExtension(folder);
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions(folder),
        headless: true,
      });
      try {
        const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
        const address = new URL("contracts.html", worker.url()).href;
        await run(async () => {
          const page = await context.newPage();
          await page.goto(address);
          return page;
        });
      } finally {
        await context.close();
      }
    }),
  );
}

for (const [port, promises] of Object.entries(contracts)) {
  test(`the browser keeps what is promised of the port: ${port}`, async () => {
    await inExtension(async (open) => {
      for (const promise of Object.keys(promises)) {
        const page = await open();
        await page.evaluate(() => inBrowser.clear());
        await page.reload();
        const broken = await page.evaluate(
          ([name, what]) =>
            inBrowser.hold(name, what).then(
              () => null,
              (error: unknown) => String(error),
            ),
          [port as keyof typeof contracts, promise] as const,
        );
        expect.soft(broken, promise).toBeNull();
        await page.close();
      }
    });
  });
}

test("what one page says is heard and answered by another", async () => {
  await inExtension(async (open) => {
    const [listener, speaker] = [await open(), await open()];
    const heard = await listener.evaluateHandle(() => inBrowser.answer());
    const answer = await speaker.evaluate(() => inBrowser.send({ command: "refresh" }));
    expect(answer).toEqual({ answer: { command: "refresh" } });
    expect(await heard.evaluate((kept) => kept.heard)).toEqual([{ command: "refresh" }]);
  });
});
