import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newState, type State } from "../../src/domain/model/state.ts";
import { step } from "../../src/domain/step.ts";
import { readSavedForView } from "../../src/snapshot/saved.ts";
import { readSaved } from "../../src/snapshot/whole.ts";
import { findDifferences } from "../../src/settings/fields.ts";
import { everything, settings as anySettings, tale } from "../support/arbitraries.ts";
import { RandomDays } from "../support/random-days.ts";
import firstRelease from "./fixtures/state-1.json" with { type: "json" };
import { runs } from "../support/property.ts";
import { atDesk } from "../support/at-desk.ts";

const NOW = Date.UTC(2026, 10, 23, 12);
const read = (raw: Record<string, unknown>) => readSaved(raw, NOW, "Europe/Berlin");
const fresh = newState(NOW, "2026-11-23");
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const names = Object.keys(fresh) as (keyof State)[];
const garbage = fc.constantFrom<unknown>(null, "x", -1.5, [7], { is: "lost" }, { counted: "long" }, true);
const days = new RandomDays(tale(everything), fc.dictionary(fc.constantFrom(...names), garbage));

describe("decode(encode(state)) = state", () => {
  days.atTheEnd("for every state the engine can reach", ({ state, settings: { dayStart } }) => {
    const saved = read({ settings: { dayStart }, state: throughJson(state) });
    expect(saved.damaged).toEqual([]);
    expect(saved.state).toEqual(state);
  });

  test("for a state saved by version 1", () => {
    const saved = read(firstRelease);
    expect(saved.damaged).toEqual([]);
    expect(saved.state).toEqual({
      ...firstRelease.state,
      zone: null,
      jumps: [],
      replyAt: null,
      position: { is: "sitting", said: null },
      standing: { counted: 0, since: null },
      absence: null,
      easy: null,
      easyBefore: null,
      plannedHold: null,
      pageAskedFor: true,
      lastSign: NOW,
      unanswered: 0,
      stretched: [],
      ideas: [],
      seen: { fullScreen: null, call: null, afterCall: null, callLast: null },
      waitingSince: null,
      fullScreens: 0,
      progress: Object.fromEntries(
        Object.entries(firstRelease.state.progress).map(([id, old]) => [id, { ...old, appointment: null }]),
      ),
      settingsInForce: null,
    });
    expect(saved.settings).toMatchObject(firstRelease.settings);
  });

  test("for the settings in force, with the person's own reminders and weeks", () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const own = settings.own.map((one) => ({ ...one, name: one.name.trim() || "x" }));
        const settingsInForce = findDifferences({ ...settings, own });
        const state = { ...fresh, settingsInForce };
        const saved = read({ state: throughJson(state) });
        expect(saved.damaged).toEqual([]);
        expect(saved.state).toEqual(state);
      }),
    );
  });
});

