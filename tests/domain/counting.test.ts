import { describe, expect, test } from "vitest";
import { eyes } from "../support/own-reminder.ts";
import { aDay, only, silent } from "../support/timeline.ts";

describe("a counter", () => {
  test("is due at the moment it started plus what its interval still lacks", () => {
    aDay("09:00", only("posture"))
      .at("09:10")
      .pause({ minutes: 5 })
      .at("09:15")
      .expectCounted({ posture: 10 })
      .expectNext("posture", "09:35");
  });

  test("writes nothing while time merely passes", () => {
    const story = aDay("09:00").at("09:05");
    const { seenAt: _seen, wakeAt: _wake, ...before } = story.state;
    const { seenAt: _seenLater, wakeAt: _wakeLater, ...after } = story.at("09:06").wakes().state;
    expect(after).toEqual(before);
    story.expectDiary();
  });
});

describe("what counts", () => {
  test("posture, stretch and own reminders count desk time", () => {
    aDay("09:00", { ...silent, own: [eyes] })
      .at("09:10")
      .locks()
      .at("09:13")
      .returns()
      .at("09:15")
      .expectCounted({ posture: 12, stretch: 12, "own:eyes": 12 })
      .expectDeskTime(12);
  });

  test("water counts all time of the day, present or not", () => {
    aDay("09:00", only("water")).at("09:05").locks().at("09:15").expectCounted({ water: 45 });
  });

  test("water asks only someone who is present", () => {
    aDay("09:00", only("water"))
      .at("09:20")
      .locks()
      .at("09:40")
      .expectDue("water")
      .expectNoPrompt()
      .returns()
      .at("09:41")
      .expectPrompt("water");
  });

  test("the day's first glass is asked for 30 minutes after the first presence, whatever the interval", () => {
    aDay("09:00", only("water")).at("09:29").expectNoPrompt().at("09:30").expectPrompt("water");
    aDay("09:00", { ...only("water"), waterInterval: 180 })
      .at("09:30")
      .expectPrompt("water");
    aDay("09:00", { ...only("water"), waterInterval: 15 })
      .at("09:14")
      .expectNoPrompt()
      .at("09:15")
      .expectPrompt("water");
  });

  test("water asks nobody the minute they sit down, after an evening in peace as after any other", () => {
    const office = { ...only("water"), workingHoursEnabled: true };
    for (const story of [
      aDay("16:30", office).at("17:10"),
      aDay("16:30", only("water")).at("17:10").pause("tomorrow"),
    ]) {
      story.sleepsUntil("2026-05-07 09:40").at("09:42").expectNoPrompt();
    }
  });

  test("water starts with the first presence of the day, not with the day", () => {
    aDay("22:00", only("water"))
      .locks()
      .at("2026-05-07 08:00")
      .expectCounted({ water: 30 })
      .returns()
      .at("08:29")
      .expectNoPrompt()
      .at("08:30")
      .expectPrompt("water");
  });

  test("a reminder that is switched off counts nothing and keeps what it had", () => {
    aDay("09:00", only("posture", "stretch"))
      .at("09:10")
      .change({ stretchEnabled: false })
      .at("09:20")
      .change({ stretchEnabled: true })
      .at("09:25")
      .expectCounted({ stretch: 15, posture: 25 });
  });
});

describe("a change of settings", () => {
  test("moves only the reminder it belongs to, and keeps what was counted", () => {
    aDay("09:00", only("posture", "stretch"))
      .at("09:10")
      .change({ postureInterval: 45 })
      .expectCounted({ posture: 10, stretch: 10 })
      .expectNext("posture", "09:45")
      .change({ postureEnabled: false })
      .expectNext("stretch", "11:00");
  });

  test("to an interval that has passed already makes the reminder due at once, and asks after the settling time", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .change({ postureInterval: 15 })
      .expectDue("posture")
      .expectNoPrompt()
      .at("09:21")
      .expectPrompt("posture");
  });

  test("that changes nothing moves nothing", () => {
    const visited = aDay("09:00").at("09:20").send({ command: "visit" });
    const saved = aDay("09:00").at("09:20").change({});
    expect(saved.state).toEqual(visited.state);
    saved.expectDiary();
  });
});

describe("sitting", () => {
  test("is the time since the last change of position, which a skip is not", () => {
    aDay("09:00", only("posture")).at("09:30").skip().expectCounted({ posture: 0 }).expectSitting(30);
  });

  test("starts afresh with posture done, a stretch done, a break taken", () => {
    aDay("09:00").at("09:20").done("posture").expectSitting(0);
    aDay("09:00").at("09:20").done("stretch").expectSitting(0);
    aDay("09:00").at("09:20").start("stretch").endBreak("done").expectSitting(0);
    aDay("09:00").at("09:20").drank().expectSitting(20);
  });

  test("of a day is the sum of its bouts", () => {
    aDay("09:00", { ...only("posture"), ...silent })
      .at("09:20")
      .locks()
      .at("09:30")
      .returns()
      .at("09:45")
      .start("posture")
      .at("09:47")
      .at("10:00")
      .pause({ minutes: 60 })
      .expectDiary(
        "09:00-09:20 sat",
        "09:20-09:30 rested",
        "09:30-09:45 sat",
        "09:45-09:47 break taken: posture",
        "09:47-10:00 sat",
      )
      .expectDeskTime(20 + 15 + 13);
  });
});
