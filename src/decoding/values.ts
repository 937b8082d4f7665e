import * as v from "valibot";
import { isDate } from "../calendar/day.ts";

/* The plain values that everything saved or sent is made of. */

/** The last moment a date can name. */
const LAST_INSTANT = 8.64e15;

export const instant = v.pipe(v.number(), v.finite(), v.minValue(-LAST_INSTANT), v.maxValue(LAST_INSTANT));
export const length = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LAST_INSTANT));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const text = v.pipe(v.string(), v.maxLength(200));

/** A date that exists, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.isoDate(), v.check(isDate));
