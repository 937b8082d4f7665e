import { beforeEach, describe, expect, test } from "vitest";
import type { State } from "../../src/domain/model/state.ts";
import { adoptPolicy } from "../../src/runtime/adopt-policy.ts";
import { NoRoom } from "../../src/runtime/ports.ts";
import { handleInSession } from "../../src/runtime/session.ts";
import { continueSync, GATHERING, synchronise } from "../../src/runtime/synchronise.ts";
import { readRequest } from "../../src/snapshot/request.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { readJournal } from "../../src/syncing/journal.ts";
import { FakeBrowser, Killed } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 8);

let browser: FakeBrowser;
const journal = () => readJournal(browser.stored["sync"]);
const settings = () => readSaved(browser.stored, browser.now, browser.zone).settings;
const inForce = () => (browser.stored["state"] as State).settingsInForce;
/** What the person has changed, and not how they look, which is drawn. */
const own = () => {
  const { skin: _skin, hair: _hair, ...rest } = browser.stored["settings"] as Record<string, unknown>;
  return rest;
};
/** The items in the account, without the computers' reports. */
const account = () =>
  Object.fromEntries(Object.entries(browser.area as object).filter(([key]) => key.startsWith("item:")));

/** Asks as a page does, and does what the worker does then. */
async function ask(request: unknown): Promise<unknown> {
  const read = readRequest(request);
  if ("error" in read) return read;
  let reply: unknown = null;
  await handleInSession(browser.ports, read.request, (given) => void (reply = given));
  if ("settings" in read.request) await synchronise(browser.ports);
  return reply;
}
const change = (changes: Record<string, unknown>) => ask({ settings: "change", changes });
/** The changes of the last seconds are no longer gathered. */
async function goOn(): Promise<void> {
  browser.now += GATHERING;
  await continueSync(browser.ports);
}
/** Another computer has written. */
function arrives(key: string, value: unknown, at = browser.now): void {
  browser.area = {
    ...(browser.area as object),
    [`item:${key}`]: value === undefined ? { at } : { at, value },
  };
}
const countOf = (call: string) => browser.calls.filter((name) => name === call).length;

beforeEach(async () => {
  browser = new FakeBrowser(START);
  await handleInSession(browser.ports, { command: "visit" });
  browser.now += MINUTE;
});

describe("as long as nobody has switched it on", () => {
  test("the account is neither read nor written, and the worker looks up that it is off, and no more", async () => {
    await change({ snooze: 6 });
    browser.calls = [];
    await continueSync(browser.ports);
    expect(browser.calls).toEqual(["load"]);
    expect(countOf("readArea") + countOf("writeArea")).toBe(0);
    expect(browser.area).toEqual({});
  });

  test("it is remembered when something was changed", async () => {
    await change({ snooze: 6 });
    expect(journal().items).toEqual({ snooze: { at: browser.now, value: 6 } });
  });
});

