import { describe, expect, test, vi } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import type { SettingsChange } from "../../src/settings/change.ts";
import type { State } from "../../src/domain/model/state.ts";
import { handle } from "../../src/runtime/handle.ts";
import type { Reply } from "../../src/runtime/ports.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { dayKey } from "../../src/snapshot/saved.ts";
import { FakeBrowser, Killed } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 23, 8);
const woke: Event = { signal: "woke" };

async function install(): Promise<FakeBrowser> {
  const browser = new FakeBrowser(START);
  await handle(browser.ports, woke);
  return browser;
}

/** Lets time pass and the alarm ring when it is due, as the browser does. */
async function until(browser: FakeBrowser, now: number): Promise<void> {
  while (browser.alarm !== null && browser.alarm <= now) {
    browser.now = browser.alarm;
    await handle(browser.ports, woke);
  }
  browser.now = now;
}

async function replyTo(browser: FakeBrowser, event: Event | SettingsChange): Promise<Reply | null> {
  let reply: Reply | null = null;
  await handle(browser.ports, event, (given) => (reply = given));
  return reply;
}

function failProbes(browser: FakeBrowser): void {
  browser.interfere = (call) => {
    if (call === "probe") throw new Error("no answer");
  };
}

const recordsOf = (browser: FakeBrowser, day: string) => readHistory(browser.stored[dayKey(day)]).records;
const dateBefore = (day: string, days: number) => Temporal.PlainDate.from(day).subtract({ days }).toString();
const state = (browser: FakeBrowser) => browser.stored["state"] as State;

