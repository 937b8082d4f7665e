import { describe, expect, test } from "vitest";
import type { State } from "../../src/domain/model/state.ts";
import { absenceOnOffer } from "../../src/domain/rules/absence.ts";
import { deskTimeIn } from "../../src/domain/rules/sitting.ts";
import { withoutOverlaps } from "../../src/history/overlaps.ts";
import { retell } from "../../src/history/retelling.ts";
import { totalsOf } from "../../src/history/totals.ts";
import { summaryOf } from "../../src/history/summary.ts";
import { MINUTE, type Instant } from "../../src/calendar/time.ts";
import { everything, tale } from "../support/arbitraries.ts";
import { counted, must, mustEqual, readings } from "../support/property.ts";
import { RandomDays } from "../support/random-days.ts";
import { aDay, only, own, silent, type Story } from "../support/timeline.ts";

/** All that counts. */
function countedIn(state: State, now: Instant): unknown {
  const { progress, desk, sitting, standing, position, absence, glasses } = state;
  return readings({ progress, desk, sitting, standing, position, absence, glasses }, now);
}

/** Twenty minutes of sitting, and a meeting from 09:20 to 10:00. */
const afterMeeting = (settings = {}) =>
  aDay("09:00", { ...only("posture"), ...settings })
    .at("09:20")
    .locks()
    .at("10:00")
    .returns();

const isOffered = ({ state, moment }: Story) => absenceOnOffer(state, moment.now) !== null;

describe("who says that they sat elsewhere", () => {
  test("has sat all the time, as if they had never left", () => {
    const day = afterMeeting().expectSitting(0).expectDeskTime(20).at("10:05").satElsewhere();
    day.expectSitting(65).expectDeskTime(65).expectCounted({ posture: 65 });
    day.expectNoted("09:20-10:00 sat elsewhere, said 10:05");
  });

  test("is not asked in that very moment, but a minute later", () => {
    afterMeeting().at("10:02").satElsewhere().expectNoPrompt().later(1).expectPrompt("posture");
  });

  test("has counted on towards what else counts time at the desk, but has drunk nothing", () => {
    const day = aDay("09:00", { ...silent, own: [own("eyes", 90, "icon")] })
      .at("09:10")
      .locks()
      .at("10:00")
      .returns();
    day.expectCounted({ stretch: 0, "own:eyes": 0, water: 90 }).later(5).satElsewhere();
    day.expectCounted({ stretch: 65, "own:eyes": 65, water: 95 });
  });

  test("over an absence that had only paused the others too", () => {
    const day = aDay("09:00", silent)
      .at("09:10")
      .locks()
      .at("09:20")
      .returns()
      .expectCounted({ stretch: 10 });
    day.satElsewhere().expectCounted({ stretch: 20, posture: 20 });
  });

  test("sees it in the history: no break, time at the desk, and the sentence that they said so", () => {
    const day = afterMeeting().satElsewhere().at("10:05").locks();
    const told = withoutOverlaps(day.records);
    expect(told.filter(({ kind }) => kind === "rested")).toEqual([]);
    expect(totalsOf(told, [], 0).sat).toBe(65 * MINUTE);
    expect(summaryOf(day.records, 0)).toMatchObject({ sat: 65 * MINUTE, rested: 0, breaks: 0 });
  });

  test("and what the absence had answered is not told as taken", () => {
    const day = aDay("09:00", only("posture"))
      .at("09:30")
      .expectPrompt("posture")
      .locks()
      .at("10:00")
      .returns();
    day.expectNoted("10:00 taken posture").satElsewhere();
    const answers = withoutOverlaps(day.records).flatMap((record) =>
      record.kind === "answered" ? record.answer : [],
    );
    expect(answers).toEqual(["withdrawn"]);
  });

  test("counts what was put off before the absence as put off", () => {
    const day = aDay("09:00", only("posture"))
      .at("09:30")
      .snooze(60)
      .at("09:35")
      .locks()
      .at("10:00")
      .returns();
    day.satElsewhere().later(2).expectNoPrompt().at("10:30").expectPrompt("posture");
  });

  test("stands at a standing desk now, and has not stood meanwhile", () => {
    const day = afterMeeting({ workplace: "standing" }).at("10:05").satElsewhere();
    day.expectStanding(5).expectSitting(0).expectDeskTime(65).expectCounted({ posture: 0, standing: 5 });
  });

  test("at a standing desk leaves a click to take back that can be written down", () => {
    const { undo } = afterMeeting({ workplace: "standing" }).at("10:05").satElsewhere().state;
    expect(Object.is(undo?.sitting, 0)).toBe(true);
  });

  test("twice has sat once", () => {
    const day = afterMeeting().satElsewhere().satElsewhere("10:00");
    day.expectDeskTime(60).expectTimes(1, "elsewhere");
  });
});

describe("undo", () => {
  test("makes it a break again, with what has passed since", () => {
    const day = afterMeeting().at("10:05").satElsewhere().at("10:08").undo();
    day.expectSitting(8).expectDeskTime(28).expectCounted({ posture: 8 }).expectNoPrompt();
    expect(isOffered(day)).toBe(true);
    const told = withoutOverlaps(day.records);
    expect(told.filter(({ kind }) => kind === "rested")).toHaveLength(1);
    expect(summaryOf(day.records, 0)).toMatchObject({ sat: 20 * MINUTE, rested: 40 * MINUTE, breaks: 1 });
  });

  test("of another click at the same moment leaves it as it was said, in the history and in a day found again", () => {
    const day = afterMeeting().at("10:05").satElsewhere().drank().later(1).undo().at("10:10").locks();
    day.expectDeskTime(70);
    expect(summaryOf(day.records, 0)).toMatchObject({ sat: 70 * MINUTE, rested: 0 });
    expect(deskTimeIn(day.records)).toBe(70 * MINUTE);
  });

  test("withdraws the prompt that came of it", () => {
    const day = afterMeeting().satElsewhere().at("10:02").expectPrompt("posture").undo().expectNoPrompt();
    day.at("10:30").expectPrompt("posture");
  });
});

