import { MINUTE } from "../calendar/time.ts";
import type { Clock } from "../runtime/ports.ts";

export const clock: Clock = {
  now: () => Date.now(),
  zone: () => {
    // Not through Intl, whose first date format costs a fresh worker fifteen milliseconds.
    const name = Temporal.Now.timeZoneId();
    return exists(name) ? name : offset(Date.now());
  },
  pause: (length) => new Promise((over) => setTimeout(over, length)),
};

/** Where the system's zone is none that Chromium knows, it says `Etc/Unknown`, of which it knows nothing either. */
function exists(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The clock on the wall is still known by how far it is from UTC now: `+05:30`. */
function offset(now: number): string {
  const ahead = -new Date(now).getTimezoneOffset() * MINUTE;
  const sign = ahead < 0 ? "-" : "+";
  return sign + Temporal.Instant.fromEpochMilliseconds(Math.abs(ahead)).toString().slice(11, 16);
}