describe("an event", () => {
  test("installed, it runs: a state, an alarm, no notification", async () => {
    const browser = await install();
    expect(state(browser).progress["posture"]?.counter.since).toBe(START);
    expect(browser.alarm).toBe(START + 7.5 * MINUTE);
    expect(browser.notice).toBeNull();
    expect(browser.idleMinutes).toBe(3);
  });

  test("the very first draws who is in the pictures by its moment, and that stays", async () => {
    const looks = new Set<string>();
    for (let ms = 0; ms < 9; ms++) {
      const browser = new FakeBrowser(START + ms);
      await handle(browser.ports, woke);
      const look = browser.stored["settings"];
      looks.add(JSON.stringify(look));
      await until(browser, START + HOUR + 1);
      expect(browser.stored["settings"]).toEqual(look);
    }
    // Three skins by three heads of hair; what is as by default is stored as nothing.
    expect(looks.size).toBe(9);
    expect(looks).toContain("{}");
  });

  test("the very first may be a choice of the person's own, which goes before what is drawn", async () => {
    const browser = new FakeBrowser(START + 8);
    await handle(browser.ports, { settings: "change", changes: { hair: "bob", theme: "dark" } });
    expect(browser.stored["settings"]).toEqual({ skin: "dark", hair: "bob", theme: "dark" });
  });

  test("who had Limber before there was a choice keeps the person they know", async () => {
    const browser = await install();
    browser.stored["settings"] = {};
    browser.now = START + 5 * MINUTE + 8;
    await handle(browser.ports, woke);
    expect(browser.stored["settings"]).toEqual({});
    delete browser.stored["settings"];
    await handle(browser.ports, woke);
    expect(browser.stored["settings"]).toBeUndefined();
  });

  test("saves state and the day's records in one write", async () => {
    const browser = await install();
    await until(browser, START + 30 * MINUTE - 1);
    browser.writes = 0;
    await until(browser, START + 30 * MINUTE);
    expect(browser.writes).toBe(1);
    expect(recordsOf(browser, "2026-11-23")).toEqual([
      expect.objectContaining({ kind: "prompted", members: ["posture", "water"] }),
    ]);
    expect(browser.notice?.members.map(({ id }) => id)).toEqual(["posture", "water"]);
  });

  test("saves first, then shows: a refused write shows nothing", async () => {
    const browser = await install();
    await until(browser, START + 29 * MINUTE);
    browser.interfere = (call, when) => {
      if (call === "save" && when === "before") throw new Error("QuotaExceededError");
    };
    browser.now = START + 30 * MINUTE;
    await expect(handle(browser.ports, woke)).rejects.toThrow("QuotaExceededError");
    expect(browser.notice).toBeNull();
    expect(browser.troubles).toEqual([{ kind: "storage", message: "QuotaExceededError" }]);
    expect(browser.alarm).not.toBeNull();

    browser.interfere = () => {};
    browser.now += MINUTE;
    await handle(browser.ports, woke);
    expect(browser.notice).not.toBeNull();
    expect(browser.troubles).toEqual([]);
  });

  test("Limber's page is looked for while a break is on, and before it nobody looks", async () => {
    const browser = await install();
    const monitor = browser.ports.activityMonitor;
    const looks: boolean[] = [];
    browser.ports.activityMonitor = {
      ...monitor,
      probe: (settings, matters) => {
        looks.push(matters.page);
        return monitor.probe(settings, matters);
      },
    };
    await handle(browser.ports, { command: "takeBreak" });
    await handle(browser.ports, woke);
    expect(looks).toEqual([false, true]);
  });

  test("facts that cannot be probed are named as trouble, and what was asked is done all the same", async () => {
    const browser = await install();
    browser.interfere = (call) => {
      if (call === "probe") throw new Error("not an integer");
    };
    expect(await replyTo(browser, { command: "drank", at: START })).toEqual({ ok: true });
    expect(state(browser).glasses).toHaveLength(1);
    expect(browser.troubles).toEqual([{ kind: "idle", message: "not an integer" }]);
  });

  test("facts that never come are taken to be as they were", async () => {
    vi.useFakeTimers();
    const browser = await install();
    browser.ports.activityMonitor.probe = () => new Promise(() => {});
    const handled = replyTo(browser, { command: "drank", at: START });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await handled).toEqual({ ok: true });
    expect(browser.troubles).toEqual([{ kind: "idle", message: "no answer" }]);
    vi.useRealTimers();
  });

  test("full screen still holds while nobody can say whether it is over", async () => {
    const browser = await install();
    browser.environment.fullScreen = true;
    await until(browser, START + 31 * MINUTE);
    expect(state(browser).held.map(({ reason }) => reason)).toEqual(["fullScreen"]);
    failProbes(browser);
    await until(browser, START + 35 * MINUTE);
    expect(state(browser).held.map(({ reason }) => reason)).toEqual(["fullScreen"]);
    expect(browser.notice).toBeNull();
  });

  test("someone of whom nothing can be found out is not interrupted at once, but asked in the end", async () => {
    const browser = await install();
    await until(browser, START + 29 * MINUTE);
    failProbes(browser);
    await until(browser, START + 31 * MINUTE);
    expect(browser.notice).toBeNull();
    await until(browser, START + 34 * MINUTE);
    expect(browser.notice).not.toBeNull();
  });

  test("who listened without touching anything is taken to listen still", async () => {
    const browser = await install();
    browser.environment = { ...browser.environment, idle: "idle", audible: true };
    await until(browser, START + 10 * MINUTE);
    const listened = state(browser).presence;
    failProbes(browser);
    await until(browser, START + 16 * MINUTE);
    expect(state(browser).presence).toEqual(listened);
  });

  test("who says nothing in a call is looked at for as long as it may last, though nothing waits", async () => {
    const browser = await install();
    const changes = { postureInterval: 90, stretchEnabled: false, waterEnabled: false };
    await handle(browser.ports, { settings: "change", changes });
    browser.environment = { ...browser.environment, idle: "idle", audible: true, call: true };
    await until(browser, START + 85 * MINUTE);
    expect(state(browser).presence.is).toBe("here");
    browser.environment.call = false;
    await until(browser, START + 89 * MINUTE);
    expect(state(browser).presence.is).toBe("away");
  });

  test("what is taken back in the middle of a call waits for its end", async () => {
    const browser = await install();
    const changes = { stretchEnabled: false, waterEnabled: false, waitForPause: false };
    await handle(browser.ports, { settings: "change", changes });
    browser.environment.call = true;
    await until(browser, START + 35 * MINUTE);
    await handle(browser.ports, { command: "done", reminder: "posture", at: browser.now });
    await until(browser, START + 40 * MINUTE);
    await handle(browser.ports, { command: "undo", at: START + 35 * MINUTE });
    expect(browser.notice).toBeNull();
    expect(state(browser).held.map(({ reason }) => reason)).toEqual(["call"]);
  });

  test("the alarm that tries again is set even where the trouble cannot be told", async () => {
    const browser = await install();
    browser.alarm = null;
    browser.interfere = (call) => {
      if (call === "save" || call === "troubles") throw new Error(call);
    };
    await expect(handle(browser.ports, woke)).rejects.toThrow("save");
    expect(browser.alarm).toBe(START + MINUTE);
  });

  test("a full storage is told of even where the alarm is refused too", async () => {
    const browser = await install();
    browser.interfere = (call) => {
      if (call === "save" || call === "ensureAlarm") throw new Error(call);
    };
    await expect(handle(browser.ports, woke)).rejects.toThrow();
    expect(browser.troubles).toEqual([{ kind: "storage", message: "save" }]);
  });

  test("a storage that cannot be read is trouble too, and tried again", async () => {
    const browser = await install();
    browser.alarm = null;
    browser.interfere = (call) => {
      if (call === "load") throw new Error("corrupt");
    };
    await expect(handle(browser.ports, woke)).rejects.toThrow("corrupt");
    expect(browser.troubles).toEqual([{ kind: "storage", message: "corrupt" }]);
    expect(browser.alarm).toBe(START + MINUTE);
  });

  test("a call that never answers becomes a trouble and keeps nothing waiting", async () => {
    vi.useFakeTimers();
    const browser = await install();
    browser.ports.toolbar.show = () => new Promise(() => {});
    const handled = handle(browser.ports, woke);
    await vi.advanceTimersByTimeAsync(3_000);
    await handled;
    expect(browser.troubles).toEqual([{ kind: "toolbar", message: "no answer" }]);
    vi.useRealTimers();
  });

  test("the very first one counts, whatever it is", async () => {
    const browser = new FakeBrowser(START);
    await handle(browser.ports, { command: "drank", at: START });
    expect(state(browser).glasses).toHaveLength(1);
  });

  test("a full storage with the alarm gone sets one to try again", async () => {
    const browser = await install();
    browser.alarm = null;
    browser.interfere = (call) => {
      if (call === "save") throw new Error("full");
    };
    await expect(handle(browser.ports, woke)).rejects.toThrow();
    expect(browser.alarm).toBe(START + MINUTE);
  });

  test.each(["alarm", "notice", "toolbar", "watchIdle"])(
    "a browser that refuses %s is named as trouble, and the rest is done all the same",
    async (refused) => {
      const browser = await install();
      await until(browser, START + 29 * MINUTE);
      browser.now = START + 30 * MINUTE;
      browser.calls = [];
      browser.interfere = (call) => {
        if (call === refused) throw new Error("no");
      };
      expect(await replyTo(browser, woke)).toEqual({ ok: true });
      expect(browser.troubles).toHaveLength(1);
      expect(browser.calls).toEqual(expect.arrayContaining(["alarm", "notice", "toolbar", "watchIdle"]));
      expect(state(browser).prompt).not.toBeNull();

      browser.interfere = () => {};
      await handle(browser.ports, woke);
      expect(browser.troubles).toEqual([]);
      expect(browser.notice).not.toBeNull();
    },
  );

  test("an alarm that was lost is put back by any event", async () => {
    const browser = await install();
    browser.alarm = null;
    browser.now += MINUTE;
    await handle(browser.ports, { command: "refresh" });
    expect(browser.alarm).toBe(START + 7.5 * MINUTE);
  });
});

