import type { Clock } from "../runtime/ports.ts";

export const clock: Clock = {
  now: () => Date.now(),
  zone: () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    try {
      Temporal.Now.zonedDateTimeISO(timeZone);
      return timeZone;
    } catch {
      // Some systems report a zone that the browser itself does not know.
      return "UTC";
    }
  },
};
