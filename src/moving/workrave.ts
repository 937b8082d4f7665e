import { parse } from "ini";
import type { Day } from "../calendar/day.ts";
import { minutesOf, SECOND } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";
import type { Summary } from "../history/summary.ts";
import { isPlausibleDay } from "../transfer/data-file.ts";
import {
  countOn,
  lengthFor,
  numberFor,
  Taking,
  yesNoFor,
  type ForeignFile,
  type Takers,
} from "./foreign-file.ts";

/* The sections of the file, each with the names that are taken. */
const sections: Readonly<Record<string, Takers>> = {
  timers: {
    "rest_break.limit": lengthFor("postureInterval", SECOND),
    "rest_break.auto_reset": lengthFor("naturalBreak", SECOND),
    "rest_break.snooze": lengthFor("snooze", SECOND),
    "daily_limit.reset_pred": (value, taking, name) => {
      const [, clock = ""] = /^day\/(\d{1,2}:\d\d)$/u.exec(String(value)) ?? [];
      taking.number("dayStart", name, minutesOf(clock));
    },
  },
  breaks: { "rest_break.enabled": yesNoFor("postureEnabled") },
  sound: { enabled: yesNoFor("postureSound"), volume: numberFor("volume") },
};

/** Workrave's `workrave.ini`, up to 1.10. Lengths are seconds; what has no value says nothing. */
export function readWorkrave(text: string): ForeignFile {
  const taking = new Taking();
  for (const [section, values] of Object.entries(parse(text))) {
    if (!isObject(values)) continue;
    const said = Object.entries(values).filter(([, value]) => value !== "");
    taking.all(Object.fromEntries(said), sections[section] ?? {});
  }
  return taking.from("workrave");
}

export function isWorkrave(text: string): boolean {
  return /^\s*\[timers\]\s*$/mu.test(text) && /^\s*(?:rest_break|micro_pause)\./mu.test(text);
}

/**
 * Workrave's `historystats`: a day begins with `D` and its date, `B 1` counts its rest breaks and `m` its active
 * seconds. Months are counted from 0, years from 1900.
 */
export function readWorkraveHistory(text: string): ForeignFile {
  const taking = new Taking();
  const days = new Map<Day, Summary>();
  let day: Day | null = null;
  for (const line of text.replaceAll("\0", "").split(/\r?\n/u)) {
    const [mark, ...rest] = line.trim().split(/\s+/u);
    const numbers = rest.map(Number);
    if (mark === "D") {
      day = dayOf(numbers);
      if (day === null) taking.leave(line.slice(0, 40), "value");
    }
    if (day !== null) countLine(days, day, mark, numbers);
  }
  return taking.from("workrave", days);
}

export function isWorkraveHistory(text: string): boolean {
  return /^[\0\s]*WorkRaveStats\s+\d/u.test(text);
}

function dayOf([date = Number.NaN, month = Number.NaN, year = Number.NaN]: number[]): Day | null {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${year + 1900}-${two(month + 1)}-${two(date)}`;
  return isPlausibleDay(day) ? day : null;
}

/** Of breaks: kind, how many numbers follow, prompted, taken. Of activity: how many numbers follow, active seconds. */
function countLine(days: Map<Day, Summary>, day: Day, mark: string | undefined, numbers: number[]): void {
  const [kind, active = Number.NaN, , taken = Number.NaN] = numbers;
  if (mark === "B" && kind === 1 && taken >= 0) countOn(days, day, 0, Math.floor(taken));
  if (mark === "m" && active >= 0) countOn(days, day, active * SECOND, 0);
}