describe("a break's page", () => {
  const taken = async (browser: FakeBrowser) => {
    await handle(browser.ports, { command: "takeBreak" });
    return state(browser).break?.id ?? "";
  };

  test("that could not be opened is told, and tried again at the next event", async () => {
    const browser = await install();
    browser.interfere = (call) => {
      if (call === "page") throw new Error("Invalid value for bounds.");
    };
    await taken(browser);
    expect(browser.troubles).toEqual([{ kind: "page", message: "Invalid value for bounds." }]);
    browser.interfere = () => {};
    await handle(browser.ports, woke);
    expect(browser.page).toBe(true);
    expect(browser.troubles).toEqual([]);
  });

  test("that was seen is not brought again, but comes back to life when it crashed", async () => {
    const browser = await install();
    await handle(browser.ports, { command: "pageOpened", page: await taken(browser) });
    browser.calls = [];
    await handle(browser.ports, woke);
    expect(browser.calls).toContain("revive");
    expect(browser.calls).not.toContain("page");
  });
});

describe("an answer", () => {
  test("comes when the command is saved, before the browser is made to match", async () => {
    const browser = await install();
    browser.calls = [];
    await handle(browser.ports, { command: "quiet", length: "tomorrow" }, () => browser.calls.push("answer"));
    const order = ["save", "answer", "toolbar", "alarm"].map((call) => browser.calls.indexOf(call));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
  });

  test("never comes for what could not be saved", async () => {
    const browser = await install();
    browser.interfere = (call) => {
      if (call === "save") throw new Error("full");
    };
    const answers: Reply[] = [];
    const handled = handle(browser.ports, { command: "drank", at: 1 }, (reply) => answers.push(reply));
    await expect(handled).rejects.toThrow("full");
    expect(answers).toEqual([]);
  });
});

