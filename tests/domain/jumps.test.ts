import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effective } from "../../src/settings/fields.ts";
import { HOUR, MINUTE, SECOND, type Ms } from "../../src/calendar/time.ts";
import { moment, zone } from "../support/arbitraries.ts";
import { Machine } from "../support/machine.ts";
import { counted, runs } from "../support/property.ts";
import { aDay, only, silent } from "../support/timeline.ts";

describe("a clock that is wrong for a while and returns", () => {
  const fourGlasses = () =>
    aDay("09:00").at("09:10").drank().at("10:00").drank().at("11:00").drank().at("12:00").drank();

  test("a day ahead for a minute: today's glasses are all there, and the time sat goes on", () => {
    const story = fourGlasses().at("12:10").wakes();
    const { diary } = story;
    story.clockSetTo("2026-05-07 12:10").later(1).clockSetTo("2026-05-06 12:11");
    expect(story.state.glasses).toHaveLength(4);
    story.expectDeskTime(191).expectDiary(...diary);
  });

  test.each(["2026-05-05 12:10", "2027-05-06 12:10", "2016-05-06 12:10", "2099-12-31 23:59"])(
    "at %s for twenty minutes: a glass drunk meanwhile is one of today",
    (wrong) => {
      const story = fourGlasses().at("12:10").wakes();
      story.clockSetTo(wrong).later(10).drank().later(10).clockSetTo("2026-05-06 12:30");
      expect(story.state.glasses).toHaveLength(5);
      story.expectDeskTime(210).expectNoted("12:20 drank 200 ml");
      expect(story.state.day).toBe("2026-05-06");
    },
  );

  test("in the middle of a break: the break goes on where it would be, with its page", () => {
    const story = aDay("09:00", only("posture")).at("09:30").start().pageOpens().at("09:30:30").wakes();
    story
      .clockSetTo("2026-05-07 09:30:30")
      .expectHolds()
      .pageCloses()
      .later(0.5)
      .clockSetTo("2026-05-06 09:31");
    story.expectHolds("break").expectTimes(0, "break");
    expect(story.plan.page).toBe(story.state.break?.id);
    story.at("09:32").expectNoted("09:30-09:32 break taken: posture");
  });

  test("with a break begun and ended meanwhile: it is a break of today", () => {
    const story = aDay("09:00", only("posture")).at("09:20").wakes().clockSetTo("2026-05-07 09:20");
    story.later(1).start("posture").pageOpens().later(1).endBreak("done").pageCloses().later(1);
    story.clockSetTo("2026-05-06 09:23");
    story.expectDiary("09:00-09:21 sat", "09:21-09:22 break taken: posture").expectSitting(1);
  });

  test("a wrong date for hours is another day, and today's glasses are there again after it", () => {
    const story = fourGlasses().at("12:10").wakes().clockSetTo("2026-05-07 12:10").later(180);
    expect(story.state.glasses).toHaveLength(0);
    story.drank().clockSetTo("2026-05-06 15:10");
    expect(story.state).toMatchObject({ day: "2026-05-06" });
    expect(story.state.glasses).toHaveLength(4);
    story.expectDeskTime(195);
  });
});

describe("a zone that changes for a minute", () => {
  test("to where it is tomorrow: glasses, quiet and pauses until tomorrow stay", () => {
    const story = aDay("16:00", silent).at("16:30").drank().quiet("tomorrow").at("16:40").wakes();
    story.travelsTo("Pacific/Kiritimati").later(1).travelsTo("Europe/Berlin");
    expect(story.state.glasses).toHaveLength(1);
    story.expectHolds("quiet").expectDeskTime(41);
  });
});

describe("a zone that changes and changes back", () => {
  test("while nothing wakes for half an hour: a glass after it is noted for when it was drunk", () => {
    const story = aDay("16:00", silent).at("16:10").pause({ minutes: 30 }).travelsTo("Asia/Kolkata");
    story.later(30).drank().later(5).travelsTo("Europe/Berlin");
    story.expectNoted("16:40 drank 200 ml");
  });

  test("an hour in which nothing wakes counts: the jump before it has become the truth", () => {
    const story = aDay("16:00", silent)
      .at("16:10")
      .drank()
      .pause("untilEnded")
      .travelsTo("Pacific/Kiritimati");
    story.later(70).wakes();
    expect(story.state.jumps).toEqual([]);
  });

  test("though its looks come a little late: the time sat goes on", () => {
    const story = aDay("16:00", silent).at("16:10").drank().quiet("tomorrow").at("16:20").wakes();
    story.travelsTo("Pacific/Kiritimati");
    // Every alarm is some milliseconds late, also the one a quarter of an hour ahead.
    for (const _ of [1, 2]) story.later(15 + 1 / 600).wakes();
    story.travelsTo("Europe/Berlin").expectHolds("quiet");
    expect(story.state.glasses).toHaveLength(1);
    expect(story.state.desk.since).toBe(story.state.presence.since);
  });
});

