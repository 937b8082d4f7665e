import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spellAt } from "../../src/calendar/spell.ts";
import { DAY_MINUTES, faultIn, type WeekRange } from "../../src/calendar/week.ts";
import { moment, zone } from "../support/arbitraries.ts";
import { runs } from "../support/property.ts";

const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;
const local = (time: string, name = "Europe/Berlin") =>
  Temporal.PlainDateTime.from(time).toZonedDateTime(name).epochMilliseconds;
const clock = (instant: number | null, name = "Europe/Berlin") =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(name)
        .toPlainDateTime()
        .toString({ smallestUnit: "minute" });
const h = (hours: number) => hours * 60;

const office: WeekRange[] = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, from: h(9), until: h(12) },
  { day, from: h(13), until: h(17) },
]);
const nights: WeekRange[] = [1, 2, 3].map((day) => ({ day, from: h(22), until: h(30) }));

/** Where a local time stands: `in` or `out`, and until when. */
function stands(time: string, ranges: readonly WeekRange[], name?: string, off?: string[]): string {
  const { inside, until } = spellAt(local(time, name), name ?? "Europe/Berlin", ranges, off);
  return `${inside ? "in" : "out"} until ${clock(until, name)}`;
}

describe("a week of office hours", () => {
  // 2026-05-06 is a Wednesday.
  test.each([
    ["2026-05-06T08:59", "out until 2026-05-06T09:00"],
    ["2026-05-06T09:00", "in until 2026-05-06T12:00"],
    ["2026-05-06T12:00", "out until 2026-05-06T13:00"],
    ["2026-05-06T16:59", "in until 2026-05-06T17:00"],
    ["2026-05-06T17:00", "out until 2026-05-07T09:00"],
    ["2026-05-08T17:00", "out until 2026-05-11T09:00"],
  ])("at %s: %s", (time, expected) => {
    expect(stands(time, office)).toBe(expected);
  });

  test("has no hours on a date off", () => {
    expect(stands("2026-05-06T10:00", office, undefined, ["2026-05-06"])).toBe("out until 2026-05-07T09:00");
    expect(stands("2026-05-05T18:00", office, undefined, ["2026-05-06", "2026-05-07"])).toBe(
      "out until 2026-05-08T09:00",
    );
  });
});

describe("a range across midnight", () => {
  test("belongs to the day on which it begins", () => {
    expect(stands("2026-05-06T23:00", nights)).toBe("in until 2026-05-07T06:00");
    expect(stands("2026-05-07T05:59", nights)).toBe("in until 2026-05-07T06:00");
    expect(stands("2026-05-07T06:00", nights)).toBe("out until 2026-05-11T22:00");
  });

  test("goes on in the one that begins where it ends", () => {
    const weekend: WeekRange[] = [
      { day: 6, from: h(8), until: h(32) },
      { day: 7, from: h(8), until: h(20) },
    ];
    expect(stands("2026-05-09T12:00", weekend)).toBe("in until 2026-05-10T20:00");
  });

  test("takes place though the date on which it ends is off, and not on a date off", () => {
    expect(stands("2026-05-06T23:00", nights, undefined, ["2026-05-07"])).toBe("in until 2026-05-07T06:00");
    expect(stands("2026-05-07T01:00", nights, undefined, ["2026-05-06"])).toBe("out until 2026-05-11T22:00");
  });
});

describe("a week", () => {
  test("without ranges is never inside and has no boundary", () => {
    expect(spellAt(local("2026-05-06T10:00"), "Europe/Berlin", [])).toEqual({ inside: false, until: null });
  });

  test("around the clock is inside, and asks to be looked at again within two weeks", () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, until: DAY_MINUTES }));
    const now = local("2026-05-06T10:00");
    const { inside, until } = spellAt(now, "Europe/Berlin", always);
    expect(inside).toBe(true);
    expect((until ?? 0) - now).toBeGreaterThan(7 * DAY_MINUTES * 60_000);
    expect((until ?? 0) - now).toBeLessThan(14 * DAY_MINUTES * 60_000);
  });
});

