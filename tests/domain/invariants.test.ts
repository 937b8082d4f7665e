import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findUndoneJump } from "../../src/domain/rules/jumps.ts";
import { plan } from "../../src/domain/plan.ts";
import { LONGEST_EASE } from "../../src/domain/model/easy.ts";
import { deskTimeIn } from "../../src/domain/rules/sitting.ts";
import type { FiledRecord } from "../../src/domain/model/record.ts";
import { reminders, type ReminderId } from "../../src/domain/model/reminder.ts";
import type { State } from "../../src/domain/model/state.ts";
import { replyPage } from "../../src/domain/rules/reply.ts";
import { HOUR, MINUTE, type Instant } from "../../src/calendar/time.ts";
import { anyLength, everything, tale, type Tale } from "../support/arbitraries.ts";
import { eased, stepsOf } from "../support/machine.ts";
import { RandomDays } from "../support/random-days.ts";
import { always, counted, inForce, lacks, must, type Reach } from "../support/property.ts";
import { tell } from "../support/telling.ts";

const jump = fc.tuple(anyLength(24 * 400), fc.boolean()).map(([by, back]) => (back ? -by : by));
const days = new RandomDays(tale(everything), fc.record({ by: jump, closed: fc.boolean() }));

function prompts(records: readonly FiledRecord[]) {
  return records.map(({ record }) => record).filter((record) => record.kind === "prompted");
}

/** Who is in a prompt that was not in it before. */
function joiners(before: State["prompt"], after: State["prompt"]): ReminderId[] {
  if (before === null || after?.id !== before.id) return [];
  return after.members.filter((id) => !before.members.includes(id));
}

describe("liveness and progress", () => {
  days.atEveryStep(
    "not paused for ever implies a wake",
    ({ state }, _machine, reach) => {
      must(state.wakeAt !== null || state.pause?.until === null, "a wake is planned, or paused for ever");
      if (state.wakeAt === null) reach("paused for ever");
    },
    "paused for ever",
  );

  days.atEveryStep(
    "the wake is later than now, and the plan's is the saved one",
    ({ state, context }, _machine, reach) => {
      must(state.seenAt === context.now, "the event was seen");
      must(state.wakeAt === null || state.wakeAt > context.now, "the wake is to come");
      const { wakeAt } = plan(state, context);
      // While a break has its page, each minute is a check of it besides.
      const isPageCheck = state.break?.pageSeen === true && wakeAt === context.now + MINUTE;
      must(wakeAt === state.wakeAt || isPageCheck, "the planned wake was saved");
      must(wakeAt === null || wakeAt <= (state.wakeAt ?? Infinity), "nothing planned is missed");
      if (isPageCheck) reach("a break's page");
    },
    "a break's page",
  );
});

