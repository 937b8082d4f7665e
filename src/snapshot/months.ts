import * as v from "valibot";
import type { Day } from "../calendar/day.ts";
import { day } from "../decoding/values.ts";
import { LONGEST_DATE } from "../domain/model/limits.ts";
import { exercises } from "../exercises/exercise.ts";
import { RULES, type Figures } from "../history/figures.ts";
import { amount, summaryFields, upTo } from "./history.ts";

/*
 * What finished days leave: one item for each month, so that a year of them is read at once. Each says by which rules
 * its figures were made, and in which zone and with which beginning of the day: under others a day may come to others.
 */

export const MONTH = "month:";
/** The key of the item with the figures of a day. */
export const monthKey = (of: Day): string => MONTH + of.slice(0, -3);

/** Where days are counted: the person's zone, and the hour at which their days begin. */
export interface CountedIn {
  zone: string;
  dayStart: number;
}

export type MonthFigures = ReadonlyMap<Day, Figures>;

const hours = v.pipe(v.array(upTo(LONGEST_DATE)), v.length(24));
const figures = v.object({
  ...summaryFields,
  bouts: v.nullable(
    v.object({ longest: upTo(LONGEST_DATE), hours: upTo(24), changed: upTo(24), reach: hours }),
  ),
  done: v.record(v.picklist(exercises), amount),
});

/** Figures that can be read and were made as they would be now; none where they were not. Never throws. */
export function readMonth(raw: unknown, { zone, dayStart }: CountedIn): MonthFigures {
  const made = v.object({
    rules: v.literal(RULES),
    zone: v.literal(zone),
    dayStart: v.literal(dayStart),
    days: v.record(v.string(), v.unknown()),
  });
  const month = v.safeParse(made, raw);
  if (!month.success) return new Map();
  return new Map(
    Object.entries(month.output.days).flatMap(([of, one]): [Day, Figures][] => {
      const read = v.safeParse(figures, one);
      return read.success && v.is(day, of) ? [[of, read.output]] : [];
    }),
  );
}

export function writeMonth(days: MonthFigures, { zone, dayStart }: CountedIn): unknown {
  return { rules: RULES, zone, dayStart, days: Object.fromEntries(days) };
}

/** An item of a month, of which the figures of some days are taken out, whoever made them; null: none were in it. */
export function withoutDays(raw: unknown, gone: readonly Day[]): Record<string, unknown> | null {
  const read = v.safeParse(v.looseObject({ days: v.record(v.string(), v.unknown()) }), raw);
  if (!read.success || !gone.some((one) => one in read.output.days)) return null;
  const left = Object.entries(read.output.days).filter(([one]) => !gone.includes(one));
  return { ...read.output, days: Object.fromEntries(left) };
}
