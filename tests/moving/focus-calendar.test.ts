import ICAL from "ical.js";
import { expect, test } from "vitest";
import { writeFocusCalendar } from "../../src/moving/focus-calendar.ts";

const NOW = Date.UTC(2026, 10, 29, 20, 5, 7, 250);
const ranges = [
  { day: 1, from: 9 * 60, until: 11 * 60 + 30 },
  { day: 7, from: 23 * 60, until: 25 * 60 },
];

test("focus time comes every week at the clock's own time, also past midnight", () => {
  const text = writeFocusCalendar(ranges, "Focus, please", NOW);
  expect(text.split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Limber//EN",
    "BEGIN:VEVENT",
    "UID:focus-1-540-690@limber",
    "DTSTAMP:20261129T200507Z",
    "DTSTART:20260105T090000",
    "DTEND:20260105T113000",
    "RRULE:FREQ=WEEKLY;BYDAY=MO",
    "SUMMARY:Focus\\, please",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:focus-7-1380-1500@limber",
    "DTSTAMP:20261129T200507Z",
    "DTSTART:20260111T230000",
    "DTEND:20260112T010000",
    "RRULE:FREQ=WEEKLY;BYDAY=SU",
    "SUMMARY:Focus\\, please",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("a calendar reads each range as one that begins on its weekday", () => {
  const file = new ICAL.Component(ICAL.parse(writeFocusCalendar(ranges, "Focus", NOW)) as unknown[]);
  const starts = file.getAllSubcomponents("vevent").map((event) => {
    const { startDate, endDate } = new ICAL.Event(event);
    return [startDate.dayOfWeek(), endDate.subtractDate(startDate).toSeconds() / 60];
  });
  expect(starts).toEqual([
    [ICAL.Time.MONDAY, 150],
    [ICAL.Time.SUNDAY, 120],
  ]);
});
