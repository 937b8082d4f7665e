import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { allWeek, spellAt } from "../../src/calendar/week.ts";
import { plan } from "../../src/domain/plan.ts";
import type { Filed } from "../../src/domain/model/record.ts";
import { reminders, type Reminder } from "../../src/domain/model/reminder.ts";
import { replyPage } from "../../src/domain/rules/reply.ts";
import type { Context } from "../../src/domain/model/turn.ts";
import type { Span, State } from "../../src/domain/model/state.ts";
import { HOUR, MINUTE, type Instant, type Ms } from "../../src/calendar/time.ts";
import { anyLength, awake, everything, tale } from "../support/arbitraries.ts";
import type { Machine } from "../support/machine.ts";
import { always, atEveryStep, counted, must, PATIENCE, RUNS } from "../support/property.ts";
import { tell } from "../support/telling.ts";

vi.setConfig(PATIENCE);

/** How long until a reminder may be offered if its counters run; nothing or less: it is due and ready. */
function lacks({ id, interval, kind }: Reminder, state: State, { now, settings }: Context): Ms {
  const progress = state.progress[id];
  if (progress === undefined) return interval;
  const enough = Math.min(settings.waterGoal, Math.floor(3000 / settings.waterGlass));
  if (kind === "water" && state.glasses.length >= enough) return Infinity;
  const { counter, wait } = progress;
  return Math.max(
    interval - counted(counter, now),
    wait === null ? 0 : wait.length - counted(wait.passed, now),
  );
}

function inForce(span: Span | null, now: Instant): boolean {
  return span !== null && (span.until === null || span.until > now);
}

function plannedQuiet({ now, zone, settings }: Context): boolean {
  const { workingHoursEnabled, workingHours, daysOff, focusPlanEnabled, focusPlan } = settings;
  // A date off is off also where no hours are set.
  const isAlways = !workingHoursEnabled || (workingHours.length === 0 && daysOff.length === 0);
  const hours = workingHours.length === 0 ? allWeek : workingHours;
  return (
    (!isAlways && !spellAt(now, zone, hours, daysOff).inside) ||
    (focusPlanEnabled && spellAt(now, zone, focusPlan).inside)
  );
}

function prompts(records: readonly Filed[]) {
  return records.map(({ record }) => record).filter((record) => record.kind === "prompted");
}

describe("liveness and progress", () => {
  test("not paused for ever implies a wake", () => {
    atEveryStep(({ state }) => {
      must(state.wakeAt !== null || state.pause?.until === null, "a wake is planned, or paused for ever");
    });
  });

  test("the wake is later than now, and the plan's is the saved one", () => {
    atEveryStep(({ state, context }) => {
      must(state.seenAt === context.now, "the event was seen");
      must(state.wakeAt === null || state.wakeAt > context.now, "the wake is to come");
      const { wakeAt } = plan(state, context);
      // While a break has its page, that is looked for besides.
      const looks = state.break?.pageSeen === true && wakeAt === context.now + MINUTE;
      must(wakeAt === state.wakeAt || looks, "the planned wake was saved");
      must(wakeAt === null || wakeAt <= (state.wakeAt ?? Infinity), "nothing planned is missed");
    });
  });
});

describe("never early", () => {
  test("a prompt opens for a reminder whose counter is full; those that come along follow within the merge window", () => {
    atEveryStep(({ records, state, context }) => {
      for (const { members, at } of prompts(records)) {
        // What a clock that returns brings to its right time was looked at there.
        if (at < context.now) continue;
        const missing = reminders(context.settings)
          .filter(({ id }) => members.includes(id))
          .map((reminder) => lacks(reminder, state, context));
        expect(Math.min(...missing)).toBeLessThanOrEqual(0);
        expect(Math.max(...missing)).toBeLessThanOrEqual(context.settings.mergeWindow * MINUTE);
      }
    });
  });

  test("whoever joins an open prompt is due and ready", () => {
    atEveryStep(({ before, state, context }) => {
      if (before.prompt === null || state.prompt?.id !== before.prompt.id) return;
      if (state.prompt.openedAt !== before.prompt.openedAt) return;
      for (const id of state.prompt.members.filter((member) => !before.prompt?.members.includes(member))) {
        const reminder = reminders(context.settings).find((one) => one.id === id);
        expect(reminder && lacks(reminder, state, context)).toBeLessThanOrEqual(0);
      }
    });
  });

  test("two posture prompts are an interval apart unless the first, or a break, was put off, expired or withdrawn", () => {
    // From the history alone, without looking at a counter.
    always(["time", "deed", "idle"], (story) => {
      const { happenings } = story;
      if (happenings.some((one) => one.happens === "deed" && one.deed.does === "undo")) return;
      const { history, settings } = tell(story);
      let from: Instant = -Infinity;
      for (const { record } of history) {
        if (record.kind === "prompted" && record.members.includes("posture")) {
          expect(record.at - from).toBeGreaterThanOrEqual(
            (settings.postureInterval - settings.mergeWindow) * MINUTE,
          );
        }
        if (record.kind === "done" && ["posture", "stretch"].includes(record.reminder)) from = record.at;
        if (record.kind === "answered" && record.answer === "skipped" && record.members.includes("posture"))
          from = record.at;
        if (record.kind === "break" && record.outcome === "taken") {
          if (record.members.some((id) => id === "posture" || id === "stretch")) from = record.until;
        }
        if (record.kind === "break" && ["left", "snoozed"].includes(record.outcome)) {
          if (record.members.includes("posture")) from = -Infinity;
        }
        if (record.kind === "rested") from = record.until;
      }
    });
  });
});

