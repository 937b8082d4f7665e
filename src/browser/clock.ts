import type { Clock } from "../runtime/ports.ts";

export const clock: Clock = {
  now: () => Date.now(),
  // Not through Intl, whose first date format costs a fresh worker fifteen milliseconds.
  zone: () => Temporal.Now.timeZoneId(),
};
