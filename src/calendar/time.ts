/** A moment: milliseconds since 1970 in UTC, as the browser's clock tells it. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Ms = number;

export const SECOND: Ms = 1_000;
export const MINUTE: Ms = 60 * SECOND;
export const HOUR: Ms = 60 * MINUTE;

/** The earliest of the moments that exist, or null when there is none. */
export function earliest(moments: Iterable<Instant | null>): Instant | null {
  let first: Instant | null = null;
  for (const moment of moments) {
    if (moment !== null && (first === null || moment < first)) first = moment;
  }
  return first;
}