describe("what comes with the return", () => {
  const jumped = () =>
    aDay("09:00", only("posture"))
      .at("09:20")
      .wakes()
      .clockSetTo("2026-05-07 09:20")
      .later(1)
      .start("posture")
      .pageOpens();

  test("is about the break that was begun meanwhile", () => {
    const story = jumped().later(1);
    const wrong = story.state.break?.id ?? "";
    story
      .clockIs("2026-05-06 09:22")
      .send({ command: "endBreak", break: wrong, how: "done", at: story.moment.now });
    story.expectHolds().expectDiary("09:00-09:21 sat", "09:21-09:22 break taken: posture");
  });

  test("is about the prompt that was shown", () => {
    const story = aDay("09:00", only("posture")).at("09:29").wakes().clockSetTo("2026-05-07 09:29").later(30);
    const { prompt } = story;
    story.clockIs("2026-05-06 09:59").send({ command: "snooze", prompt, minutes: 10 });
    story.expectNoPrompt().expectDiaryLine(/^09:59 snoozed posture$/u);
  });
});

describe("a full hour of jumps", () => {
  test("forgets the oldest first: none is left without those after it", () => {
    const story = aDay("09:00", silent).at("09:10").wakes();
    for (let day = 1; day <= 12; day += 1) story.clockSetTo(`2026-06-${10 + day} 09:10`);
    const { jumps } = story.state;
    expect(jumps).toHaveLength(8);
    const kept = jumps.map(({ from }) => from.seenAt);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
    // More than an hour's worth happens after the last: it is the truth, and so are those before it.
    for (let click = 0; click < 250; click += 1) story.later(0.01).drank();
    expect(story.state.jumps).toEqual([]);
  });
});

describe("a clock that is set back while somebody is away", () => {
  test("makes no break of what nobody knows about", () => {
    const story = aDay("09:00", only("posture")).at("09:08").wakes().locks();
    story.browserClosedUntil("09:10").clockSetTo("08:00").returns();
    story.expectTimes(0, "rested");
  });
});

describe("what nobody has lived through", () => {
  const wrong = () =>
    aDay("09:00", only("posture")).at("09:20").wakes().clockSetTo("2026-05-07 09:20").later(1);

  test("is no sitting: asleep while the clock was wrong", () => {
    const story = wrong().sleepsUntil("2026-05-06 10:01");
    story.expectTimes(0, "prompted").expectSitting(0);
    story.expectDiaryLine(/^09:2\d:?\d*-10:01 rested$/u);
  });

  test("is no sitting and no rest: the browser closed while the clock was wrong, and started before the next wake", () => {
    wrong()
      .browserClosedUntil("2026-05-06 09:22")
      .expectTimes(0, "rested")
      .expectDiaryLine("09:00-09:20 sat");
  });

  test("is no sitting: asleep before the clock is wrong", () => {
    const story = aDay("09:00", only("posture")).at("09:10").wakes().asleepUntil("10:40").wakes().later(1);
    story.clockSetTo("09:41").expectTimes(0, "prompted").expectTimes(1, "rested");
    expect(story.state.sitting.counted).toBe(0);
  });
});

describe("a clock that goes back a little and returns", () => {
  test("ten minutes for a minute: they are not lived twice", () => {
    const story = aDay("09:00", silent).at("09:30").wakes().clockSetTo("09:20").later(1).clockSetTo("09:31");
    story.at("09:32").expectSitting(32).locks().expectDiaryLine("09:00-09:32 sat");
  });

  test("to a moment just before the kept one: it was fast before", () => {
    const story = aDay("09:00", silent).at("12:10").wakes().clockSetTo("2026-05-05 12:10").later(0.5);
    story.clockSetTo("2026-05-06 12:09:55").expectTimes(0, "rested");
    expect(story.state.day).toBe("2026-05-06");
    expect(story.state.desk.counted + (story.moment.now - (story.state.desk.since ?? 0))).toBeGreaterThan(
      180 * 60_000,
    );
  });
});

describe("what was done under a wrong clock", () => {
  test("a break begun and left then was left", () => {
    const story = aDay("09:00", only("posture")).at("09:20").wakes().clockSetTo("2026-05-07 09:20").later(1);
    story.start("posture").pageOpens().later(0.2).pageCloses().later(4).clockSetTo("2026-05-06 09:25:12");
    story.expectNoted("09:21-09:21:12 break left: posture").expectTimes(0, "taken");
  });

  test("a pause until an hour from then is one of an hour", () => {
    const story = aDay("09:00", silent).at("09:20").wakes().clockSetTo("2027-05-06 09:20");
    story
      .pause({ until: story.moment.now + 60 * 60_000 })
      .later(1)
      .clockSetTo("2026-05-06 09:21");
    story.expectHolds("paused").at("10:19").expectHolds("paused").at("10:21").expectHolds();
  });

  test("glasses noted while the system says that nobody touches anything: what lies between is no rest", () => {
    const story = aDay("22:00", silent).at("22:12").goesIdle().drank().wakes();
    const noteGlass = () => story.later(2.5).drank().wakes();
    story.clockSetTo("2026-05-05 03:12");
    noteGlass();
    noteGlass();
    story.clockSetTo("2026-05-09 10:17");
    noteGlass();
    story.clockSetTo("2026-05-06 22:19:30");
    // The last touch was three minutes before its absence was noticed.
    story.expectDeskTime(9).expectTimes(4, "drank").expectTimes(0, "rested");
  });

  test("an undo takes back what it took back, also where the clock was behind", () => {
    const story = aDay("09:00", silent).at("09:10").drank().at("09:21").drank().at("09:26").wakes();
    story.clockSetTo("08:26").later(1).undo().later(1).clockSetTo("09:28");
    expect(story.state.glasses).toHaveLength(1);
    story.expectTimes(1, "undid 09:21");
  });

  test("an undo after the clock was set back for good names the glass of the history", () => {
    const story = aDay("09:00", silent)
      .at("09:21")
      .drank()
      .at("09:22")
      .wakes()
      .clockSetTo("08:22")
      .later(1)
      .undo();
    expect(story.state.glasses).toEqual([]);
    story.expectDiaryLine("08:23 undid 09:21");
  });
});

