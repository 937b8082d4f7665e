import { beforeEach, describe, expect, test } from "vitest";
import { handleInSession } from "../../src/runtime/session.ts";
import { readAhead } from "../../src/runtime/ask-ahead.ts";
import { FakeBrowser } from "../support/fake-ports.ts";

const START = Date.UTC(2026, 10, 23, 8);
const KEYS = ["state", "settings", "upkeep"];

let browser: FakeBrowser;
/** What is to become of what was asked for ahead, once its time is over. */
let growOld: () => void;
/** The storage of a worker that has just started. */
const start = () =>
  readAhead(browser.ports.store, KEYS, { pause: () => new Promise((over) => (growOld = over)) });
const readings = () => browser.calls.filter((call) => call === "load").length;

beforeEach(() => {
  browser = new FakeBrowser(START);
  browser.stored = { state: "as it was", settings: {}, "day:2026-11-23": [] };
});

describe("what the first event reads", () => {
  test("is asked for before anybody reads, and not again", async () => {
    const store = start();
    expect(readings()).toBe(1);
    expect(await store.load(["state", "settings"])).toMatchObject({ state: "as it was" });
    expect(readings()).toBe(1);
  });

  test("serves one reading: the next one finds what was stored since", async () => {
    const store = start();
    await store.load(["state"]);
    browser.stored["state"] = "later";
    expect(await store.load(["state"])).toEqual({ state: "later" });
  });

  test("serves no reading of what was not asked for", async () => {
    const store = start();
    expect(await store.load(["state", "day:2026-11-23"])).toHaveProperty(["day:2026-11-23"]);
  });

  test.each([
    ["written", (store: ReturnType<typeof start>) => store.save({ state: "later" })],
    ["removed", (store: ReturnType<typeof start>) => store.remove(["state"])],
  ])("serves none once something was %s", async (_what, change) => {
    const store = start();
    await change(store);
    expect((await store.load(["state"]))["state"]).toBe(browser.stored["state"]);
  });

  test("serves none when the event comes later: somebody else may have written meanwhile", async () => {
    const store = start();
    browser.stored["state"] = "later";
    growOld();
    await Promise.resolve();
    expect(await store.load(["state"])).toEqual({ state: "later" });
  });

  test("is read anew where the browser refused it", async () => {
    browser.stored = {};
    await handleInSession(browser.ports, { signal: "woke" });
    const before = browser.stored["state"];
    let refusals = 1;
    browser.interfere = (call, when) => {
      if (call === "load" && when === "before" && refusals-- > 0) throw new Error("IO error");
    };
    await handleInSession({ ...browser.ports, store: start() }, { command: "drank", at: START });
    expect(browser.stored["state"]).not.toEqual(before);
    expect(browser.stored["state"]).toHaveProperty("glasses.length", 1);
  });
});