describe("never late", () => {
  test("awake, present and not held, what is due and ready is prompted within a minute", () => {
    always([...awake, "settings"], (story) => {
      let freeSince: Instant | null = null;
      let readySince = new Map<string, Instant>();
      const look = (machine: Machine): void => {
        const { state, context, now, environment, settings } = machine;
        const recent = state.prompted.filter((at) => at > now - HOUR).length;
        // The limit lets the prompt that has come to the person grow; one in the icon has not come to them.
        const loud = reminders(settings).some(
          ({ id, surface }) => surface !== "icon" && state.prompt?.members.includes(id),
        );
        const limited = recent >= settings.promptsPerHour && !loud;
        const free =
          environment.idle === "active" &&
          state.break === null &&
          // Nobody has answered three times in a row.
          state.unanswered < 3 &&
          !inForce(state.pause, now) &&
          !inForce(state.quiet, now) &&
          !plannedQuiet(machine.context);
        freeSince = free && !limited ? (freeSince ?? now) : null;
        const ready = reminders(settings).filter((reminder) => lacks(reminder, state, context) <= 0);
        readySince = new Map(ready.map(({ id }) => [id, readySince.get(id) ?? now]));
        for (const { id } of ready) {
          if (freeSince === null || now - Math.max(freeSince, readySince.get(id) ?? now) < MINUTE) continue;
          must(state.prompt?.members.includes(id) === true, `${id} is in the prompt`);
        }
      };
      tell(story, {
        watch: (_, machine) => look(machine),
        passTime: (machine, length) => {
          const until = machine.now + length;
          while (machine.now < until) {
            machine.awakeUntil(Math.min(until, machine.now + MINUTE));
            look(machine);
          }
        },
      });
    });
  });
});

describe("held", () => {
  test("implies nothing announced", () => {
    atEveryStep(({ before, state, records, context }) => {
      const { notice, page } = plan(state, context);
      const held =
        inForce(state.pause, context.now) ||
        inForce(state.quiet, context.now) ||
        context.environment.idle === "locked" ||
        state.break !== null;
      must(!held || state.held.length > 0, "the hold is known");
      if (state.held.length === 0) return;
      must(notice === null, "no notification");
      const wasAskedFor = page === state.break?.id || page === replyPage(state);
      must(page === null || wasAskedFor, "no page but that of the break, or one that answers a click");
      must(!prompts(records).some(({ at }) => at === context.now), "no prompt opened");
      const known = before.prompt?.members ?? [];
      const joined =
        state.prompt?.id === before.prompt?.id && !state.prompt?.members.every((id) => known.includes(id));
      must(state.prompt === null || !joined, "nothing joined the prompt");
    });
  });
});

describe("any jump of the clock", () => {
  test("leads to at most one prompt, though everything was due", () => {
    const jump = fc.tuple(anyLength(24 * 400), fc.boolean()).map(([by, back]) => (back ? -by : by));
    fc.assert(
      fc.property(tale(everything, 8), jump, fc.boolean(), (story, by, closed) => {
        const machine = tell(story);
        machine.now += by;
        const { now } = machine;
        // What a return brings to its right time has come before.
        const first = machine
          .send({ signal: closed ? "browserStarted" : "woke" })
          .filter(({ record }) => !("at" in record) || record.at >= now);
        const { length } = machine.history;
        machine.awakeFor(Math.min(machine.settings.promptOpenFor, 3) * MINUTE - 1);
        expect(prompts([...first, ...machine.history.slice(length)]).length).toBeLessThanOrEqual(1);
        for (const [id, { counter }] of Object.entries(machine.state.progress)) {
          must(
            counter.counted >= 0 && (counter.since ?? 0) <= machine.now,
            `${id} is neither negative nor stuck`,
          );
        }
      }),
      RUNS,
    );
  });
});

describe("the hourly limit", () => {
  test("no more prompts come to the person in any rolling hour than they have chosen", () => {
    always(everything, (story) => {
      let announced: Instant[] = [];
      let shown: string | null = null;
      tell(story, {
        watch: ({ before, event, state, context }) => {
          const { now } = context;
          const setBack = Math.max(0, before.seenAt - now);
          announced = announced.map((at) => at - setBack).filter((at) => at > now - HOUR);
          const { notice, page } = plan(state, context);
          // What the person opens, or is shown for a click, does not come to them.
          const comes = state.break === null && page !== replyPage(state);
          const showing = notice?.prompt ?? (comes ? page : null);
          const byHand = "command" in event && event.command === "open";
          if (showing !== null && showing !== shown && !byHand) {
            announced.push(now);
            must(
              announced.length <= context.settings.promptsPerHour,
              `${announced.length} prompts in an hour`,
            );
          }
          shown = showing;
        },
      });
    });
  });
});
