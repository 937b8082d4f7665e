import { describe, expect, test } from "vitest";
import { MINUTE, HOUR } from "../../src/calendar/time.ts";
import { holdKinds } from "../../src/domain/model/hold.ts";
import { NOTHING_SEEN, type State } from "../../src/domain/model/state.ts";
import { dueNow } from "../../src/domain/rules/due.ts";
import { everything, tale } from "../support/arbitraries.ts";
import { counted, must, mustEqual, readings, truth } from "../support/property.ts";
import { RandomDays } from "../support/random-days.ts";
import { aDay, only, own, silent } from "../support/timeline.ts";

const inTurns = { ...only("posture"), workplace: "turns" } as const;
const atStandingDesk = { ...only("posture"), workplace: "standing" } as const;

describe("who says that they stand", () => {
  test("sits no longer: the time stood counts from nothing, and the one sat ends", () => {
    aDay("09:00", inTurns).at("09:20").expectSitting(20).expectStanding(null).stand();
    const day = aDay("09:00", inTurns).at("09:20").stand().at("09:35");
    day.expectStanding(15).expectSitting(0).expectCounted({ posture: 0, standing: 15 }).expectDeskTime(35);
    day.at("09:40").sit().at("09:45").expectStanding(null).expectSitting(5).expectDeskTime(45);
    day.at("09:50").locks();
    day.expectDiary(
      "09:20 stoodUp",
      "09:00-09:20 sat",
      "09:40 satDown",
      "09:20-09:40 stood",
      "09:40-09:50 sat",
    );
  });

  test("is asked to sit or walk a little after half an hour, and not to change from sitting", () => {
    aDay("09:00", inTurns)
      .at("09:25")
      .stand()
      .at("09:54:59")
      .expectNoPrompt()
      .at("09:55")
      .expectPrompt("standing");
    aDay("09:00", { ...inTurns, standingLimit: 50 })
      .stand()
      .at("09:49")
      .expectNoPrompt()
      .expectNext("standing", "09:50")
      .at("09:50")
      .expectPrompt("standing");
  });

  test("stretches with the routine for standing desks, and with the one for chairs when they sit again", () => {
    const stretching = { ...only("stretch"), workplace: "turns", stretchLength: 1 } as const;
    const day = aDay("09:00", stretching).at("09:20").stand().at("09:30").start("stretch");
    day.expectRoutine("hip-sway", "wall-pelvic-tuck");
    aDay("09:00", stretching)
      .at("09:20")
      .stand()
      .at("09:25")
      .sit()
      .at("09:30")
      .start("stretch")
      .expectRoutine("tall-sit-reset", "seated-pelvic-rock", "standing-back-bend");
    aDay("09:00", { ...stretching, workplace: "standing", excluded: ["hip-sway"] })
      .start("stretch")
      .expectRoutine("easy-walk", "wall-pelvic-tuck");
    aDay("09:00", { ...stretching, workplace: "standing", ownRoutine: true, picked: ["seated-twist"] })
      .start("stretch")
      .expectRoutine("seated-twist");
  });

  test("has answered the prompt that asked them to change position", () => {
    const day = aDay("09:00", inTurns).at("09:30").expectPrompt("posture").at("09:31").stand();
    day.expectNoPrompt().expectNoted("09:31 stoodUp", "09:31 stoodUp posture").at("10:00").expectNoPrompt();
  });

  test("leaves the other members of the prompt open", () => {
    const day = aDay("09:00", { ...inTurns, waterEnabled: true, own: [own("eyes", 30)] }).at("09:30");
    day.expectPrompt("posture", "own:eyes", "water").stand().expectPrompt("own:eyes", "water");
  });

  test("goes on counting towards what else counts time at the desk", () => {
    aDay("09:00", { ...silent, workplace: "turns" })
      .at("09:20")
      .stand()
      .at("09:45")
      .expectCounted({ stretch: 45, water: 75, posture: 0, standing: 25 });
  });

  test("sits up in the icon all the while, and its title tells what comes", () => {
    const day = aDay("09:00", inTurns).at("09:28").expectIcon(3).stand().expectIcon(0);
    day
      .at("09:57")
      .expectIcon(0)
      .expectNext("standing", "09:58")
      .at("09:58")
      .expectIcon(0)
      .expectDue("standing");
  });

  test("is told of the time stood, not sat, by what else asks", () => {
    const day = aDay("09:00", { ...only("stretch"), workplace: "turns" })
      .at("10:50")
      .stand()
      .at("11:00");
    expect(day.plan.notice).toMatchObject({ standing: true, sitting: 10 * MINUTE });
  });
});

