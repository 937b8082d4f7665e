import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { zipSync } from "fflate";
import puppeteer, { type Browser as Firefox, type Page } from "puppeteer-core";
import type { Browser } from "webextension-polyfill";
import type { State } from "../../src/domain/model/state.ts";
import { ensureFirefox, root } from "../../scripts/prepare.mjs";
import { manifestFor } from "../../scripts/manifest.ts";

export { expect };

/** Known to code that runs in the extension's pages, not here. */
declare const browser: Browser;

/** Firefox gives every installation an address of its own; this one is told beforehand. */
const HOST = "0b0f4d3a-1d6e-4c43-9f0a-3d1c5a7e9b20";

const often = { intervals: [50], timeout: 15_000 };

/** `test` with `limber`: the build for Firefox, just installed in a Firefox without a window. */
export const test = base.extend<{ limber: Limber }>({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  limber: ({}, provide) => inFirefox({}, async (firefox) => provide(await Limber.installedIn(firefox))),
});

interface Launch {
  /** The desktop on which its window opens; without one it has no window. */
  env?: Record<string, string>;
  /** What differs from the preferences below. */
  prefs?: Record<string, unknown>;
  /** Another Firefox than the usual one. */
  executable?: string;
  /** The folder of the extension; without one, the build. */
  extension?: string;
  /** The folder of a profile in which Limber is installed for good, see `installFor`; else both are for this time. */
  profile?: string;
}

/** Runs something in a Firefox that has the build for it, and clears up behind it. */
export async function inFirefox(
  { env, prefs = {}, executable = ensureFirefox(), extension = join(root, "dist/firefox"), profile }: Launch,
  run: (firefox: Firefox) => Promise<void>,
): Promise<void> {
  const firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath: executable,
    headless: env === undefined,
    ...(env === undefined ? {} : { env, defaultViewport: null }),
    ...(profile === undefined ? {} : { userDataDir: profile }),
    // Without it no page of an extension can be opened from outside.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { ...preferences, ...prefs },
  });
  try {
    if (profile === undefined) await firefox.installExtension(extension);
    await run(firefox);
  } finally {
    await firefox.close();
  }
}

const { browser_specific_settings: settings } = manifestFor("firefox") as Manifest;

/** By which Firefox knows Limber. */
export const addonId = settings.gecko.id;

const preferences = {
  "extensions.webextensions.uuids": JSON.stringify({ [addonId]: HOST }),
  // The background page is stopped after so many milliseconds without anything to do. A call of the browser's
  // may take three seconds, as the chime does where there is nothing to hear it with.
  "extensions.background.idle.timeout": 5_000,
  "datareporting.policy.dataSubmissionEnabled": false,
  // A camera and a microphone that are not there, which may be used like those that are.
  "media.navigator.streams.fake": true,
  "media.navigator.permission.fake": true,
  "permissions.default.camera": 1,
  "permissions.default.microphone": 1,
  // What lies in the profile is installed as it is: it has no signature, and nobody is asked.
  "xpinstall.signatures.required": false,
  "extensions.autoDisableScopes": 0,
};

/** Preferences with which there is a loudspeaker, though no sound comes out of it. */
export const loudspeaker = { "media.cubeb.force_mock_context": true };

/** Puts Limber into a profile as if from a store: there it stays when Firefox is closed. */
export function installFor(profile: string): void {
  const extensions = join(profile, "extensions");
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(extensions, `${addonId}.xpi`), zipSync(filesIn(join(root, "dist/firefox"))));
}

/** The build as another version, in a file in this folder. */
export function packAs(version: string, folder: string): string {
  const files = filesIn(join(root, "dist/firefox"));
  const manifest = JSON.parse(readFileSync(join(root, "dist/firefox/manifest.json"), "utf8")) as object;
  files["manifest.json"] = Buffer.from(JSON.stringify({ ...manifest, version }));
  const file = join(folder, `limber-${version}.xpi`);
  writeFileSync(file, zipSync(files));
  return file;
}

function filesIn(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]));
}

interface Opening {
  where?: "tab" | "window";
  welcomed?: boolean;
}

/** The installed extension, asked through one of its pages. */
export class Limber {
  /** What went wrong in its pages. */
  readonly errors: string[] = [];

  private constructor(
    readonly firefox: Firefox,
    private readonly probe: Page,
  ) {}

  /**
   * @param where the page opens through which it is asked. Firefox opens a tab in the window that was used last: where
   * that may be a break's, which is not seen behind another tab, it has to be a window.
   * @param welcomed leaves the welcome page open, which an installation opens; else it is closed again, which stirs
   *   Limber: what was installed before, and may have stopped, is asked with this
   */
  static async installedIn(
    firefox: Firefox,
    { where = "tab", welcomed = false }: Opening = {},
  ): Promise<Limber> {
    const limber = new Limber(firefox, await firefox.newPage({ type: where }));
    await limber.show(limber.probe, "help");
    await expect.poll(() => limber.state(), often).toBeDefined();
    if (!welcomed) await limber.closeWelcome();
    return limber;
  }

