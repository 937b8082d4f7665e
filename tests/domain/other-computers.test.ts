import * as fc from "fast-check";
import { describe, test } from "vitest";
import { MINUTE, type Instant } from "../../src/calendar/time.ts";
import { effective } from "../../src/settings/fields.ts";
import { elsewhereOf, nextReport, type Report } from "../../src/syncing/reports.ts";
import { atDesk } from "../support/at-desk.ts";
import { Machine } from "../support/machine.ts";
import { must, reaching, runs } from "../support/property.ts";
import { aDay, only } from "../support/timeline.ts";

/*
 * Somebody with two computers is away from the one while they are at the other. What the other one reports is seen when
 * they are back.
 */

describe("an absence here while they are at another computer", () => {
  const away = () => aDay("09:00", only("posture")).at("09:10").locks();

  test("is no break: they have sat all the time, and the reminder comes when it would have", () => {
    away()
      .at("09:25")
      .wasElsewhere("09:25")
      .returns()
      .expectSitting(25)
      .expectCounted({ posture: 25 })
      .expectDeskTime(25)
      .expectDiaryLine("09:10-09:25 sat")
      .expectTimes(0, "rested")
      .at("09:30")
      .expectPrompt("posture");
  });

  test("that makes something due lets them settle first", () => {
    away().at("10:10").wasElsewhere("10:10").returns().expectNoPrompt().later(1).expectPrompt("posture");
  });

  test("is no break either where they were there for a part of it, and then nowhere for a moment", () => {
    away().at("09:24").wasElsewhere("09:20").returns().expectSitting(20).expectTimes(0, "rested");
  });

  test("and then nowhere for as long as a break takes, is a break from then on", () => {
    away()
      .at("09:30")
      .wasElsewhere("09:20")
      .returns()
      .expectSitting(0)
      .expectCounted({ posture: 0 })
      .expectDiaryLine("09:10-09:20 sat")
      .expectDiaryLine("09:20-09:30 rested");
  });

  test("counts for what counts desk time on through a short break", () => {
    aDay("09:00", only("stretch"))
      .at("09:10")
      .locks()
      .at("09:30")
      .wasElsewhere("09:20")
      .returns()
      .expectCounted({ stretch: 20 });
  });

  test("is an absence like any other where the last time there was before it", () => {
    away().at("09:25").wasElsewhere("09:05").returns().expectSitting(0).expectDiaryLine("09:10-09:25 rested");
  });

  test("cannot have lasted longer than until now, whatever the other one says", () => {
    away().at("09:25").wasElsewhere("09:40").returns().expectSitting(25).expectDiaryLine("09:10-09:25 sat");
  });

  test("is not counted for a part in which everything stood still by agreement", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .pause({ minutes: 10 })
      .at("09:12")
      .locks()
      .at("09:30")
      .wasElsewhere("09:30")
      .returns()
      .expectSitting(10)
      .expectTimes(0, "rested");
  });

  test("is time stood at where they stand here", () => {
    aDay("09:00", { ...only("posture"), workplace: "standing" })
      .at("09:10")
      .locks()
      .at("09:25")
      .wasElsewhere("09:25")
      .returns()
      .expectDiaryLine("09:10-09:25 stood");
  });

  test("also when the browser was closed here", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .wasElsewhere("09:40")
      .browserClosedUntil("09:40")
      .expectTimes(0, "rested");
  });
});

describe("a break at another computer", () => {
  test("is one here: what counts time without a change of position begins when it ended", () => {
    aDay("09:00", only("posture", "stretch"))
      .at("09:10")
      .locks()
      .at("09:40")
      .wasElsewhere("09:40", "09:30")
      .returns()
      .expectSitting(10)
      .expectCounted({ posture: 10 })
      .expectDiaryLine("09:30-09:40 sat")
      .expectTimes(0, "rested");
  });

  test("is none where it would have been the way there", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .locks()
      .at("09:40")
      .wasElsewhere("09:40", "09:13")
      .returns()
      .expectSitting(40);
  });

  test("takes back the prompt that waits here", () => {
    aDay("09:00", only("posture"))
      .at("09:31")
      .locks()
      .at("10:00")
      .wasElsewhere("10:00", "09:50")
      .returns()
      .later(1)
      .expectNoPrompt()
      .expectCounted({ posture: 11 });
  });
});

/** Somebody's computers, which tell each other at once whatever they have to tell. */
class Desks {
  readonly reports: Record<string, Report> = {};
  readonly machines: Record<"one" | "other", Machine>;

  constructor(now: Instant) {
    const start = (name: string) => {
      const machine = new Machine(now, "Europe/Berlin", effective(only("posture")));
      const { reports } = this;
      machine.environment = {
        ...atDesk,
        idle: "locked",
        get elsewhere() {
          return elsewhereOf(reports, name, machine.now);
        },
      };
      machine.watch = ({ state }) => {
        const report = nextReport(state, reports[name], machine.now);
        if (report !== null) reports[name] = report;
      };
      machine.send({ signal: "woke" });
      return machine;
    };
    this.machines = { one: start("one"), other: start("other") };
  }

  /** In steps, so that each hears of the other what it has said until then. */
  pass(until: Instant): void {
    const both = Object.values(this.machines);
    for (let now = both[0]!.now; now < until;) {
      now = Math.min(until, now + MINUTE);
      for (const machine of both) machine.awakeUntil(now);
    }
  }

  is(where: "one" | "other", there: boolean): void {
    const machine = this.machines[where];
    // Defined anew, since what is read from the others is no plain value.
    Object.defineProperty(machine.environment, "idle", {
      value: there ? "active" : "idle",
      configurable: true,
    });
    // Who is there opens a page now and then: whom nobody but the system has seen for hours is not believed to be.
    machine.send(there ? { command: "visit" } : { signal: "woke" });
  }
}

test("however somebody goes between two computers, no time at one of them is a rest at the other", () => {
  const leg = fc.record({
    at: fc.constantFrom("one" as const, "other" as const, "nowhere" as const),
    minutes: fc.integer({ min: 17, max: 60 }),
  });
  reaching(["straight to the other", "a rest"], (reach) => {
    fc.assert(
      fc.property(fc.array(leg, { minLength: 2, maxLength: 7 }), (legs) => {
        const start = Date.UTC(2026, 4, 6, 7);
        const desks = new Desks(start);
        const there: { at: string; from: Instant; until: Instant }[] = [];
        let now = start + 20 * MINUTE;
        desks.pass(now);
        for (const [index, { at, minutes }] of legs.entries()) {
          const until = now + minutes * MINUTE;
          const before = legs[index - 1]?.at;
          if (at !== "nowhere" && before !== undefined && before !== "nowhere" && before !== at) {
            reach("straight to the other");
          }
          if (at !== "nowhere") {
            desks.is(at, true);
            there.push({ at, from: now, until });
          }
          // Whoever leaves is missed three minutes later.
          if (before !== undefined && before !== "nowhere" && before !== at) {
            desks.pass(now + 3 * MINUTE);
            desks.is(before, false);
          }
          desks.pass(until);
          now = until;
        }
        for (const [name, { history }] of Object.entries(desks.machines)) {
          for (const { record } of history) {
            if (record.kind !== "rested") continue;
            reach("a rest");
            const meanwhile = there.filter(
              ({ from, until, at }) => at !== name && from < record.until && record.from < until,
            );
            must(meanwhile.length === 0, `nobody was at the other one during the rest at ${name}`);
          }
        }
      }),
      runs(),
    );
  });
});
