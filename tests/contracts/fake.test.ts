import { describe, test } from "vitest";
import { noticeId } from "../../src/browser/notice-options.ts";
import { badgeWords } from "../../src/words/toolbar.ts";
import { FakeBrowser } from "../support/fake-ports.ts";
import { contracts, type Subject } from "./ports.ts";

function fake(): Subject {
  const browser = new FakeBrowser(Date.UTC(2026, 4, 6, 7));
  browser.limit = 1_000;
  return {
    ports: browser.ports,
    tooMuch: 2_000,
    seen: {
      alarms: async () => (browser.alarm === null ? [] : [browser.alarm]),
      notices: async () => (browser.notice === null ? [] : [noticeId(browser.notice)]),
      badge: async () => badgeWords("en", browser.badge ?? { due: 0, minutes: null }),
      hasMenu: async () => browser.menu,
      troubles: async () => browser.troubles.map(({ kind }) => kind),
      chimes: async () => browser.rung.length,
      breakPages: async () => Number(browser.page),
      welcomePages: async () => browser.welcomes,
    },
  };
}

describe.each(Object.entries(contracts))(
  "the fake keeps what is promised of the port: %s",
  (_port, promises) => {
    test.each(Object.entries(promises))("%s", async (_promise, hold) => {
      await hold(fake());
    });
  },
);
