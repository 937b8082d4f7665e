import { beforeEach, describe, expect, test } from "vitest";
import { startOfDay } from "../../src/calendar/day.ts";
import type { State } from "../../src/domain/model/state.ts";
import { figuresOf } from "../../src/history/figures.ts";
import { handle } from "../../src/runtime/handle.ts";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import { readMonth } from "../../src/snapshot/months.ts";
import { readRequest } from "../../src/snapshot/request.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { bytesOf, FakeBrowser, Killed } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE = "Europe/Berlin";
/** Monday, nine in the morning. */
const START = Date.UTC(2026, 10, 23, 8);
const TODAY = "2026-11-23";
const where = { zone: ZONE, dayStart: 240 };

let browser: FakeBrowser;
beforeEach(async () => {
  browser = new FakeBrowser(START);
  await handle(browser.ports, { signal: "woke" });
});

const send = (event: Parameters<typeof handle>[1]) => handle(browser.ports, event);
/** Asks as a page does: whatever is sent is checked first. */
const ask = async (raw: unknown) => {
  const read = readRequest(raw);
  if ("error" in read) throw new Error(read.error.field);
  await send(read.request as Parameters<typeof handle>[1]);
};
const before = (days: number) => Temporal.PlainDate.from(TODAY).subtract({ days }).toString();
const glassOn = (day: string) =>
  withRecords([], [{ kind: "drank", at: startOfDay(day, ZONE, 240) + 5 * HOUR, ml: 200 }]);

/** All figures that are stored, by their days. */
function kept(): Map<string, unknown> {
  const months = Object.keys(browser.stored).filter((key) => key.startsWith("month:"));
  return new Map(months.flatMap((key) => [...readMonth(browser.stored[key], where)]));
}

/** What is stored of each day counted anew. */
function recount(day: string): unknown {
  return figuresOf(readHistory(browser.stored[dayKey(day)]), startOfDay(day, ZONE, 240), ZONE);
}

describe("a day that is over", () => {
  test("leaves its figures with the event that begins the next, in the same write", async () => {
    browser.now += HOUR;
    await send({ command: "drank", at: browser.now });
    expect(kept().size).toBe(0);
    browser.now = START + DAY;
    const { writes } = browser;
    await send({ signal: "woke" });
    expect(browser.writes).toBe(writes + 1);
    expect([...kept()]).toEqual([[TODAY, recount(TODAY)]]);
    expect(kept().get(TODAY)).toMatchObject({ glasses: 1 });
  });

  test("leaves none while it goes on, and an ordinary event neither reads nor writes any", async () => {
    browser.stored["month:2026-11"] = "sentinel";
    const asked: string[] = [];
    const { store } = browser.ports;
    const spied = {
      ...browser.ports,
      store: { ...store, load: (keys: string[]) => (asked.push(...keys), store.load(keys)) },
    };
    browser.now += HOUR;
    await handle(spied, { command: "drank", at: browser.now });
    expect(asked.filter((key) => key.startsWith("month:"))).toEqual([]);
    expect(browser.stored["month:2026-11"]).toBe("sentinel");
  });

  test("that was not over after all, by a clock that was wrong for ten minutes, has none again", async () => {
    browser.now += DAY;
    await send({ signal: "woke" });
    expect(kept().has(TODAY)).toBe(true);
    browser.now += 10 * MINUTE - DAY;
    await send({ signal: "woke" });
    expect(kept().has(TODAY)).toBe(false);
    await send({ command: "drank", at: browser.now });
    browser.now += DAY;
    await send({ signal: "woke" });
    expect(kept().get(TODAY)).toEqual(recount(TODAY));
  });
});

describe("older days", () => {
  beforeEach(() => {
    for (const days of [1, 30, 399]) browser.stored[dayKey(before(days))] = glassOn(before(days));
  });
  const all = () => [1, 30, 399].map(before);

  test("are counted when a page asks, also for twice, and today never", async () => {
    await ask({ history: "countDays", days: [...all(), TODAY] });
    await ask({ history: "countDays", days: all() });
    expect([...kept().keys()].toSorted()).toEqual(all().toSorted());
    for (const day of all()) expect(kept().get(day)).toEqual(recount(day));
  });

  test("that are deleted take their figures with them, and are counted again when they come back", async () => {
    await ask({ history: "countDays", days: all() });
    await ask({ history: "deleteDays", days: [before(1), before(399)] });
    expect([...kept().keys()]).toEqual([before(30)]);
    expect(browser.stored).not.toHaveProperty(["month:2025-10"]);
    await ask({
      history: "restoreDays",
      days: { [before(30)]: glassOn(before(30)), [before(1)]: glassOn(before(1)) },
    });
    expect(kept().size).toBe(0);
    await ask({ history: "countDays", days: [before(1)] });
    expect(kept().get(before(1))).toEqual(recount(before(1)));
  });

  test("leave nothing behind when everything is deleted, whether or not the browser lists its keys", async () => {
    for (const lists of [true, false]) {
      browser.listsKeys = lists;
      browser.stored[dayKey(before(30))] = glassOn(before(30));
      await ask({ history: "countDays", days: [before(30)] });
      await ask({ data: "deleteAll" });
      expect(kept().size).toBe(0);
      expect(Object.keys(browser.stored).filter((key) => key.startsWith("month:2026-10"))).toEqual([]);
    }
  });

  test("that are replaced by those of a file have no figures until they are counted again", async () => {
    await ask({ history: "countDays", days: all() });
    await ask({ data: "import", way: "replace", person: null, days: { [before(1)]: [] } });
    expect(kept().size).toBe(0);
    expect(Object.keys(browser.stored).filter((key) => key.startsWith("month:"))).toEqual([]);
  });

  test("are never half deleted: a worker that dies anywhere leaves days without figures, and no figures without days", async () => {
    await ask({ history: "countDays", days: all() });
    const stored = structuredClone(browser.stored);
    for (let call = 0; call < 30; call += 1) {
      browser.stored = structuredClone(stored);
      let left = call;
      browser.interfere = () => {
        left -= 1;
        if (left < 0) throw new Killed();
      };
      await send({ history: "deleteDays", days: [before(1)] }).catch(() => {});
      browser.interfere = () => {};
      if (kept().has(before(1))) expect(browser.stored).toHaveProperty([dayKey(before(1))]);
    }
  });

  test("without room are counted by nobody, and nothing else fails", async () => {
    browser.limit = bytesOf(browser.stored);
    await ask({ history: "countDays", days: all() });
    expect(kept().size).toBe(0);
    expect(browser.troubles).toEqual([]);
    browser.limit += 8_300;
    browser.now += HOUR;
    await send({ command: "drank", at: browser.now });
    expect((browser.stored["state"] as State).glasses).toHaveLength(1);
  });
});
