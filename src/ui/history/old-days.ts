import type { Day } from "../../calendar/day.ts";
import { inMonths, type StoredDays } from "../../history/deletion.ts";
import type { Clock, Shelf } from "../../runtime/ports.ts";
import { loadStored } from "../../runtime/reading.ts";
import { knownDays } from "../../runtime/stored-days.ts";
import { readDay } from "../../snapshot/history.ts";
import { dayKey } from "../../snapshot/saved.ts";

/** What is kept of the days before a day. */
export type OldDays = (before: Day) => Promise<StoredDays>;

/** Reads a month at a time: where the browser cannot say of which days there is something, that is how it is found. */
export function oldDaysOf(shelf: Shelf, clock: Clock): OldDays {
  return async (before) => {
    const days = (await knownDays(shelf, before)).filter((day) => day < before).toSorted();
    const found: [Day, readonly unknown[]][] = [];
    for (const month of inMonths(days)) {
      const raw = await loadStored(shelf, month.map(dayKey), clock);
      for (const day of month.filter((one) => dayKey(one) in raw)) {
        const value = raw[dayKey(day)];
        found.push([day, readDay(value) ?? [value]]);
      }
    }
    return found;
  };
}