  /** Waits until the installation has opened the welcome page, and closes it where it is open. */
  private async closeWelcome(): Promise<void> {
    await expect.poll(() => this.stored("upkeep"), often).toMatchObject({ welcomed: true });
    // What is asked after it is answered after it: by then its tab is there, and what it asked itself is done.
    await this.send({ command: "refresh" });
    await this.probe.evaluate(async () => {
      const url = browser.runtime.getURL("src/ui/welcome/index.html");
      const ids = async () => (await browser.tabs.query({ url })).flatMap(({ id }) => id ?? []);
      await browser.tabs.remove(await ids());
    });
    await this.send({ command: "refresh" });
  }

  /** Opens one of the pages, as in `options`, in a tab. */
  async open(name: string): Promise<Page> {
    const page = await this.firefox.newPage();
    await this.show(page, name);
    return page;
  }

  private async show(page: Page, name: string): Promise<void> {
    page.on("pageerror", (error) => this.errors.push(`${name}: ${String(error)}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(`${name}: ${message.text()}`);
    });
    await goTo(page, `src/ui/${name}/index.html`);
  }

  /** The saved state, read without waking the background page. */
  async state(): Promise<State> {
    return (await this.stored("state")) as State;
  }

  /** A stored value as it is. */
  stored(key: string): Promise<unknown> {
    return this.probe.evaluate(async (name) => (await browser.storage.local.get(name))[name], key);
  }

  /** When the alarm rings next; null: there is none. */
  alarm(): Promise<number | null> {
    return this.probe.evaluate(async () => (await browser.alarms.get("wake"))?.scheduledTime ?? null);
  }

  /** Whether the icon has its menu: only an entry that is there can be changed. */
  hasMenu(): Promise<boolean> {
    return this.probe.evaluate(() =>
      browser.contextMenus.update("glass", {}).then(
        () => true,
        () => false,
      ),
    );
  }

  /** Whether Limber knows that a newer version waits for it. */
  async isUpdateNoted(): Promise<boolean> {
    return (await this.ofSession("updateWaits")) === true;
  }

  /** What is kept for as long as Firefox runs. */
  ofSession(key: string): Promise<unknown> {
    return this.probe.evaluate(async (name) => (await browser.storage.session.get(name))[name], key);
  }

  /** Whether one of Limber's pages is alive in a tab. */
  isThere(path: string): Promise<boolean> {
    return this.probe.evaluate(async (wanted) => {
      const runtime = browser.runtime as unknown as Contexts;
      const contexts = await runtime.getContexts({ contextTypes: ["TAB"] });
      return contexts.some(({ documentUrl }) => documentUrl === browser.runtime.getURL(wanted));
    }, path);
  }

  /** Puts values into storage as they are, past everything that guards it. */
  async storage(values: Record<string, unknown>): Promise<void> {
    await this.probe.evaluate((items) => browser.storage.local.set(items), values);
  }

  /** What the browser's account has. */
  account(): Promise<Record<string, unknown>> {
    return this.probe.evaluate(() => browser.storage.sync.get(null));
  }

  /** Puts values into the browser's account, as another computer does. */
  async arrives(values: Record<string, unknown>): Promise<void> {
    await this.probe.evaluate((items) => browser.storage.sync.set(items), values);
  }

  send(command: unknown): Promise<unknown> {
    return this.probe.evaluate((message) => browser.runtime.sendMessage(message), command);
  }

  /** Lets the alarm ring now, and returns once Limber has saved after it. */
  async fireAlarm(): Promise<void> {
    const { seenAt } = await this.state();
    await this.probe.evaluate(() => browser.alarms.create("wake", { when: Date.now() }));
    await expect.poll(async () => (await this.state()).seenAt, often).toBeGreaterThan(seenAt);
  }

  /** Counts how often Limber saves its state from now on: once for each event that it handles. */
  async countSaves(): Promise<() => Promise<number>> {
    await this.probe.evaluate(() => {
      const seen = Object.assign(globalThis as unknown as Counted, { saves: 0 });
      browser.storage.onChanged.addListener((changes) => {
        if ("state" in changes) seen.saves += 1;
      });
    });
    return () => this.probe.evaluate(() => (globalThis as unknown as Counted).saves);
  }

  /** Returns once Firefox has stopped the background page. */
  async isStopped(): Promise<void> {
    const running = () =>
      this.probe.evaluate(async () => {
        const runtime = browser.runtime as unknown as Contexts;
        return (await runtime.getContexts({ contextTypes: ["BACKGROUND"] })).length;
      });
    await expect.poll(running, often).toBe(0);
  }
}

interface Manifest {
  browser_specific_settings: { gecko: { id: string } };
}

interface Counted {
  saves: number;
}

interface Contexts {
  getContexts(filter: { contextTypes: string[] }): Promise<{ documentUrl?: string }[]>;
}

/** Goes to a page of the extension. Firefox opens it, but never says that it has. */
export async function goTo(page: Page, path: string): Promise<void> {
  const url = `moz-extension://${HOST}/${path}`;
  page.goto(url).catch(() => {});
  const isThere = () => page.evaluate((wanted) => location.href === wanted && document.readyState, url);
  await expect.poll(() => isThere().catch(() => false), often).toBe("complete");
}

/** A site on this machine, which may use the camera as one that is fetched safely may. */
export async function visitSite(firefox: Firefox, body = ""): Promise<Page> {
  const server = createServer((_, response) => response.end(`<title>Meeting</title>${body}`));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const page = await firefox.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  server.close();
  return page;
}
