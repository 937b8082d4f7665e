import { dayOf, type Day } from "../calendar/day.ts";
import { MINUTE, SECOND } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";
import type { Summary } from "../history/summary.ts";
import { isPlausible } from "../transfer/data-file.ts";
import { countOn, lengthFor, Taking, type ForeignFile } from "./foreign-file.ts";

/** Ten years of them, one each half hour of the working day, are fewer. */
const MOST_POMODOROS = 100_000;

/**
 * Marinara's settings, and those of its heir: the length of each phase in minutes. Who focuses for so long sits for so
 * long, and gets up in the short break.
 */
export function readMarinara(file: Readonly<Record<string, unknown>>): ForeignFile {
  const taking = new Taking();
  const { focus, shortBreak, ...others } = file;
  const duration = (phase: unknown) => (isObject(phase) ? phase["duration"] : undefined);
  lengthFor("postureInterval", MINUTE)(duration(focus), taking, "focus.duration");
  lengthFor("postureLength", MINUTE)(duration(shortBreak), taking, "shortBreak.duration");
  taking.all(others, { version: null });
  return taking.from("marinara");
}

export function isMarinara(file: Readonly<Record<string, unknown>>): boolean {
  return isObject(file["focus"]) && isObject(file["shortBreak"]);
}

/**
 * The history of the same tools: the ends of the focus phases in minutes since 1970, and for runs of them how long they
 * were in seconds and how many minutes west of Greenwich the clock was.
 */
export function readMarinaraHistory(file: Readonly<Record<string, unknown>>, dayStart: number): ForeignFile {
  const taking = new Taking();
  const ends = listOf(file["pomodoros"]);
  const durations = runsOf(file["durations"], ends.length);
  const zones = runsOf(file["timezones"], ends.length);
  const days = new Map<Day, Summary>();
  if (durations === null || zones === null || ends.length > MOST_POMODOROS)
    taking.leave("pomodoros", "value");
  else {
    ends.forEach((end, index) => {
      const [duration = Number.NaN, west = Number.NaN] = [durations[index], zones[index]];
      if (
        !Number.isInteger(end) ||
        !isPlausible(end * MINUTE) ||
        !(duration > 0) ||
        !(Math.abs(west) <= 24 * 60)
      ) {
        taking.leave(`pomodoros[${index}]`, "value");
        return;
      }
      countOn(days, dayOf((end - west) * MINUTE, "UTC", dayStart), duration * SECOND, 0);
    });
  }
  return taking.from("marinara", days);
}

export function isMarinaraHistory(file: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(file["pomodoros"]) && Array.isArray(file["durations"]);
}

function listOf(raw: unknown): number[] {
  return Array.isArray(raw) ? raw.map((value) => (typeof value === "number" ? value : Number.NaN)) : [];
}

/** Runs written as count and value by turns, one value for each place; null where they are not that many. */
function runsOf(raw: unknown, length: number): number[] | null {
  const runs = listOf(raw);
  const values: number[] = [];
  for (let at = 0; at + 1 < runs.length; at += 2) {
    const [count = 0, value = 0] = [runs[at], runs[at + 1]];
    if (!Number.isInteger(count) || count < 1 || count > length - values.length) return null;
    for (let times = 0; times < count; times += 1) values.push(value);
  }
  return values.length === length && runs.length % 2 === 0 ? values : null;
}
