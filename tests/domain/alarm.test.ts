import { describe, expect, test } from "vitest";
import { aDay, only, type Story } from "../support/timeline.ts";

/** The most alarms that rang within any hour. */
function mostInAnHour(story: Story): number {
  const minutes = story.rang.map((time) => Temporal.PlainTime.from(time).since("00:00").total("minutes"));
  return Math.max(
    0,
    ...minutes.map((first) => minutes.filter((at) => at >= first && at < first + 60).length),
  );
}

describe("the one alarm", () => {
  test("is the earliest moment at which anything would change", () => {
    aDay("09:00")
      .expectWake("09:07:30")
      .at("09:23")
      .expectWake("09:30")
      .at("09:30")
      .expectWake("09:40")
      .snooze(7)
      .expectWake("09:37");
  });

  test("comes at the end of what holds", () => {
    aDay("09:00")
      .at("09:23")
      .quiet({ minutes: 5 })
      .expectWake("09:28")
      .pause({ minutes: 2 })
      .expectWake("09:25");
  });

  test("comes at the end of the settling minute, if something waits for it", () => {
    aDay("09:00", only("posture")).quiet({ minutes: 40 }).at("09:40").expectWake("09:41");
  });

  test("comes when the day starts, whatever else is going on", () => {
    aDay("2026-05-06 03:59").expectWake("04:00").at("04:00").expectCounted({ posture: 0 });
  });

  test("exists while anything is enabled and not paused for ever", () => {
    aDay("09:00", only("water")).at("09:30").drank().expectWake("09:45");
    aDay("09:00").pause("untilEnded").expectWake(null).endPause().expectWake("09:07:30");
    aDay("09:00").start("posture").expectWake("09:02");
    aDay("09:00", only()).expectWake("04:00");
  });

  test("is always later than now", () => {
    const story = aDay("09:00").at("09:30").snooze(1);
    for (let minute = 0; minute < 120; minute += 1) {
      expect(story.later(1).plan.wakeAt).toBeGreaterThan(story.state.seenAt);
    }
  });

  test("healed by any later event: a lost one changes nothing but the delay", () => {
    aDay("09:00", only("posture")).at("09:20").wakes().sleepsUntil("09:24").expectWake("09:30");
  });
});

describe("wakes", () => {
  test("a day of eight hours at the desk, everything answered: at most 12 in any hour", () => {
    const story = aDay("09:00");
    for (let minute = 0; minute < 8 * 60; minute += 1) {
      story.later(1);
      if (story.state.prompt?.members.includes("water")) story.drank();
      if (story.state.prompt !== null) story.start().later(0);
    }
    expect(mostInAnHour(story)).toBeLessThanOrEqual(12);
  });

  test("a day of eight hours at the desk, nothing answered: at most 12 in any hour", () => {
    expect(mostInAnHour(aDay("09:00").at("17:00"))).toBeLessThanOrEqual(12);
  });

  test("a day of eight hours at the desk, everything snoozed: at most 12 in any hour", () => {
    const story = aDay("09:00");
    for (let minute = 0; minute < 8 * 60; minute += 1)
      if (story.later(1).state.prompt !== null) story.snooze();
    expect(mostInAnHour(story)).toBeLessThanOrEqual(12);
  });

  test("someone who only listens: at most 12 in the hour more for looking at them again", () => {
    const story = aDay("09:00").soundStarts().at("09:13").goesIdle().at("10:09");
    expect(mostInAnHour(story)).toBeLessThanOrEqual(24);
  });

  test("paused: none but the one that ends it", () => {
    expect(aDay("09:00").pause({ minutes: 300 }).at("14:00").rang).toEqual(["14:00"]);
    expect(aDay("09:00").pause("untilEnded").at("2026-05-09 09:00").rang).toEqual([]);
    expect(aDay("22:00").pause("tomorrow").at("2026-05-07 04:00").rang).toEqual(["04:00"]);
  });

  test("away: one in a quarter of an hour, in case the return is not reported", () => {
    expect(aDay("09:00").locks().at("10:00").rang).toEqual(["09:15", "09:30", "09:45", "10:00"]);
  });

  test("a countdown in the badge is the only thing that wakes each minute, and once each", () => {
    const story = aDay("09:00", { badge: "countdown", stretchInterval: 119 });
    story.at("09:00:20").drank().at("09:29");
    expect(mostInAnHour(story)).toBeLessThanOrEqual(29 + 2);
  });

  test("a countdown in the badge wakes when its minutes change", () => {
    const { rang } = aDay("09:00", { ...only("posture"), badge: "countdown" }).at("09:05");
    expect(rang).toEqual(["09:01", "09:02", "09:03", "09:04", "09:05"]);
  });

  test("a countdown does not wake while the badge shows something else", () => {
    const { rang } = aDay("09:00", { ...only("posture"), badge: "countdown" }).at("10:00");
    expect(rang.filter((time) => time > "09:30")).toEqual(["09:40", "09:55"]);
  });

  test("a countdown does not wake while away", () => {
    expect(aDay("09:00", { badge: "countdown" }).locks().at("09:29").rang).toEqual(["09:15"]);
  });
});