describe("the prompt to sit or walk a little goes through the usual rules:", () => {
  test("held while quiet is on, and a minute later it comes", () => {
    const day = aDay("09:00", inTurns)
      .stand()
      .at("09:20")
      .quiet({ minutes: 25 })
      .at("09:44")
      .expectNoPrompt();
    day.at("09:46").expectPrompt("standing").expectNoted("09:20-09:45 held by quiet: standing");
  });

  test("not beyond the hourly limit", () => {
    const often = { ...inTurns, standingLimit: 10, promptsPerHour: 1 };
    aDay("09:00", often).stand().at("09:10").skip().at("09:25").expectNoPrompt().expectHolds("hourly");
  });

  test("put off, it comes again after so much time at the desk", () => {
    aDay("09:00", inTurns)
      .stand()
      .at("09:30")
      .snooze(5)
      .at("09:34")
      .expectNoPrompt()
      .at("09:35")
      .expectPrompt("standing");
  });

  test("skipped, it comes again after another half hour, and the time stood stays the truth", () => {
    aDay("09:00", inTurns)
      .stand()
      .at("09:30")
      .skip()
      .at("09:45")
      .expectStanding(45)
      .expectNext("standing", "10:00")
      .at("10:00")
      .expectPrompt("standing");
  });

  test("unanswered, it expires and comes again later", () => {
    const day = aDay("09:00", inTurns).stand().at("09:30").at("09:40").expectNoPrompt();
    day.expectNoted("09:40 expired standing").at("09:55").expectPrompt("standing");
  });

  test("a walk answers it: then they stand again, from nothing", () => {
    const day = aDay("09:00", inTurns).stand().at("09:30").start().pageOpens().at("09:32");
    day
      .expectNoted("09:30-09:32 break taken: standing")
      .at("09:40")
      .expectStanding(8)
      .expectNext("standing", "10:02");
  });

  test("a stretch is a walk too", () => {
    const day = aDay("09:00", { ...inTurns, stretchEnabled: true })
      .at("09:10")
      .stand()
      .at("09:20")
      .start("stretch");
    day.pageOpens().at("09:23").expectStanding(0).expectCounted({ standing: 0 });
  });

  test("a break taken out of turn is that walk, and comes again where it is put off", () => {
    const day = aDay("09:00", inTurns).stand().at("09:10").send({ command: "takeBreak" });
    expect(day.state.break?.members).toEqual(["standing"]);
    day.endBreak("snooze").at("09:14").expectNoPrompt().at("09:15").expectPrompt("standing");
  });

  test("a change from sitting that was put off is not due while they stand", () => {
    const day = aDay("09:00", inTurns).stand().start("posture").endBreak("snooze").at("09:06");
    expect(dueNow(day.state, day.moment)).toEqual([]);
  });

  test("it goes when they sit down", () => {
    const day = aDay("09:00", inTurns).stand().at("09:30").expectPrompt("standing").sit().expectNoPrompt();
    day.expectNoted("09:30 satDown standing").at("10:00").expectPrompt("posture");
  });

  test("with the change of position switched off nobody is asked to change from standing either", () => {
    const off = { ...inTurns, ...only("water") };
    const day = aDay("09:00", off).stand().at("09:45");
    day.expectStanding(45);
    expect(
      day.records.filter((record) => record.kind === "prompted").flatMap(({ members }) => members),
    ).not.toContain("standing");
  });
});

