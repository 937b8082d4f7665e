import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import type { BrowserContext, CDPSession, Page, Worker } from "@playwright/test";
import type { Alarms, Browser } from "webextension-polyfill";
import type { State } from "../../src/domain/model/state.ts";
import { readNoticeId } from "../../src/browser/notice-options.ts";
import { built, root } from "../../scripts/prepare.mjs";
import { inProfile, openBrowserSession } from "./chromium.ts";
import { SharedChromium, usualLooks, type Looks } from "./shared-chromium.ts";

export { expect };

/** Known to code that Playwright runs in the extension's pages and worker, not here. */
declare const chrome: Browser;

const UI = join(root, "src/ui");

/** The names of all pages: every folder of views that has one. */
export const pageNames = readdirSync(UI).filter((name) => existsSync(join(UI, name, "index.html")));

/** What an installation opens. */
export const WELCOME = "src/ui/welcome/index.html";

/** Looks at once and often, for these conditions come true within milliseconds, and gives up late. */
const often = { intervals: [50], timeout: 15_000 };

interface Contexts {
  getContexts(filter: { contextTypes: ["TAB"] }): Promise<{ documentUrl?: string }[]>;
}

/**
 * `test` with `limber`: the built extension, just installed in a Chromium, which has saved its first state.
 * `test.use({ locale, colorScheme })` set the browser's language and theme. Other tests follow in the same browser. Its
 * pages, windows and permissions go with this one, and so does what it does to the browser through `limber`; a route or a
 * listener of the context a test takes back itself.
 */
export const test = base.extend<{ limber: Limber }, { shared: SharedChromium }>({
  shared: [
    // Playwright reads from this pattern what a fixture needs: nothing.
    // oxlint-disable-next-line no-empty-pattern
    ({}, provide) =>
      inProfile(async (folder) => {
        const shared = new SharedChromium(folder);
        await provide(shared);
        await shared.close();
      }),
    { scope: "worker" },
  ],
  limber: ({ shared, locale, colorScheme }, provide) =>
    withLimber(shared, built, { locale: locale ?? usualLooks.locale, colorScheme }, provide),
});

/** Runs something with the Limber of a folder, just installed in the browser of all tests. */
export function withLimber(
  shared: SharedChromium,
  folder: string,
  looks: Looks,
  run: (limber: Limber) => Promise<void>,
): Promise<void> {
  return shared.withExtension(folder, looks, async (context) => {
    const limber = await Limber.installedIn(context);
    await run(limber);
    await limber.leave();
  });
}

/** The installed extension. Nothing here waits for time to pass, only for what should come true. */
export class Limber {
  /** Each takes back what was changed of the browser itself. */
  private readonly undoes: (() => Promise<void>)[] = [];

  private constructor(
    readonly context: BrowserContext,
    private readonly background: Worker,
    readonly id: string,
    private readonly probe: Page,
  ) {}

  /**
   * @param stirred asks the worker for a sign of life each second: one that a busy machine did not start in time is
   *   started again by the next event only
   * @param welcomed leaves the welcome page open, which an installation opens; else it is closed again, which stirs
   *   Limber: what was installed before, and may have stopped, is asked with this
   */
  static async installedIn(
    context: BrowserContext,
    { stirred = false, welcomed = false } = {},
  ): Promise<Limber> {
    const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    const id = new URL(background.url()).host;
    // A page from which to ask the browser without stirring Limber. Every page of Limber's own greets the
    // worker when it opens; the manifest, shown as text, runs no script, yet has all of `chrome`.
    const probe = await context.newPage();
    await probe.goto(`chrome-extension://${id}/manifest.json`);
    const limber = new Limber(context, background, id, probe);
    const readState = () => {
      // A page that is gone meanwhile needs no answer.
      if (stirred) limber.send({ command: "refresh" }).catch(() => {});
      return limber.state();
    };
    const patience = stirred ? { intervals: [1_000], timeout: 30_000 } : often;
    await expect
      .poll(readState, { ...patience, message: "Limber saved a state when installed" })
      .toBeDefined();
    if (!welcomed) await limber.closeWelcome(patience);
    return limber;
  }

