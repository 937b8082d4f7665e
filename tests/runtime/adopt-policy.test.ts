import { beforeEach, describe, expect, test } from "vitest";
import { adoptPolicy } from "../../src/runtime/adopt-policy.ts";
import { handle } from "../../src/runtime/handle.ts";
import { openWelcome, waitForPolicy } from "../../src/runtime/open-welcome.ts";
import { NoRoom, type Reply } from "../../src/runtime/ports.ts";
import { beginSession } from "../../src/runtime/session.ts";
import type { SettingsChange } from "../../src/settings/change.ts";
import { readKeptPolicy } from "../../src/settings/kept-policy.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import type { State } from "../../src/domain/model/state.ts";
import { FakeBrowser, Killed } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 8);

let browser: FakeBrowser;
const saved = () => readSaved(browser.stored, browser.now, browser.zone);
const settings = () => saved().settings;
/** Those that the engine goes by. */
const inForce = () => (browser.stored["state"] as State).settingsInForce;
const hasPolicy = () => readKeptPolicy(browser.stored["policy"]) !== null;

async function ask(change: SettingsChange): Promise<Reply | null> {
  let reply: Reply | null = null;
  await handle(browser.ports, change, (given) => (reply = given));
  return reply;
}

beforeEach(async () => {
  browser = new FakeBrowser(START);
  await beginSession(browser.ports);
});

describe("a policy", () => {
  test("counts once it is handed out, for the engine too, and shows in what the browser is told", async () => {
    browser.policy = { defaults: { snooze: 9 }, locked: { postureInterval: "60", awayAfter: 1 } };
    await adoptPolicy(browser.ports);
    expect(settings()).toMatchObject({ snooze: 9, postureInterval: 60 });
    expect(inForce()).toMatchObject({ snooze: 9, postureInterval: 60 });
    expect(browser.idleMinutes).toBe(1);
  });

  test("that is not there is nothing: nothing is written", async () => {
    const before = browser.stored;
    await adoptPolicy(browser.ports);
    expect(browser.stored).toBe(before);
  });

  test("that was handed out before is not written again, in whichever order its names come", async () => {
    browser.policy = {
      locked: { snooze: 3, volume: 10 },
      message: { text: "Hello.", link: "https://a.example/" },
    };
    await adoptPolicy(browser.ports);
    browser.stored["policy"] = reversed(browser.stored["policy"]);
    const { writes } = browser;
    await adoptPolicy(browser.ports);
    expect(browser.writes).toBe(writes);
  });

  test("counts at the next start before it is handed out, and whatever is read without it for a minute", async () => {
    browser.policy = { locked: { snooze: 3 } };
    await adoptPolicy(browser.ports);
    browser.restart();
    browser.policy = {};
    await beginSession(browser.ports);
    expect(settings().snooze).toBe(3);
    await adoptPolicy(browser.ports);
    browser.now += MINUTE - 1;
    await adoptPolicy(browser.ports);
    expect(settings().snooze).toBe(3);
    browser.policy = { locked: { snooze: 3 } };
    await adoptPolicy(browser.ports);
    browser.policy = {};
    browser.now += MINUTE;
    await adoptPolicy(browser.ports);
    expect(settings().snooze).toBe(3);
  });

  test("that is still missing a minute later is gone, also for the engine", async () => {
    browser.policy = { locked: { snooze: 3 } };
    await adoptPolicy(browser.ports);
    browser.policy = {};
    await adoptPolicy(browser.ports);
    browser.now += MINUTE;
    await adoptPolicy(browser.ports);
    expect(settings().snooze).toBe(5);
    expect(inForce()).not.toHaveProperty("snooze");
    expect(hasPolicy()).toBe(false);
  });

  test("that is missing while the clock jumps back is waited for anew", async () => {
    browser.policy = { locked: { snooze: 3 } };
    await adoptPolicy(browser.ports);
    browser.policy = {};
    await adoptPolicy(browser.ports);
    browser.now -= 60 * MINUTE;
    await adoptPolicy(browser.ports);
    expect(hasPolicy()).toBe(true);
    browser.now += MINUTE;
    await adoptPolicy(browser.ports);
    expect(hasPolicy()).toBe(false);
  });

  test("that the browser says was taken back is gone at once", async () => {
    browser.policy = { locked: { snooze: 3 } };
    await adoptPolicy(browser.ports, true);
    browser.policy = {};
    await adoptPolicy(browser.ports, true);
    expect(settings().snooze).toBe(5);
  });

  test("is kept with its faults, and the rest counts", async () => {
    browser.policy = { locked: { snooze: 700, theme: "dark" } };
    await adoptPolicy(browser.ports);
    expect(settings()).toMatchObject({ snooze: 5, theme: "dark" });
    expect(readKeptPolicy(saved().policy)?.faults).toMatchObject([{ path: "locked.snooze" }]);
  });

  test.each(["before", "after"] as const)("is there after a worker that dies %s any call", async (when) => {
    browser.policy = { locked: { snooze: 3 } };
    const before = structuredClone(browser.stored);
    const calls = browser.calls.length;
    await adoptPolicy(browser.ports);
    const made = browser.calls.slice(calls);
    expect(made).toContain("save");
    for (const nth of made.keys()) {
      browser.stored = structuredClone(before);
      let call = 0;
      browser.interfere = (_name, moment) => {
        if (moment === when && call++ === nth) throw new Killed();
      };
      await adoptPolicy(browser.ports).catch(() => {});
      browser.interfere = () => {};
      await adoptPolicy(browser.ports);
      expect([settings().snooze, inForce()?.snooze], `${when} ${made[nth]}`).toEqual([3, 3]);
    }
  });

  test("for which there is no room is trouble, and nothing else is lost", async () => {
    browser.policy = { locked: { snooze: 3 }, message: "x".repeat(500) };
    const before = browser.stored;
    browser.limit = 1;
    await expect(adoptPolicy(browser.ports)).rejects.toThrow(NoRoom);
    expect(browser.stored).toBe(before);
    expect(browser.troubles).toMatchObject([{ kind: "full" }]);
    browser.limit = null;
    await adoptPolicy(browser.ports);
    expect(settings().snooze).toBe(3);
  });

  test("that cannot be asked for changes nothing", async () => {
    browser.policy = { locked: { snooze: 3 } };
    await adoptPolicy(browser.ports);
    browser.interfere = (call) => {
      if (call === "readPolicy") throw new Error("no");
    };
    await expect(adoptPolicy(browser.ports)).rejects.toThrow("no");
    browser.interfere = () => {};
    expect(settings().snooze).toBe(3);
  });

  test("of which only rubbish is left is none, and is asked for again", async () => {
    for (const rubbish of [7, "policy", [], { locked: 7, message: { text: 5 } }, null]) {
      browser.stored["policy"] = rubbish;
      browser.policy = {};
      await handle(browser.ports, { signal: "woke" });
      expect(settings().snooze).toBe(5);
      browser.policy = { locked: { snooze: 3 } };
      await adoptPolicy(browser.ports);
      expect(settings().snooze).toBe(3);
    }
  });
});