describe("where people sit and stand in turns", () => {
  test("'I'm standing now' is the first answer to the change of position, and 'I'm sitting now' the next one", () => {
    const day = aDay("09:00", inTurns).at("09:30");
    expect(day.plan.notice?.buttons).toEqual(["standing", "snooze"]);
    day.press(0).expectStanding(0).at("10:00");
    expect(day.plan.notice?.buttons).toEqual(["sitting", "snooze"]);
    day.press(0).expectStanding(null).expectSitting(0).at("10:30").expectPrompt("posture");
  });

  test("a stretch that leads the prompt is begun all the same", () => {
    const day = aDay("09:00", { ...inTurns, stretchEnabled: true, stretchInterval: 30 }).at("09:30");
    day.expectPrompt("stretch", "posture");
    expect(day.plan.notice?.buttons).toEqual(["start", "snooze"]);
  });

  test("a button that is pressed late changes nothing for who stands already", () => {
    const day = aDay("09:00", inTurns).at("09:30");
    const { prompt } = day;
    day.stand().at("09:35").pressLate(prompt, "standing").expectStanding(5).expectTimes(1, "stoodUp posture");
  });

  test("a day in turns", () => {
    const day = aDay("09:00", inTurns).at("09:30").press(0).at("10:00").press(0).at("10:30").press(0);
    day.at("10:40").locks().at("10:55").returns().expectStanding(null).expectSitting(0);
    day.at("11:25").press(0).at("11:40").pressesPositionKey().at("12:00").locks();
    day.expectDeskTime(165);
    expect(day.diary.filter((line) => / (?:sat|stood)$/u.test(line))).toEqual([
      "09:00-09:30 sat",
      "09:30-10:00 stood",
      "10:00-10:30 sat",
      "10:30-10:40 stood",
      "10:55-11:25 sat",
      "11:25-11:40 stood",
      "11:40-12:00 sat",
    ]);
  });
});

describe("standing that is forgotten", () => {
  test("ends with the next natural break", () => {
    const day = aDay("09:00", inTurns).stand().at("09:20").locks().at("09:26").returns();
    day.expectStanding(null).at("09:56").expectPrompt("posture");
  });

  test("goes on over a shorter absence", () => {
    aDay("09:00", inTurns).stand().at("09:10").locks().at("09:14").returns().expectStanding(10);
  });

  test("ends after two hours, and the ledger says so", () => {
    const day = aDay("09:00", { ...silent, workplace: "turns" })
      .stand()
      .at("10:59")
      .expectStanding(119);
    day.at("11:00").expectStanding(null).expectSitting(0).expectDiaryLine("11:00 satDown, forgotten");
    day.at("11:30").expectSitting(30);
  });

  test("ends after two hours also while nothing wakes the worker", () => {
    const day = aDay("09:00", { ...silent, workplace: "turns" })
      .stand()
      .at("09:30")
      .pause({ minutes: 180 });
    day.at("12:40").expectStanding(null).expectSitting(10).expectDiaryLine("11:00 satDown, forgotten");
  });

  test("takes its open prompt with it", () => {
    const day = aDay("09:00", { ...inTurns, standingLimit: 40 })
      .stand()
      .at("09:40")
      .skip()
      .at("10:20")
      .skip();
    day.at("11:00").expectNoPrompt().expectStanding(null);
    expect(day.state.progress["standing"]?.counter.counted).toBe(0);
  });

  test("by nobody who stands always: at a standing desk it goes on", () => {
    aDay("09:00", { ...silent, workplace: "standing" })
      .at("12:30")
      .expectStanding(210);
  });
});

describe("at a standing desk", () => {
  test("the day begins standing, and after each absence the person stands again", () => {
    const day = aDay("09:00", atStandingDesk).expectStanding(0).at("09:30").expectPrompt("standing");
    day.at("09:31").locks().at("09:45").returns().expectStanding(0).at("10:15").expectPrompt("standing");
  });

  test("who says that they sit is asked like everybody who sits, and stands again after a break", () => {
    const day = aDay("09:00", atStandingDesk).at("09:10").sit().at("09:40").expectPrompt("posture");
    day.locks().at("09:50").returns().expectStanding(0).expectNoted("09:00-09:10 stood", "09:10-09:40 sat");
  });

  test("sitting that is forgotten ends after two hours too", () => {
    const day = aDay("09:00", { ...silent, workplace: "standing" })
      .sit()
      .at("11:00")
      .expectStanding(0);
    day.expectDiaryLine("11:00 stoodUp, forgotten");
  });

  test("its prompt begins with the walk", () => {
    expect(aDay("09:00", atStandingDesk).at("09:30").plan.notice?.buttons).toEqual(["start", "snooze"]);
  });
});

