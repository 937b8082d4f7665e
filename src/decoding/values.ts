import * as v from "valibot";
import { isDate } from "../calendar/day.ts";

/* The plain values that everything saved or sent is made of. */

/** The last moment a date can name. */
const LAST_INSTANT = 8.64e15;

export const instant = v.pipe(v.number(), v.minValue(-LAST_INSTANT), v.maxValue(LAST_INSTANT));
export const length = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_INSTANT));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** No name or sentence that is kept is longer, in UTF-16 units. */
export const LONGEST_TEXT = 200;
export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

/** A list that is looked at only where it is no longer than so many items: a stored one may have any length. */
export function listUpTo<T>(most: number, item: v.GenericSchema<unknown, T>) {
  const isShort = (raw: unknown) => Array.isArray(raw) && raw.length <= most;
  return v.pipe(v.custom<unknown[]>(isShort), v.array(item));
}

/** A date that exists, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDate));
