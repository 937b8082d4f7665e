import { HOUR, type Instant } from "../../calendar/time.ts";
import { timeOfDay } from "../../words/amounts.ts";

/** `14:31`, with the day where it is not within twelve hours: `Mon 23 Nov, 14:31`. */
export function moment(language: string, at: Instant, now: Instant): string {
  if (Math.abs(at - now) < 12 * HOUR) return timeOfDay(language, at);
  return new Intl.DateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(at);
}

/** `14:31:07`: so exact that a second check can be told from the first. */
export function toTheSecond(language: string, at: Instant): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "medium" }).format(at);
}
