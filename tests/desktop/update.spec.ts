import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import type { State } from "../../src/domain/model/state.ts";
import { inProfile } from "../browser/chromium.ts";
import { Limber, WELCOME } from "../browser/extension.ts";
import { launchWith, pack, type Package } from "../browser/packed.ts";
import { expect, onDesktop as test, type Desktop } from "./desktop.ts";

declare const chrome: Browser;

/** What the browser's own page of its extensions can do. */
interface Extensions {
  developerPrivate: {
    autoUpdate(): Promise<void>;
    getExtensionInfo(id: string): Promise<{ version: string }>;
  };
}

const NEWER = "99.0";
const inAMoment = { timeout: 15_000, intervals: [100] };

/** Hands out one package as a store does: a list of what is newest, and the file. */
async function openStore(): Promise<{ url: string; offer: (newest: Package) => void; close: () => void }> {
  let offered: Package | null = null;
  const server = createServer((request, response) => {
    if (offered === null) return void response.writeHead(404).end();
    const { id, file, version } = offered;
    if (request.url === "/newest.crx") return void response.end(readFileSync(file));
    return void response.end(`<?xml version="1.0" encoding="UTF-8"?>
      <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
        <app appid="${id}" status="ok">
          <updatecheck codebase="${url}/newest.crx" version="${version}" status="ok" />
        </app>
      </gupdate>`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, offer: (newest) => void (offered = newest), close: () => server.close() };
}

/**
 * Runs something with Limber installed as from a store, which has a newer version once `publish` is called: before that
 * the browser, which looks for one when it likes, finds none.
 */
async function inChromium(
  desktop: Desktop,
  run: (limber: Limber, extensions: Page, publish: () => void) => Promise<void>,
): Promise<void> {
  await inProfile(async (profile) => {
    const store = await openStore();
    const folder = await mkdtemp(join(profile, "packed-"));
    const installed = pack(folder, { update_url: `${store.url}/newest.xml` });
    const newest = pack(folder, { update_url: `${store.url}/newest.xml`, version: NEWER }, installed);
    store.offer(installed);
    const context = await launchWith(installed, profile, {
      headless: false,
      viewport: null,
      env: desktop.env,
    });
    try {
      const limber = await Limber.installedIn(context);
      const extensions = await context.newPage();
      await extensions.goto("chrome://extensions");
      await run(limber, extensions, () => {
        store.offer(newest);
      });
    } finally {
      await context.close();
      store.close();
    }
  });
}

function versionIn(extensions: Page, id: string): Promise<string> {
  return extensions.evaluate(
    async (which) =>
      (await (chrome as unknown as Extensions).developerPrivate.getExtensionInfo(which)).version,
    id,
  );
}

async function breakOf(limber: Limber): Promise<State["break"]> {
  return (await limber.state()).break;
}

async function takeBreak(limber: Limber): Promise<State["break"]> {
  await limber.send({ command: "start", prompt: null, reminder: "posture" });
  await expect.poll(async () => (await breakOf(limber))?.pageSeen).toBe(true);
  return breakOf(limber);
}

test("a new version that the browser finds in a break waits for its end, and comes then", async ({
  desktop,
}) => {
  await inChromium(desktop, async (limber, extensions, publish) => {
    const before = await versionIn(extensions, limber.id);
    const ongoing = await takeBreak(limber);
    publish();
    const found = await limber.worker().evaluate(() => chrome.runtime.requestUpdateCheck());
    expect(found).toMatchObject({ status: "update_available", version: NEWER });
    await expect.poll(() => limber.isUpdateNoted(), inAMoment).toBe(true);
    expect(await versionIn(extensions, limber.id)).toBe(before);
    expect(await breakOf(limber)).toEqual(ongoing);
    await limber.send({ command: "endBreak", break: ongoing?.id, how: "done", at: Date.now() });
    await expect.poll(() => versionIn(extensions, limber.id), inAMoment).toBe(NEWER);
    const after = await Limber.installedIn(limber.context, { welcomed: true });
    await expect.poll(() => after.windows(), inAMoment).toEqual(["normal"]);
    await after.send({ command: "refresh" });
    expect(await after.isThere(WELCOME)).toBe(false);
    await expect
      .poll(() => after.shown(), inAMoment)
      .toMatchObject({ hasMenu: true, alarm: expect.any(Number) });
  });
});

test("a new version that the person asks for in a break: the break goes on in one window", async ({
  desktop,
}) => {
  await inChromium(desktop, async (limber, extensions, publish) => {
    const ongoing = await takeBreak(limber);
    publish();
    await extensions.evaluate(() => (chrome as unknown as Extensions).developerPrivate.autoUpdate());
    await expect.poll(() => versionIn(extensions, limber.id), inAMoment).toBe(NEWER);
    const after = await Limber.installedIn(limber.context, { welcomed: true });
    await expect.poll(() => after.windows(), inAMoment).toEqual(["normal", "popup src/ui/break/index.html"]);
    await expect.poll(() => breakOf(after), inAMoment).toEqual(ongoing);
  });
});
