import { describe, expect, test } from "vitest";
import { aDay, only } from "../support/timeline.ts";
import { eyes } from "../support/own-reminder.ts";

const WORDS_FOR_POSTURE = { id: "posture", kind: "posture", name: null };

describe("the icon", () => {
  test("slumps with posture counted: below 25, 50, 75, 100 %, due", () => {
    aDay("09:00", only("posture"))
      .expectIcon(0)
      .at("09:07:29")
      .expectIcon(0)
      .at("09:07:30")
      .expectIcon(1)
      .at("09:14:59")
      .expectIcon(1)
      .at("09:15")
      .expectIcon(2)
      .at("09:22:29")
      .expectIcon(2)
      .at("09:22:30")
      .expectIcon(3)
      .at("09:29:59")
      .expectIcon(3)
      .at("09:30")
      .expectIcon(4)
      .at("11:00")
      .expectIcon(4);
  });

  test("sits up again after a break", () => {
    aDay("09:00", only("posture")).at("09:30").start().expectIcon(4).at("09:32").expectIcon(0);
  });

  test("stays upright while the posture reminder is off", () => {
    aDay("09:00", only("water")).at("12:00").expectIcon(0);
  });

  test("stage changes are wakes: four in half an hour and the one in which it is due, no more", () => {
    const { rang } = aDay("09:00", only("posture")).at("09:30");
    expect(rang).toEqual(["09:07:30", "09:15", "09:22:30", "09:30"]);
  });

  test("quiet: the icon of the stage with a bar beneath it", () => {
    aDay("09:00", only("posture"))
      .at("09:16")
      .quiet({ minutes: 60 })
      .expectIcon(2, "quiet")
      .at("09:30")
      .expectIcon(4, "quiet");
  });

  test("paused: the grey icon, also while quiet", () => {
    aDay("09:00", only("posture"))
      .at("09:16")
      .pause({ minutes: 60 })
      .expectIcon(2, "grey")
      .quiet({ minutes: 60 })
      .expectIcon(2, "grey");
  });

  test("away, on a break and at the hourly limit it is the plain one", () => {
    aDay("09:00", only("posture")).at("09:16").locks().expectIcon(2);
    aDay("09:00", only("posture")).at("09:16").start("posture").expectIcon(2);
    aDay("09:00", { ...only("posture"), promptsPerHour: 1 })
      .at("09:30")
      .skip()
      .expectHolds("hourly")
      .expectIcon(0);
  });
});

describe("the badge", () => {
  test("shows the number of due reminders, but for those the person has put off", () => {
    aDay("09:00", { stretchEnabled: false })
      .expectBadge({ due: 0, minutes: null })
      .at("09:30")
      .expectBadge({ due: 2, minutes: null })
      .drank()
      .expectBadge({ due: 1, minutes: null })
      .snooze()
      .expectBadge({ due: 0, minutes: null })
      .at("09:35")
      .expectBadge({ due: 1, minutes: null })
      .done("posture")
      .expectBadge({ due: 0, minutes: null });
  });

  test("is empty while everything stands still by agreement", () => {
    const due = () => aDay("09:00").at("09:30").expectBadge({ due: 2, minutes: null });
    due().pause("untilEnded").expectBadge({ due: 0, minutes: null });
    due().start().expectBadge({ due: 0, minutes: null });
    due().quiet("untilEnded").expectBadge({ due: 2, minutes: null });
  });

  test("or the minutes left, if the person chose a countdown", () => {
    aDay("09:00", { ...only("posture"), badge: "countdown" })
      .expectBadge({ due: 0, minutes: 30 })
      .at("09:00:01")
      .expectBadge({ due: 0, minutes: 30 })
      .at("09:01")
      .expectBadge({ due: 0, minutes: 29 })
      .at("09:29:59")
      .expectBadge({ due: 0, minutes: 1 })
      .at("09:30")
      .expectBadge({ due: 1, minutes: null });
  });

  test("the countdown says nothing while held", () => {
    aDay("09:00", { ...only("posture"), badge: "countdown" })
      .at("09:10")
      .quiet({ minutes: 5 })
      .expectBadge({ due: 0, minutes: null })
      .at("09:15")
      .expectBadge({ due: 0, minutes: 15 })
      .locks()
      .expectBadge({ due: 0, minutes: null });
  });
});

describe("the title", () => {
  test("says what comes next and when", () => {
    aDay("09:00").expectNext("posture", "09:30").at("09:20").done("posture").expectNext("water", "09:30");
  });

  test("says what is due, and what comes after it", () => {
    const story = aDay("09:00", only("posture", "stretch")).at("09:30");
    expect(story.plan.title.due).toEqual([WORDS_FOR_POSTURE]);
    story.expectNext("stretch", "11:00");
  });

  test("says when a snoozed reminder comes back", () => {
    aDay("09:00", only("posture")).at("09:30").snooze(5).expectNext("posture", "09:35");
  });

  test("says what holds, and until when", () => {
    const story = aDay("09:00").at("09:10").quiet({ minutes: 20 });
    expect(story.plan.title.hold).toEqual({
      reason: "quiet",
      from: Temporal.Instant.from("2026-05-06T07:10:00Z").epochMilliseconds,
      until: Temporal.Instant.from("2026-05-06T07:30:00Z").epochMilliseconds,
    });
    expect(story.pause("untilEnded").plan.title.hold).toMatchObject({ reason: "paused", until: null });
    expect(aDay("09:00").plan.title.hold).toBeNull();
  });

  test("promises no time while the counters stand still", () => {
    aDay("09:00", only("posture")).at("09:10").pause("untilEnded").expectNext(null);
  });

  test("gives an own reminder the name the person gave it", () => {
    expect(aDay("09:00", { own: [{ ...eyes, name: "Look out" }] }).plan.title.next?.reminder).toEqual({
      id: "own:eyes",
      kind: "own",
      name: "Look out",
    });
  });
});
