import type { Day } from "../calendar/day.ts";
import type { HoldReason } from "../domain/model/hold.ts";
import type { LookBack } from "../history/look-back.ts";
import type { Period } from "../history/period.ts";
import { HOUR, type Ms } from "../calendar/time.ts";
import { elapsedTime } from "./amounts.ts";
import { holdName } from "./holds.ts";
import type { Say } from "./say.ts";

/** `23 – 29 November 2026`, `November 2026`. */
export function periodName(language: string, { is, first, last }: Period): string {
  if (is === "week") return daysName(language, first, last);
  return Temporal.PlainDate.from(first).toLocaleString(language, { month: "long", year: "numeric" });
}

/** From one day to another, with what both share said once: `23 – 29 November 2026`. */
export function daysName(language: string, first: Day, last: Day): string {
  const format = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.formatRange(Date.parse(first), Date.parse(last));
}

/** `9 – 10 AM`: one hour of the clock. */
export function hourSpan(language: string, hour: number): string {
  const format = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  return format.formatRange(hour * HOUR, (hour + 1) * HOUR);
}

/** A number of an average day: whole from ten on, below that with a tenth. */
export function averageWords(language: string, average: number): string {
  const digits = average >= 10 ? 0 : 1;
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(average);
}

/** `74 %`. */
export function shareWords(language: string, share: number): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** One number of some days: an average, a share or the longest of something; null: there is none to be told. */
export interface Measure {
  name: "desk" | "longest" | "changed" | "breaks" | "exercises" | "glasses";
  value: string | null;
  /** What all days come to, where the value is that of an average one. */
  inAll: string | null;
}

/** What some days come to, as numbers with their words, in the order in which they are shown. */
export function measuresOf(say: Say, language: string, look: LookBack): Measure[] {
  const { days, longest, hours, changed } = look;
  const average = (name: Measure["name"], all: number, words: (number: number) => string): Measure => ({
    name,
    value: days === 0 ? null : words(all / days),
    inAll: days === 0 ? null : words(all),
  });
  const length = (ms: Ms) => elapsedTime(say, ms);
  const number = (count: number) => averageWords(language, count);
  return [
    average("desk", look.sat + look.stood, length),
    { name: "longest", value: longest === null ? null : length(longest), inAll: null },
    { name: "changed", value: hours === 0 ? null : shareWords(language, changed / hours), inAll: null },
    average("breaks", look.breaks, number),
    average("exercises", look.exercises, number),
    average("glasses", look.glasses, number),
  ];
}

/** The longest time in one position beside that of the period before; empty where none is known. */
export function longestSentence(say: Say, { is }: Period, now: LookBack, before: LookBack): string {
  if (now.longest === null) return "";
  const longest = elapsedTime(say, now.longest);
  if (before.longest === null) return say("look_longest", longest);
  return say(`look_longest_${is}`, longest, elapsedTime(say, before.longest));
}

/** What holds during a break or an absence is no reason of its own: nothing was to come then anyway. */
const OWN_TIMES: readonly HoldReason[] = ["break", "away"];

/** What held for how long, the longest first. */
export function heldByReason(say: Say, held: LookBack["held"]): { name: string; length: Ms }[] {
  return (Object.entries(held) as [HoldReason, Ms][])
    .filter(([reason, length]) => length > 0 && !OWN_TIMES.includes(reason))
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, length]) => ({ name: holdName(say, reason), length }));
}
