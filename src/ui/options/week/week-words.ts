import { DAY_MINUTES, type WeekRange } from "../../../calendar/week.ts";
import { formatList } from "../../../words/lists.ts";
import { HOUR } from "../../../calendar/time.ts";
import type { Say } from "../../../words/say.ts";
import { clockWords } from "../field/field-words.ts";

/** The days as a country's calendars have them: all seven in order, and those on which most people work. */
export interface Calendar {
  days: readonly number[];
  weekdays: readonly number[];
}

interface WeekInfo {
  firstDay: number;
  weekend: readonly number[];
}

const ISO_WEEK: WeekInfo = { firstDay: 1, weekend: [6, 7] };

export function calendarOf(place: string): Calendar {
  const { firstDay, weekend } = weekInfo(place);
  const days = Array.from({ length: 7 }, (_, index) => ((firstDay - 1 + index) % 7) + 1);
  return { days, weekdays: days.filter((day) => !weekend.includes(day)) };
}

/** A week begins as it does where the person lives, whatever language our words are in. */
export function localCalendar(): Calendar {
  return calendarOf(navigator.language);
}

/** Some browsers have it as a method, some as a property, some not at all. */
function weekInfo(place: string): WeekInfo {
  const locale = new Intl.Locale(place) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  return locale.getWeekInfo?.() ?? locale.weekInfo ?? ISO_WEEK;
}

/** The name of a day; 1 is Monday. */
export function dayName(language: string, day: number, width: "long" | "short" = "long"): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(
    Date.UTC(2024, 0, day),
  );
}

/** `Monday`, `Monday to Wednesday`: days that stand next to each other in the week. */
export function daysWords(say: Say, language: string, days: readonly number[]): string {
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const names = [dayName(language, first), dayName(language, last)] as const;
  if (first === last) return names[0];
  return days.length === 2 ? formatList([...names], language) : say("week_days", ...names);
}

/** `6`, `6 PM`: an hour as short as the language has it. */
export function hourName(language: string, hour: number): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", timeZone: "UTC" })
    .formatToParts(hour * HOUR)
    .filter(({ type }) => type === "hour" || type === "dayPeriod")
    .map(({ value }) => value)
    .join("\u00a0");
}

/** `9:00 to 17:00`. */
export function timesWords(say: Say, language: string, from: number, until: number): string {
  return say("range_clock", clockWords(language, from), clockWords(language, until));
}

/** A range in full: `Monday, 22:00 to 6:00 the next day`. Midnight at the end of a day is that day's. */
export function rangeName(say: Say, language: string, { day, from, until }: WeekRange): string {
  const key = until > DAY_MINUTES ? "week_range_over" : "week_range";
  return say(key, dayName(language, day), clockWords(language, from), clockWords(language, until));
}
