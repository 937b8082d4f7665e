import { HOUR, type Instant, type Ms } from "./time.ts";

/** A local calendar day, `YYYY-MM-DD`, that begins at the hour the person's day starts. */
export type Day = string;

const DAY_LENGTH_HOURS = 24;

/** Before a day ends in less, nobody can know which morning is meant by tomorrow. */
const SHORT_REST: Ms = 4 * HOUR;

/** A day from its first moment to the first of the next. */
export interface DaySpan {
  day: Day;
  starts: Instant;
  ends: Instant;
}

/**
 * The day that a moment belongs to, from its beginning to its end.
 * @param dayStart minutes after local midnight at which a day begins, 0 to 720
 */
export function dayAround(moment: Instant, zone: string, dayStart: number): DaySpan {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  const begins = beginningOf(date, zone, dayStart);
  if (begins > moment) {
    const before = date.subtract({ days: 1 });
    return { day: before.toString(), starts: beginningOf(before, zone, dayStart), ends: begins };
  }
  return { day: date.toString(), starts: begins, ends: beginningOf(date.add({ days: 1 }), zone, dayStart) };
}

/** The day that a moment belongs to. */
export function dayOf(moment: Instant, zone: string, dayStart: number): Day {
  return dayAround(moment, zone, dayStart).day;
}

/** The end of the day that a moment belongs to; shortly before it also that of the next, for either may be meant. */
export function nextDayEnds(moment: Instant, zone: string, dayStart: number): Instant[] {
  const { ends } = dayAround(moment, zone, dayStart);
  return ends - moment < SHORT_REST ? [ends, dayAround(ends, zone, dayStart).ends] : [ends];
}

/** The first moment of a day. A time that the clocks skip that night moves on by as much as they do. */
export function startOfDay(day: Day, zone: string, dayStart: number): Instant {
  return beginningOf(Temporal.PlainDate.from(day), zone, dayStart);
}

/** When the clocks of a zone change next; after everything where they never do. */
export function clocksChangeAfter(moment: Instant, zone: string): Instant {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  return local.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity;
}

function beginningOf(date: Temporal.PlainDate, zone: string, dayStart: number): Instant {
  const time = Temporal.PlainTime.from({
    hour: Math.floor(dayStart / 60) % DAY_LENGTH_HOURS,
    minute: dayStart % 60,
  });
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** What a clock on the wall shows at a moment, such as `2026-05-07T04:00:00`. */
export function wallTime(moment: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString();
}

/** A moment with the date, the clock and the offset of a zone, to the millisecond: `2026-05-07T04:00:00+02:00`. */
export function isoTime(moment: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never" });
}

/** The moment at which a clock on the wall shows it; where it shows it twice, the first. */
export function momentOn(wall: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

/** Whether a text is a date that exists, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** Whether a text names a time zone that is known here. */
export function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is what a clock on the wall can show, in the form of `wallTime`. */
export function isWallTime(text: string): boolean {
  try {
    return Temporal.PlainDateTime.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** The day so many days before another. */
export function dayBefore(day: Day, days = 1): Day {
  return Temporal.PlainDate.from(day).subtract({ days }).toString();
}
