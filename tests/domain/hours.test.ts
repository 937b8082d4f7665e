import { describe, expect, test } from "vitest";
import type { StoredSettings } from "../../src/settings/fields.ts";
import { aDay, only, silent } from "../support/timeline.ts";

const h = (hours: number) => hours * 60;

/** Monday to Friday, nine to twelve and one to five. 2026-05-06 is a Wednesday. */
const office: StoredSettings = {
  ...only("posture"),
  workingHoursEnabled: true,
  workingHours: [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: h(9), until: h(12) },
    { day, from: h(13), until: h(17) },
  ]),
};

describe("outside working hours", () => {
  test("all counters stop and nothing comes, until they begin", () => {
    aDay("08:30", { ...office, waterEnabled: true })
      .expectHolds("offHours")
      .expectIcon(0, "grey")
      .expectWake("09:00")
      .at("08:59")
      .expectCounted({ posture: 0 })
      .at("09:00")
      .expectHolds()
      .at("09:29")
      .expectNoPrompt()
      .at("09:30")
      .expectPrompt("posture", "water");
  });

  test("what was counted before a pause in them goes on after it", () => {
    aDay("11:40", office)
      .at("12:00")
      .expectHolds("offHours")
      .expectCounted({ posture: 20 })
      .at("13:05")
      .expectCounted({ posture: 25 });
  });

  test("the evening is one hold, whose only wake is the next morning's beginning", () => {
    const story = aDay("16:50", office).at("17:00");
    const { length } = story.rang;
    story.at("2026-05-07 08:59").expectHolds("offHours");
    expect(story.rang.length).toBe(length);
    story.at("09:00").expectHolds();
  });

  test("the weekend is off, and so is a date off", () => {
    aDay("17:30", { ...office, ...silent, daysOff: ["2026-05-07"] })
      .expectWake("09:00")
      .at("2026-05-07 12:00")
      .expectHolds("offHours")
      .at("2026-05-08 09:00")
      .expectHolds()
      .at("17:00")
      .expectHolds("offHours")
      .at("2026-05-10 12:00")
      .expectHolds("offHours")
      .at("2026-05-11 09:00")
      .expectHolds();
  });

  test("a date off is off also where no hours are set: from midnight to midnight", () => {
    aDay("17:30", { ...office, ...silent, workingHours: [], daysOff: ["2026-05-07"] })
      .expectHolds()
      .at("2026-05-06 23:59")
      .expectHolds()
      .at("2026-05-07 00:00")
      .expectHolds("offHours")
      .at("23:59")
      .expectHolds("offHours")
      .at("2026-05-08 00:00")
      .expectHolds();
  });

  test("a prompt that is open when they end is not there in the morning", () => {
    aDay("16:25", office)
      .at("16:55")
      .expectPrompt("posture")
      .at("17:00")
      .expectNotice()
      .at("2026-05-07 09:05")
      .expectNoPrompt()
      .expectCounted({ posture: 5 });
  });

  test("an early start by hand is a break like any other", () => {
    aDay("08:30", office)
      .start("posture")
      .expectHolds("offHours", "break")
      .at("08:32")
      .expectHolds("offHours");
  });

  test("someone who comes in late has not sat since nine", () => {
    aDay("08:30", office)
      .locks()
      .at("09:40")
      .expectCounted({ posture: 0 })
      .returns()
      .at("10:09")
      .expectNoPrompt()
      .at("10:10")
      .expectPrompt("posture");
  });

  test("with the lid closed over the beginning nobody was there", () => {
    aDay("08:30", office).sleepsUntil("10:00").expectCounted({ posture: 0 }).expectNoPrompt();
  });

  test("switched on without any hours leaves the day as it is", () => {
    aDay("03:00", { ...office, workingHours: [] }).expectHolds();
  });
});

test("a week of night shifts: across midnight, across the start of the day, and off in between", () => {
  const nights: StoredSettings = {
    ...only("posture"),
    ...silent,
    workingHoursEnabled: true,
    workingHours: [1, 2, 3, 4].map((day) => ({ day, from: h(22), until: h(30) })),
  };
  const story = aDay("21:30", nights)
    .expectHolds("offHours")
    .at("22:30")
    .expectPrompt("posture")
    .done("posture");
  story.at("23:00").expectPrompt("posture").done("posture").at("2026-05-07 03:00").expectHolds();
  // At four a new day begins, under way: counters start afresh, and the night goes on.
  story
    .at("04:05")
    .expectCounted({ posture: 5 })
    .expectHolds()
    .at("04:30")
    .expectPrompt("posture")
    .done("posture");
  story.at("06:00").expectHolds("offHours").at("21:59").expectHolds("offHours").at("22:00").expectHolds();
  story.at("2026-05-08 06:00").expectHolds("offHours").at("2026-05-10 12:00").expectHolds("offHours");
  story.at("2026-05-11 22:00").expectHolds();
});

