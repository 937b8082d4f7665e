import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nextTime, type WeekTimes } from "../../src/calendar/times.ts";
import { HOUR, MINUTE, type Instant } from "../../src/calendar/time.ts";
import { moment, zone } from "../support/arbitraries.ts";
import { runs } from "../support/property.ts";

const BERLIN = "Europe/Berlin";
const at = (text: string) => Date.parse(text);

const someOf = (values: readonly number[]) => fc.subarray([...values], { minLength: 1 });
const anyTimes = fc.record({
  times: someOf([0, 150, 9 * 60, 12 * 60 + 30, 23 * 60 + 59]),
  days: someOf([1, 2, 3, 4, 5, 6, 7]),
});

/** What the clock on the wall shows: the day of the week, and minutes after midnight. */
function wall(instant: Instant, place: string): { day: number; time: number } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: place,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  return { day: days.indexOf(part("weekday")) + 1, time: Number(part("hour")) * 60 + Number(part("minute")) };
}

test("the next time is one that the clock on the wall shows, or, in a night that skips it, just after", () => {
  fc.assert(
    fc.property(moment, zone, anyTimes, (now, place, times) => {
      const next = nextTime(now, place, times);
      expect(next).not.toBeNull();
      if (next === null) return;
      expect(next).toBeGreaterThan(now);
      const shown = wall(next, place);
      const before = wall(next - MINUTE, place);
      const skips = (shown.time - before.time + 1440) % 1440 > 1;
      const isShown = times.times.includes(shown.time) && times.days.includes(shown.day);
      expect(isShown || (skips && times.times.some((time) => time > before.time && time < shown.time))).toBe(
        true,
      );
    }),
    runs(),
  );
});

test("no time between now and the next is left out", () => {
  fc.assert(
    fc.property(moment, zone, anyTimes, (now, place, times) => {
      const next = nextTime(now, place, times) ?? now;
      const first = Math.ceil((now + 1) / MINUTE) * MINUTE;
      for (let minute = first; minute < Math.min(next, now + 30 * HOUR); minute += 30 * MINUTE) {
        const { day, time } = wall(minute, place);
        const isTwice =
          wall(minute - HOUR, place).time === time || wall(minute - HOUR / 2, place).time === time;
        expect(isTwice || !(times.days.includes(day) && times.times.includes(time))).toBe(true);
      }
    }),
    runs(200),
  );
});

const lunch: WeekTimes = { times: [750, 900], days: [1, 2, 3, 4, 5] };

test("after Friday's last comes Monday's first", () => {
  const friday = at("2026-05-08T15:00+02:00");
  expect(nextTime(friday, BERLIN, lunch)).toBe(at("2026-05-11T12:30+02:00"));
});

test("an answer that was kept is not given for other times, another zone, or another moment", () => {
  const now = at("2026-05-06T08:00+02:00");
  expect(nextTime(now, BERLIN, lunch)).toBe(at("2026-05-06T12:30+02:00"));
  expect(nextTime(now, BERLIN, { ...lunch, times: [600] })).toBe(at("2026-05-06T10:00+02:00"));
  expect(nextTime(now, "America/New_York", lunch)).toBe(at("2026-05-06T12:30-04:00"));
  expect(nextTime(at("2026-05-06T12:30+02:00"), BERLIN, lunch)).toBe(at("2026-05-06T15:00+02:00"));
});

test("without any time or day there is none", () => {
  expect(nextTime(0, BERLIN, { times: [], days: [1] })).toBeNull();
  expect(nextTime(0, BERLIN, { times: [600], days: [] })).toBeNull();
});
