import type { Checkup, Host, TestNotice } from "../runtime/page-ports.ts";
import { alarmAt } from "./alarm.ts";
import { callAccess } from "./call-access.ts";
import { browser, isFirefox } from "./extension.ts";
import { shortcuts } from "./shortcut-settings.ts";
import { channel } from "./store.ts";
import { TEST_NOTICE } from "./notices.ts";

const testNotice: TestNotice = {
  show: async (title, message, stays) => {
    // One that is only changed might not come to the front again.
    await browser.notifications.clear(TEST_NOTICE);
    await browser.notifications.create(TEST_NOTICE, {
      type: "basic",
      iconUrl: browser.runtime.getURL("icons/app-128.png"),
      title,
      message,
      // Silent, and staying where it is to stay, like the notifications of prompts. Firefox throws at either option.
      ...(!isFirefox && { silent: true, requireInteraction: stays }),
    });
  },
  hide: async () => {
    await browser.notifications.clear(TEST_NOTICE);
  },
  onClick: (listener) => {
    browser.notifications.onClicked.addListener((id) => {
      if (id === TEST_NOTICE) listener();
    });
  },
};

/** In seconds: whoever reads the health check has touched something within it. */
const JUST_NOW = 60;

export const checkup: Checkup = {
  questions: {
    mayNotify: async () => (await notifications.getPermissionLevel()) === "granted",
    alarmAt,
    answers: async () => {
      // No command at all: the worker refuses it, so nothing changes, and what is amiss can still be seen.
      const answer: unknown = await browser.runtime.sendMessage({});
      if (typeof answer !== "object" || answer === null || !("error" in answer)) throw new Error("no answer");
      return true;
    },
    idle: () => browser.idle.queryState(JUST_NOW),
    storage: async () => ({ used: await local.getBytesInUse(null), limit: local.QUOTA_BYTES ?? null }),
    pinned: async () => (await browser.action.getUserSettings()).isOnToolbar === true,
    shortcuts: () => shortcuts.keys(),
    calls: () => callAccess.permissions(),
    host: findHost,
  },
  stored: channel.stored,
  test: testNotice,
  restart: () => browser.runtime.reload(),
  changeShortcuts: shortcuts.change,
  onCallsChange: (listener) => callAccess.onChange(listener),
};

/* What the polyfill's types leave out: each is known to one of the browsers only. */
interface Chromium {
  getPermissionLevel(): Promise<string>;
}
interface Local {
  getBytesInUse(keys: null): Promise<number>;
  QUOTA_BYTES?: number;
}
interface Brands {
  userAgentData: { brands: { brand: string; version: string }[] };
}
const notifications = browser.notifications as unknown as Chromium;
const local = browser.storage.local as unknown as Local;

async function findHost(): Promise<Host> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  return {
    limber: browser.runtime.getManifest().version,
    browser: isFirefox ? await firefoxVersion() : chromiumVersion(),
    family: isFirefox ? "firefox" : "chromium",
    system: os,
    processor: arch,
  };
}

async function firefoxVersion(): Promise<string> {
  const { name, version } = await browser.runtime.getBrowserInfo();
  return `${name} ${version}`;
}

/** A browser names itself and what it is made of, and one brand that does not exist, so that nobody relies on any. */
function chromiumVersion(): string {
  const { brands } = (navigator as unknown as Brands).userAgentData;
  return brands
    .filter(({ brand }) => !/^\W*not/i.test(brand))
    .map(({ brand, version }) => `${brand} ${version}`)
    .join(", ");
}
