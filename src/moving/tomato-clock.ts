import { dayOf, type Day } from "../calendar/day.ts";
import { MINUTE } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";
import type { Summary } from "../history/summary.ts";
import { isPlausible } from "../transfer/data-file.ts";
import { countOn, lengthFor, numberIn, Taking, type ForeignFile } from "./foreign-file.ts";

/** The settings of Tomato Clock. */
export function readTomatoClock(file: Readonly<Record<string, unknown>>): ForeignFile {
  const taking = new Taking();
  taking.all(file, {
    minutesInTomato: lengthFor("postureInterval", MINUTE),
    minutesInShortBreak: lengthFor("postureLength", MINUTE),
  });
  return taking.from("tomatoClock");
}

export function isTomatoClock(file: Readonly<Record<string, unknown>>): boolean {
  return "minutesInTomato" in file;
}

/**
 * Its statistics: each tomato and each break with its length in milliseconds and the moment at which it ended. Files may
 * have the same one several times.
 * @param place where the person's days begin
 */
export function readTomatoClockHistory(
  entries: readonly unknown[],
  { zone, dayStart }: { zone: string; dayStart: number },
): ForeignFile {
  const taking = new Taking();
  const seen = new Set<string>();
  const days = new Map<Day, Summary>();
  entries.forEach((entry, index) => {
    const { type, date, timeout } = isObject(entry) ? entry : {};
    const moment = typeof date === "string" ? Date.parse(date) : Number.NaN;
    const length = numberIn(timeout);
    if (!isPhase(type) || !isPlausible(moment) || !(length > 0)) {
      taking.leave(`[${index}]`, "value");
      return;
    }
    const same = `${type} ${moment}`;
    if (seen.has(same)) return;
    seen.add(same);
    const day = dayOf(moment, zone, dayStart);
    if (type === "tomato") countOn(days, day, length, 0);
    else countOn(days, day, 0, 1);
  });
  return taking.from("tomatoClock", days);
}

export function isTomatoClockHistory(raw: unknown): raw is unknown[] {
  return (
    Array.isArray(raw) && raw.some((entry) => isObject(entry) && isPhase(entry["type"]) && "timeout" in entry)
  );
}

function isPhase(type: unknown): type is string {
  return type === "tomato" || type === "shortBreak" || type === "longBreak";
}