describe("what is locked", () => {
  beforeEach(async () => {
    await ask({ settings: "saveDaysOff", dates: ["2026-12-31"] });
    browser.policy = {
      locked: {
        snooze: 3,
        workingHours: ["mon-fri 08:00-16:00"],
        "daysOff+": ["2026-12-24"],
        "daysOff-": ["2026-12-31"],
      },
    };
    await adoptPolicy(browser.ports);
  });

  test.each<[string, SettingsChange]>([
    ["snooze", { settings: "change", changes: { volume: 5, snooze: 9 } }],
    ["workingHours", { settings: "saveWeek", week: "workingHours", ranges: [] }],
    ["daysOff", { settings: "saveDaysOff", dates: [] }],
    ["daysOff", { settings: "saveDaysOff", dates: ["2026-12-24", "2026-12-31"] }],
  ])("is refused with its name, and nothing beside it is changed: %s", async (field, change) => {
    const before = settings();
    expect(await ask(change)).toEqual({ error: { field } });
    expect(settings()).toEqual(before);
  });

  test("of a list may be asked for with what the person adds, which alone is theirs when the policy goes", async () => {
    expect(settings().daysOff).toEqual(["2026-12-24"]);
    const dates = ["2026-12-24", "2027-01-06"];
    expect(await ask({ settings: "saveDaysOff", dates })).toEqual({ ok: true });
    expect(settings().daysOff).toEqual(dates);
    browser.policy = {};
    await adoptPolicy(browser.ports, true);
    expect(settings().daysOff).toEqual(["2026-12-31", "2027-01-06"]);
  });

  test("outlives starting over, and so does what the person had before it", async () => {
    expect(await ask({ settings: "reset" })).toEqual({ ok: true });
    expect(settings()).toMatchObject({ snooze: 3, daysOff: ["2026-12-24"] });
    browser.policy = {};
    await adoptPolicy(browser.ports, true);
    expect(settings().daysOff).toEqual(["2026-12-31"]);
  });
});

describe("the welcome", () => {
  const install = async () => {
    await waitForPolicy(browser.ports);
    await openWelcome(browser.ports);
  };

  test("stays away where a policy says so, and is not made up for when the policy goes", async () => {
    browser.policy = { hideWelcome: "true" };
    await install();
    browser.policy = {};
    await install();
    expect(browser.welcomes).toBe(0);
  });

  test("waits, where an organisation has installed Limber, for a policy that comes some seconds later", async () => {
    browser.isForced = true;
    browser.interfere = (call) => {
      if (call === "pause" && browser.now > START + 3_000) browser.policy = { hideWelcome: true };
    };
    await install();
    expect(browser.welcomes).toBe(0);
  });

  test("comes ten seconds later where an organisation has no policy, and at once for everybody else", async () => {
    browser.isForced = true;
    await install();
    expect([browser.welcomes, browser.now]).toEqual([1, START + 10_000]);
    browser = new FakeBrowser(START);
    await install();
    expect([browser.welcomes, browser.now]).toEqual([1, START]);
  });

  test("comes where the browser cannot be asked", async () => {
    browser.interfere = (call) => {
      if (call === "readPolicy" || call === "hasInstalled") throw new Error("no");
    };
    await install();
    expect(browser.welcomes).toBe(1);
  });
});

/** The same with the names of each object in the opposite order. */
function reversed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, reversed(part)]),
  );
}