test("while paused the browser is not to report who comes and goes", async () => {
  const browser = await install();
  await handle(browser.ports, { command: "pause", length: "untilEnded" });
  expect([browser.idleMinutes, browser.alarm]).toEqual([null, null]);
  await handle(browser.ports, { command: "endPause" });
  expect(browser.idleMinutes).toBe(3);
});

describe("settings", () => {
  test("a change is saved, as far as it differs from the defaults", async () => {
    const browser = await install();
    await handle(browser.ports, { settings: "change", changes: { postureInterval: 45, snooze: 5 } });
    expect(browser.stored["settings"]).toEqual({ postureInterval: 45 });
    expect(browser.alarm).toBe(START + 45 * MINUTE * 0.25);
  });

  test("more than three litres a day are refused, with the field at fault", async () => {
    const browser = await install();
    const change = (changes: object) => replyTo(browser, { settings: "change", changes });
    expect(await change({ waterGlass: 500 })).toEqual({ ok: true });
    expect(await change({ waterGoal: 10 })).toEqual({ error: { field: "waterGoal" } });
    expect(browser.stored["settings"]).toEqual({ waterGlass: 500 });
  });

  test("what a later version has stored outlives a change made by this one", async () => {
    const browser = await install();
    browser.stored["settings"] = { tint: "sepia", snooze: 9 };
    // Its state names it too.
    browser.stored["state"] = { ...state(browser), settingsInForce: { tint: "sepia", snooze: 9 } };
    await handle(browser.ports, { settings: "change", changes: { postureInterval: 45 } });
    expect(browser.stored["settings"]).toEqual({ tint: "sepia", snooze: 9, postureInterval: 45 });
    expect(state(browser).mended).toBeNull();
  });

  test("an event that changes no setting writes none", async () => {
    const browser = await install();
    delete browser.stored["settings"];
    await handle(browser.ports, woke);
    expect("settings" in browser.stored).toBe(false);
  });
});

