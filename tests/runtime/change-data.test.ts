import { beforeEach, describe, expect, test } from "vitest";
import { countAt } from "../../src/domain/model/counter.ts";
import type { State } from "../../src/domain/model/state.ts";
import { handle } from "../../src/runtime/handle.ts";
import { openWelcome } from "../../src/runtime/open-welcome.ts";
import { loadStoredData } from "../../src/runtime/stored-data.ts";
import type { Reply } from "../../src/runtime/ports.ts";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import { readRequest } from "../../src/snapshot/request.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { bytesOf, FakeBrowser, Killed } from "../support/fake-ports.ts";

const START = Date.UTC(2026, 10, 23, 8);
const glass = (at: number) => ({ kind: "drank", at, ml: 200 }) as const;
const DAY = "2026-11-20";
const then = Date.UTC(2026, 10, 20, 9);

let browser: FakeBrowser;
beforeEach(async () => {
  browser = new FakeBrowser(START);
  await handle(browser.ports, { signal: "woke" });
  await ask({ settings: "change", changes: { snooze: 7, skin: "dark", hair: "bob" } });
  browser.stored[`day:${DAY}`] = withRecords([], [glass(then)]);
  browser.stored["day:2026-11-21"] = withRecords([], [glass(then + 24 * 3_600_000)]);
});

/** Asks as a page does: whatever is sent is checked first. */
async function ask(request: unknown): Promise<Reply | null> {
  const read = readRequest(request);
  if ("error" in read) return read;
  let reply: Reply | null = null;
  await handle(browser.ports, read.request as Parameters<typeof handle>[1], (given) => (reply = given));
  return reply;
}
const settings = () => readSaved(browser.stored, browser.now, browser.zone).settings;
const state = () => browser.stored["state"] as State;
const days = () =>
  Object.keys(browser.stored)
    .filter((key) => key.startsWith("day:"))
    .toSorted();
const told = (day: string) => readHistory(browser.stored[`day:${day}`]).records;
const importing = (way: "replace" | "add") => ({
  data: "import",
  way,
  person: { snooze: 9, volume: 10, tide: "high" },
  days: { [DAY]: [glass(then), glass(then + 1)], "2026-11-19": [glass(then - 1)] },
});

