import ICAL from "ical.js";
import { dayBefore, isDate, type Day } from "../calendar/day.ts";

/** A day or several of a calendar, on which its person may not be at work. */
export interface CalendarEntry {
  /** What it is called there. */
  name: string;
  /** Its days within the time asked for, in order. */
  days: readonly Day[];
  /** The person is marked as out of office, as Outlook does. */
  isOutOfOffice: boolean;
}

/** What a calendar has of whole days. */
export interface CalendarFile {
  /** By their first day. */
  entries: readonly CalendarEntry[];
  /** Entries with a clock time, or over: they are no days off. */
  others: number;
  /** Entries that cannot be read. */
  unreadable: number;
}

/** A rule that names so many days, or an entry that lasts so long, is no day off. */
const MOST_DAYS_OF_ENTRY = 100;
/** Within the time asked for nobody's rule comes more often; a rule without end is not followed further. */
const MOST_TURNS = 5_000;
/** Of a name so much is shown. */
const LONGEST_NAME = 100;

/**
 * Reads the whole days of an iCalendar file (RFC 5545): entries of dates, of which the end is the day after, and those
 * that begin and end at midnight, as which several calendars write the same. Null: it is no such file.
 * @param from the first day that matters, and `until` the last
 */
export function readCalendar(text: string, from: Day, until: Day): CalendarFile | null {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/iu.test(text)) return null;
  const entries: CalendarEntry[] = [];
  let [others, unreadable] = [0, 0];
  for (const source of eventsIn(text)) {
    const event = parse(source);
    if (event === null) unreadable += 1;
    else {
      const days = daysOf(event, from, until);
      if (days === null || days.length === 0) others += 1;
      else entries.push({ name: nameOf(event), days, isOutOfOffice: isOutOfOffice(event) });
    }
  }
  return { entries: entries.toSorted(byFirstDay), others, unreadable };
}

/** Each entry by itself, so that one that cannot be read spoils no other. */
function eventsIn(text: string): string[] {
  return text.match(/^BEGIN:VEVENT\s*$[\s\S]*?^END:VEVENT\s*$/gimu) ?? [];
}

function parse(source: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(withDates(source)) as unknown[]);
  } catch {
    return null;
  }
}

/** Some calendars write a date without saying that it is one. */
function withDates(source: string): string {
  return source.replaceAll(/^(DTSTART|DTEND)(?:;TZID=[^:\r\n]*)?:(\d{8})[ \t]*$/gimu, "$1;VALUE=DATE:$2");
}

/** Null: it has a clock time. */
function daysOf(event: ICAL.Component, from: Day, until: Day): Day[] | null {
  const start = dateOf(event, "dtstart");
  if (start === null) return null;
  const length = lengthOf(event, start);
  if (length === null) return null;
  const rule: unknown = event.getFirstPropertyValue("rrule");
  const turns = rule instanceof ICAL.Recur ? turnsOf(rule, start, until) : [start];
  const excluded = event.getAllProperties("exdate").flatMap((property) => property.getValues().map(String));
  const days = turns
    .filter((turn) => !excluded.some((date) => date.startsWith(turn)))
    .flatMap((turn) => Array.from({ length }, (_, index) => dayBefore(turn, -index)))
    .filter((day) => day >= from && day <= until);
  return days.length > MOST_DAYS_OF_ENTRY ? [] : [...new Set(days)];
}

/** The date of a property: one that is a date, or midnight by whatever clock it was written by. */
function dateOf(event: ICAL.Component, name: "dtstart" | "dtend"): Day | null {
  const time: unknown = event.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time)) return null;
  const isMidnight = time.isDate || (time.hour === 0 && time.minute === 0 && time.second === 0);
  const day = time.toString().slice(0, 10);
  return isMidnight && isDate(day) ? day : null;
}

/** How many days it lasts; null where it ends at a clock time. An entry without an end lasts a day. */
function lengthOf(event: ICAL.Component, start: Day): number | null {
  if (!event.hasProperty("dtend")) {
    const duration: unknown = event.getFirstPropertyValue("duration");
    if (!(duration instanceof ICAL.Duration)) return isDateOnly(event) ? 1 : null;
    const days = duration.toSeconds() / (24 * 60 * 60);
    return Number.isInteger(days) && days >= 1 ? Math.min(days, MOST_DAYS_OF_ENTRY + 1) : null;
  }
  const end = dateOf(event, "dtend");
  if (end === null) return null;
  let days = 1;
  while (days <= MOST_DAYS_OF_ENTRY && dayBefore(start, -days) < end) days += 1;
  return days;
}

function isDateOnly(event: ICAL.Component): boolean {
  const time: unknown = event.getFirstPropertyValue("dtstart");
  return time instanceof ICAL.Time && time.isDate;
}

function turnsOf(rule: ICAL.Recur, start: Day, until: Day): Day[] {
  const turns: Day[] = [];
  const iterator = rule.iterator(ICAL.Time.fromDateString(start));
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const next = iterator.next();
    const day = next?.toString().slice(0, 10);
    if (day === undefined || day > until) break;
    turns.push(day);
  }
  return turns;
}

function nameOf(event: ICAL.Component): string {
  const name: unknown = event.getFirstPropertyValue("summary");
  return typeof name === "string" ? name.trim().slice(0, LONGEST_NAME) : "";
}

function isOutOfOffice(event: ICAL.Component): boolean {
  return event.getFirstPropertyValue("x-microsoft-cdo-busystatus") === "OOF";
}

function byFirstDay(one: CalendarEntry, other: CalendarEntry): number {
  return (one.days[0] ?? "").localeCompare(other.days[0] ?? "");
}
