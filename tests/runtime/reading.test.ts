import { beforeEach, describe, expect, test } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import type { SettingsChange } from "../../src/settings/change.ts";
import type { State } from "../../src/domain/model/state.ts";
import { Client } from "../../src/runtime/client.ts";
import { handle } from "../../src/runtime/handle.ts";
import type { Channel } from "../../src/runtime/page-ports.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { historyFeed } from "../../src/ui/history/feed.ts";
import { FakeBrowser } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 8);
const TODAY = "day:2026-11-23";
const drank = (at: number): Event => ({ command: "drank", at });
const change: SettingsChange = { settings: "change", changes: { snooze: 7 } };

const records = (browser: FakeBrowser) => readHistory(browser.stored[TODAY]).records;
const state = (browser: FakeBrowser) => browser.stored["state"] as State;

/** What can go wrong with a reading: it answers nothing, or it is refused. */
const faults = {
  "answers nothing": (): Record<string, unknown> => ({}),
  "is refused": (): Record<string, unknown> => {
    throw new Error("IO error");
  },
};
type Fault = keyof typeof faults;

/** From now on these readings, counted from 0, go wrong. */
function fail(browser: FakeBrowser, fault: Fault, isWrong: (reading: number) => boolean): void {
  let reading = -1;
  browser.handsOut = (found) => {
    reading += 1;
    return isWrong(reading) ? faults[fault]() : found;
  };
}

/** What a page has: it reads, and the worker is not asked. */
const channelTo = ({ ports }: FakeBrowser): Channel => ({
  stored: ports.store,
  troubles: async () => [],
  onChange: () => {},
  send: () => Promise.reject(new Error("not woken")),
});

let browser: FakeBrowser;

/** A life: settings, and a morning with eight glasses. */
beforeEach(async () => {
  browser = new FakeBrowser(START);
  await handle(browser.ports, { settings: "change", changes: { postureInterval: 45 } });
  for (let glass = 0; glass < 8; glass += 1) {
    browser.now += MINUTE;
    await handle(browser.ports, drank(browser.now));
  }
  browser.now += MINUTE;
  expect(records(browser)).toHaveLength(8);
});

describe.each(Object.keys(faults) as Fault[])("a reading that %s", (fault) => {
  test.each([0, 1, 2, 3])(
    "once, the %ith, loses neither settings nor history nor what stands",
    async (which) => {
      for (const event of [drank(browser.now), change]) {
        const before = state(browser);
        fail(browser, fault, (reading) => reading === which);
        await handle(browser.ports, event);
        expect(state(browser).day).toBe(before.day);
        expect(state(browser).desk).toEqual(before.desk);
        expect(state(browser).glasses).toHaveLength(9);
      }
      expect(browser.stored["settings"]).toEqual({ postureInterval: 45, snooze: 7 });
      expect(records(browser)).toHaveLength(9);
      expect(browser.troubles).toEqual([]);
    },
  );

  test("for good writes nothing, is told, and is tried again", async () => {
    const before = structuredClone(browser.stored);
    browser.alarm = null;
    fail(browser, fault, () => true);
    await expect(handle(browser.ports, drank(browser.now))).rejects.toThrow();
    expect(browser.stored).toEqual(before);
    expect(browser.troubles.map(({ kind }) => kind)).toEqual(["storage"]);
    expect(browser.alarm).not.toBeNull();

    browser.handsOut = (found) => found;
    await handle(browser.ports, drank(browser.now));
    expect(records(browser)).toHaveLength(9);
    expect(browser.troubles).toEqual([]);
  });

  test("twice loses nothing either where the browser cannot name its keys", async () => {
    browser.listsKeys = false;
    fail(browser, fault, (reading) => reading < 2);
    await handle(browser.ports, drank(browser.now));
    expect(state(browser).glasses).toHaveLength(9);
  });

  test("in the middle of an event leaves the history of the day alone", async () => {
    const before = structuredClone(browser.stored);
    fail(browser, fault, (reading) => reading > 0);
    await expect(handle(browser.ports, drank(browser.now))).rejects.toThrow();
    expect(browser.stored).toEqual(before);
  });

  test("comes with a list of keys that cannot be had, and nothing is written", async () => {
    const before = structuredClone(browser.stored);
    fail(browser, fault, () => true);
    browser.ports.store.keys = () => Promise.reject(new Error("IO error"));
    await expect(handle(browser.ports, drank(browser.now))).rejects.toThrow();
    expect(browser.stored).toEqual(before);
  });

  test("once does not make a page show what is not so", async () => {
    fail(browser, fault, (reading) => reading === 0);
    const { settings, state: shown } = await new Client(channelTo(browser), browser.ports.clock).read();
    expect([settings.postureInterval, shown?.glasses.length]).toEqual([45, 8]);
    fail(browser, fault, (reading) => reading === 0);
    const { first } = await historyFeed(channelTo(browser), browser.ports.clock, null);
    expect(first("2026-11-23")?.records).toHaveLength(8);
  });
});

test("where all readings say nothing though there is a state, a page says so and shows no defaults", async () => {
  fail(browser, "answers nothing", () => true);
  await expect(new Client(channelTo(browser), browser.ports.clock).read()).rejects.toThrow();
});

test.each([true, false])(
  "the first start begins at once, with nothing to wait for (keys: %s)",
  async (lists) => {
    const fresh = new FakeBrowser(START);
    fresh.listsKeys = lists;
    await handle(fresh.ports, drank(START));
    expect(state(fresh).glasses).toHaveLength(1);
    if (lists) expect(fresh.calls).not.toContain("pause");
  },
);

test("a state that is really gone is begun anew, and the history goes on", async () => {
  delete browser.stored["state"];
  await handle(browser.ports, drank(browser.now));
  expect(state(browser).glasses).toHaveLength(1);
  expect(records(browser)).toHaveLength(9);
});
