import { beforeEach, describe, expect, test } from "vitest";
import { handle } from "../../src/runtime/handle.ts";
import type { Reply } from "../../src/runtime/ports.ts";
import { readHistory, withRecords } from "../../src/snapshot/history.ts";
import { readRequest } from "../../src/snapshot/request.ts";
import { deletionsOf, restorationsOf } from "../../src/history/deletion.ts";
import { oldDaysOf } from "../../src/ui/history/old-days.ts";
import { FakeBrowser } from "../support/fake-ports.ts";

const START = Date.UTC(2026, 10, 23, 8);
const glass = { kind: "drank", at: START, ml: 200 } as const;
const one = withRecords([], [glass]);

let browser: FakeBrowser;
beforeEach(async () => {
  browser = new FakeBrowser(START);
  await handle(browser.ports, { signal: "woke" });
  for (let back = 1; back <= 100; back += 1) {
    browser.stored[`day:${Temporal.PlainDate.from("2026-11-23").subtract({ days: back }).toString()}`] = one;
  }
});

/** Asks as a page does: whatever is sent is checked first. */
async function ask(request: unknown): Promise<Reply | null> {
  const read = readRequest(request);
  if ("error" in read) return read;
  let reply: Reply | null = null;
  await handle(browser.ports, read.request as Parameters<typeof handle>[1], (given) => (reply = given));
  return reply;
}
const oldDays = (before: string) => oldDaysOf(browser.ports.store, browser.ports.clock)(before);
const days = () => Object.keys(browser.stored).filter((key) => key.startsWith("day:")).length;

describe.each([true, false])("old history (the browser lists its keys: %s)", (lists) => {
  beforeEach(() => void (browser.listsKeys = lists));

  test("is deleted as far as it was named, and comes back as it was, also when asked for twice", async () => {
    const stored = structuredClone(browser.stored);
    const old = await oldDays("2026-11-16");
    expect([old.length, old[0]?.[0], old.at(-1)?.[0]]).toEqual([93, "2026-08-15", "2026-11-15"]);
    for (const request of [...deletionsOf(old), ...deletionsOf(old)])
      expect(await ask(request)).toEqual({ ok: true });
    expect(days()).toBe(7);
    for (const request of [...restorationsOf(old), ...restorationsOf(old)]) await ask(request);
    for (const [day] of old) expect(browser.stored[`day:${day}`]).toEqual(stored[`day:${day}`]);
    expect(days()).toBe(100);
  });
});

test("a day that was written meanwhile has both when it comes back", async () => {
  const [first] = await oldDays("2026-11-23");
  const day = first?.[0] ?? "";
  await ask({ history: "deleteDays", days: [day] });
  const since = { ...glass, at: START + 1 };
  browser.stored[`day:${day}`] = withRecords([], [since]);
  await ask({ history: "restoreDays", days: { [day]: one } });
  expect(readHistory(browser.stored[`day:${day}`])).toMatchObject({ records: [glass, since], unreadable: 0 });
});

test("what is no list comes back too", async () => {
  browser.stored["day:2026-08-15"] = "not a list";
  const old = await oldDays("2026-08-16");
  for (const request of [...deletionsOf(old), ...restorationsOf(old)]) await ask(request);
  expect(browser.stored["day:2026-08-15"]).toEqual(["not a list"]);
});

test("room that was short is there again once old history is deleted", async () => {
  browser.limit = JSON.stringify(browser.stored).length;
  browser.stored["reserve"] = "";
  browser.stored["upkeep"] = { lived: null, going: [], reserved: false };
  browser.stored["junk"] = "x".repeat(8_192);
  await ask({ command: "drank", at: START });
  expect(browser.troubles.map(({ kind }) => kind)).toEqual(["short"]);
  delete browser.stored["junk"];
  await ask(deletionsOf(await oldDays("2026-11-16"))[0]);
  expect(browser.troubles).toEqual([]);
});

test("days that there cannot be, and more than a month of them, are refused", async () => {
  const all = Object.fromEntries((await oldDays("2026-11-23")).map(([day, items]) => [day, items]));
  for (const request of [
    { history: "deleteDays", days: [] },
    { history: "deleteDays", days: ["state"] },
    { history: "deleteDays", days: ["2026-02-30"] },
    { history: "deleteDays", days: Object.keys(all) },
    { history: "restoreDays", days: { settings: [] } },
    { history: "restoreDays", days: { "2026-08-15": "no list" } },
    { history: "restoreDays", days: all },
  ]) {
    expect(await ask(request)).toHaveProperty("error");
  }
  expect(days()).toBe(100);
});