describe("once it is on", () => {
  beforeEach(async () => {
    await change({ snooze: 6 });
    await ask({ sync: "on" });
  });

  test("what was changed is in the account, each for itself with its moment, and a report under a name", async () => {
    expect(account()).toEqual({ "item:snooze": { at: START + MINUTE, value: 6 } });
    expect(journal()).toMatchObject({ on: true, trouble: null, asks: false });
    expect(browser.area).toHaveProperty([`here:${journal().name}`]);
  });

  test("changes are gathered, and go in one write", async () => {
    browser.calls = [];
    await change({ volume: 50 });
    await change({ volume: 60 });
    await continueSync(browser.ports);
    expect(countOf("writeArea")).toBe(0);
    await goOn();
    await goOn();
    expect(countOf("writeArea")).toBe(1);
    expect(account()).toMatchObject({ "item:volume": { value: 60 } });
  });

  test("a change elsewhere counts here like one's own, for the engine too", async () => {
    arrives("awayAfter", 1, browser.now + 1_000);
    await continueSync(browser.ports);
    expect(settings().awayAfter).toBe(1);
    expect(inForce()).toMatchObject({ awayAfter: 1 });
    expect(browser.idleMinutes).toBe(1);
  });

  test("with nothing new nothing is written, neither here nor there", async () => {
    await goOn();
    browser.calls = [];
    await continueSync(browser.ports);
    expect(browser.calls).toEqual(["load", "load", "readArea"]);
  });

  test.each([
    [
      "what is taken away here is taken away there",
      { snooze: 5 },
      { "item:snooze": { at: START + 2 * MINUTE } },
    ],
  ])("%s", async (_what, changes, expected) => {
    browser.now = START + 2 * MINUTE;
    await change(changes);
    await goOn();
    expect(account()).toEqual(expected);
  });

  test("what a policy locks stays as it is in the account, and here it is as the policy says", async () => {
    browser.policy = { locked: { snooze: 3 } };
    await adoptPolicy(browser.ports);
    arrives("snooze", 9, browser.now + 1_000);
    const before = account();
    await goOn();
    expect(settings().snooze).toBe(3);
    expect(own()).toMatchObject({ snooze: 6 });
    expect(account()).toEqual(before);
  });

  test("what could not be read here any more comes back from what is remembered, and is deleted nowhere", async () => {
    await change({ volume: 60 });
    await goOn();
    browser.now += MINUTE;
    browser.stored["settings"] = "garbage";
    await handleInSession(browser.ports, { signal: "woke" });
    await goOn();
    expect(own()).toMatchObject({ snooze: 6, volume: 60 });
    expect(account()).toMatchObject({ "item:snooze": { value: 6 }, "item:volume": { value: 60 } });
    await change({ volume: 70 });
    await goOn();
    expect(settings().volume).toBe(70);
  });

  test.each([
    ["null", null],
    ["a text", "x"],
    ["an item that is none", { "item:snooze": 7 }],
  ])("what cannot be read is left alone, and ends it: %s", async (_what, garbage) => {
    browser.area = garbage;
    await change({ volume: 60 });
    await goOn();
    expect(journal()).toMatchObject({ on: false, trouble: "unreadable" });
    expect(browser.area).toEqual(garbage);
    expect(own()).toEqual({ snooze: 6, volume: 60 });
  });

  test("where the browser refuses, it is told, all stays here, and it is tried again", async () => {
    browser.interfere = (call) => {
      if (call === "readArea") throw new Error("no account");
    };
    await change({ volume: 60 });
    await goOn();
    expect(journal()).toMatchObject({ on: true, trouble: "refused" });
    browser.interfere = (call) => {
      if (call === "writeArea") throw new Error("MAX_WRITE_OPERATIONS_PER_MINUTE");
    };
    await goOn();
    expect(journal()).toMatchObject({ on: true, trouble: "refused" });
    browser.interfere = () => {};
    await goOn();
    expect(journal()).toMatchObject({ trouble: null });
    expect(account()).toMatchObject({ "item:volume": { value: 60 } });
  });

  test("what does not fit stays here, and is told; the rest goes", async () => {
    const filler = Array.from({ length: 12 }, (_, index) => [
      `item:later${index}`,
      { at: 1, value: "x".repeat(8_000) },
    ]);
    browser.area = { ...(browser.area as object), ...Object.fromEntries(filler) };
    const dates = Array.from({ length: 100 }, (_, day) =>
      new Date(START + day * 86_400_000).toISOString().slice(0, 10),
    );
    await ask({ settings: "saveDaysOff", dates });
    await goOn();
    expect(journal()).toMatchObject({ on: true, trouble: "room" });
    const { left } = journal();
    expect(left).toBeGreaterThan(0);
    expect(Object.keys(account()).filter((key) => key.startsWith("item:daysOff:"))).toHaveLength(100 - left);
    expect(settings().daysOff).toHaveLength(100);
    for (const [key] of filler) delete (browser.area as Record<string, unknown>)[key as string];
    await goOn();
    expect(journal()).toMatchObject({ trouble: null, left: 0 });
    expect(Object.keys(account()).filter((key) => key.startsWith("item:daysOff:"))).toHaveLength(100);
  });

  test("and what the browser has no room for, though it should fit, is told too", async () => {
    browser.interfere = (call, when) => {
      if (call === "writeArea" && when === "before") throw new NoRoom("quota");
    };
    await change({ volume: 60 });
    await goOn();
    expect(journal()).toMatchObject({ on: true, trouble: "room" });
  });

  test("wherever the worker dies, the next one ends what it began, and nothing is lost", async () => {
    for (let at = 0; at < 24; at += 1) {
      for (const when of ["before", "after"] as const) {
        browser.interfere = () => {};
        browser.now += MINUTE;
        await change({ volume: 50 + 5 * (at % 10) });
        arrives("badge", at % 2 === 0 ? "countdown" : "due", browser.now + 1);
        let calls = 0;
        browser.interfere = (_call, then) => {
          if (then === when && (calls += 1) > at) throw new Killed();
        };
        await goOn().catch(() => {});
        browser.interfere = () => {};
        await goOn();
        expect(account()).toMatchObject({ "item:volume": { value: 50 + 5 * (at % 10) } });
        expect(settings()).toMatchObject({
          volume: 50 + 5 * (at % 10),
          badge: at % 2 === 0 ? "countdown" : "due",
        });
      }
    }
  });

  test("off again, it leaves the account as it is but for its report, and takes nothing more", async () => {
    await ask({ sync: "off" });
    expect(browser.area).toEqual({ "item:snooze": { at: START + MINUTE, value: 6 } });
    arrives("snooze", 9, browser.now + 1_000);
    await goOn();
    expect(settings().snooze).toBe(6);
  });

  test("the account's copy is deleted, and that ends it here and on the others, where it can be begun again", async () => {
    await ask({ sync: "forget" });
    expect(journal().on).toBe(false);
    expect(Object.keys(browser.area as object)).toEqual(["forgotten"]);
    expect(settings().snooze).toBe(6);
    const other = new FakeBrowser(browser.now);
    other.area = browser.area;
    other.stored = { ...browser.stored, sync: { ...journal(), on: true } };
    await continueSync(other.ports);
    expect(readJournal(other.stored["sync"])).toMatchObject({ on: false, trouble: "forgotten" });
    await ask({ sync: "on" });
    expect(account()).toMatchObject({ "item:snooze": { value: 6 } });
    expect(browser.area).not.toHaveProperty("forgotten");
  });

  test("a copy that cannot be deleted is not said to be", async () => {
    browser.interfere = (call) => {
      if (call === "removeArea") throw new Error("busy");
    };
    expect(await ask({ sync: "forget" })).toEqual({ error: { field: "sync" } });
  });

  test("where it cannot be begun, or nothing can be saved here, that is said, and nothing is half done", async () => {
    await ask({ sync: "off" });
    browser.interfere = (call) => {
      if (call === "removeArea") throw new Error("busy");
    };
    expect(await ask({ sync: "on" })).toEqual({ error: { field: "sync" } });
    browser.interfere = () => {};
    browser.limit = 10;
    expect(await ask({ sync: "on" })).toEqual({ error: { field: "room" } });
    expect(journal().on).toBe(false);
  });

  test("asked for once more, by another window or after a worker has died, it is no new meeting", async () => {
    await change({ volume: 30 });
    expect(await ask({ sync: "on" })).toEqual({ ok: true });
    expect(journal()).toMatchObject({ on: true, asks: false });
    await goOn();
    expect(Object.keys(account()).toSorted()).toEqual(["item:snooze", "item:volume"]);
  });

  test.each([true, false])(
    "everything deleted here is deleted here alone (lists keys: %s)",
    async (lists) => {
      browser.listsKeys = lists;
      await ask({ data: "deleteAll" });
      await synchronise(browser.ports);
      await goOn();
      expect(journal().on).toBe(false);
      expect(browser.area).toEqual({ "item:snooze": { at: START + MINUTE, value: 6 } });
    },
  );
});

