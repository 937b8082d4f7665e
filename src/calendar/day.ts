import type { Instant } from "./time.ts";

/** A local calendar day, `YYYY-MM-DD`, that begins at the hour the person's day starts. */
export type Day = string;

const DAY_LENGTH_HOURS = 24;

/**
 * The day that a moment belongs to.
 * @param dayStart minutes after local midnight at which a day begins, 0 to 720
 */
export function dayOf(moment: Instant, zone: string, dayStart: number): Day {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  const started = beginningOf(date, zone, dayStart).epochMilliseconds <= moment;
  return (started ? date : date.subtract({ days: 1 })).toString();
}

/** The first moment of a day. A time that the clocks skip that night moves on by as much as they do. */
export function startOfDay(day: Day, zone: string, dayStart: number): Instant {
  return beginningOf(Temporal.PlainDate.from(day), zone, dayStart).epochMilliseconds;
}

/** The first moment of the day after the one that `moment` belongs to. */
export function nextDayStart(moment: Instant, zone: string, dayStart: number): Instant {
  const day = Temporal.PlainDate.from(dayOf(moment, zone, dayStart));
  return beginningOf(day.add({ days: 1 }), zone, dayStart).epochMilliseconds;
}

function beginningOf(date: Temporal.PlainDate, zone: string, dayStart: number): Temporal.ZonedDateTime {
  const time = Temporal.PlainTime.from({
    hour: Math.floor(dayStart / 60) % DAY_LENGTH_HOURS,
    minute: dayStart % 60,
  });
  return date.toZonedDateTime({ timeZone: zone, plainTime: time });
}

/** What a clock on the wall shows at a moment, such as `2026-05-07T04:00:00`. */
export function wallTime(moment: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString();
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
