import { HOUR, MINUTE, SECOND, type Instant, type Ms } from "../calendar/time.ts";
import { decimal } from "./decimal.ts";
import type { Say } from "./say.ts";

/** A space at which no line ends. */
const NO_BREAK = "\u00a0";

/** The bytes of a kilobyte, as browsers count the room that they grant. */
const KILO = 1_024;

/** A length of time, rounded up to the minute: `11 min`, `1 h 12 min`. */
export function duration(say: Say, length: Ms): string {
  if (length < MINUTE) return say("under_a_minute");
  return inMinutes(say, Math.ceil(length / MINUTE));
}

/** Time that has passed, rounded down to the minute, so that it is never more than it was. */
export function elapsedTime(say: Say, length: Ms): string {
  if (length < MINUTE) return say("under_a_minute");
  return inMinutes(say, Math.floor(length / MINUTE));
}

/** A setting's length: minutes, or seconds where it is less than one. */
export function exactDuration(say: Say, length: Ms): string {
  return length < MINUTE ? say("seconds", length / SECOND) : inMinutes(say, length / MINUTE);
}

/** The time of an exercise: `70 s`, or `2 min` where it is whole minutes. */
export function inSeconds(say: Say, seconds: number): string {
  return seconds % 60 === 0 ? inMinutes(say, seconds / 60) : say("seconds", seconds);
}

/** Hours as short as they are written, for a scale: `8h`. */
export function scaleHours(language: string, hours: number): string {
  return new Intl.NumberFormat(language, { style: "unit", unit: "hour", unitDisplay: "narrow" }).format(
    hours,
  );
}

/** An amount of data: `12 kB`, `9.8 MB`. */
export function dataSize(language: string, bytes: number): string {
  const unit = bytes < KILO * KILO ? "kilobyte" : "megabyte";
  const amount = unit === "kilobyte" ? bytes / KILO : bytes / (KILO * KILO);
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
}

/** A countdown in the language's digits: `1:45`. */
export function countdown(language: string, left: Ms): string {
  const seconds = Math.max(0, Math.ceil(left / SECOND));
  return `${decimal(language, Math.floor(seconds / 60))}:${decimal(language, seconds % 60, 2)}`;
}

/** A time of day: `14:50` or `2:50 PM`, as the language has it. It stays on one line. */
export function timeOfDay(language: string, moment: Instant): string {
  const format = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" });
  return format.format(moment).replaceAll(" ", NO_BREAK);
}

/** Minutes after midnight as the language writes times. */
export function clockWords(language: string, minutes: number): string {
  return new Intl.DateTimeFormat(language, {
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  }).format(minutes * MINUTE);
}

/** From so far away on a moment is named, where otherwise the time until then is told. */
export const NAMED_FROM: Ms = 9 * HOUR;

/** `14:50`, with the day where that is not within the next twelve hours, and the date where it is not this week. */
export function comingTime(say: Say, language: string, moment: Instant, now: Instant): string {
  const time = timeOfDay(language, moment);
  if (moment - now < 12 * HOUR) return time;
  const date = moment - now < 6 * 24 * HOUR ? {} : ({ day: "numeric", month: "short" } as const);
  const day = new Intl.DateTimeFormat(language, { weekday: "short", ...date }).format(moment);
  return say("day_and_time", day, time);
}

/** `14:31`, with day and date where it is not within twelve hours, before or after: `Mon 23 Nov, 14:31`. */
export function momentName(language: string, at: Instant, now: Instant): string {
  if (Math.abs(at - now) < 12 * HOUR) return timeOfDay(language, at);
  return new Intl.DateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(at);
}

/** `14:31:07`: exact enough to tell whether something was checked again. */
export function timeToTheSecond(language: string, at: Instant): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "medium" }).format(at);
}

/** `until 14:50`, where that stands alone. */
export function until(say: Say, language: string, moment: Instant, now: Instant): string {
  return say("until", comingTime(say, language, moment, now));
}

function inMinutes(say: Say, minutes: number): string {
  if (minutes < 60) return say("minutes", minutes);
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? say("hours", hours) : say("hours_minutes", hours, minutes % 60);
}