describe("it is offered", () => {
  test("of the last absence only", () => {
    const day = afterMeeting()
      .at("10:10")
      .locks()
      .at("10:30")
      .returns()
      .satElsewhere("10:00")
      .expectDeskTime(30);
    day.satElsewhere("10:30").expectDeskTime(50);
  });

  test("for an hour", () => {
    expect(isOffered(afterMeeting().at("10:59").wakes())).toBe(true);
    const late = afterMeeting(silent).at("11:00").wakes();
    expect(isOffered(late)).toBe(false);
    late.satElsewhere().expectDeskTime(80);
  });

  test("until the person changes position", () => {
    expect(isOffered(afterMeeting().done("posture"))).toBe(false);
    expect(isOffered(afterMeeting().start("posture").pageOpens().later(2))).toBe(false);
    expect(isOffered(afterMeeting({ workplace: "turns" }).stand())).toBe(false);
  });

  test("again where that is taken back", () => {
    expect(isOffered(afterMeeting().done("posture").later(1).undo())).toBe(true);
  });

  test("not of an absence too short for a break", () => {
    const day = aDay("09:00", only("posture")).at("09:20").locks().at("09:24").returns();
    expect(isOffered(day)).toBe(false);
  });

  test("not of one of more than four hours", () => {
    expect(isOffered(aDay("09:00").at("09:20").locks().at("13:20").returns())).toBe(true);
    expect(isOffered(aDay("09:00").at("09:20").locks().at("13:21").returns())).toBe(false);
  });

  test("not over night", () => {
    expect(isOffered(aDay("03:00").at("03:30").locks().at("04:30").returns())).toBe(false);
  });

  test("not where a break, a pause or the end of work lies in it", () => {
    const after = (day: Story) => isOffered(day.returns());
    expect(after(aDay("09:00").start("posture").pageOpens().later(1).locks().later(20))).toBe(false);
    expect(after(aDay("09:00").pause({ minutes: 10 }).later(5).locks().later(20))).toBe(false);
    const hours = {
      workingHoursEnabled: true,
      workingHours: [
        { day: 3, from: 540, until: 600 },
        { day: 3, from: 615, until: 720 },
      ],
    };
    expect(after(aDay("09:00", hours).at("09:50").locks().at("10:30"))).toBe(false);
  });

  test("nor where the last touch was in a break that was over before anybody was missed", () => {
    const day = aDay("09:00", { postureLength: 1 })
      .at("09:20")
      .start("posture")
      .pageOpens()
      .at("09:22:30")
      .goesIdle();
    expect(isOffered(day.at("09:40").returns())).toBe(false);
  });

  test("of time asleep", () => {
    const day = aDay("09:00", only("posture")).at("09:20").wakes().sleepsUntil("10:20");
    expect(isOffered(day)).toBe(true);
    day.satElsewhere();
    expect(counted(day.state.desk, day.moment.now)).toBe(80 * MINUTE);
  });
});

describe("a clock that jumps", () => {
  test("to another date and back: what was said of an absence is of today", () => {
    const day = afterMeeting().at("10:05").wakes().clockSetTo("2026-05-07 10:05").later(1);
    expect(isOffered(day)).toBe(false);
    day.clockSetTo("2026-05-06 10:06");
    expect(isOffered(day)).toBe(true);
    day.satElsewhere().expectDeskTime(66);
  });
});

describe("in any day", () => {
  const days = new RandomDays(tale(everything));

  days.atTheEnd(
    "what was said and taken back at once has never been said",
    (machine, _besides, reach) => {
      machine.send({ command: "visit" });
      const absence = absenceOnOffer(machine.state, machine.now);
      if (absence === null) return;
      const before = machine.state;
      const sat = counted(before.desk, machine.now);
      machine.send({ command: "satElsewhere", ended: absence.until, at: machine.now });
      reach("said");
      mustEqual(counted(machine.state.desk, machine.now), sat + absence.until - absence.from);
      machine.send({ command: "undo", at: machine.now });
      mustEqual(countedIn(machine.state, machine.now), countedIn(before, machine.now));
    },
    "said",
  );

  // A clock that was set back tells an hour twice.
  new RandomDays(tale(everything.filter((kind) => kind !== "clock"))).atEveryStep(
    "an absence on offer is a rest of the day's history that overlaps no time at the desk",
    ({ state, context }, machine, reach) => {
      const absence = absenceOnOffer(state, context.now);
      if (absence === null) return;
      reach("on offer");
      // What they had said of it and took back is told as it was.
      const records = retell(machine.recordsOf(state.day));
      const { from, until } = absence;
      must(
        records.some((record) => record.kind === "rested" && record.from === from && record.until === until),
        "it was told as a rest",
      );
      for (const record of records) {
        if (record.kind !== "sat" && record.kind !== "stood" && record.kind !== "break") continue;
        must(
          record.until <= from || record.from >= until || record.from > context.now,
          `${record.kind} apart`,
        );
      }
    },
    "on offer",
  );
});
