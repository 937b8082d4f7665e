import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import { isSign } from "../../src/domain/rules/presence.ts";
import { plan } from "../../src/domain/plan.ts";
import { dueAt } from "../../src/domain/rules/due.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import type { State } from "../../src/domain/model/state.ts";
import { step, stepInto } from "../../src/domain/step.ts";
import type { SettingName } from "../../src/settings/fields.ts";
import { MINUTE } from "../../src/calendar/time.ts";
import { awake, changes, everything, tale, type Happening } from "../support/arbitraries.ts";
import type { Machine } from "../support/machine.ts";
import { always, atEveryStep, must, PATIENCE, RUNS } from "../support/property.ts";
import { tell } from "../support/telling.ts";

vi.setConfig(PATIENCE);

/** Everything but when the engine last looked and will look again, and what it keeps in case the clock returns. */
function truth({ seenAt: _seenAt, wakeAt: _wakeAt, jumps: _jumps, ...rest }: State): unknown {
  return rest;
}

/**
 * The engine learns of a change of zone or clock with the next event, and of a sleep when it has
 * passed: it takes them to have come right after the last one. So for these there is an event just before.
 */
function looksFirst(machine: Machine, { happens }: Happening): void {
  if (["travel", "sleep", "clock"].includes(happens)) machine.send({ command: "refresh" });
}

describe("waking more often changes nothing", () => {
  test("waking every minute equals waking only at the planned moments", () => {
    always(
      [...awake, "settings", "travel", "sleep", "clock"],
      (story) => {
        const before = looksFirst;
        const seldom = tell(story, { before });
        const often = tell(story, {
          before,
          passTime: (machine, length) => {
            const until = machine.now + length;
            while (machine.now < until) {
              machine.awakeUntil(Math.min(until, machine.now + MINUTE));
              machine.send({ signal: "woke" });
            }
          },
        });
        seldom.send({ command: "refresh" });
        often.send({ command: "refresh" });
        expect(truth(often.state)).toEqual(truth(seldom.state));
        expect(often.history).toEqual(seldom.history);
      },
      10,
    );
  });
});

describe("the same event twice", () => {
  test("equals once", () => {
    atEveryStep(({ state, event, context }) => {
      const again = step(state, event, context);
      expect(again.state).toEqual(state);
      expect(again.records).toEqual([]);
    });
  });
});

describe("unrelated settings", () => {
  /** Which settings a reminder's due time may depend on, and no others. */
  const related = (id: string, name: SettingName): boolean => {
    // The start of the day, and the hours outside which everything stands still, are everybody's.
    if (name === "dayStart" || name === "workingHoursEnabled") return true;
    if (id === "water") return ["waterInterval", "waterEnabled", "waterGoal", "waterGlass"].includes(name);
    return [`${id}Interval`, `${id}Enabled`].includes(name);
  };

  test("never move a due time", () => {
    fc.assert(
      fc.property(tale([...awake, "settings"], 8), changes, (story, some) => {
        const machine = tell(story);
        // What tells presence may really end one, and with it every counter.
        const change = Object.fromEntries(
          Object.entries(some).filter(([name]) => !["soundMeansSitting", "idleDetection"].includes(name)),
        );
        const settings = { ...machine.settings, ...change };
        const kept = step(machine.state, { command: "refresh" }, machine.context).state;
        const moved = stepInto(settings, machine.state, machine.context).state;
        for (const reminder of reminders(machine.settings)) {
          if (Object.keys(change).some((name) => related(reminder.id, name as SettingName))) continue;
          expect(dueAt(reminder, moved, settings)).toBe(dueAt(reminder, kept, machine.settings));
        }
      }),
      RUNS,
    );
  });

  test("saved without a change move nothing", () => {
    always(
      everything,
      (story) => {
        const { state, context } = tell(story);
        const looked = step(state, { command: "visit" }, context);
        const saved = stepInto(context.settings, state, context);
        expect(truth(saved.state)).toEqual(truth(looked.state));
        expect(saved.records).toEqual(looked.records);
      },
      8,
    );
  });
});

describe("stale answers", () => {
  const gone = "posture@1";
  const putOff: Event[] = [
    { command: "snooze", prompt: gone, minutes: 10 },
    { command: "skip", prompt: gone },
    { command: "pageOpened", page: gone },
    { command: "endBreak", break: "break@1", how: "done", at: 0 },
    { command: "endBreak", break: "break@1", how: "skip", at: 0 },
    { command: "undo", at: 1 },
    { signal: "noticeClosed", prompt: gone },
    { signal: "noticePressed", prompt: gone, button: "snooze", at: 1 },
  ];
  const askedFor: Event[] = [
    { command: "start", prompt: gone, reminder: null },
    { command: "start", prompt: gone, reminder: "posture" },
    { command: "open", prompt: gone },
    { signal: "noticePressed", prompt: gone, button: "start", at: 1 },
  ];
  const late = fc.integer({ min: 0, max: 100_000 });

  test("that put something off do nothing", () => {
    fc.assert(
      fc.property(tale(everything, 8), fc.constantFrom(...putOff), late, (story, answer, later) => {
        const { state, context } = tell(story);
        const moment = { ...context, now: context.now + later };
        const answered = step(state, answer, moment);
        // Whoever clicks is here, whatever they click on.
        const looked = step(state, { command: isSign(answer, state) ? "visit" : "refresh" }, moment);
        expect(truth(answered.state)).toEqual(truth(looked.state));
        expect(answered.records).toEqual(looked.records);
      }),
      RUNS,
    );
  });

  test("that ask for something are never silent: a page is there or comes, and no glass is logged", () => {
    fc.assert(
      fc.property(tale(everything, 8), fc.constantFrom(...askedFor), late, (story, answer, later) => {
        const { state, context } = tell(story);
        const moment = { ...context, now: context.now + later };
        const answered = step(state, answer, moment).state;
        must(plan(answered, moment).page !== null, "a page is wanted");
        expect(answered.glasses).toEqual(step(state, { command: "refresh" }, moment).state.glasses);
      }),
      RUNS,
    );
  });

  test("that tell of a glass log one, and nothing else starts", () => {
    fc.assert(
      fc.property(tale(everything, 8), late, (story, later) => {
        const { state, context } = tell(story);
        const moment = { ...context, now: context.now + later };
        const press: Event = { signal: "noticePressed", prompt: gone, button: "drank", at: moment.now };
        const looked = step(state, { command: "refresh" }, moment).state;
        const answered = step(state, press, moment).state;
        expect(answered.glasses.length).toBe(looked.glasses.length + 1);
        expect(answered.break?.id).toBe(looked.break?.id);
      }),
      RUNS,
    );
  });
});

describe("step and plan", () => {
  test("never touch what they are given", () => {
    atEveryStep(({ before, event, context, state }) => {
      deepFreeze({ before, event, context, state });
      step(before, event, context);
      plan(state, context);
    });
  });

  test("give what survives being written down as JSON", () => {
    atEveryStep(({ state, records, context }) => {
      must(isJson(state), "the state is plain");
      must(isJson(records), "the records are plain");
      must(isJson(plan(state, context)), "the plan is plain");
    });
  });

  test("give the same whenever they are asked the same", () => {
    atEveryStep(({ before, again, state, records }) => {
      expect(again(structuredClone(before))).toMatchObject({ state, records });
    });
  });
});

/** Whether a value is the same after `JSON.parse(JSON.stringify(value))`. */
function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return plain && Object.values(value).every(isJson);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}