describe("the first meeting", () => {
  beforeEach(async () => {
    await change({ snooze: 6 });
    arrives("snooze", 9, START);
    arrives("volume", 60, START);
    await ask({ sync: "on" });
  });

  test("is asked about, and until then nothing changes", async () => {
    expect(journal()).toMatchObject({ on: true, asks: true });
    await goOn();
    expect(browser.area).toEqual({
      "item:snooze": { at: START, value: 9 },
      "item:volume": { at: START, value: 60 },
    });
    expect(own()).toEqual({ snooze: 6 });
  });

  test.each([
    ["here", { snooze: 6 }],
    ["others", { snooze: 9, volume: 60 }],
    ["both", { snooze: 6, volume: 60 }],
  ])("is settled by the answer: %s", async (counts, expected) => {
    await ask({ sync: "answer", counts });
    expect(journal()).toMatchObject({ on: true, asks: false });
    expect(own()).toEqual(expected);
    await ask({ sync: "answer", counts: "here" });
    expect(own()).toEqual(expected);
  });

  test("is still to be answered where the account cannot be read, and whoever answered is told", async () => {
    browser.interfere = (call) => {
      if (call === "readArea") throw new Error("busy");
    };
    expect(await ask({ sync: "answer", counts: "both" })).toEqual({ error: { field: "sync" } });
    expect(journal()).toMatchObject({ on: true, asks: true });
    browser.interfere = () => {};
    expect(await ask({ sync: "answer", counts: "both" })).toEqual({ ok: true });
    expect(own()).toEqual({ snooze: 6, volume: 60 });
  });
});