describe("settings that somebody else has written", () => {
  /** Early on a day with the default start at four: a glass, and time at the desk. */
  const EARLY = Date.UTC(2026, 10, 23, 4);
  async function early(): Promise<FakeBrowser> {
    const browser = new FakeBrowser(EARLY);
    await handle(browser.ports, woke);
    await until(browser, EARLY + 10 * MINUTE);
    await handle(browser.ports, { command: "drank", at: browser.now });
    await until(browser, EARLY + 20 * MINUTE);
    return browser;
  }
  const truth = (browser: FakeBrowser) => {
    const { wakeAt: _wakeAt, lastSign: _lastSign, jumps: _jumps, ...rest } = state(browser);
    const days = Object.keys(browser.stored).filter((key) => key.startsWith("day:"));
    return {
      rest,
      days: days.map((key) => [key, browser.stored[key]]),
      settings: browser.stored["settings"],
    };
  };

  test.each<[string, object]>([
    ["another hour at which the day starts", { dayStart: 6 * 60 }],
    ["a reminder that is due at once", { postureInterval: 10 }],
    ["reminders that are off", { postureEnabled: false, waterEnabled: false }],
  ])("%s: the next event makes of it what one's own change would", async (_name, changes) => {
    const own = await early();
    await handle(own.ports, { settings: "change", changes });
    const others = await early();
    others.stored["settings"] = changes;
    await handle(others.ports, woke);
    expect(truth(others)).toEqual(truth(own));
    expect(others.stored["day:2026-11-23"]).toEqual(own.stored["day:2026-11-23"]);
  });

  test("a day that starts later goes on with its glasses, under the date before", async () => {
    const browser = await early();
    browser.stored["settings"] = { dayStart: 6 * 60 };
    await handle(browser.ports, woke);
    expect(state(browser)).toMatchObject({ day: "2026-11-22", glasses: [{ ml: 200 }] });
    expect(state(browser).progress["posture"]?.counter.since).toBe(EARLY);
  });

  test("a prompt that comes to the person from now on is offered anew, once", async () => {
    const browser = await install();
    browser.stored["settings"] = { postureSurface: "icon", waterEnabled: false, stretchEnabled: false };
    await until(browser, START + 31 * MINUTE);
    expect(browser.notice).toBeNull();
    browser.stored["settings"] = { waterEnabled: false, stretchEnabled: false };
    await handle(browser.ports, woke);
    const { prompted } = state(browser);
    expect(prompted).toHaveLength(1);
    expect(browser.notice).not.toBeNull();
    const before = structuredClone(browser.stored);
    await handle(browser.ports, woke);
    expect(browser.stored).toEqual(before);
  });

  test("what is asked for with the same event is asked for under the new ones", async () => {
    const browser = await install();
    browser.stored["settings"] = { snooze: 20, waterEnabled: false, stretchEnabled: false };
    await until(browser, START + 30 * MINUTE);
    browser.stored["settings"] = { snooze: 40, waterEnabled: false, stretchEnabled: false };
    const prompt = state(browser).prompt?.id ?? "";
    await handle(browser.ports, { command: "snooze", prompt, minutes: null });
    expect(state(browser).progress["posture"]?.wait?.length).toBe(40 * MINUTE);
  });

  test("a worker that dies with them leaves them to the next", async () => {
    const calm = await early();
    calm.stored["settings"] = { dayStart: 6 * 60 };
    await handle(calm.ports, woke);
    const calls = calm.calls.length;
    for (let nth = 0; nth < calls; nth += 1) {
      const browser = await early();
      browser.stored["settings"] = { dayStart: 6 * 60 };
      let left = nth;
      browser.interfere = () => {
        left -= 1;
        if (left < 0) throw new Killed();
      };
      await handle(browser.ports, woke).catch(() => {});
      browser.interfere = () => {};
      await handle(browser.ports, woke);
      expect(truth(browser), `killed at call ${nth}`).toEqual(truth(calm));
    }
  });

  test("of an earlier version, which did not note them, are those of now", async () => {
    const browser = await early();
    const { settingsInForce: _none, ...old } = state(browser);
    browser.stored["state"] = old;
    browser.stored["settings"] = { snooze: 9 };
    await handle(browser.ports, woke);
    expect(state(browser)).toMatchObject({ settingsInForce: { snooze: 9 }, mended: null });
  });
});

