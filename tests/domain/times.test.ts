import { describe, expect, test } from "vitest";
import type { OwnReminder } from "../../src/settings/lists.ts";
import { aDay, only, ownAt } from "../support/timeline.ts";

/* 2026-05-06 is a Wednesday, and everybody here is in Berlin. */

const LUNCH = "own:lunch";

function lunchAt(...times: string[]): { own: OwnReminder[] } {
  return { own: [ownAt("lunch", times)] };
}

describe("a reminder at a time of day", () => {
  test("comes then, however long the person has been at the desk", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30") })
      .expectWake("12:25")
      .at("12:29:59")
      .expectNoPrompt()
      .at("12:30")
      .expectPrompt(LUNCH);
  });

  test("comes once a day", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30") })
      .at("12:30")
      .skip()
      .at("17:00")
      .expectNoPrompt()
      .at("2026-05-07 12:29")
      .expectNoPrompt()
      .at("12:30")
      .expectPrompt(LUNCH);
  });

  test("comes on its weekdays only", () => {
    const settings = { ...only(), own: [ownAt("lunch", ["12:30"], [1, 2])] };
    aDay("12:10", settings)
      .at("2026-05-08 18:00")
      .expectTimes(0, "prompted own:lunch")
      .at("2026-05-11 12:29")
      .expectTimes(0, "prompted own:lunch")
      .at("12:30")
      .expectPrompt(LUNCH);
  });

  test("comes at each of its times", () => {
    aDay("09:50", { ...only(), ...lunchAt("10:00", "12:00", "14:00") })
      .at("10:00")
      .skip()
      .at("12:00")
      .expectPrompt(LUNCH)
      .skip()
      .at("14:00")
      .expectPrompt(LUNCH);
  });

  test("waits for a hold like all others", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30") })
      .at("12:20")
      .quiet({ minutes: 50 })
      .at("13:10")
      .expectNoPrompt()
      .at("13:11")
      .expectPrompt(LUNCH);
  });

  test("of several that passed in a hold is asked for once", () => {
    aDay("09:50", { ...only(), ...lunchAt("10:00", "10:20", "10:40") })
      .quiet({ minutes: 90 })
      .at("11:21")
      .expectPrompt(LUNCH)
      .skip()
      .at("2026-05-07 09:59")
      .expectTimes(1, "prompted own:lunch");
  });

  test("comes along with nothing else before its time, but others come along with it", () => {
    const settings = { ...only("posture"), mergeWindow: 15, own: [ownAt("lunch", ["12:32"])] };
    aDay("12:00", settings).at("12:30").expectPrompt("posture");
    const early = { ...only("posture"), mergeWindow: 15, own: [ownAt("lunch", ["12:28"])] };
    aDay("12:00", early).at("12:28").expectPrompt(LUNCH, "posture");
  });

  test("put off comes after the snooze, not tomorrow", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30") })
      .at("12:30")
      .snooze(10)
      .at("12:40")
      .expectPrompt(LUNCH);
  });

  test("done before its time is done for that time", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30", "15:00") })
      .done(LUNCH)
      .at("12:31")
      .expectNoPrompt()
      .at("15:00")
      .expectPrompt(LUNCH);
  });

  test("done too early is taken back by one click", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30") })
      .done(LUNCH)
      .undo()
      .at("12:30")
      .expectPrompt(LUNCH);
  });

  test("begun by hand before its time and put off comes after the snooze", () => {
    aDay("12:00", { ...only(), ...lunchAt("12:30") })
      .start(LUNCH)
      .pageOpens()
      .endBreak("snooze")
      .at("12:05")
      .expectPrompt(LUNCH);
  });

  test("is not answered by a long absence, but says so when the person is back", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30") })
      .at("12:20")
      .locks()
      .at("13:20")
      .returns()
      .at("13:21")
      .expectPrompt(LUNCH);
  });

  test("which was asked for before a long absence is taken by it", () => {
    aDay("12:10", { ...only(), ...lunchAt("12:30") })
      .at("12:30")
      .locks()
      .at("13:20")
      .returns()
      .at("14:00")
      .expectNoPrompt();
  });

  test("that was made after its time waits for the next", () => {
    aDay("15:00", only())
      .changeSettings({ settings: "saveReminder", reminder: ownAt("lunch", ["12:30"]), index: 0 })
      .at("17:00")
      .expectNoPrompt()
      .at("2026-05-07 12:30")
      .expectPrompt(LUNCH);
  });

  test("moved to a time that has passed waits for the next", () => {
    aDay("12:10", { ...only(), ...lunchAt("18:00") })
      .at("15:00")
      .changeSettings({ settings: "saveReminder", reminder: ownAt("lunch", ["12:30"]), index: 0 })
      .at("17:00")
      .expectNoPrompt();
  });

  test("is forgotten when the day ends", () => {
    aDay("12:10", { ...only(), ...lunchAt("23:00") })
      .at("22:50")
      .locks()
      .at("2026-05-07 09:00")
      .returns()
      .at("09:10")
      .expectNoPrompt();
  });

  test("before the person comes in the morning says so when they do", () => {
    aDay("20:00", { ...only(), ...lunchAt("08:00") })
      .locks()
      .at("2026-05-07 09:00")
      .returns()
      .at("09:01")
      .expectPrompt(LUNCH);
  });

  test("counts for no more than four prompts in an hour", () => {
    const settings = { ...only(), promptsPerHour: 1, ...lunchAt("12:10", "12:20") };
    aDay("12:00", settings)
      .at("12:10")
      .skip()
      .at("12:20")
      .expectHolds("hourly")
      .expectNoPrompt()
      .at("13:11")
      .expectPrompt(LUNCH);
  });
});

describe("a time that is not what the clock shows everywhere", () => {
  test("which the clocks skip is the moment at which they do", () => {
    aDay("2026-03-28 20:00", { ...only(), dayStart: 0, ...allDaysAt("02:30") })
      .at("2026-03-29 01:59")
      .expectNoPrompt()
      .at("03:00")
      .expectPrompt(LUNCH);
  });

  test("which comes twice is the first", () => {
    aDay("2026-10-24 20:00", { ...only(), dayStart: 0, ...allDaysAt("02:30") })
      .at("2026-10-25 02:29")
      .expectNoPrompt()
      .at("02:30")
      .expectPrompt(LUNCH)
      .skip()
      .at("2026-10-25 06:00")
      .expectTimes(1, "prompted own:lunch");
  });

  test("follows the person into another zone", () => {
    aDay("10:00", { ...only(), ...lunchAt("12:30") })
      .travelsTo("America/New_York")
      .at("12:29")
      .expectNoPrompt()
      .at("12:30")
      .expectPrompt(LUNCH);
  });
});

test("a clock that was a year ahead for a day does not silence it for a year", () => {
  const story = aDay("12:10", { ...only(), ...lunchAt("12:30") })
    .at("12:30")
    .skip()
    .at("13:00")
    .clockSetTo("2027-05-06 12:29")
    .at("12:30")
    .skip()
    .at("15:00")
    .clockSetTo("2026-05-07 10:00")
    .at("2026-05-08 12:30");
  story.expectPrompt(LUNCH);
  expect(story.state.progress[LUNCH]?.appointment?.after).toBeLessThan(story.state.seenAt);
});

function allDaysAt(time: string): { own: OwnReminder[] } {
  return { own: [ownAt("lunch", [time], [1, 2, 3, 4, 5, 6, 7])] };
}