describe("decode(anything)", () => {
  test("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (state, settings) => {
        const saved = read({ state, settings });
        expect(saved.state === null).toBe(state === undefined);
      }),
      runs(),
    );
  });

  days.atTheEnd(
    "loses no readable field, and names every field it set back",
    ({ state, settings: { dayStart }, now }, broken, reach) => {
      // Where the last event is broken, the clock tells what has been: then it is that of the day.
      const at = "seenAt" in broken ? now : NOW;
      const raw = { settings: { dayStart }, state: { ...(throughJson(state) as State), ...broken } };
      const saved = readSaved(raw, at, "Europe/Berlin");
      for (const name of names) {
        const path = `state.${name}`;
        const setBack = saved.damaged.some((field) => field === path || field.startsWith(`${path}.`));
        // What is kept in case the clock returns is forgotten without a word.
        if (name === "jumps" && name in broken) continue;
        // A name among the settings that only a later version knows has no meaning here.
        if (name === "settingsInForce" && name in broken && !setBack) continue;
        // A last event that can be read is believed: what contradicts it is set back, and named.
        if (!(name in broken) && "seenAt" in broken && setBack) continue;
        if (!(name in broken)) expect(saved.state?.[name], name).toEqual(state[name]);
        // No calendar takes a fraction of a millisecond.
        else if (name === "seenAt" && !setBack)
          expect(saved.state?.[name]).toBe(Math.floor(Number(broken[name])));
        else if (!setBack) expect(saved.state?.[name], name).toEqual(broken[name]);
        if (name in broken) reach(setBack ? "set back" : "read as it is");
      }
    },
    "set back",
    "read as it is",
  );

  test.each<[string, unknown]>([
    ["null", null],
    ["a list", []],
    ["a text", "{}"],
    ["an empty object", {}],
  ])("%s becomes the state of someone who has just sat down", (_name, raw) => {
    const saved = read({ state: raw });
    expect(saved.state).toEqual({ ...fresh, arrivedAt: NOW });
    expect(saved.damaged.length).toBeGreaterThan(0);
  });

  test("nothing saved yet is no damage", () => {
    expect(read({})).toMatchObject({ state: null, damaged: [] });
  });

  test("of a newer version keeps every field it knows", () => {
    const newer = { ...fresh, version: 2, glasses: [{ at: 1, ml: 200 }], mood: "fine" };
    const saved = read({ state: newer });
    expect(saved.state).toEqual({ ...fresh, glasses: [{ at: 1, ml: 200 }] });
    expect(saved.damaged).toEqual(["state.version"]);
  });

  test("keeps the readable items of a list and drops the others", () => {
    const saved = read({ state: { ...fresh, glasses: [{ at: 1, ml: 200 }, "a sip", { at: 2 }] } });
    expect(saved.state?.glasses).toEqual([{ at: 1, ml: 200 }]);
    expect(saved.damaged).toEqual(["state.glasses.1", "state.glasses.2"]);
  });

  test("takes no counter under a name that no reminder can have", () => {
    const progress = JSON.parse('{"__proto__": {"counter": 1}, "own:a b": {}, "posture": {}}') as object;
    const saved = read({ state: { ...fresh, progress } });
    expect(Object.keys(saved.state?.progress ?? {})).toEqual(["posture"]);
  });

  test("forgets a jump whose kept state has any fault, and those before it", () => {
    const jump = { from: { ...fresh, jumps: [] }, lived: 0, events: [], filed: [] };
    const faults = [{}, null, { ...fresh, glasses: "x" }, { ...fresh, wakeAt: fresh.seenAt - 1 }];
    for (const from of faults) {
      const jumps = [jump, { ...jump, from }, jump];
      expect(read({ state: { ...fresh, jumps } }).state?.jumps).toEqual([jump]);
    }
  });

  test("keeps what happened since a jump, also under the name that an earlier version gave it", () => {
    const past = { world: atDesk, at: NOW, after: 0, toCurrent: false };
    const jump = (command: string, more = {}) => ({
      from: { ...fresh, jumps: [] },
      lived: 0,
      events: [{ ...past, event: { command, ...more } }],
      filed: [],
    });
    expect(read({ state: { ...fresh, jumps: [jump("look")] } }).state?.jumps).toEqual([jump("refresh")]);
    const dismissed = [jump("dismissRepaired")];
    expect(read({ state: { ...fresh, jumps: [jump("dismissMended")] } }).state?.jumps).toEqual(dismissed);
    const asked = { break: "break@1", item: 2, at: NOW };
    const sought = [jump("seek", asked)];
    expect(read({ state: { ...fresh, jumps: [jump("turnTo", asked)] } }).state?.jumps).toEqual(sought);
    expect(read({ state: { ...fresh, jumps: [jump("visit")] } }).state?.jumps).toEqual([jump("visit")]);
    expect(read({ state: { ...fresh, jumps: [jump("toString")] } }).state?.jumps).toEqual([]);
  });

  test("is read by a page without what is kept since a jump, and is otherwise the same", () => {
    const jump = { from: { ...fresh, jumps: [] }, lived: 0, events: [], filed: [] };
    const raw = { settings: { dayStart: 300 }, state: { ...fresh, glasses: "x", jumps: [jump] } };
    const whole = read(raw);
    expect(whole.state?.jumps).toEqual([jump]);
    const seen = readSavedForView(raw, NOW, "Europe/Berlin");
    expect(seen).toEqual({ ...whole, state: { ...whole.state, jumps: [] } });
    expect(readSavedForView({ state: 5 }, NOW, "Europe/Berlin")).toEqual(read({ state: 5 }));
  });

  test("goes on from a last event at any time, with working hours on", () => {
    for (const seenAt of [-8.64e15, 0]) {
      const saved = read({ settings: { workingHoursEnabled: true }, state: { ...fresh, seenAt } });
      const context = { now: NOW, zone: "Europe/Berlin", settings: saved.settings, environment: atDesk };
      const { state } = step(saved.state ?? fresh, { signal: "woke" }, context);
      expect(state.wakeAt).toBeGreaterThan(NOW);
    }
  });

  test("takes no number that would stop the clock", () => {
    const saved = read({ state: { ...fresh, seenAt: 1e300, settleUntil: Number.POSITIVE_INFINITY } });
    expect(saved.state).toMatchObject({ seenAt: NOW, settleUntil: NOW });
  });
});