describe("on the nights on which the clocks change", () => {
  const early = [{ day: 7, from: h(2.5), until: h(8) }];
  const late = [{ day: 6, from: h(20), until: h(26.5) }];

  test("a skipped time is the moment at which it is skipped", () => {
    // Berlin goes from 02:00 to 03:00, New York too, Lord Howe from 02:00 to 02:30.
    const skips = (name: string, day: string, ranges: WeekRange[], before: string) =>
      clock(spellAt(local(`${day}T${before}`, name), name, ranges).until, name);
    expect(skips("Europe/Berlin", "2026-03-29", early, "01:00")).toBe("2026-03-29T03:00");
    expect(skips("America/New_York", "2026-03-08", early, "01:00")).toBe("2026-03-08T03:00");
    expect(skips("Europe/Berlin", "2026-03-28", late, "21:00")).toBe("2026-03-29T03:00");
    expect(
      skips("Australia/Lord_Howe", "2026-10-04", [{ day: 7, from: h(2.25), until: h(8) }], "01:00"),
    ).toBe("2026-10-04T02:30");
  });

  test("of a time that comes twice a range begins the first time and ends the second", () => {
    expect(spellAt(at("2026-10-25T00:00Z"), "Europe/Berlin", early).until).toBe(at("2026-10-25T00:30Z"));
    expect(spellAt(at("2026-10-24T20:00Z"), "Europe/Berlin", late).until).toBe(at("2026-10-25T01:30Z"));
    expect(
      spellAt(at("2026-11-01T04:00Z"), "America/New_York", [{ day: 7, from: h(1.5), until: h(8) }]).until,
    ).toBe(at("2026-11-01T05:30Z"));
    expect(
      spellAt(at("2026-04-04T14:00Z"), "Australia/Lord_Howe", [{ day: 7, from: h(1.75), until: h(8) }]).until,
    ).toBe(at("2026-04-04T14:45Z"));
  });
});

describe("where the very time at which a range begins or ends is skipped", () => {
  test.each([
    ["Africa/Cairo", "2026-04-23T21:00", 4],
    ["America/Santiago", "2026-09-05T21:00", 6],
  ])("in %s an evening until midnight is not lost with the midnight", (place, evening, day) => {
    const { inside } = spellAt(local(evening, place), place, [{ day, from: 16 * 60, until: 24 * 60 }]);
    expect(inside).toBe(true);
  });

  test("a shift from two does not begin a week before", () => {
    const early = [{ day: 7, from: 2 * 60, until: 8 * 60 }];
    expect(spellAt(local("2026-03-24T12:00"), "Europe/Berlin", early).inside).toBe(false);
  });

  test("hours within the skipped time alone are no boundary", () => {
    const skipped = [{ day: 7, from: 135, until: 165 }];
    const { until } = spellAt(local("2026-03-29T01:00"), "Europe/Berlin", skipped);
    expect(until).toBe(local("2026-04-05T02:15"));
  });
});

describe("what cannot be", () => {
  test.each<[string, WeekRange[]]>([
    ["an empty range", [{ day: 1, from: 60, until: 60 }]],
    ["a reversed range", [{ day: 1, from: 120, until: 60 }]],
    ["a range of more than a day", [{ day: 1, from: 60, until: 60 + DAY_MINUTES + 1 }]],
    ["a day that is none", [{ day: 8, from: 60, until: 90 }]],
    ["a time that is none", [{ day: 1, from: DAY_MINUTES, until: DAY_MINUTES + 60 }]],
    ["half minutes", [{ day: 1, from: 60.5, until: 90 }]],
  ])("%s is a fault", (_name, ranges) => {
    expect(faultIn(ranges)).toBe(0);
  });

  test("ranges that overlap, on a day, across midnight and across the end of the week", () => {
    expect(
      faultIn([
        { day: 1, from: 60, until: 120 },
        { day: 1, from: 119, until: 180 },
      ]),
    ).toBe(1);
    expect(
      faultIn([
        { day: 1, from: h(22), until: h(30) },
        { day: 2, from: h(5), until: h(9) },
      ]),
    ).toBe(1);
    expect(
      faultIn([
        { day: 1, from: h(5), until: h(9) },
        { day: 7, from: h(22), until: h(30) },
      ]),
    ).toBe(1);
    expect(
      faultIn([
        { day: 1, from: 60, until: 120 },
        { day: 1, from: 120, until: 180 },
      ]),
    ).toBeNull();
    expect(
      faultIn([
        { day: 7, from: h(22), until: h(29) },
        { day: 1, from: h(5), until: h(9) },
      ]),
    ).toBeNull();
  });
});

test("a boundary is where it changes: before it the same, at it the other, in every zone", () => {
  const range = fc
    .record({
      day: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1439 }),
      length: fc.integer({ min: 1, max: 900 }),
    })
    .map(({ day, from, length }) => ({ day, from, until: from + length }));
  fc.assert(
    fc.property(moment, zone, fc.array(range, { minLength: 1, maxLength: 5 }), (now, name, ranges) => {
      const { inside, until } = spellAt(now, name, ranges);
      if (until === null) return;
      expect(until).toBeGreaterThan(now);
      expect(spellAt(until - 1, name, ranges).inside).toBe(inside);
      expect(spellAt(until, name, ranges).inside).toBe(!inside);
    }),
    runs(),
  );
});
