import { beforeEach, describe, expect, test } from "vitest";
import { startOfDay } from "../../src/calendar/day.ts";
import type { Event } from "../../src/domain/model/event.ts";
import type { State } from "../../src/domain/model/state.ts";
import { summaryOf } from "../../src/history/summary.ts";
import { handle } from "../../src/runtime/handle.ts";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { bytesOf, FakeBrowser, Killed } from "../support/fake-ports.ts";
import { heavyDay } from "../support/heavy-day.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 23, 8);
const TODAY = "2026-11-23";
/** Some eighth of what Chromium grants, and days with some eighth of the most that there can be in them. */
const LIMIT = 1_400_000;
const woke: Event = { signal: "woke" };
const records = heavyDay().slice(0, 80);
const heavy = withRecords([], records);

const before = (days: number) => Temporal.PlainDate.from(TODAY).subtract({ days }).toString();
const glasses = (browser: FakeBrowser) => (browser.stored["state"] as State).glasses.length;
const drink = (browser: FakeBrowser) =>
  handle(browser.ports, { command: "drank", at: (browser.now += MINUTE) });
const troubles = (browser: FakeBrowser) => browser.troubles.map(({ kind }) => kind);
/** How many days back are summed up, and how many are whole. */
const daysSummed = (browser: FakeBrowser) => daysBack(browser, (day) => readHistory(day).summary !== null);
const whole = (browser: FakeBrowser) => daysBack(browser, (day) => readHistory(day).records.length > 1);
function daysBack(browser: FakeBrowser, holds: (day: unknown) => boolean): number[] {
  return Array.from({ length: 450 }, (_, back) => back).filter((back) => {
    const day = browser.stored[dayKey(before(back))];
    return day !== undefined && holds(day);
  });
}

let browser: FakeBrowser;
beforeEach(async () => {
  browser = new FakeBrowser(START);
  browser.limit = LIMIT;
  await handle(browser.ports, woke);
});

/** So many days before today, each of the heaviest kind. */
function fillDays(count: number): void {
  for (let back = 1; back <= count; back += 1) browser.stored[dayKey(before(back))] = heavy;
}

/** Something that is none of Limber's takes all room but so many bytes. */
function fillWithJunk(free: number): void {
  browser.stored["junk"] = "";
  browser.stored["junk"] = "x".repeat(LIMIT - free - bytesOf(browser.stored));
}

describe("a storage that is full of history", () => {
  test("takes today's glass: the oldest month keeps its totals only, and nothing else changes", async () => {
    fillDays(400);
    fillWithJunk(10);
    await drink(browser);
    expect(glasses(browser)).toBe(1);
    expect(troubles(browser)).toEqual([]);
    expect(daysSummed(browser)).toEqual(Array.from({ length: 31 }, (_, day) => 370 + day));
    expect(whole(browser)).toHaveLength(369);
    const oldest = readHistory(browser.stored[dayKey(before(400))]);
    expect(oldest.summary).toEqual(summaryOf(records, startOfDay(before(400), "Europe/Berlin", 240)));
  });

  test("sheds its old days before it is full, one month with each new day", async () => {
    fillDays(400);
    expect(bytesOf(browser.stored)).toBeGreaterThan(0.9 * LIMIT);
    await drink(browser);
    expect(daysSummed(browser)).toEqual([]);
    for (const month of [1, 2, 3, 4]) {
      browser.now = START + month * 24 * HOUR;
      await handle(browser.ports, woke);
      await drink(browser);
      expect(daysSummed(browser)).toHaveLength(Math.min(3, month) * 31);
    }
    expect(bytesOf(browser.stored)).toBeLessThan(0.8 * LIMIT);
  });

  test("sheds the last thirty days only when nothing older is left, and today never", async () => {
    fillDays(40);
    browser.stored[dayKey(TODAY)] = heavy;
    for (const [glass, left] of [30, 30, 0].entries()) {
      fillWithJunk(0);
      await drink(browser);
      expect(glasses(browser)).toBe(glass + 1);
      expect(whole(browser).filter((back) => back > 0)).toHaveLength(left);
    }
    expect(readHistory(browser.stored[dayKey(TODAY)]).records).toHaveLength(records.length + 3);
  });

  test("never loads more than a month at once", async () => {
    fillDays(400);
    fillWithJunk(10);
    let most = 0;
    browser.handsOut = (found) => {
      most = Math.max(most, Object.keys(found).filter((key) => key.startsWith("day:")).length);
      return found;
    };
    await drink(browser);
    expect(most).toBe(31);
  });

  test("makes room also where the browser cannot say of which days there are any", async () => {
    browser.listsKeys = false;
    fillDays(400);
    fillWithJunk(10);
    await drink(browser);
    expect(daysSummed(browser)).toHaveLength(31);
  });

  test("of years past makes room by those first, whatever the date says now", async () => {
    fillDays(60);
    await drink(browser);
    browser.now = START + 366 * 24 * HOUR;
    fillWithJunk(10);
    await drink(browser);
    expect(whole(browser).filter((back) => back > 0)).toEqual(
      Array.from({ length: 30 }, (_, back) => back + 1),
    );
  });

  test("keeps what it cannot read", async () => {
    const broken = [{ kind: "danced", at: 1 }, ...heavy, "a word"];
    browser.stored[dayKey(before(50))] = broken;
    browser.stored[dayKey(before(51))] = "no list";
    fillWithJunk(10);
    await drink(browser);
    expect(readHistory(browser.stored[dayKey(before(50))])).toMatchObject({ records: [], unreadable: 2 });
    expect(browser.stored[dayKey(before(50))]).toEqual(expect.arrayContaining([broken[0], "a word"]));
    expect(browser.stored[dayKey(before(51))]).toBe("no list");
  });
});

