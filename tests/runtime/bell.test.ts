import { expect, test, vi } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import type { SettingsChange } from "../../src/settings/change.ts";
import type { State } from "../../src/domain/model/state.ts";
import { handle } from "../../src/runtime/handle.ts";
import { FakeBrowser } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 8);
const woke: Event = { signal: "woke" };

/** Somebody who sits down at the start, and what the bell does meanwhile. */
async function sitting(changes: object = {}): Promise<Sitting> {
  const browser = new FakeBrowser(START);
  const post = (event: Event | SettingsChange) => handle(browser.ports, event);
  await post(woke);
  await post({ settings: "change", changes });
  return {
    browser,
    post,
    prompt: () => (browser.stored["state"] as State).prompt?.id ?? "",
    until: async (minute) => {
      const end = START + minute * MINUTE;
      while (browser.alarm !== null && browser.alarm <= end) {
        browser.now = browser.alarm;
        await post(woke);
      }
      browser.now = end;
    },
  };
}

interface Sitting {
  browser: FakeBrowser;
  post: (event: Event | SettingsChange) => Promise<void>;
  prompt: () => string;
  until: (minute: number) => Promise<void>;
}

test("a prompt rings when it comes, and once, whatever happens while it is open", async () => {
  const { browser, post, until } = await sitting();
  await until(29);
  expect(browser.rung).toEqual([]);
  await until(30);
  expect(browser.rung).toHaveLength(1);
  for (const minute of [31, 33, 36]) {
    await until(minute);
    await post({ command: "refresh" });
  }
  await post({ signal: "browserStarted" });
  expect(browser.rung).toHaveLength(1);
});

test("one that was put off rings anew when it comes again", async () => {
  const { browser, post, prompt, until } = await sitting();
  await until(30);
  await post({ command: "snooze", prompt: prompt(), minutes: 5 });
  await until(34);
  expect(browser.rung).toHaveLength(1);
  await until(36);
  expect(browser.rung).toHaveLength(2);
  expect(new Set(browser.rung).size).toBe(2);
});

test("nothing rings while a hold lasts; afterwards it rings once for all that waited", async () => {
  const { browser, post, until } = await sitting();
  await post({ command: "quiet", length: { minutes: 50 } });
  await until(50);
  expect(browser.rung).toEqual([]);
  await until(60);
  expect(browser.rung).toHaveLength(1);
});

test("a hold that begins while a prompt is open hushes it, and it rings when it is offered anew", async () => {
  const { browser, post, until } = await sitting();
  await until(30);
  await post({ command: "quiet", length: { minutes: 25 } });
  await until(54);
  expect(browser.rung).toHaveLength(1);
  await until(60);
  expect(browser.rung).toHaveLength(2);
});

test.each([
  ["the volume is 0", { volume: 0 }],
  ["none of its reminders has a sound", { postureSound: false, waterSound: false }],
  ["it shows in the icon only", { postureSurface: "icon", waterSurface: "icon" }],
])("a prompt comes silently where %s", async (_, changes) => {
  const { browser, until } = await sitting(changes);
  await until(30);
  expect(browser.stored["state"]).toHaveProperty("prompt.members", ["posture", "water"]);
  expect(browser.rung).toEqual([]);
});

test("a chime that is refused is trouble until it rings; the notification comes all the same", async () => {
  const { browser, post, until } = await sitting();
  browser.interfere = (call) => {
    if (call === "bell") throw new Error("no room");
  };
  await until(30);
  await post({ command: "refresh" });
  expect(browser.troubles).toEqual([{ kind: "sound", message: "no room" }]);
  expect(browser.notice).not.toBeNull();
  browser.interfere = () => {};
  await post({ command: "refresh" });
  expect([browser.troubles, browser.rung.length]).toEqual([[], 1]);
});

test("a chime that is never answered keeps nothing waiting", async () => {
  vi.useFakeTimers();
  const { browser, post, until } = await sitting();
  await until(29);
  browser.ports.bell.ring = () => new Promise(() => {});
  browser.now = START + 30 * MINUTE;
  const handled = post(woke);
  await vi.advanceTimersByTimeAsync(3_000);
  await handled;
  expect(browser.troubles).toEqual([{ kind: "sound", message: "no answer" }]);
  expect(browser.notice).not.toBeNull();
  vi.useRealTimers();
});