describe("never early", () => {
  days.atEveryStep(
    "a prompt opens for a reminder whose counter is full; those that come along follow within the merge window",
    (happened, _machine, reach) => {
      for (const one of stepsOf(happened)) {
        const { records, state } = one;
        const context = eased(one);
        for (const { members } of prompts(records)) {
          const missing = reminders(context.settings)
            .filter(({ id }) => members.includes(id))
            .map((reminder) => lacks(reminder, state, context));
          expect(Math.min(...missing)).toBeLessThanOrEqual(0);
          expect(Math.max(...missing)).toBeLessThanOrEqual(context.settings.mergeWindow * MINUTE);
          reach(Math.max(...missing) > 0 ? "one that comes along" : "a prompt");
        }
      }
    },
    "a prompt",
    "one that comes along",
  );

  days.atEveryStep(
    "whoever joins an open prompt is due and ready",
    (happened, _machine, reach) => {
      for (const happening of stepsOf(happened)) {
        const { before, state } = happening;
        const context = eased(happening);
        for (const id of joiners(before.prompt, state.prompt)) {
          const reminder = reminders(context.settings).find((one) => one.id === id);
          expect(reminder && lacks(reminder, state, context)).toBeLessThanOrEqual(0);
          reach("one that joins");
        }
      }
    },
    "one that joins",
  );

  test("two posture prompts are an interval apart unless the first, or a break, was put off, expired or withdrawn", () => {
    // From the history alone, without looking at a counter.
    const holds = (story: Tale, reach: Reach<"a second prompt">) => {
      const { happenings } = story;
      if (happenings.some((one) => one.happens === "deed" && one.deed.does === "undo")) return;
      const { history, settings } = tell(story);
      const isEased = history.some(({ record }) => record.kind === "ease");
      const interval = Math.min(settings.postureInterval, isEased ? settings.easyInterval : Infinity);
      let from: Instant = -Infinity;
      let beforeRest: Instant = -Infinity;
      for (const { record } of history) {
        // Whoever sat elsewhere has not rested.
        if (record.kind === "sat" && record.said !== undefined) from = beforeRest;
        if (record.kind === "prompted" && record.members.includes("posture")) {
          if (from > -Infinity) reach("a second prompt");
          expect(record.at - from).toBeGreaterThanOrEqual((interval - settings.mergeWindow) * MINUTE);
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
        if (record.kind === "rested") [beforeRest, from] = [from, record.until];
      }
    };
    always(["time", "deed", "idle"], holds, "a second prompt");
  });
});

describe("Easy mode", () => {
  days.atEveryStep(
    "asks for no stretch, and lasts for three days beyond the last word at most",
    (happened, _machine, reach) => {
      for (const { state, records } of stepsOf(happened)) {
        const { easy, prompt } = state;
        if (easy === null) continue;
        must(easy.from <= state.seenAt && easy.until <= state.seenAt + LONGEST_EASE, "within three days");
        if (easy.stage === "stepUp") {
          if (prompt !== null) reach("a prompt on the gentle day");
          continue;
        }
        // What holds keeps an open prompt as it was, and out of sight.
        const asks = prompt !== null && state.held.length === 0;
        must(!asks || !prompt.members.includes("stretch"), "no stretch is asked for");
        for (const { members } of prompts(records)) if (members.includes("posture")) reach("a gentle prompt");
      }
    },
    "a gentle prompt",
    "a prompt on the gentle day",
  );
});

describe("held", () => {
  days.atEveryStep(
    "implies nothing announced",
    (happened, _machine, reach) => {
      for (const { before, state, records, context } of stepsOf(happened)) {
        const { notice, page } = plan(state, context);
        const held =
          inForce(state.pause, context.now) ||
          inForce(state.quiet, context.now) ||
          context.environment.idle === "locked" ||
          state.break !== null;
        must(!held || state.held.length > 0, "the hold is known");
        if (state.held.length === 0) continue;
        must(notice === null, "no notification");
        const wasAskedFor = page === state.break?.id || page === replyPage(state);
        must(page === null || wasAskedFor, "no page but that of the break, or one that answers a click");
        must(prompts(records).length === 0, "no prompt opened");
        must(joiners(before.prompt, state.prompt).length === 0, "nothing joined the prompt");
        reach(state.prompt === null ? "held" : "held with a prompt");
      }
    },
    "held",
    "held with a prompt",
  );
});

describe("any jump of the clock", () => {
  days.atTheEnd(
    "leads to at most one prompt, though everything was due",
    (machine, { by, closed }, reach) => {
      machine.now += by;
      const { now } = machine;
      // What a return brings to its right time has come before.
      const first = machine
        .send({ signal: closed ? "browserStarted" : "woke" })
        .filter(({ record }) => !("at" in record) || record.at >= now);
      const { length } = machine.history;
      machine.awakeFor(Math.min(machine.settings.promptOpenFor, 3) * MINUTE - 1);
      const came = prompts([...first, ...machine.history.slice(length)]).length;
      expect(came).toBeLessThanOrEqual(1);
      if (came === 1) reach("a prompt");
      for (const [id, { counter }] of Object.entries(machine.state.progress)) {
        must(
          counter.counted >= 0 && (counter.since ?? 0) <= machine.now,
          `${id} is neither negative nor stuck`,
        );
      }
    },
    "a prompt",
  );
});

describe("the hourly limit", () => {
  days.throughout(
    "no more prompts come to the person in any rolling hour than they have chosen",
    (reach) => {
      let announced: Instant[] = [];
      let shown: string | null = null;
      return ({ before, event, state, context }) => {
        const { now } = context;
        // A clock that returns from a jump tells when everything since really was; what had been put away is there again.
        const isTold = findUndoneJump(before, context) !== null;
        const setBack = Math.max(0, before.seenAt - now);
        announced = isTold ? [...state.prompted] : announced.map((at) => at - setBack);
        announced = announced.filter((at) => at > now - HOUR);
        const { notice, page } = plan(state, context);
        // What the person opens, or is shown for a click, does not come to them.
        const comes = state.break === null && page !== replyPage(state);
        const showing = notice?.prompt ?? (comes ? page : null);
        const byHand = "command" in event && event.command === "open";
        if (showing !== null && showing !== shown && !byHand && !isTold) announced.push(now);
        if (showing !== null && showing !== shown && !byHand) {
          must(announced.length <= context.settings.promptsPerHour, `${announced.length} prompts in an hour`);
          if (announced.length === context.settings.promptsPerHour) reach("as many as they have chosen");
        }
        shown = showing;
      };
    },
    "as many as they have chosen",
  );
});

describe("time at the desk", () => {
  days.atEveryStep(
    "is the sum of the day's sitting bouts and the one that is running",
    ({ state, records, context }, machine, reach) => {
      for (const { record } of records) {
        must(record.kind !== "sat" || record.until > record.from, "a bout takes time");
      }
      const bouts = deskTimeIn(machine.recordsOf(state.day));
      const bout = state.desk.since === null ? 0 : context.now - state.desk.since;
      must(bouts + bout === counted(state.desk, context.now), "bouts add up");
      if (bouts > 0 && bout > 0) reach("a bout after another");
    },
    "a bout after another",
  );
});

describe("a break", () => {
  days.atTheEnd(
    "never lasts for hours, and no exercise is done for longer than it takes",
    ({ history }, _besides, reach) => {
      for (const { record } of history) {
        if (record.kind !== "break") continue;
        must(record.until >= record.from, "it ends after it began");
        for (const { seconds } of record.parts ?? []) {
          must(seconds >= 0 && seconds <= 3600, "seconds");
          reach("an exercise");
        }
      }
    },
    "an exercise",
  );
});
