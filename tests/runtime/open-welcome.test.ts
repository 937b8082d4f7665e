import { expect, test } from "vitest";
import { NoRoom } from "../../src/runtime/ports.ts";
import { handle } from "../../src/runtime/handle.ts";
import { openWelcome } from "../../src/runtime/open-welcome.ts";
import type { Upkeep } from "../../src/snapshot/upkeep.ts";
import { beginSession } from "../../src/runtime/session.ts";
import { FakeBrowser, Killed } from "../support/fake-ports.ts";

const NOON = Date.UTC(2026, 4, 6, 12);

async function installed(): Promise<FakeBrowser> {
  const browser = new FakeBrowser(NOON);
  await beginSession(browser.ports);
  return browser;
}

/** The worker or the browser dies in that call; the browser reports the installation again to the next worker. */
async function diesAt(browser: FakeBrowser, call: string, when: "before" | "after"): Promise<void> {
  browser.interfere = (name, moment) => {
    if (name === call && moment === when) throw new Killed();
  };
  await expect(openWelcome(browser.ports)).rejects.toThrow(Killed);
  browser.interfere = () => {};
  browser.restart();
  await beginSession(browser.ports);
  await openWelcome(browser.ports);
}

test("whoever has installed Limber is welcomed, and however often that is reported, once", async () => {
  const browser = await installed();
  await openWelcome(browser.ports);
  await handle(browser.ports, { signal: "woke" });
  browser.restart();
  await openWelcome(browser.ports);
  expect(browser.welcomes).toBe(1);
});

test("that it was opened is kept beside all that the worker keeps, also by what it writes afterwards", async () => {
  const browser = await installed();
  const before = browser.stored["upkeep"] as Upkeep;
  expect(before).toMatchObject({ lived: { since: NOON }, reserved: true });
  await openWelcome(browser.ports);
  expect(browser.stored["upkeep"]).toEqual({ ...before, welcomed: true });
  await handle(browser.ports, { command: "drank", at: NOON });
  expect(browser.stored["upkeep"]).toMatchObject({ welcomed: true, reserved: true });
});

test("a worker that dies before that is written down leaves the welcome to the next", async () => {
  for (const when of ["before", "after"] as const) {
    const browser = await installed();
    await diesAt(browser, "load", when);
    expect(browser.welcomes, when).toBe(1);
  }
});

test("a worker that dies when it is written down welcomes nobody twice", async () => {
  const atWriting = await installed();
  await diesAt(atWriting, "save", "after");
  expect(atWriting.welcomes).toBe(0);
  const atOpening = await installed();
  await diesAt(atOpening, "welcome", "after");
  expect(atOpening.welcomes).toBe(1);
});

test("where there is no room to write it down nobody is welcomed, and nothing else is lost", async () => {
  const browser = await installed();
  const before = browser.stored;
  browser.limit = 1;
  await expect(openWelcome(browser.ports)).rejects.toThrow(NoRoom);
  expect(browser.welcomes).toBe(0);
  expect(browser.stored).toBe(before);
});

test("an upkeep that cannot be read is begun anew, and whoever installs is welcomed", async () => {
  const browser = await installed();
  browser.stored["upkeep"] = { welcomed: "perhaps", going: 7 };
  await openWelcome(browser.ports);
  expect(browser.welcomes).toBe(1);
  expect(browser.stored["upkeep"]).toMatchObject({ welcomed: true });
});