describe("what a file has", () => {
  test("takes the place of what is here, and is in force at once", async () => {
    expect(await ask(importing("replace"))).toEqual({ ok: true });
    expect(settings()).toMatchObject({ snooze: 9, volume: 10, skin: "light" });
    expect(browser.stored["settings"]).toHaveProperty("tide", "high");
    expect(state().settingsInForce).toMatchObject({ snooze: 9, volume: 10 });
    expect(days()).toEqual(["day:2026-11-19", `day:${DAY}`]);
    expect(told(DAY)).toEqual([glass(then), glass(then + 1)]);
  });

  test("is added to what is here, and twice is as good as once", async () => {
    await ask(importing("add"));
    expect(settings()).toMatchObject({ snooze: 7, volume: 10, skin: "dark" });
    expect(days()).toEqual(["day:2026-11-19", `day:${DAY}`, "day:2026-11-21"]);
    const { state: _state, ...once } = structuredClone(browser.stored);
    await ask(importing("add"));
    expect(browser.stored).toMatchObject(once);
  });

  test.each(["replace", "add"] as const)("changes nothing that a policy has locked: %s", async (way) => {
    browser.stored["policy"] = { locked: { snooze: 3 } };
    await ask(importing(way));
    expect(settings().snooze).toBe(3);
    expect(browser.stored["settings"]).toHaveProperty("snooze", 7);
  });

  test("leaves alone what it has nothing of", async () => {
    const { settings: before } = structuredClone(browser.stored);
    await ask({ data: "import", way: "replace", person: null, days: { [DAY]: [glass(then)] } });
    expect(browser.stored["settings"]).toEqual(before);
    await ask({ data: "import", way: "replace", person: { snooze: 3 }, days: null });
    expect([settings().snooze, days()]).toEqual([3, [`day:${DAY}`]]);
  });

  test("counts today, as the history tells it, until it is taken back or deleted", async () => {
    await ask({ command: "drank", at: START });
    const [today] = days().slice(-1);
    const was = { [state().day]: browser.stored[today ?? ""] };
    browser.now += 60_000;
    const more = [glass(START - 60_000), { kind: "sat", from: START - 3_600_000, until: START }];
    await ask({ data: "import", way: "add", person: null, days: { [state().day]: more } });
    expect(state().glasses.map(({ at }) => at)).toEqual([START - 60_000, START]);
    expect(countAt(state().desk, browser.now)).toBe(61 * 60_000);
    const imported = { was: was[state().day], imported: more };
    await ask({ data: "restore", person: null, days: { [state().day]: imported } });
    expect(state().glasses.map(({ at }) => at)).toEqual([START]);
    expect(countAt(state().desk, browser.now)).toBe(60_000);
    await ask({ history: "deleteDays", days: [state().day] });
    expect(state().glasses).toEqual([]);
    expect(countAt(state().desk, browser.now)).toBe(60_000);
  });

  test("is written whole or not at all where there is no room, and nothing else is said to be wrong", async () => {
    const before = structuredClone(browser.stored);
    browser.limit = bytesOf(browser.stored) + 200;
    const items = Array.from({ length: 500 }, (_, index) => glass(then + index));
    const reply = await ask({ ...importing("replace"), days: { "2026-11-18": items } });
    expect(reply).toEqual({ error: { field: "room" } });
    expect(browser.stored).toEqual(before);
    expect(browser.troubles).toEqual([]);
    expect(await ask({ command: "drank", at: START })).toEqual({ ok: true });
  });

  test.each(["replace", "add"] as const)(
    "is there whole or not at all, and whole when asked for again, wherever the worker dies: %s",
    async (way) => {
      const before = structuredClone(browser.stored);
      await ask(importing(way));
      const view = () => [settings(), days().map((key) => [key, told(key.slice(4))])];
      const after = view();
      const calls = 40;
      let deaths = 0;
      for (let kill = 0; kill < calls; kill += 1) {
        browser.stored = structuredClone(before);
        const untouched = view();
        let call = 0;
        browser.interfere = () => {
          if (call++ >= kill) throw new Killed();
        };
        const died = await ask(importing(way)).then(
          () => false,
          () => true,
        );
        browser.interfere = () => {};
        if (!died) continue;
        deaths += 1;
        const nonEmpty = view();
        // An empty day that is left over is nothing.
        const isWhole = JSON.stringify(dropEmpty(nonEmpty)) === JSON.stringify(after);
        expect(isWhole || JSON.stringify(nonEmpty) === JSON.stringify(untouched), `call ${kill}`).toBe(true);
        await ask(importing(way));
        expect(view()).toEqual(after);
      }
      expect(deaths).toBeGreaterThan(3);
    },
  );
});

function dropEmpty(view: unknown[]): unknown[] {
  const [of, records] = view as [unknown, [string, unknown[]][]];
  return [of, records.filter(([, some]) => some.length > 0)];
}

