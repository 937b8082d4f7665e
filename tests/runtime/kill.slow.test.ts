import { describe, expect, test } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import type { SettingsChange } from "../../src/settings/change.ts";
import type { State } from "../../src/domain/model/state.ts";
import { handle } from "../../src/runtime/handle.ts";
import { readHistory } from "../../src/snapshot/history.ts";
import type { Upkeep } from "../../src/snapshot/upkeep.ts";
import { FakeBrowser, Killed } from "../support/fake-ports.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 8);
const woke: Event = { signal: "woke" };

/** A history that is too old by a date that has almost been lived with. */
const TOO_OLD = "day:2025-10-16";
const almostLived = (now: number) => ({
  since: now - 30 * 60 * MINUTE,
  until: now,
  passed: (24 * 60 - 15) * MINUTE,
});

/** A part of a working day: what happens when, besides the alarm. */
type Story = {
  name: string;
  /** Nine in the morning where it says nothing else. */
  start?: number;
  events: [minute: number, event: (state: State) => Event | SettingsChange][];
  until: number;
};

const stories: Story[] = [
  { name: "a prompt comes and expires", events: [], until: 45 },
  {
    name: "a break is started and taken",
    events: [[31, (state) => ({ command: "start", prompt: state.prompt?.id ?? "", reminder: null })]],
    until: 36,
  },
  {
    name: "a prompt is snoozed and comes again",
    events: [[31, (state) => ({ command: "snooze", prompt: state.prompt?.id ?? "", minutes: null })]],
    until: 38,
  },
  {
    name: "quiet mode holds a prompt and lets it go",
    events: [[10, () => ({ command: "quiet", length: { minutes: 25 } })]],
    until: 38,
  },
  {
    name: "a glass is logged and taken back",
    events: [
      [12, () => ({ command: "drank", at: START + 12 * MINUTE })],
      [13, () => ({ command: "undo", at: START + 12 * MINUTE })],
    ],
    until: 32,
  },
  {
    name: "a setting is changed",
    events: [[12, () => ({ settings: "change", changes: { postureInterval: 20 } })]],
    until: 22,
  },
  {
    name: "a new day begins",
    start: START - 5.5 * 60 * MINUTE,
    events: [[12, () => ({ command: "drank", at: START - 5.3 * 60 * MINUTE })]],
    until: 45,
  },
];

/** A fresh browser per run; the worker dies at the given port call, just before or just after it. */
async function run(story: Story, killAt: number | null, when: "before" | "after"): Promise<FakeBrowser> {
  const browser = await runUnended(story, killAt, when);
  browser.interfere = () => {};
  await handle(browser.ports, woke);
  return browser;
}

/** The same, as things stand when the alarm has rung for the last time. */
async function runUnended(
  story: Story,
  killAt: number | null,
  when: "before" | "after",
): Promise<FakeBrowser> {
  const start = story.start ?? START;
  const browser = new FakeBrowser(start);
  browser.stored[TOO_OLD] = [];
  browser.stored["upkeep"] = { lived: almostLived(start), going: [], reserved: false };
  let calls = 0;
  let dead = false;
  browser.interfere = (_call, moment) => {
    if (dead) throw new Killed();
    if (moment === "before") calls += 1;
    if (moment === when && calls - 1 === killAt) {
      dead = true;
      throw new Killed();
    }
  };
  // A worker that died is started again by the next event; nothing of the old one goes on.
  const post = async (event: Event | SettingsChange): Promise<boolean> => {
    dead = false;
    try {
      await handle(browser.ports, event);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    return !dead;
  };

  if (!(await post(woke))) await post(woke);
  const events = [...story.events];
  for (let minute = 0; minute <= story.until; minute += 0.5) {
    browser.now = start + minute * MINUTE;
    // The alarm has a period of a minute: a handler that died before it was set anew is called again.
    const rings = () => browser.alarm !== null && browser.alarm <= browser.now;
    if (rings() && !(await post(woke))) {
      browser.now += MINUTE / 4;
      if (rings()) await post(woke);
    }
    const [next] = events;
    if (next !== undefined && next[0] <= minute) {
      events.shift();
      const event = next[1](browser.stored["state"] as State);
      // A view that gets no answer sends its command once more.
      if (!(await post(event))) await post(event);
    }
    // The break page, once it is open, says so.
    const state = browser.stored["state"] as State;
    if (browser.page && state.break !== null && !state.break.pageSeen) {
      await post({ command: "pageOpened", page: state.break.id });
    }
  }
  return browser;
}

/** All that a person could tell apart, without the moments that a late alarm shifts by some seconds. */
function outcome(browser: FakeBrowser) {
  const state = browser.stored["state"] as State;
  const { records } = readHistory(browser.stored["day:2026-11-23"]);
  return {
    prompt: state.prompt?.members ?? null,
    break: state.break !== null,
    quiet: state.quiet !== null,
    glasses: state.glasses.length,
    settings: browser.stored["settings"] ?? {},
    isKept: TOO_OLD in browser.stored,
    isReserved: (browser.stored["upkeep"] as Upkeep).reserved,
    records: records.map((record) =>
      record.kind === "answered" ? `answered ${record.answer}` : record.kind,
    ),
    notice: browser.notice?.prompt !== undefined,
    icon: browser.icon,
    badge: browser.badge?.due,
    hasAlarm: browser.alarm !== null && browser.alarm > browser.now,
    troubles: browser.troubles,
  };
}

test.each(["before", "after"] as const)(
  "killed %s any port call when a prompt comes, it is on the screen a minute later",
  async (when) => {
    const story: Story = { name: "a prompt comes", events: [], until: 31 };
    const undisturbed = await runUnended(story, null, when);
    expect(undisturbed.notice).not.toBeNull();
    for (let call = 0; call < undisturbed.calls.length; call += 1) {
      const killed = await runUnended(story, call, when);
      expect(killed.notice?.members, `${when} call ${call}: ${undisturbed.calls[call]}`).toEqual(
        undisturbed.notice?.members,
      );
      expect(killed.icon).toEqual(undisturbed.icon);
    }
  },
);

describe.each(stories)("killed at any port call: $name", (story) => {
  test.each(["before", "after"] as const)("%s the call", async (when) => {
    const undisturbed = await run(story, null, when);
    const calls = undisturbed.calls.length;
    expect(outcome(undisturbed)).toMatchObject({ isKept: false, isReserved: true });
    expect(calls).toBeGreaterThan(20);
    for (let call = 0; call < calls; call += 1) {
      const killed = await run(story, call, when);
      expect(outcome(killed), `${when} call ${call}: ${undisturbed.calls[call]}`).toEqual(
        outcome(undisturbed),
      );
    }
  });
});
