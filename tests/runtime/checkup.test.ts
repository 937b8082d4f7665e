import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { carryOut, examine } from "../../src/runtime/checkup.ts";
import { Client } from "../../src/runtime/client.ts";
import type { Event } from "../../src/domain/model/event.ts";
import { handle } from "../../src/runtime/handle.ts";
import type { Checkup, Findings, Channel } from "../../src/runtime/page-ports.ts";
import type { Request } from "../../src/snapshot/request.ts";
import { FakeBrowser } from "../support/fake-ports.ts";

const START = Date.UTC(2026, 10, 23, 8);

const answers: Findings = {
  mayNotify: true,
  alarmAt: null,
  answers: true,
  idle: "active",
  storage: { used: 1_000, limit: null },
  pinned: false,
  shortcuts: [],
  calls: {},
  host: { limber: "0.1.0", browser: "Firefox 153", family: "firefox", system: "linux", processor: "x86-64" },
};

/** A browser that answers everything, and the ways to it. */
function asked() {
  const browser = new FakeBrowser(START);
  const channel: Channel = {
    stored: browser.ports.store,
    troubles: async () => browser.troubles,
    onChange: () => {},
    send: (request) => new Promise((answer) => void handle(browser.ports, request as Event, answer)),
  };
  const questions = Object.fromEntries(
    Object.entries(answers).map(([name, found]) => [name, vi.fn(async () => found as unknown)]),
  ) as unknown as Checkup["questions"];
  const checkup: Checkup = {
    questions,
    stored: channel.stored,
    test: { show: async () => {}, hide: async () => {}, onClick: () => {} },
    restart: () => {},
    changeShortcuts: async () => {},
    onCallsChange: () => () => {},
  };
  return { browser, channel, checkup, client: new Client(channel, browser.ports.clock) };
}

describe("an examination", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("asks everything once and changes nothing", async () => {
    const { browser, checkup, client } = asked();
    await handle(browser.ports, { signal: "woke" });
    browser.alarm = null;
    const before = JSON.stringify(browser.stored);
    const { saved, found, troubles } = await examine(checkup, client, browser.ports.clock);
    expect(found).toEqual(answers);
    expect(saved?.state?.wakeAt).toBeGreaterThan(START);
    expect(troubles).toEqual([]);
    for (const question of Object.values(checkup.questions)) expect(question).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(browser.stored)).toBe(before);
    expect(browser.alarm).toBeNull();
  });

  test("knows what the others say when one fails, throws, or never answers", async () => {
    const { browser, checkup, client } = asked();
    checkup.questions.mayNotify = () => Promise.reject(new Error("no such call"));
    checkup.questions.pinned = () => {
      throw new TypeError("not a function");
    };
    checkup.questions.idle = () => new Promise(() => {});
    const examining = examine(checkup, client, browser.ports.clock);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await examining).found).toEqual({
      ...answers,
      mayNotify: undefined,
      pinned: undefined,
      idle: undefined,
    });
  });

  test("is made even where nothing can be read", async () => {
    const { browser, channel, checkup } = asked();
    const stored = { ...channel.stored, load: () => Promise.reject(new Error("no room")) };
    checkup.stored = stored;
    const client = new Client({ ...channel, stored }, browser.ports.clock);
    const found = await examine(checkup, client, browser.ports.clock);
    expect(found).toMatchObject({ saved: undefined, days: [], found: answers });
  });

  test("reads the last two weeks, and what is no history is none", async () => {
    const { browser, checkup, client } = asked();
    browser.stored = {
      "day:2026-11-23": [{ kind: "sat", from: 1, until: 2 }],
      "day:2026-11-10": [{ kind: "sat", from: 3, until: 4 }],
      "day:2026-11-09": [{ kind: "sat", from: 5, until: 6 }],
      "day:2026-11-15": "none",
      "day:2026-11-16": [null, 7, { kind: "rested" }],
    };
    const { days } = await examine(checkup, client, browser.ports.clock);
    expect(days.flat()).toEqual([
      { kind: "sat", from: 1, until: 2 },
      { kind: "sat", from: 3, until: 4 },
    ]);
  });
});

describe("carrying out", () => {
  test("ends when the browser matches what was saved, not before", async () => {
    const { browser, client } = asked();
    await carryOut(client, { command: "refresh" });
    expect(browser.alarm).not.toBeNull();
  });

  test("ends also where nobody answers", async () => {
    const { browser, channel } = asked();
    const sent: Request[] = [];
    const send: Channel["send"] = (request) => {
      sent.push(request);
      return Promise.reject(new Error("no worker"));
    };
    await carryOut(new Client({ ...channel, send }, browser.ports.clock), { command: "endPause" });
    const twice = ["endPause", "endPause", "refresh", "refresh"].map((command) => ({ command }));
    expect(sent).toEqual(twice);
  });
});