test.each([
  { sync: "perhaps" },
  { sync: "answer" },
  { sync: "answer", counts: "mine" },
  { sync: "on", more: 1 },
])("%j is refused", async (request) => {
  expect(await ask(request)).toHaveProperty("error");
});

describe("where the person is", () => {
  const DAY = "2026-11-23";
  const kinds = () => (browser.stored[`day:${DAY}`] ?? []) as unknown[];
  const report = (name: string, seen: number, here: boolean, rested: number, at = browser.now) => {
    browser.area = { ...(browser.area as object), [`here:${name}`]: { at, seen, here, rested } };
  };
  const mine = () => (browser.area as Record<string, unknown>)[`here:${journal().name}`];
  const goes = async () => {
    browser.environment = { ...browser.environment, idle: "locked" };
    await handleInSession(browser.ports, { signal: "woke" });
  };
  const comes = async () => {
    browser.environment = { ...browser.environment, idle: "active" };
    await handleInSession(browser.ports, { signal: "woke" });
  };

  beforeEach(async () => {
    await ask({ sync: "on" });
  });

  test("is reported every five minutes at the most, and once when they have gone", async () => {
    expect(mine()).toEqual({ at: browser.now, seen: START, here: true, rested: START });
    browser.now += 4 * MINUTE;
    await handleInSession(browser.ports, { signal: "woke" });
    await continueSync(browser.ports);
    expect(mine()).toMatchObject({ seen: START });
    browser.now += MINUTE;
    await goes();
    await continueSync(browser.ports);
    const gone = browser.now;
    expect(mine()).toEqual({ at: gone, seen: gone, here: false, rested: START });
    browser.now += 10 * MINUTE;
    await handleInSession(browser.ports, { signal: "woke" });
    await continueSync(browser.ports);
    expect(mine()).toMatchObject({ at: gone });
  });

  test("there while away from here is no break: the counters go on", async () => {
    browser.now += 10 * MINUTE;
    await goes();
    browser.now += 10 * MINUTE;
    report("other", browser.now, true, START);
    await comes();
    const { sitting, presence } = browser.stored["state"] as State;
    expect(presence.is).toBe("here");
    expect(sitting.counted + (browser.now - (sitting.since ?? browser.now))).toBe(21 * MINUTE);
    expect(JSON.stringify(kinds())).not.toContain("rested");
  });

  test("is not asked where nobody may come back", async () => {
    browser.calls = [];
    await handleInSession(browser.ports, { signal: "woke" });
    expect(countOf("readArea")).toBe(0);
  });

  test("is forgotten after a day, whoever has written it", async () => {
    report("old", START - 25 * 60 * MINUTE, false, 0, START - 25 * 60 * MINUTE);
    await goOn();
    expect(browser.area).not.toHaveProperty(["here:old"]);
  });

  test("where the account cannot be asked, it is an absence like any other", async () => {
    await goes();
    browser.now += 10 * MINUTE;
    browser.interfere = (call) => {
      if (call === "readArea") throw new Error("busy");
    };
    await comes();
    const { sitting } = browser.stored["state"] as State;
    expect(sitting.counted).toBe(0);
  });
});