describe("the histories of days long past", () => {
  const old = ["day:2025-10-18", "day:2025-10-19", "day:2025-10-20", "day:2026-11-22"];
  const kept = (browser: FakeBrowser) => old.filter((key) => key in browser.stored);

  /** Monday morning, with a history of more than a year. */
  async function withHistory(): Promise<FakeBrowser> {
    const browser = await install();
    for (const key of old) browser.stored[key] = [];
    return browser;
  }

  test("go once the date by which they are too old has been lived with, and no sooner", async () => {
    const browser = await withHistory();
    await until(browser, START + 23 * HOUR);
    expect(kept(browser)).toEqual(old);
    await until(browser, START + 48 * HOUR);
    expect(kept(browser)).toEqual(old.slice(1));
  });

  test("stay when the clock is wrong by a year for a minute", async () => {
    const browser = await withHistory();
    const days = Array.from({ length: 90 }, (_, back) => dayKey(dateBefore("2026-11-23", back)));
    for (const key of days) browser.stored[key] ??= [];
    await until(browser, START + 30 * MINUTE);
    for (const by of [366 * 24 * HOUR, -366 * 24 * HOUR, 30 * HOUR]) {
      for (const second of [0, 20, 40]) {
        browser.now = START + 30 * MINUTE + by + second * 1_000;
        await handle(browser.ports, woke);
        await handle(browser.ports, { command: "drank", at: browser.now });
      }
      browser.now = START + 31 * MINUTE;
      await handle(browser.ports, woke);
    }
    expect(browser.calls).not.toContain("remove");
    for (const key of [...days, ...old]) expect(Object.keys(browser.stored)).toContain(key);
  });

  test("go a month at a time, however many there are", async () => {
    const browser = await withHistory();
    for (let back = 0; back < 100; back += 1) browser.stored[dayKey(dateBefore("2025-10-19", back))] ??= [];
    const tooOld = () => Object.keys(browser.stored).filter((key) => key < "day:2025-10-19").length;
    const before = tooOld();
    await until(browser, START + 23 * HOUR);
    expect(tooOld()).toBe(before);
    await until(browser, START + 47 * HOUR);
    expect(tooOld()).toBe(before - 31);
    await until(browser, START + 71 * HOUR);
    expect(tooOld()).toBe(before - 2 * 31);
  });

  test("are no reason to refuse what was asked, and go with a later event where the browser kept them", async () => {
    const browser = await withHistory();
    await until(browser, START + 23 * HOUR);
    browser.interfere = (call) => {
      if (call === "remove") throw new Error("busy");
    };
    await until(browser, START + 48 * HOUR);
    expect(browser.calls).toContain("remove");
    expect(await replyTo(browser, { command: "drank", at: browser.now })).toEqual({ ok: true });
    expect(browser.troubles).toEqual([]);
    expect(kept(browser)).toEqual(old);

    browser.interfere = () => {};
    browser.now += MINUTE;
    await handle(browser.ports, woke);
    expect(kept(browser)).toEqual(old.slice(1));
  });

  test("go also where the browser cannot say of which days there are any", async () => {
    const browser = await withHistory();
    browser.listsKeys = false;
    await until(browser, START + 48 * HOUR);
    expect(kept(browser)).toEqual(old.slice(1));
  });

  test("stay where what is remembered of them is garbage", async () => {
    const browser = await withHistory();
    const going = ["2026-11-22", "2025-10-19", "2025-10-20"];
    for (const lived of [
      null,
      { since: START - 1, until: START, passed: 9e15 },
      "long",
      { since: 0, until: 9e15, passed: 0 },
    ]) {
      browser.stored["upkeep"] = { lived, going, reserved: "yes" };
      await handle(browser.ports, woke);
      await handle(browser.ports, woke);
      expect(kept(browser)).toEqual(old);
    }
  });
});

describe("damaged data", () => {
  test("what is readable is kept, the raw value goes to the backup once, and the state says what happened", async () => {
    const browser = await install();
    browser.now += 10 * MINUTE;
    await handle(browser.ports, { command: "drank", at: browser.now });
    const damaged = { ...state(browser), prompted: "often", quiet: { from: "x" } };
    browser.stored["state"] = damaged;
    browser.stored["settings"] = { postureInterval: 9_999, snooze: 7 };
    await handle(browser.ports, woke);
    expect(state(browser).glasses).toHaveLength(1);
    expect(state(browser).quiet).toBeNull();
    expect(state(browser).mended?.fields).toEqual(
      expect.arrayContaining(["state.prompted", "state.quiet", "settings.postureInterval"]),
    );
    expect(browser.stored["settings"]).toEqual({ snooze: 7 });
    expect(browser.stored["backup"]).toMatchObject({ state: damaged });

    const first = browser.stored["backup"];
    browser.stored["state"] = null;
    await handle(browser.ports, woke);
    expect(browser.stored["backup"]).toEqual(first);
    expect(browser.alarm).not.toBeNull();

    await handle(browser.ports, { command: "dismissRepaired" });
    expect(state(browser).mended).toBeNull();
  });

  test("a day's history that is no list is kept aside and a new one begun", async () => {
    const browser = await install();
    browser.stored["day:2026-11-23"] = "not a list";
    await handle(browser.ports, { command: "drank", at: START });
    expect(browser.stored["backup:day:2026-11-23"]).toBe("not a list");
    expect(recordsOf(browser, "2026-11-23")).toEqual([{ kind: "drank", at: START, ml: 200 }]);
  });
});