describe("a storage that is full of something else, to the last byte", () => {
  test("takes today's glasses, says that room is short, and sets room aside again when there is some", async () => {
    fillWithJunk(0);
    for (let glass = 1; glass <= 8; glass += 1) {
      await drink(browser);
      expect(glasses(browser)).toBe(glass);
      expect(troubles(browser)).toEqual(["short"]);
    }
    delete browser.stored["junk"];
    await drink(browser);
    expect(troubles(browser)).toEqual([]);

    fillWithJunk(0);
    await drink(browser);
    expect(glasses(browser)).toBe(10);
  });

  test("says that it is full once nothing is left, and loses nothing of what is there", async () => {
    fillWithJunk(0);
    await drink(browser);
    fillWithJunk(0);
    const stored = structuredClone(browser.stored);
    await expect(drink(browser)).rejects.toThrow();
    expect(browser.stored).toEqual(stored);
    expect(troubles(browser)).toEqual(["full"]);
    expect(browser.alarm).not.toBeNull();
  });

  test("takes the first start of a version that sets room aside", async () => {
    delete browser.stored["reserve"];
    delete browser.stored["upkeep"];
    fillWithJunk(1_000);
    await drink(browser);
    expect(glasses(browser)).toBe(1);
    expect(troubles(browser)).toEqual(["short"]);
  });
});

test("a write that fails for another reason makes no room: nothing is reduced by it", async () => {
  fillDays(60);
  browser.interfere = (call) => {
    if (call === "save") throw new Error("IO error");
  };
  const stored = structuredClone(browser.stored);
  await expect(drink(browser)).rejects.toThrow("IO error");
  expect(browser.stored).toEqual(stored);
  expect(troubles(browser)).toEqual(["storage"]);
});

test.each(["before", "after"] as const)(
  "killed %s any port call while room is made, it is the same a minute later",
  async (when) => {
    const story = async (killAt: number | null): Promise<{ calls: string[]; outcome: unknown }> => {
      browser = new FakeBrowser(START);
      browser.limit = LIMIT;
      await handle(browser.ports, woke);
      fillDays(35);
      fillWithJunk(0);
      browser.calls = [];
      let dead = false;
      let calls = 0;
      browser.interfere = (_call, moment) => {
        if (dead) throw new Killed();
        if (moment === "before") calls += 1;
        if (moment === when && calls - 1 === killAt) {
          dead = true;
          throw new Killed();
        }
      };
      const at = START + MINUTE;
      for (const event of [{ command: "drank", at } as const, woke]) {
        browser.now += MINUTE;
        await handle(browser.ports, event).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        if (!dead) continue;
        dead = false;
        await handle(browser.ports, event);
      }
      const outcome = [
        glasses(browser),
        daysSummed(browser),
        troubles(browser),
        browser.stored["reserve"] !== "",
      ];
      return { calls: browser.calls, outcome };
    };
    const undisturbed = await story(null);
    expect(undisturbed.outcome).toEqual([1, [31, 32, 33, 34, 35], [], true]);
    for (const [call, name] of undisturbed.calls.entries()) {
      expect((await story(call)).outcome, `${when} call ${call}: ${name}`).toEqual(undisturbed.outcome);
    }
  },
);
