import ICAL from "ical.js";
import { dayBefore, wallTime, type Day } from "../calendar/day.ts";
import { DAY_MINUTES, type WeekRange } from "../calendar/week.ts";
import { clockTime, type Instant } from "../calendar/time.ts";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
/** A Monday: from there on the day of each range is counted. */
const SOME_MONDAY: Day = "2026-01-05";

/**
 * Focus time as a calendar file (RFC 5545), for calendars that tell others when not to be disturbed. Each range comes
 * every week, at the time that the clock on the wall shows where its person is.
 * @param name what each entry is called
 */
export function writeFocusCalendar(ranges: readonly WeekRange[], name: string, now: Instant): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Limber//EN");
  for (const { day, from, until } of ranges) {
    const date = dayBefore(SOME_MONDAY, 1 - day);
    const event = new ICAL.Component("vevent");
    event.addPropertyWithValue("uid", `focus-${day}-${from}-${until}@limber`);
    event.addPropertyWithValue(
      "dtstamp",
      ICAL.Time.fromDateTimeString(`${wallTime(now, "UTC").slice(0, 19)}Z`),
    );
    event.addPropertyWithValue("dtstart", clockOn(date, from));
    event.addPropertyWithValue("dtend", clockOn(date, until));
    event.addPropertyWithValue(
      "rrule",
      ICAL.Recur.fromString(`FREQ=WEEKLY;BYDAY=${WEEKDAYS[day - 1] ?? "MO"}`),
    );
    event.addPropertyWithValue("summary", name);
    event.addPropertyWithValue("transp", "OPAQUE");
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** A time of day in minutes after a date's midnight, in no zone. */
function clockOn(date: Day, minutes: number): ICAL.Time {
  const day = dayBefore(date, -Math.floor(minutes / DAY_MINUTES));
  return ICAL.Time.fromDateTimeString(`${day}T${clockTime(minutes % DAY_MINUTES)}:00`);
}