describe("a clock that is corrected", () => {
  test("by a second after a long sleep does not make the sleep a time at the desk", () => {
    const story = aDay("09:00", only("posture")).at("09:10").wakes().sleepsUntil("09:50").at("09:55").wakes();
    story.clockSetTo("09:54:59").expectSitting(5);
  });

  test("by as much as it is wrong since long keeps what was counted", () => {
    aDay("09:00", only("posture"))
      .at("11:20")
      .done("posture")
      .at("11:30")
      .wakes()
      .clockSetTo("10:30")
      .expectSitting(10);
  });
});

/** What someone does while the clock is right or wrong. */
const deeds = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 20 * 60 }).map((seconds) => seconds * SECOND),
    does: fc.constantFrom("drinks", "moves", "walksAway", "isBack", "locks", "takesBack", "nothing"),
  }),
  { minLength: 1, maxLength: 8 },
);
/** A clock that is wrong by hours or years, perhaps in another zone. */
const wrong = fc.record({
  by: fc
    .tuple(fc.oneof(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 60, max: 24 * 4000 })), fc.boolean())
    .map(([hours, back]) => (back ? -hours : hours) * HOUR),
  zone: fc.option(zone),
});

describe("whatever the clock or zone does and returns from within an hour", () => {
  test("today's glasses, time sat and all history are what they would have been", () => {
    fc.assert(
      fc.property(
        moment,
        zone,
        deeds,
        fc.array(wrong, { minLength: 1, maxLength: 3 }),
        deeds,
        fc.integer({ min: 1, max: 19 * 60 }),
        (start, home, first, jumps, then, seconds) => {
          const right = new Machine(start, home, effective(silent));
          const jumpy = new Machine(start, home, effective(silent));
          const both = (action: (machine: Machine) => void) => [right, jumpy].forEach(action);
          const live = (machine: Machine, length: Ms) => machine.awakeFor(length);
          for (const deed of first) both((machine) => act(machine, deed.does, live, deed.after));
          both((machine) => machine.send({ signal: "woke" }));
          let off = 0;
          const jumpTo = (by: Ms, where: string) => {
            jumpy.now += by - off;
            off = by;
            jumpy.zone = where;
            jumpy.send({ signal: "woke" });
          };
          // Each wrong time lasts for less than twenty minutes, all of them less than an hour.
          for (const { by, zone: where } of jumps) {
            jumpTo(by, where ?? home);
            const [deed] = then;
            both((machine) => act(machine, deed?.does ?? "nothing", live, seconds * SECOND));
            both((machine) => machine.send({ signal: "woke" }));
          }
          jumpTo(0, home);
          for (const deed of then.slice(1)) both((machine) => act(machine, deed.does, live, deed.after));
          both((machine) => machine.awakeFor(10 * MINUTE));
          expect(tellMachine(jumpy)).toEqual(tellMachine(right));
        },
      ),
      runs(),
    );
  });
});

function act(machine: Machine, does: string, live: (machine: Machine, length: Ms) => void, after: Ms): void {
  live(machine, after);
  const at = machine.now;
  const reports = (idle: "active" | "idle" | "locked") => {
    machine.environment = { ...machine.environment, idle };
    machine.send({ signal: "woke" });
  };
  if (does === "drinks") machine.send({ command: "drank", at });
  if (does === "moves") machine.send({ command: "done", reminder: "posture", at });
  if (does === "takesBack") {
    machine.send({ command: "drank", at });
    machine.awakeFor(5 * SECOND);
    machine.send({ command: "undo", at });
  }
  if (does === "walksAway") reports("idle");
  if (does === "locks") reports("locked");
  if (does === "isBack") reports("active");
}

function tellMachine({ state, now, history }: Machine): unknown {
  return {
    day: state.day,
    glasses: state.glasses,
    desk: counted(state.desk, now),
    sitting: counted(state.sitting, now),
    history: history.map((filed) => JSON.stringify(filed)).toSorted(),
  };
}
