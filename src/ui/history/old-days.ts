import type { Day } from "../../calendar/day.ts";
import type { HistoryRequest } from "../../domain/model/event.ts";
import { AT_ONCE } from "../../history/age.ts";
import type { Clock, Shelf } from "../../runtime/ports.ts";
import { loadStored } from "../../runtime/reading.ts";
import { knownDays } from "../../runtime/stored-days.ts";
import { readDay } from "../../snapshot/history.ts";
import { dayKey } from "../../snapshot/saved.ts";

/** Days and all that is stored of them, the oldest first. */
export type Stored = readonly (readonly [Day, readonly unknown[]])[];

/** What is kept of the days before a day. */
export type OldDays = (before: Day) => Promise<Stored>;

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

export function deletions(stored: Stored): Extract<HistoryRequest, { command: "deleteDays" }>[] {
  return inMonths(stored).map((month) => ({ command: "deleteDays", days: month.map(([day]) => day) }));
}

/** What puts days back as they were. */
export function restorations(stored: Stored): HistoryRequest[] {
  return inMonths(stored).map((month) => ({ command: "restoreDays", days: Object.fromEntries(month) }));
}

/** As many as one request may be about. */
function inMonths<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, month) =>
    all.slice(month * AT_ONCE, (month + 1) * AT_ONCE),
  );
}
