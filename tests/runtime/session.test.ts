import { beforeEach, describe, expect, test } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import type { State } from "../../src/domain/model/state.ts";
import { beginSession, handleInSession, handleReport } from "../../src/runtime/session.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import { FakeBrowser, Killed } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 8);
const woke: Event = { signal: "woke" };

let browser: FakeBrowser;
const state = () => browser.stored["state"] as State;
const send = (event: Event) => handleInSession(browser.ports, event);
const outcomes = () =>
  readHistory(browser.stored["day:2026-11-23"])
    .records.filter((record) => record.kind === "break")
    .map(({ outcome }) => outcome);

/** A break of two minutes whose page has been open for half of one. */
async function takeBreak(): Promise<void> {
  await send({ command: "start", prompt: null, reminder: "posture" });
  await send({ command: "pageOpened", page: state().break?.id ?? "" });
  browser.now += MINUTE / 2;
}

beforeEach(async () => {
  browser = new FakeBrowser(START);
  await beginSession(browser.ports);
});

describe("a glass pressed on a notification", () => {
  const glass = (): Event => ({
    signal: "noticePressed",
    prompt: "water@1",
    button: "drank",
    at: browser.now,
  });
  let refusals: number;
  const refuse = (error: Error) => {
    browser.interfere = (call, when) => {
      if (call !== "save" || when !== "before" || refusals === 0) return;
      refusals -= 1;
      throw error;
    };
  };

  test("is kept though the browser twice refuses to save, for no reason that it names", async () => {
    refusals = 2;
    refuse(new Error("An unexpected error occurred"));
    await handleReport(browser.ports, glass());
    expect(state().glasses).toHaveLength(1);
    expect(browser.troubles).toEqual([]);
  });

  test("is not pressed for longer where it is refused each time, and that is told", async () => {
    refusals = 100;
    refuse(new Error("An unexpected error occurred"));
    await expect(handleReport(browser.ports, glass())).rejects.toThrow("unexpected");
    expect(refusals).toBe(97);
    expect(browser.troubles).toMatchObject([{ kind: "storage" }]);
  });

  test("is tried once where there is no room: making some is done by the save itself", async () => {
    browser.limit = 1;
    browser.calls = [];
    await expect(handleReport(browser.ports, glass())).rejects.toThrow("quota");
    expect(browser.calls).not.toContain("pause");
  });

  test("counts once where it was saved and something after that failed", async () => {
    let failures = 1;
    browser.interfere = (call, when) => {
      if (call !== "troubles" || when !== "before" || failures === 0) return;
      failures -= 1;
      throw new Error("no");
    };
    await handleReport(browser.ports, glass());
    expect(failures).toBe(0);
    expect(state().glasses).toHaveLength(1);
  });

  test("a key that switches quiet mode on is not pressed again: it would switch it off", async () => {
    refusals = 1;
    refuse(new Error("An unexpected error occurred"));
    await expect(handleReport(browser.ports, { signal: "quietKeyPressed" })).rejects.toThrow("unexpected");
  });
});

describe("switched on again, and no browser reports that", () => {
  test("alarm, icon and menu are there without any event", async () => {
    const { alarm, icon, badge } = browser;
    browser.restart();
    await beginSession(browser.ports);
    expect(browser).toMatchObject({ alarm, icon, badge, menu: true });
  });

  test("a Limber that was paused looks paused", async () => {
    await send({ command: "pause", length: "untilEnded" });
    browser.restart();
    await beginSession(browser.ports);
    expect(browser.icon).toMatchObject({ style: "grey" });
    expect(browser.alarm).toBeNull();
  });

  test("whatever comes first finds it begun: a window that closes with it is no break that was left", async () => {
    await takeBreak();
    browser.restart();
    await send(woke);
    expect(state().break).not.toBeNull();
    expect(browser).toMatchObject({ page: true, emptyWindow: false });
    expect(outcomes()).toEqual([]);
  });

  test("the time off counts like a closed browser, and a night is no sitting", async () => {
    browser.restart();
    browser.now += 600 * MINUTE;
    await send(woke);
    expect(state().sitting.counted).toBe(0);
    expect(browser.notice).toBeNull();
  });

  test("it begins once", async () => {
    browser.calls = [];
    await send(woke);
    await send(woke);
    expect(browser.calls).not.toContain("menu");
    expect(browser.calls.filter((call) => call === "save")).toHaveLength(2);
  });

  test("a window that the person closes in it is left as ever", async () => {
    await takeBreak();
    browser.page = false;
    await send(woke);
    expect(outcomes()).toEqual(["left"]);
  });
});

