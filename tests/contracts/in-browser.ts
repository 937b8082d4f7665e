import { alarm } from "../../src/browser/alarm.ts";
import { clock } from "../../src/browser/clock.ts";
import type { Tabs } from "webextension-polyfill";
import { browser, isFirefox } from "../../src/browser/extension.ts";
import { session, updates, welcome } from "../../src/browser/lifecycle.ts";
import { menu } from "../../src/browser/menu.ts";
import { onMessage } from "../../src/browser/messages.ts";
import { policy } from "../../src/browser/policy-source.ts";
import { syncArea } from "../../src/browser/sync-area.ts";
import { notices } from "../../src/browser/notices.ts";
import { activityMonitor } from "../../src/browser/activity-monitor.ts";
import { channel, store, troubles } from "../../src/browser/store.ts";
import { toolbar } from "../../src/browser/toolbar.ts";
import { bell } from "../../src/browser/sound/bell.ts";
import { breakPage } from "../../src/browser/break-page.ts";
import { contracts, type Subject } from "./ports.ts";

/*
 * Runs in a page of an extension that has Limber's permissions and nothing else of it. What it can do is put into
 * `window`, where the test asks for it.
 */

/** How many chimes were rung in this page: each has an audio context of its own, or in Chromium a page out of sight. */
let chimes = 0;
if (isFirefox) {
  globalThis.AudioContext = class extends AudioContext {
    constructor() {
      super();
      chimes += 1;
    }
  };
} else {
  const { offscreen } = browser as unknown as {
    offscreen: Record<"createDocument", (how: object) => Promise<void>>;
  };
  const create = offscreen.createDocument.bind(offscreen);
  offscreen.createDocument = async (how) => {
    chimes += 1;
    await create(how);
  };
}

/** How many tabs have this page, once none is being loaded any more. */
async function countPages(page: OwnPage): Promise<number> {
  const tabs = await browser.tabs.query({});
  if (tabs.some(({ status }) => status === "loading")) {
    await clock.pause(20);
    return countPages(page);
  }
  return tabs.filter((tab) => shows(tab, page)).length;
}

const ownPages = ["break", "welcome"] as const;
type OwnPage = (typeof ownPages)[number];

function shows({ url }: Tabs.Tab, page: OwnPage): boolean {
  return url?.startsWith(browser.runtime.getURL(`src/ui/${page}/`)) ?? false;
}

const subject: Subject = {
  ports: {
    store,
    alarm,
    clock,
    notices,
    toolbar,
    activityMonitor,
    session,
    updates,
    welcome,
    policy,
    syncArea,
    menu,
    troubles,
    bell,
    page: breakPage,
  },
  tooMuch: 11 * 1024 * 1024,
  seen: {
    alarms: async () => (await browser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime),
    notices: async () => Object.keys(await browser.notifications.getAll()),
    badge: () => browser.action.getBadgeText({}),
    hasMenu: () =>
      // Only an entry that is there can be changed.
      browser.contextMenus.update("glass", {}).then(
        () => true,
        () => false,
      ),
    troubles: async () => (await channel.troubles()).map(({ kind }) => kind),
    chimes: async () => chimes,
    breakPages: () => countPages("break"),
    welcomePages: () => countPages("welcome"),
  },
};

export interface InBrowser {
  /**
   * Forgets everything, and holds one promise of a port. What the adapter of the session remembers of its beginning
   * lasts as long as the page, so that is promised in its order.
   * @throws where the promise is broken
   */
  hold(port: keyof typeof contracts, promise: string): Promise<void>;
  /** Answers messages from now on, and keeps them. */
  answer(): { heard: unknown[] };
  send: typeof channel.send;
}

async function clear(): Promise<void> {
  chimes = 0;
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.storage.sync.clear();
  await browser.alarms.clearAll();
  await browser.contextMenus.removeAll();
  await browser.action.setBadgeText({ text: "" });
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.map((id) => browser.notifications.clear(id)));
  const pages = (await browser.tabs.query({})).filter((tab) => ownPages.some((page) => shows(tab, page)));
  await browser.tabs.remove(pages.flatMap(({ id }) => id ?? []));
}

const inBrowser: InBrowser = {
  hold: async (port, promise) => {
    const hold = contracts[port][promise];
    if (hold === undefined) throw new Error(`nothing of the kind is promised: ${promise}`);
    await clear();
    await hold(subject);
  },
  answer: () => {
    const heard: unknown[] = [];
    onMessage(async (message) => {
      heard.push(message);
      return { answer: message };
    });
    return { heard };
  },
  send: (request) => channel.send(request),
};

Object.assign(globalThis, { inBrowser });