describe("on the nights on which the clocks change", () => {
  test("a shift until two is worked though two is skipped", () => {
    aDay("2026-03-28 19:30", {
      ...only("posture"),
      ...silent,
      workingHoursEnabled: true,
      workingHours: [{ day: 6, from: 20 * 60, until: 26 * 60 }],
    })
      .at("20:30")
      .expectHolds()
      .expectPrompt("posture")
      .at("2026-03-29 03:00")
      .expectHolds("offHours");
  });

  const saturdayNight: StoredSettings = {
    ...only("posture"),
    ...silent,
    workingHoursEnabled: true,
    workingHours: [{ day: 6, from: h(20), until: h(31) }],
  };
  test.each([
    ["Europe/Berlin", "2026-03-28", "2026-03-29"],
    ["Europe/Berlin", "2026-10-24", "2026-10-25"],
    ["America/New_York", "2026-03-07", "2026-03-08"],
    ["America/New_York", "2026-10-31", "2026-11-01"],
    ["Australia/Lord_Howe", "2026-10-03", "2026-10-04"],
    ["Australia/Lord_Howe", "2026-04-04", "2026-04-05"],
  ])("in %s the shift from %s 20:00 lasts until 07:00 on the wall", (zone, from, until) => {
    aDay(`${from} 19:30`, saturdayNight, zone)
      .expectHolds("offHours")
      .expectWake("20:00")
      .at("20:00")
      .expectHolds()
      .at(`${until} 06:59`)
      .expectHolds()
      .at("07:00")
      .expectHolds("offHours");
  });
});

test("a flight from Auckland to San Francisco: the hours are those of the place, the day is not lived twice", () => {
  const story = aDay("2026-05-06 16:00", office, "Pacific/Auckland").at("17:00").expectHolds("offHours");
  // Asleep in the bag for twelve hours; it is the same Wednesday, 10:00, on the other side.
  story.travelsTo("America/Los_Angeles");
  story.expectHolds("offHours");
  story.at("2026-05-06 09:00").expectHolds();
  story.at("09:30").expectPrompt("posture");
});

describe("the weekly focus plan", () => {
  const plan: StoredSettings = { ...only("posture"), focusPlan: [{ day: 3, from: h(9), until: h(11) }] };

  test("holds prompts while counters run, and the one that waited comes a minute after it", () => {
    aDay("08:50", plan)
      .at("09:00")
      .expectHolds("focus")
      .expectIcon(1, "quiet")
      .at("10:59")
      .expectNoPrompt()
      .expectBadge({ due: 1, minutes: null })
      .at("11:00")
      .expectNoPrompt()
      .at("11:01")
      .expectPrompt("posture")
      .expectNoted("09:00-11:00 held by focus: posture");
  });

  test("switched off holds nothing", () => {
    aDay("09:10", { ...plan, focusPlanEnabled: false }).expectHolds();
  });
});

describe("a pause until a time of day", () => {
  test("until tomorrow lasts until tomorrow where the person is", () => {
    aDay("15:00", only("posture"))
      .pause("tomorrow")
      .travelsTo("America/New_York")
      .at("23:00")
      .expectHolds("paused")
      .at("2026-05-07 04:00")
      .expectHolds();
  });

  test("of minutes is as long wherever they go", () => {
    aDay("15:00", only("posture"))
      .pause({ minutes: 60 })
      .travelsTo("Asia/Tokyo")
      .at("22:59")
      .expectHolds("paused")
      .at("23:00")
      .expectHolds();
  });
});

describe("a pause until a date and time", () => {
  test("ends at it", () => {
    const story = aDay("09:00", only("posture"));
    const until =
      Temporal.PlainDateTime.from("2026-05-08T10:00").toZonedDateTime("Europe/Berlin").epochMilliseconds;
    story.pause({ until }).at("2026-05-08 09:59").expectHolds("paused").at("10:00").expectHolds();
  });
});

test("quiet mode by one key is on for 25 minutes, and off by the same key", () => {
  const key = { signal: "quietKeyPressed" } as const;
  aDay("09:00").send(key).expectHolds("quiet").at("09:25").expectHolds();
  aDay("09:00").send(key).at("09:10").send(key).expectHolds();
});

test("a break by one key is for what asks, else a change of position", () => {
  const key = { command: "takeBreak" } as const;
  expect(aDay("09:00").send(key).state.break?.members).toEqual(["posture"]);
  expect(aDay("09:00").at("09:30").send(key).state.break?.members).toEqual(["posture", "water"]);
  expect(aDay("09:00", only("stretch")).send(key).state.break?.members).toEqual(["stretch"]);
  const story = aDay("09:00", only("posture", "stretch")).quiet("untilEnded").at("12:00").send(key);
  expect(story.state.break?.members).toEqual(["stretch"]);
});

test("a working day: a break, a snooze, lunch away from the desk, a quiet hour, and an evening in peace", () => {
  const story = aDay("08:45", office).expectHolds("offHours");
  story.at("09:30").expectPrompt("posture").start().pageOpens().at("09:32").pageCloses().expectNoPrompt();
  story.at("10:02").expectPrompt("posture").snooze(5).at("10:06").expectNoPrompt();
  story.at("10:07").expectPrompt("posture").done("posture").at("10:37").expectPrompt("posture").skip();
  story
    .at("11:07")
    .expectPrompt("posture")
    .done("posture")
    .at("11:37")
    .expectPrompt("posture")
    .done("posture");
  story.at("12:00").expectHolds("offHours").locks().at("12:55").returns();
  story.at("13:00").expectHolds().expectCounted({ posture: 0 });
  story.at("13:30").expectPrompt("posture").done("posture").quiet({ minutes: 60 });
  story.at("14:29").expectNoPrompt().expectBadge({ due: 1, minutes: null });
  story.at("14:30").expectNoPrompt().at("14:31").expectPrompt("posture").done("posture");
  story
    .at("15:01")
    .expectPrompt("posture")
    .done("posture")
    .at("15:31")
    .expectPrompt("posture")
    .done("posture");
  story
    .at("16:01")
    .expectPrompt("posture")
    .done("posture")
    .at("16:31")
    .expectPrompt("posture")
    .done("posture");
  story.at("17:00").expectHolds("offHours").at("22:00").expectNoPrompt().expectTimes(12, "prompted posture");
});
