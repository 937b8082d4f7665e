import * as v from "valibot";
import { holdKinds, type HoldReason } from "../domain/model/hold.ts";

/* The plain values that everything saved is made of. */

/** The last moment a date can name. */
const LAST_INSTANT = 8.64e15;

export const instant = v.pipe(v.number(), v.finite(), v.minValue(-LAST_INSTANT), v.maxValue(LAST_INSTANT));
export const length = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LAST_INSTANT));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const text = v.pipe(v.string(), v.maxLength(200));
export const reasons = Object.keys(holdKinds) as HoldReason[];