describe("taken back", () => {
  test("an import leaves what was before it, with what happened since", async () => {
    const was = structuredClone(browser.stored);
    const request = importing("replace");
    await ask(request);
    const became = structuredClone(browser.stored["settings"]);
    await ask({ settings: "change", changes: { volume: 20 } });
    const later = glass(then + 99);
    browser.stored[`day:${DAY}`] = withRecords(browser.stored[`day:${DAY}`] as unknown[], [later]);
    const back = {
      data: "restore",
      person: { was: was["settings"], became },
      days: {
        [DAY]: { was: was[`day:${DAY}`], imported: request.days[DAY] },
        "2026-11-21": { was: was["day:2026-11-21"], imported: [] },
        "2026-11-19": { was: [], imported: request.days["2026-11-19"] },
      },
    };
    for (let times = 0; times < 2; times += 1) {
      expect(await ask(back)).toEqual({ ok: true });
      expect(settings()).toMatchObject({ snooze: 7, volume: 20, skin: "dark" });
      expect(days()).toEqual([`day:${DAY}`, "day:2026-11-21"]);
      expect(told(DAY)).toEqual([glass(then), later]);
      expect(browser.stored["day:2026-11-21"]).toEqual(was["day:2026-11-21"]);
    }
    expect(state().settingsInForce).toMatchObject({ snooze: 7, volume: 20 });
  });

  test("the deletion of everything keeps in mind that the person was welcomed", async () => {
    await openWelcome(browser.ports);
    await ask({ data: "deleteAll" });
    await openWelcome(browser.ports);
    expect(browser.welcomes).toBe(1);
  });

  test("the deletion of everything gives back what other keys hold, also where the browser does not list its keys", async () => {
    browser.listsKeys = false;
    const named = { backup: { old: 1 }, sync: { on: true, name: "here" }, rounds: { on: null, past: [] } };
    Object.assign(browser.stored, named);
    const { others } = await loadStoredData(browser.ports.store, browser.ports.clock);
    await ask({ data: "deleteAll" });
    for (const key of Object.keys(named)) expect(browser.stored).not.toHaveProperty(key);
    await ask({ data: "restore", person: null, days: {}, others });
    expect(browser.stored).toMatchObject({ backup: { old: 1 }, sync: { on: true, name: "here" } });
    expect(browser.stored).toHaveProperty("rounds");
  });

  test("the deletion of everything gives back all of it: settings, history, and how the day stands", async () => {
    await ask({ command: "drank", at: START });
    browser.stored["backup"] = { old: 1 };
    browser.stored["backup:day:2026-11-18"] = "no list";
    browser.stored["tide"] = "high";
    const was = structuredClone(browser.stored);
    const { others } = await loadStoredData(browser.ports.store, browser.ports.clock);
    expect(await ask({ data: "deleteAll" })).toEqual({ ok: true });
    expect(Object.keys(browser.stored).toSorted()).toEqual(["reserve", "settings", "state", "upkeep"]);
    expect(state().glasses).toEqual([]);
    expect(settings().snooze).toBe(5);
    browser.now += 60_000;
    const keysOfDays = Object.keys(was).filter((key) => key.startsWith("day:"));
    await ask({
      data: "restore",
      person: { was: was["settings"], became: browser.stored["settings"] },
      days: Object.fromEntries(keysOfDays.map((key) => [key.slice(4), { was: was[key], imported: [] }])),
      state: was["state"],
      others: { ...others, state: "not this one", upkeep: "nor this one" },
    });
    expect(state().glasses).toHaveLength(1);
    for (const key of ["backup", "backup:day:2026-11-18", "tide"])
      expect(browser.stored[key]).toEqual(was[key]);
    expect(browser.stored["upkeep"]).not.toBe("nor this one");
    expect(settings()).toMatchObject({ snooze: 7, skin: "dark", hair: "bob" });
    for (const key of keysOfDays) expect(browser.stored[key]).toEqual(was[key]);
  });
});

test("a policy stays when everything is deleted", async () => {
  browser.stored["policy"] = { locked: { snooze: 3 } };
  await ask({ data: "deleteAll" });
  expect(settings().snooze).toBe(3);
});

test.each([true, false])(
  "everything is deleted, and a worker that dies leaves all or nothing (lists keys: %s)",
  async (lists) => {
    browser.listsKeys = lists;
    const before = structuredClone(browser.stored);
    for (let kill = 0; kill < 30; kill += 1) {
      browser.stored = structuredClone(before);
      let call = 0;
      browser.interfere = () => {
        if (call++ >= kill) throw new Killed();
      };
      await ask({ data: "deleteAll" }).catch(() => {});
      browser.interfere = () => {};
      const left = days().length;
      expect([0, 2]).toContain(left);
      await handle(browser.ports, { signal: "woke" });
      expect(settings().snooze).toBe(left === 0 ? 5 : 7);
    }
    expect(days()).toEqual([]);
  },
);

test.each([
  [{ data: "import", way: "both", person: null, days: null }],
  [{ data: "import", way: "add", person: [], days: null }],
  [{ data: "import", way: "add", person: null, days: { state: [] } }],
  [{ data: "import", way: "add", person: null, days: { "2026-02-30": [] } }],
  [{ data: "import", way: "add", person: null, days: { [DAY]: "all" } }],
  [{ data: "restore", person: null, days: { person: { was: [], imported: [] } } }],
  [{ data: "restore", person: null, days: { [DAY]: { was: [] } } }],
  [{ data: "forget" }],
])("%j is refused", async (request) => {
  const before = structuredClone(browser.stored);
  expect(await ask(request)).toHaveProperty("error");
  expect(browser.stored).toEqual(before);
});

test("garbage in what is imported, or given back as the state, is read like any stored garbage", async () => {
  await ask({
    data: "import",
    way: "replace",
    person: { snooze: "x", volume: 10 },
    days: { [DAY]: [7, glass(then)] },
  });
  expect(settings()).toMatchObject({ snooze: 5, volume: 10 });
  expect(told(DAY)).toEqual([glass(then)]);
  await ask({ data: "restore", person: null, days: {}, state: "garbage" });
  expect(state().seenAt).toBe(START);
});
