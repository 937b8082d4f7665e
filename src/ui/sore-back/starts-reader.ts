import { dayBefore, dayOf } from "../../calendar/day.ts";
import { startsIn, type SoreStart } from "../../history/sore-starts.ts";
import type { Clock, Shelf } from "../../runtime/ports.ts";
import { knownDays, loadDays } from "../../runtime/stored-days.ts";
import { readHistory } from "../../snapshot/history.ts";

/** Reads the starts of Easy mode of the last year. */
export type StartsReader = () => Promise<SoreStart[]>;

export function startsReader(shelf: Shelf, clock: Clock): StartsReader {
  return async () => {
    const today = dayOf(clock.now(), clock.zone(), 0);
    const days = await knownDays(shelf, today);
    const stored = await loadDays(
      shelf,
      days.filter((day) => day >= dayBefore(today, 366)),
      clock,
    );
    return (
      stored
        // Most days have none, and need not be read through.
        .filter(([, items]) => JSON.stringify(items).includes('"ease"'))
        .flatMap(([day, items]) => startsIn(day, readHistory(items).records))
    );
  };
}
