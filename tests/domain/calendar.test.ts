import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAround, dayOf, startOfDay } from "../../src/calendar/day.ts";
import { HOUR, MINUTE } from "../../src/calendar/time.ts";
import { moment, zone } from "../support/arbitraries.ts";
import { aDay, only } from "../support/timeline.ts";
import { runs } from "../support/property.ts";

const FOUR = 4 * 60;
const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;
const local = (instant: number, name: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name).toPlainDateTime().toString();

/** Both nights of 2026 on which clocks change, and how long the day that starts at 04:00 before each is. */
const changes = [
  ["Europe/Berlin", "2026-03-28", 23],
  ["Europe/Berlin", "2026-10-24", 25],
  ["America/New_York", "2026-03-07", 23],
  ["America/New_York", "2026-10-31", 25],
  ["Australia/Lord_Howe", "2026-10-03", 23.5],
  ["Australia/Lord_Howe", "2026-04-04", 24.5],
] as const;

describe("a day", () => {
  test("begins at the hour the person chose, local time", () => {
    expect(dayOf(at("2026-05-06T01:59:59Z"), "Europe/Berlin", FOUR)).toBe("2026-05-05");
    expect(dayOf(at("2026-05-06T02:00:00Z"), "Europe/Berlin", FOUR)).toBe("2026-05-06");
    expect(dayOf(at("2026-05-05T22:00:00Z"), "Europe/Berlin", 0)).toBe("2026-05-06");
    expect(dayOf(at("2026-05-06T09:59:00Z"), "Europe/Berlin", 12 * 60)).toBe("2026-05-05");
    expect(dayOf(at("2026-05-06T10:00:00Z"), "Europe/Berlin", 12 * 60)).toBe("2026-05-06");
    expect(dayOf(at("2026-05-06T04:14:00Z"), "Europe/Berlin", 6 * 60 + 15)).toBe("2026-05-05");
  });

  test.each(changes)("in %s from %s is as long as the clocks make it: %d hours", (name, day, hours) => {
    const start = startOfDay(day, name, FOUR);
    expect(local(start, name)).toBe(`${day}T04:00:00`);
    expect(dayAround(start, name, FOUR).ends - start).toBe(hours * HOUR);
    expect(local(dayAround(start, name, FOUR).ends, name)).toMatch(/T04:00:00$/u);
  });

  test("that would start at a time the clocks skip starts as much later as they are moved", () => {
    const start = startOfDay("2026-03-29", "Europe/Berlin", 2 * 60 + 30);
    expect(local(start, "Europe/Berlin")).toBe("2026-03-29T03:30:00");
  });

  test("that would start at a time that comes twice starts the first time", () => {
    expect(startOfDay("2026-10-25", "Europe/Berlin", 2 * 60 + 30)).toBe(at("2026-10-25T00:30:00Z"));
    expect(dayOf(at("2026-10-25T01:15:00Z"), "Europe/Berlin", 2 * 60 + 30)).toBe("2026-10-25");
  });

  test("has begun, and the next one has not, at every moment of it, in every zone, with every start", () => {
    const start = fc.integer({ min: 0, max: 48 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(moment, zone, start, (now, name, dayStart) => {
        const day = dayOf(now, name, dayStart);
        const next = dayAround(now, name, dayStart).ends;
        expect(startOfDay(day, name, dayStart)).toBeLessThanOrEqual(now);
        expect(next).toBeGreaterThan(now);
        expect(dayOf(next - 1, name, dayStart)).toBe(day);
        expect(dayOf(next, name, dayStart) > day).toBe(true);
      }),
      runs(),
    );
  });
});

describe("the nights on which clocks change", () => {
  test.each(changes)("in %s after %s the new day starts at 04:00 local time", (name, day) => {
    const story = aDay(`${day} 23:00`, only("posture"), name);
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    story.at(`${next} 03:59:59`);
    expect(story.state.day).toBe(day);
    story.at(`${next} 04:00`).expectCounted({ posture: 0 }).expectDeskTime(0);
    expect(story.state.day).toBe(next);
  });

  test.each(changes)(
    "in %s after %s minutes are minutes: a countdown neither jumps nor stands still",
    (name, day) => {
      const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
      const story = aDay(`${next} 01:20`, { ...only("posture"), postureInterval: 90 }, name);
      for (let minute = 1; minute < 90; minute += 1)
        story.later(1).expectCounted({ posture: minute }).expectNoPrompt();
      story.later(1).expectPrompt("posture");
    },
  );

  test("minutes shown on the clock before and after are far apart, half an hour of sitting is not", () => {
    aDay("2026-03-29 01:40", only("posture"))
      .at("03:09:59")
      .expectNoPrompt()
      .at("03:10")
      .expectPrompt("posture");
  });

  test("quiet until tomorrow ends at 04:00 all the same", () => {
    aDay("2026-10-24 23:00")
      .quiet("tomorrow")
      .at("2026-10-25 03:59")
      .expectHolds("quiet")
      .at("04:00")
      .expectHolds();
    aDay("2026-03-28 23:00")
      .quiet("tomorrow")
      .at("2026-03-29 03:59")
      .expectHolds("quiet")
      .at("04:00")
      .expectHolds();
  });
});

describe("a change of zone", () => {
  test("on the same day moves nothing but the start of the next", () => {
    aDay("15:00", only("posture"))
      .at("15:10")
      .travelsTo("America/New_York")
      .expectCounted({ posture: 10 })
      .at("09:29:59")
      .expectNoPrompt()
      .at("09:30")
      .expectPrompt("posture")
      .at("2026-05-07 03:59")
      .quiet("untilEnded")
      .expectWake("04:00");
  });

  test("into the next day starts it now", () => {
    const story = aDay("21:00", only("posture")).at("21:20").wakes().travelsTo("Asia/Tokyo");
    story.expectCounted({ posture: 0 });
    expect(story.state.day).toBe("2026-05-07");
    story.later(29).expectTimes(0, "prompted").later(1).expectTimes(1, "prompted posture");
  });

  test("in the sky leads to at most one prompt", () => {
    aDay("22:00")
      .at("22:25")
      .locks()
      .travelsTo("America/New_York")
      .at("23:00")
      .returns()
      .later(2)
      .expectTimes(1, "prompted");
  });

  test("moves no moment: half an hour stays half an hour", () => {
    expect(aDay("15:00", only("posture")).travelsTo("Asia/Kolkata").plan.wakeAt).toBe(
      at("2026-05-06T13:00:00Z") + 7.5 * MINUTE,
    );
  });
});
