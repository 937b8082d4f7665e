import { describe, expect, test } from "vitest";
import { aDay, only, silent } from "../support/timeline.ts";

describe("a clock that jumps", () => {
  test("back: time before the last event counts as zero and every countdown stays as long as it was", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .wakes()
      .clockSetTo("08:00")
      .expectCounted({ posture: 20 })
      .expectNext("posture", "08:10")
      .at("08:10")
      .expectPrompt("posture");
  });

  test("back: quiet, a pause, a break and an open prompt keep their length", () => {
    aDay("09:00", only("posture"))
      .quiet({ minutes: 25 })
      .clockSetTo("07:00")
      .at("07:24")
      .expectHolds("quiet")
      .at("07:25")
      .expectHolds();
    aDay("09:00", only("posture"))
      .pause({ minutes: 25 })
      .clockSetTo("07:00")
      .at("07:24")
      .expectHolds("paused")
      .at("07:25")
      .expectHolds();
    aDay("09:00", only("posture"))
      .start("posture")
      .clockSetTo("07:00")
      .at("07:01")
      .expectHolds("break")
      .at("07:02")
      .expectHolds();
    aDay("09:00", only("posture"))
      .at("09:30")
      .clockSetTo("07:30")
      .expectPrompt("posture")
      .at("07:40")
      .expectNoPrompt();
  });

  test("back: a glass just logged can still be taken back", () => {
    const story = aDay("09:00").at("09:10").drank().clockSetTo("08:10").undo();
    expect(story.state.glasses).toEqual([]);
  });

  test("back to the day before is still the same day: nothing starts afresh", () => {
    aDay("09:00")
      .at("09:29")
      .clockSetTo("2026-05-04 09:00")
      .expectCounted({ posture: 22.5 })
      .later(7.5)
      .expectPrompt("posture", "water");
  });

  test("forward is a gap", () => {
    aDay("09:00", only("posture"))
      .at("09:20")
      .clockSetTo("15:00")
      .expectCounted({ posture: 0 })
      .expectNoPrompt();
  });

  test("forward by years leads to at most one prompt", () => {
    aDay("09:00")
      .at("09:29")
      .clockSetTo("2036-05-06 09:00")
      .later(29)
      .expectTimes(0, "prompted")
      .later(1)
      .expectTimes(1, "prompted");
  });
});

describe("a new day", () => {
  test("starts counters and the water log afresh, for someone at work through the night", () => {
    const story = aDay("2026-05-06 03:00", silent).at("03:50").drank().at("04:00");
    story.expectCounted({ posture: 0, stretch: 0, water: 30 }).expectDeskTime(0).expectSitting(0);
    expect(story.state).toMatchObject({ day: "2026-05-06", glasses: [], undo: null });
    story.at("04:10").expectCounted({ posture: 10, stretch: 10, water: 40 });
  });

  test("files the sitting before it under the day before", () => {
    const story = aDay("2026-05-06 03:50").at("04:10").locks();
    story.expectDiary("03:50-04:00 sat", "04:00-04:10 sat");
  });

  test("that passed unseen has begun at its hour, not when the engine looked", () => {
    aDay("2026-05-06 02:00", only("posture"))
      .at("02:30")
      .pause({ minutes: 150 })
      .at("05:00")
      .expectNoted("02:30-04:00 held by paused: posture");
  });

  test("withdraws the open prompt", () => {
    aDay("2026-05-06 03:25", only("posture"))
      .at("03:59")
      .expectPrompt("posture")
      .at("04:00")
      .expectNoPrompt();
  });

  test("that passed asleep ends what was to end with it", () => {
    aDay("22:00", only("posture"))
      .locks()
      .quiet("tomorrow")
      .sleepsUntil("2026-05-08 09:00")
      .expectHolds("away")
      .returns()
      .expectHolds()
      .expectDeskTime(0);
  });
});
