import type { Day } from "../../calendar/day.ts";
import type { StoredDays } from "../../history/deletion.ts";
import type { Clock, Shelf } from "../../runtime/ports.ts";
import { knownDays, loadDays } from "../../runtime/stored-days.ts";

/** What is kept of the days before a day. */
export type OldDays = (before: Day) => Promise<StoredDays>;

export function oldDaysOf(shelf: Shelf, clock: Clock): OldDays {
  return async (before) => {
    const days = await knownDays(shelf, before);
    return loadDays(
      shelf,
      days.filter((day) => day < before),
      clock,
    );
  };
}
