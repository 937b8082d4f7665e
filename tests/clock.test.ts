import { afterEach, expect, test, vi } from "vitest";
import { clock } from "../src/browser/clock.ts";
import { dayOf } from "../src/calendar/day.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const NOON = Date.UTC(2026, 4, 6, 12);

test.each(["Etc/Unknown", "", "XYZ"])(
  "a zone that the system calls %j is one in which days can be told",
  (name) => {
    vi.spyOn(Temporal.Now, "timeZoneId").mockReturnValue(name);
    expect(dayOf(NOON, clock.zone(), 4 * 60)).toBe("2026-05-06");
  },
);

test.each([
  [-330, "+05:30"],
  [210, "-03:30"],
  [0, "+00:00"],
])("where it is not known, it is how far the clock on the wall is from UTC: %i min, %s", (offset, zone) => {
  vi.spyOn(Temporal.Now, "timeZoneId").mockReturnValue("Etc/Unknown");
  vi.spyOn(Date.prototype, "getTimezoneOffset").mockReturnValue(offset);
  expect(clock.zone()).toBe(zone);
});

test("a zone that is known is called by its name", () => {
  vi.spyOn(Temporal.Now, "timeZoneId").mockReturnValue("Asia/Tokyo");
  expect(clock.zone()).toBe("Asia/Tokyo");
});