describe("a break that was on", () => {
  const story = { seconds: 20, exercise: "hip-sway" };
  const routine = { name: "desk", items: [story], at: 0, changedAt: NOW, playing: true, done: [0] };
  const rest = { id: "break@1", startedAt: NOW, length: 20_000, members: ["stretch"], pageSeen: true };
  const readBreak = (raw: unknown) => read({ state: { ...fresh, break: raw } }).state?.break;

  test("comes back with its routine", () => {
    expect(readBreak({ ...rest, place: "popup", routine })).toMatchObject({ place: "popup", routine });
  });

  test("of a version without routines was in its window", () => {
    expect(readBreak({ ...rest, routine: null })).toEqual({ ...rest, place: "window", routine: null });
  });

  test("keeps the words with which it began; words that cannot be read are no reason to lose it", () => {
    const called = [{ id: "own:eyes", kind: "own", name: "Rest your eyes" }];
    const place = "window";
    expect(readBreak({ ...rest, routine: null, called })).toEqual({ ...rest, place, routine: null, called });
    const broken = readBreak({ ...rest, routine: null, called: [{ id: "own:eyes", kind: "eyes" }] });
    expect(broken).toEqual({ ...rest, place, routine: null, called: [] });
  });

  test("comes back with its idea; what cannot be one is none", () => {
    const walk = { ...rest, members: ["posture"], routine: null };
    expect(readBreak({ ...walk, idea: "kettle" })).toMatchObject({ idea: "kettle" });
    expect(readBreak({ ...walk, idea: ["kettle"] })).toMatchObject({ idea: null, members: ["posture"] });
    const turns = { ...fresh, ideas: ["kettle", "", 3] };
    const saved = read({ state: turns });
    expect(saved.state?.ideas).toEqual(["kettle"]);
    expect(saved.damaged).toEqual(["state.ideas.1", "state.ideas.2"]);
  });

  test.each([
    ["with an unknown exercise", { ...routine, items: [{ ...story, exercise: "splits" }] }],
    ["with nothing in it", { ...routine, items: [], done: [] }],
    ["that has lost count", { ...routine, done: [] }],
    ["under an unknown name", { ...routine, name: "evening" }],
    ["that is no routine", "desk"],
  ])("is not lost when its routine is one %s", (_name, broken) => {
    expect(readBreak({ ...rest, routine: broken })).toEqual({ ...rest, place: "window", routine: null });
  });
});