  /** Waits until the installation has opened the welcome page, and closes it where it is open. */
  private async closeWelcome(patience: typeof often): Promise<void> {
    await expect
      .poll(() => this.stored("upkeep"), { ...patience, message: "Limber noted its welcome" })
      .toMatchObject({ welcomed: true });
    // What is asked after it is answered after it: by then its tab is there, and what it asked itself is done.
    await this.send({ command: "refresh" });
    await this.probe.evaluate(async (path) => {
      const tabs = (await chrome.tabs.query({})) as { id?: number; url?: string; pendingUrl?: string }[];
      const own = chrome.runtime.getURL(path);
      const pages = tabs.filter(({ url, pendingUrl }) => [url, pendingUrl].includes(own));
      await chrome.tabs.remove(pages.flatMap(({ id }) => id ?? []));
    }, WELCOME);
    await this.send({ command: "refresh" });
  }

  /**
   * The background worker. Playwright has one handle for all its lives: `evaluate` runs in the present one, or,
   * while it is stopped, waits until something wakes it.
   */
  worker(): Worker {
    return this.background;
  }

  /** Opens one of the extension's pages, as in `src/ui/options/index.html`, in a tab. */
  async open(path: string, size?: { width: number; height: number }): Promise<Page> {
    const page = await this.context.newPage();
    if (size) await page.setViewportSize(size);
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  /** Opens the popup's page in a tab as large as the popup may be. */
  popup(): Promise<Page> {
    return this.open("src/ui/popup/index.html", { width: 360, height: 600 });
  }

  /** Has every page from now on run something before its own scripts. */
  async runInPages(script: () => void): Promise<void> {
    const added = await this.context.addInitScript(script);
    this.undoes.push(() => added.dispose());
  }

  /** Speaks with the browser itself, for as long as this test is on. */
  async browserSession(): Promise<CDPSession> {
    const session = await openBrowserSession(this.context);
    this.undoes.push(() => session.detach());
    return session;
  }

  /** Leaves the browser to the next test. */
  async leave(): Promise<void> {
    await Promise.all(this.undoes.map((undo) => undo()));
  }

  /** Stops the worker, as the browser does after a quiet half minute, and returns once it is stopped. */
  async killWorker(): Promise<void> {
    const session = await this.context.newCDPSession(this.probe);
    const stopped = new Promise<void>((resolve) => {
      session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
        if (versions.some((version) => version.runningStatus === "stopped")) resolve();
      });
    });
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await stopped;
    await session.detach();
  }

  /** The saved state, read without waking the worker. */
  async state(): Promise<State> {
    return (await this.stored("state")) as State;
  }

  /**
   * The saved settings: only what differs from the defaults, so often nothing. Without who is in the pictures, which
   * the moment of the first start decides.
   */
  async settings(): Promise<Record<string, unknown> | undefined> {
    const stored = (await this.stored("settings")) as Record<string, unknown> | undefined;
    if (stored === undefined) return undefined;
    const { skin: _skin, hair: _hair, ...settings } = stored;
    return settings;
  }

  /** A stored value as it is. */
  stored(key: string): Promise<unknown> {
    return this.probe.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
  }

  /** Puts values into storage as they are, past everything that guards it. */
  async storage(values: Record<string, unknown>): Promise<void> {
    await this.probe.evaluate((items) => chrome.storage.local.set(items), values);
  }

  /** What the browser's account has. */
  account(): Promise<Record<string, unknown>> {
    return this.probe.evaluate(() => chrome.storage.sync.get(null));
  }

  /** Puts values into the browser's account, as another computer does. */
  async arrives(values: Record<string, unknown>): Promise<void> {
    await this.probe.evaluate((items) => chrome.storage.sync.set(items), values);
  }

  alarms(): Promise<Alarms.Alarm[]> {
    return this.probe.evaluate(() => chrome.alarms.getAll());
  }

  /** What the browser shows of Limber beside its pages, and has been told to do. */
  shown(): Promise<{ title: string; badge: string; alarm: number | null; hasMenu: boolean }> {
    return this.probe.evaluate(async () => ({
      title: await chrome.action.getTitle({}),
      badge: await chrome.action.getBadgeText({}),
      alarm: (await chrome.alarms.get("wake"))?.scheduledTime ?? null,
      // Only an entry that is there can be changed.
      hasMenu: await chrome.contextMenus.update("glass", {}).then(
        () => true,
        () => false,
      ),
    }));
  }

  /** Whether Limber knows that a newer version waits for it. */
  async isUpdateNoted(): Promise<boolean> {
    const key = "updateWaits";
    return this.probe.evaluate(async (name) => (await chrome.storage.session.get(name))[name] === true, key);
  }

  /** Every window's kind, and which of Limber's pages is in its tab where it has one tab alone; in order. */
  async windows(): Promise<string[]> {
    const windows = await this.probe.evaluate(() => chrome.windows.getAll({ populate: true }));
    const own = `chrome-extension://${this.id}/`;
    return windows
      .map(({ type, tabs = [] }) => {
        if (type === "normal") return type;
        return `${type} ${tabs.map(({ url }) => url?.replace(own, "") ?? "another").join()}`;
      })
      .toSorted();
  }

  /** Whether one of Limber's pages is alive. A page that has crashed is not, though its tab still names it. */
  isThere(path: string): Promise<boolean> {
    return this.probe.evaluate(async (wanted) => {
      const contexts = await (chrome.runtime as unknown as Contexts).getContexts({ contextTypes: ["TAB"] });
      return contexts.some(({ documentUrl }) => documentUrl === chrome.runtime.getURL(wanted));
    }, path);
  }

  /** The ids of the notifications now shown. */
  notifications(): Promise<string[]> {
    return this.probe.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  }

  /** The ids of the prompts whose notifications are shown. */
  async prompts(): Promise<string[]> {
    return (await this.notifications()).map((id) => readNoticeId(id).prompt);
  }

  /** Lets the real alarm ring now, starting the worker if need be, and returns once Limber has saved after it. */
  async fireAlarm(): Promise<void> {
    const { seenAt } = await this.state();
    // An unpacked extension may set an alarm for any moment; the browser lets two ring a second apart.
    await this.probe.evaluate(() => chrome.alarms.create("wake", { when: Date.now() }));
    await expect
      .poll(async () => (await this.state()).seenAt, { ...often, message: "Limber saved after its alarm" })
      .toBeGreaterThan(seenAt);
    // What is asked after it is answered after it: by then the browser matches what was saved.
    await this.send({ command: "refresh" });
  }

  /** Sends a command as a page of Limber would, and gives back the answer. It wakes the worker if need be. */
  send(command: unknown): Promise<unknown> {
    return this.probe.evaluate((message) => chrome.runtime.sendMessage(message), command);
  }

  /** Presses a button of a prompt's notification, counted from 0, as the system reports it. */
  async press(prompt: string, button: number): Promise<void> {
    await this.report("onButtonClicked", await this.notificationOf(prompt), button);
  }

  /** Clicks on a prompt's notification itself. */
  async click(prompt: string): Promise<void> {
    await this.report("onClicked", await this.notificationOf(prompt));
  }

  /** What the browser calls the notification of a prompt. */
  async notificationOf(prompt: string): Promise<string> {
    const shown = await this.notifications();
    return shown.find((id) => readNoticeId(id).prompt === prompt) ?? prompt;
  }

  /** No tool here reaches the system's notifications, so the browser's report of a click is made by hand. */
  private async report(event: "onClicked" | "onButtonClicked", ...details: unknown[]): Promise<void> {
    await this.send({ command: "refresh" });
    await this.background.evaluate(
      ([name, ...args]) => {
        const events = chrome.notifications as unknown as Record<
          string,
          { dispatch(...of: unknown[]): void }
        >;
        events[name as string]?.dispatch(...args);
      },
      [event, ...details],
    );
  }
}
