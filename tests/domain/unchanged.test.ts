import * as fc from "fast-check";
import { describe, expect } from "vitest";
import type { Event } from "../../src/domain/model/event.ts";
import { needsPageProbe } from "../../src/domain/rules/probing.ts";
import { isSign } from "../../src/domain/rules/presence.ts";
import { plan } from "../../src/domain/plan.ts";
import { dueAt } from "../../src/domain/rules/due.ts";
import { reminders } from "../../src/domain/model/reminder.ts";
import type { SettingName } from "../../src/settings/fields.ts";
import { step, stepInto } from "../../src/domain/step.ts";
import { awake, changes, everything, tale } from "../support/arbitraries.ts";
import { RandomDays } from "../support/random-days.ts";
import { must, mustEqual, truth } from "../support/property.ts";

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

const days = new RandomDays(
  tale(everything),
  fc.record({
    // A click of the very moment of another is that click, delivered again.
    later: fc.integer({ min: 1, max: 100_000 }),
    putOff: fc.constantFrom(...putOff),
    askedFor: fc.constantFrom(...askedFor),
  }),
);

describe("the same event twice", () => {
  days.atEveryStep("equals once", ({ state, event, context }) => {
    const again = step(state, event, context);
    mustEqual(again.state, state);
    mustEqual(again.records, []);
  });
});

describe("a page of Limber that is open or not", () => {
  days.atEveryStep(
    "makes no difference while nobody looks for it",
    ({ before, event, context }, _machine, reach) => {
      if (needsPageProbe(before)) {
        reach("it matters");
        return;
      }
      reach("nobody looks");
      const { environment } = context;
      const other = { ...environment, pageOpen: !environment.pageOpen, pageInView: !environment.pageInView };
      const one = step(before, event, context);
      const another = step(before, event, { ...context, environment: other });
      // What was known of the moment is remembered after a jump of the clock, as it was told.
      mustEqual({ ...another.state, jumps: [] }, { ...one.state, jumps: [] });
      mustEqual(another.records, one.records);
    },
    "it matters",
    "nobody looks",
  );
});

describe("unrelated settings", () => {
  /** Which settings a reminder's due time may depend on, and no others. */
  const related = (id: string, name: SettingName): boolean => {
    // The start of the day, and the hours outside which everything stands still, are everybody's.
    if (name === "dayStart" || name === "workingHoursEnabled") return true;
    if (id === "water") return ["waterInterval", "waterEnabled", "waterGoal", "waterGlass"].includes(name);
    return [`${id}Interval`, `${id}Enabled`].includes(name);
  };

  new RandomDays(tale([...awake, "settings"], 8), changes).atTheEnd(
    "never move a due time",
    (machine, some, reach) => {
      const settings = { ...machine.settings, ...some };
      // Whoever changes a setting is here, whatever they change.
      const kept = step(machine.state, { command: "visit" }, machine.context).state;
      const moved = stepInto(settings, machine.state, machine.context).state;
      for (const reminder of reminders(machine.settings)) {
        if (Object.keys(some).some((name) => related(reminder.id, name as SettingName))) continue;
        expect(dueAt(reminder, moved, settings)).toBe(dueAt(reminder, kept, machine.settings));
        if (Object.keys(some).length > 0) reach(machine.state.presence.is === "away" ? "away" : "a change");
      }
    },
    "a change",
    "away",
  );

  days.atTheEnd("saved without a change move nothing", ({ state, context }) => {
    const visited = step(state, { command: "visit" }, context);
    const saved = stepInto(context.settings, state, context);
    expect(truth(saved.state)).toEqual(truth(visited.state));
    expect(saved.records).toEqual(visited.records);
  });
});

describe("stale answers", () => {
  days.atTheEnd("that put something off do nothing", ({ state, context }, { putOff: answer, later }) => {
    const moment = { ...context, now: context.now + later };
    const answered = step(state, answer, moment);
    // Whoever clicks is here, whatever they click on.
    const unanswered = step(state, { command: isSign(answer, state) ? "visit" : "refresh" }, moment);
    expect(truth(answered.state)).toEqual(truth(unanswered.state));
    expect(answered.records).toEqual(unanswered.records);
  });

  days.atTheEnd(
    "that ask for something are never silent: a page is there or comes, and no glass is logged",
    ({ state, context }, { askedFor: answer, later }) => {
      const moment = { ...context, now: context.now + later };
      const answered = step(state, answer, moment).state;
      must(plan(answered, moment).page !== null, "a page is wanted");
      expect(answered.glasses).toEqual(step(state, { command: "refresh" }, moment).state.glasses);
    },
  );

  days.atTheEnd("that tell of a glass log one, and nothing else starts", ({ state, context }, { later }) => {
    const moment = { ...context, now: context.now + later };
    const press: Event = { signal: "noticePressed", prompt: gone, button: "drank", at: moment.now };
    const unanswered = step(state, { command: "refresh" }, moment).state;
    const answered = step(state, press, moment).state;
    expect(answered.glasses.length).toBe(unanswered.glasses.length + 1);
    expect(answered.break?.id).toBe(unanswered.break?.id);
  });
});

describe("step and plan", () => {
  days.atEveryStep("never touch what they are given", ({ before, event, context, state }) => {
    deepFreeze({ before, event, context, state });
    step(before, event, context);
    plan(state, context);
  });

  days.atEveryStep("give what survives being written down as JSON", ({ state, records, context }) => {
    must(isJson(state), "the state is plain");
    must(isJson(records), "the records are plain");
    must(isJson(plan(state, context)), "the plan is plain");
  });

  days.atEveryStep("give the same whenever they are asked the same", ({ before, again, state, records }) => {
    const { state: stateAgain, records: recordsAgain } = again(structuredClone(before));
    mustEqual({ state: stateAgain, records: recordsAgain }, { state, records });
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