describe("what the browser refuses when a session begins", () => {
  test("a menu or a window that cannot be had keeps nothing waiting", async () => {
    browser.restart();
    browser.interfere = (call) => {
      if (call === "menu" || call === "clearAway") throw new Error(call);
    };
    await beginSession(browser.ports);
    expect(browser.alarm).not.toBeNull();
    expect(browser.sessionBegun).toBe(true);
  });

  test("nobody can say whether it has begun, or note that it has: what comes is handled, nothing is lost", async () => {
    await takeBreak();
    browser.restart();
    browser.interfere = (call) => {
      if (call === "hasBegun" || call === "begin") throw new Error(call);
    };
    await send({ command: "drank", at: browser.now });
    expect(state().glasses).toHaveLength(1);
    expect(state().break).not.toBeNull();
    expect(browser.alarm).not.toBeNull();
  });

  test("a full storage: it has not begun, and begins when there is room", async () => {
    await takeBreak();
    browser.restart();
    browser.interfere = (call) => {
      if (call === "save") throw new Error("QuotaExceededError");
    };
    await expect(send(woke)).rejects.toThrow("QuotaExceededError");
    expect(browser.sessionBegun).toBe(false);
    expect(browser.alarm).not.toBeNull();
    browser.interfere = () => {};
    await send(woke);
    expect(browser.sessionBegun).toBe(true);
    expect(browser.page).toBe(true);
    expect(outcomes()).toEqual([]);
  });

  test.each(["before", "after"] as const)(
    "a worker that dies %s any call: the next one begins it",
    async (when) => {
      const rehearsal = new FakeBrowser(START);
      await beginSession(rehearsal.ports);
      expect(rehearsal.calls.length).toBeGreaterThan(10);
      for (const dying of rehearsal.calls.keys()) {
        browser = new FakeBrowser(START);
        await beginSession(browser.ports);
        await takeBreak();
        browser.restart();
        let calls = -1;
        let dead = false;
        browser.interfere = (_call, moment) => {
          if (moment === "before") calls += 1;
          if (dead || (moment === when && calls === dying)) {
            dead = true;
            throw new Killed();
          }
        };
        await beginSession(browser.ports).catch(() => {});
        browser.interfere = () => {};
        await send(woke);
        expect(browser, `died ${when} call ${dying}`).toMatchObject({
          menu: true,
          page: true,
          sessionBegun: true,
        });
        expect(browser.alarm).toBeGreaterThan(browser.now);
        expect(outcomes()).toEqual([]);
      }
    },
  );
});

describe("a new version", () => {
  const comes = async () => {
    await browser.ports.updates.note();
    await send(woke);
  };

  test("is installed at once where no break is on", async () => {
    await comes();
    expect(browser.update).toBe("installed");
  });

  test("waits for the end of a break, and not for longer", async () => {
    await takeBreak();
    await comes();
    expect(browser.update).toBe("waiting");
    await send({ command: "endBreak", break: state().break?.id ?? "", how: "done", at: browser.now });
    expect(browser.update).toBe("installed");
  });

  test("waits for a routine in the popup too", async () => {
    const items = [{ exercise: "hip-sway", seconds: 60 }] as const;
    await send({ command: "stretch", name: "own", items, place: "popup" });
    await comes();
    expect(browser.update).toBe("waiting");
    browser.now += MINUTE;
    await send(woke);
    expect(browser.update).toBe("installed");
  });

  test("waits while a page is in use, in which somebody may be typing", async () => {
    browser.inUse = true;
    await comes();
    expect(browser.update).toBe("waiting");
    browser.inUse = false;
    await send(woke);
    expect(browser.update).toBe("installed");
  });

  test("is not installed in a break because a reading answers nothing once", async () => {
    await takeBreak();
    await browser.ports.updates.note();
    let readings = 0;
    // The first reading is the event's own.
    browser.handsOut = (found) => ((readings += 1) === 2 ? {} : found);
    await send(woke);
    expect(readings).toBeGreaterThan(2);
    expect(browser.update).toBe("waiting");
  });

  test("that cannot be installed loses nothing of what was asked", async () => {
    browser.interfere = (call) => {
      if (call === "install") throw new Error(call);
    };
    await expect(comes()).rejects.toThrow("install");
    let answered = false;
    const drank: Event = { command: "drank", at: browser.now };
    await handleInSession(browser.ports, drank, () => (answered = true)).catch(() => {});
    expect(answered).toBe(true);
    expect(state().glasses).toHaveLength(1);
    expect(browser.update).toBe("waiting");
  });

  test("that the browser installs all the same takes no break away", async () => {
    await takeBreak();
    await comes();
    browser.restart();
    await beginSession(browser.ports);
    expect(state().break).not.toBeNull();
    expect(browser.page).toBe(true);
    expect(outcomes()).toEqual([]);
  });
});
