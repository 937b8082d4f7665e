import { dayBefore, type Day } from "../calendar/day.ts";
import type { Say } from "./say.ts";

/** A day by its name: today, yesterday, or as the language has it, `Friday, 20 November`. */
export function dayName(say: Say, language: string, day: Day, today: Day): string {
  return nearName(say, day, today) ?? dateName(language, day);
}

/** `Mon, 3 Mar 2025`: a date of any year. */
export function fullDate(language: string, day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
}

/** A date with its year, and where there is room its weekday: `Friday, December 25, 2026`. */
export function dateWithYear(language: string, day: Day, style: "full" | "medium" = "full"): string {
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: "UTC" }).format(Date.parse(day));
}

/** `Friday, 20 November`. */
export function dateName(language: string, day: Day): string {
  if (lastFormat?.language !== language) {
    const format = new Intl.DateTimeFormat(language, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    });
    lastFormat = { language, format };
  }
  return lastFormat.format.format(Date.parse(day));
}

/** A month of dates is named by one format: to make one takes longer than to use it a hundred times. */
let lastFormat: { language: string; format: Intl.DateTimeFormat } | null = null;

/** Where there is little room: `Today`, `Yesterday`, `Fri`. */
export function shortDayName(say: Say, language: string, day: Day, today: Day): string {
  const date = Temporal.PlainDate.from(day);
  return nearName(say, day, today) ?? date.toLocaleString(language, { weekday: "short" });
}

/** `20`, in the language's digits. */
export function dayNumber(language: string, day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(language, { day: "numeric" });
}

/** What the short name and the number leave open: `November`. */
export function monthName(language: string, day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(language, { month: "long" });
}

function nearName(say: Say, day: Day, today: Day): string | null {
  if (day === today) return say("today");
  return day === dayBefore(today) ? say("yesterday") : null;
}