describe("on a chair, and in a wheelchair", () => {
  test.each(["chair", "wheelchair"] as const)("nobody stands, whatever is pressed: %s", (workplace) => {
    const day = aDay("09:00", { ...only("posture"), workplace })
      .at("09:10")
      .stand();
    day.expectStanding(null).expectSitting(10).expectDiary();
    // The key of a change of position says that they have moved, and not that they stand.
    day.pressesPositionKey().expectStanding(null);
    expect(day.plan.menu.position).toBeNull();
  });

  test("who changes to one while standing sits", () => {
    const day = aDay("09:00", inTurns).at("09:10").stand().at("09:20").change({ workplace: "chair" });
    day
      .expectStanding(null)
      .expectSitting(0)
      .expectNoted("09:10-09:20 stood")
      .at("09:50")
      .expectPrompt("posture");
  });

  test("and who changes to a standing desk stands", () => {
    const day = aDay("09:00", only("posture")).at("09:20").change({ workplace: "standing" });
    day.expectStanding(0).expectNoted("09:00-09:20 sat").at("09:50").expectPrompt("standing");
  });
});

describe("undo", () => {
  test("of standing: they have sat all the time", () => {
    const day = aDay("09:00", inTurns).at("09:20").stand().at("09:25").undo();
    day.expectStanding(null).expectSitting(25).expectCounted({ posture: 25, standing: 0 }).expectDeskTime(25);
    day.at("09:30").expectPrompt("posture");
  });

  test("of sitting down: they have stood all the time", () => {
    const day = aDay("09:00", inTurns).stand().at("09:20").sit().at("09:25").undo();
    day
      .expectStanding(25)
      .expectSitting(0)
      .expectCounted({ standing: 25 })
      .at("09:30")
      .expectPrompt("standing");
  });

  test("brings back the prompt that it had answered", () => {
    aDay("09:00", inTurns).at("09:30").stand().later(1).undo().expectPrompt("posture");
  });

  test("at once: everything is as before", () => {
    const before = aDay("09:00", { ...silent, workplace: "turns" })
      .at("09:20")
      .wakes();
    const { progress, sitting, standing, position } = before.state;
    const after = aDay("09:00", { ...silent, workplace: "turns" })
      .at("09:20")
      .stand()
      .undo();
    expect(after.state.position).toEqual(position);
    for (const [id, { wait, misses }] of Object.entries(progress)) {
      expect(after.state.progress[id]).toMatchObject({ wait, misses });
    }
    expect(counted(after.state.sitting, after.moment.now)).toBe(counted(sitting, before.moment.now));
    expect(counted(after.state.standing, after.moment.now)).toBe(counted(standing, before.moment.now));
  });

  test("comes too late once standing has ended by itself", () => {
    const day = aDay("09:00", inTurns).stand();
    const { undo } = day.state;
    day
      .at("09:10")
      .locks()
      .at("09:20")
      .returns()
      .send({ command: "undo", at: undo?.at ?? 0 });
    day.expectStanding(null).expectSitting(0);
    expect(day.state.undo).toBeNull();
  });

  test.each(["chair", "wheelchair"] as const)(
    "with one position only, the same key says that they have moved, and that can be taken back: %s",
    (workplace) => {
      const day = aDay("09:00", { ...only("posture"), workplace })
        .at("09:20")
        .pressesPositionKey();
      day.expectCounted({ posture: 0 }).expectStanding(null).expectSitting(0);
      day.send({ command: "undo", at: day.moment.now }).expectCounted({ posture: 20 }).expectSitting(20);
      day.at("09:30").expectPrompt("posture").pressesPositionKey().expectNoPrompt();
    },
  );

  test("a click that is delivered twice counts once", () => {
    const day = aDay("09:00", inTurns).at("09:20");
    const key = { signal: "positionKeyPressed", at: day.moment.now } as const;
    day.send(key).send(key).expectStanding(0).expectTimes(1, "stoodUp");
  });
});

