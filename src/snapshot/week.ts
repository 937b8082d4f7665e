import * as v from "valibot";
import { faultIn, inOrder, type WeekRange } from "../calendar/week.ts";
import { MOST_DAYS_OFF } from "../settings/fields.ts";

/** The shape of a range; whether there can be such a one among the others is for the domain to say. */
export const weekRange = v.strictObject({ day: v.number(), from: v.number(), until: v.number() });

/** A date that exists. */
export const day = v.pipe(v.string(), v.isoDate(), v.check(exists));

/**
 * A stored week: the ranges that can be, in order; one that cannot, or overlaps those before it, is left out. Null:
 * it is no week at all.
 */
export function readWeek(raw: unknown, path: string, damaged: string[]): WeekRange[] | null {
  if (!Array.isArray(raw)) {
    damaged.push(path);
    return null;
  }
  const kept: WeekRange[] = [];
  for (const [index, range] of raw.entries()) {
    const read = v.safeParse(weekRange, range);
    if (read.success && faultIn([...kept, read.output]) === null) kept.push(read.output);
    else damaged.push(`${path}.${index}`);
  }
  return inOrder(kept);
}

export function readDates(raw: unknown, path: string, damaged: string[]): string[] {
  if (!Array.isArray(raw)) {
    damaged.push(path);
    return [];
  }
  const dates = raw.filter((date, index) => v.is(day, date) || !damaged.push(`${path}.${index}`)) as string[];
  return [...new Set(dates)].toSorted().slice(-MOST_DAYS_OFF);
}

function exists(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
}
