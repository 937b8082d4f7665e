import { expect, test } from "vitest";
import { MINUTE } from "../../src/calendar/time.ts";
import { handle } from "../../src/runtime/handle.ts";
import { FakeBrowser } from "../support/fake-ports.ts";

const NINE = Date.parse("2026-11-23T09:00Z");
const warmth = { command: "beginRound", kind: "warmth", minutes: 15, gap: 60 } as const;

/** The browser with its alarm, for so many minutes. */
async function goOn(browser: FakeBrowser, minutes: number): Promise<void> {
  const until = browser.now + minutes * MINUTE;
  while (browser.alarm !== null && browser.alarm <= until) {
    browser.now = Math.max(browser.now, browser.alarm);
    browser.alarm = null;
    await handle(browser.ports, { signal: "woke" });
  }
  browser.now = until;
}

test("a round ends by the alarm, is told and rings, also while Limber is paused", async () => {
  const browser = new FakeBrowser(NINE);
  await handle(browser.ports, { command: "pause", length: "untilEnded" });
  await handle(browser.ports, warmth);
  await goOn(browser, 5);
  expect(browser.roundNotice).toMatchObject({ says: "look" });
  await goOn(browser, 10);
  expect(browser.roundNotice).toMatchObject({ kind: "warmth", says: "over" });
  expect(browser.rung).toHaveLength(3);
  await handle(browser.ports, warmth);
  expect(browser.stored["rounds"]).toMatchObject({ on: null });
});

test("what could not be saved has not begun, and what could not be counted is counted with the next event", async () => {
  const browser = new FakeBrowser(NINE);
  await handle(browser.ports, { signal: "woke" });
  browser.interfere = (call, when) => {
    if (call === "save" && when === "before") throw new Error("QuotaExceededError");
  };
  await expect(handle(browser.ports, warmth)).rejects.toThrow("QuotaExceededError");
  expect(browser.stored["rounds"]).toBeUndefined();
  browser.interfere = () => {};
  await handle(browser.ports, warmth);
  browser.now += 30 * MINUTE;
  await handle(browser.ports, { signal: "woke" });
  expect(browser.stored["rounds"]).toMatchObject({ on: null, past: [{ end: "over", surely: 0 }] });
});

test("deleting everything deletes the rounds too", async () => {
  const browser = new FakeBrowser(NINE);
  await handle(browser.ports, warmth);
  await handle(browser.ports, { data: "deleteAll" });
  expect(browser.stored["rounds"]).toBeUndefined();
});
