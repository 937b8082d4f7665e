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

/** Minutes after midnight of `04:00`; not a number where it is no time. */
export function minutesOf(typed: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = typed.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes after midnight, `04:00` as an input of type `time` wants it. */
export function clockTime(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