describe("a clock that jumps, a machine that sleeps", () => {
  test("asleep for a while: that was a break, and then they sit", () => {
    aDay("09:00", inTurns).stand().at("09:10").sleepsUntil("10:30").expectStanding(null).expectSitting(0);
  });

  test("a clock set back takes the time stood along", () => {
    const day = aDay("09:00", inTurns)
      .stand()
      .at("09:10")
      .wakes()
      .clockSetTo("07:10")
      .later(5)
      .expectStanding(15);
    day.later(15).expectPrompt("standing");
  });

  test("standing said under a wrong date is standing of today once the clock returns", () => {
    const day = aDay("09:00", inTurns)
      .at("09:10")
      .wakes()
      .clockSetTo("2026-05-07 09:10")
      .later(1)
      .stand()
      .later(4);
    day.clockSetTo("2026-05-06 09:15").expectStanding(4).expectDeskTime(15).expectNoted("09:11 stoodUp");
  });

  test("a new day begins in the middle of it: what is counted begins anew, and they stand on", () => {
    const night = aDay("03:30", { ...silent, workplace: "turns" })
      .stand()
      .at("04:10");
    night.expectStanding(10).expectDeskTime(10).expectNoted("03:30-04:00 stood");
  });
});

test("time sat that was reset does not come back to who stands at the desk meanwhile", () => {
  const day = aDay("09:00", only("posture")).at("09:10").done("posture").at("09:11");
  day.change({ workplace: "standing" }).undo();
  expect(day.state.sitting.counted).toBe(0);
  expect(day.state.position.is).toBe("standing");
});

/**
 * Everything but what is seen of full screen and calls: that is forgotten as soon as nothing waits for it, and noticed
 * anew when something does again.
 */
function withoutSeen(state: State): unknown {
  const held = state.held.filter(({ reason }) => !holdKinds[reason].probed);
  return truth({ ...state, undo: null, seen: NOTHING_SEEN, held });
}

describe("in any day", () => {
  const days = new RandomDays(tale(everything));

  days.atEveryStep(
    "time at the desk is sitting or standing, and never both",
    ({ state, context }, _machine, reach) => {
      const { desk, sitting, standing, position } = state;
      const running = [sitting.since !== null, standing.since !== null];
      mustEqual(running, [
        desk.since !== null && position.is === "sitting",
        desk.since !== null && position.is === "standing",
      ]);
      const { posture, standing: asks } = state.progress;
      must(position.is === "sitting" || (posture?.counter.since ?? null) === null, "posture rests");
      must(position.is === "standing" || (asks?.counter.since ?? null) === null, "standing rests");
      must(position.is === "standing" || standing.counted === 0, "no time stood while sitting");
      must(position.is === "sitting" || sitting.counted === 0, "no time sat while standing");
      const { workplace } = context.settings;
      must(position.is === "sitting" || workplace === "turns" || workplace === "standing", "it can be");
      reach(position.is);
    },
    "sitting",
    "standing",
  );

  days.atEveryStep(
    "what is not the usual position ends after two hours",
    ({ state, context }, _machine, reach) => {
      const { said } = state.position;
      if (said === null) return;
      reach("said");
      must(said <= context.now && context.now < said + 2 * HOUR, "within two hours");
    },
    "said",
  );

  days.atEveryStep(
    "nobody is asked to change from a position they are not in",
    ({ state, records, context }, _machine, reach) => {
      for (const { record } of records) {
        if (record.kind !== "prompted" || record.at < context.now) continue;
        const wrong = state.position.is === "standing" ? "posture" : "standing";
        must(!record.members.includes(wrong), "no prompt for the other position");
        if (record.members.includes("standing")) reach("a prompt to sit");
      }
    },
    "a prompt to sit",
  );

  days.atTheEnd(
    "after undo everything is as before",
    (machine, _besides, reach) => {
      // At the very moment of another click it would be that click, delivered twice.
      machine.awakeFor(1);
      machine.send({ command: "visit" });
      const { workplace } = machine.settings;
      if (workplace !== "turns" && workplace !== "standing") return;
      const before = withoutSeen(machine.state);
      // What waits for a pause waits anew, and what is left of it may come meanwhile.
      const { prompt, held, waitingSince } = machine.state;
      if (prompt !== null || waitingSince !== null || held.length > 0) return;
      machine.send({ signal: "positionKeyPressed", at: machine.now });
      machine.send({ command: "undo", at: machine.now });
      const after = withoutSeen(machine.state);
      reach("undone");
      mustEqual(readings(after, machine.now), readings(before, machine.now));
    },
    "undone",
  );
});
