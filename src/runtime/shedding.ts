import { startOfDay, type Day } from "../calendar/day.ts";
import { AT_ONCE } from "../history/age.ts";
import { summariseDay } from "../snapshot/history.ts";
import { dayKey } from "../snapshot/saved.ts";
import type { Clock, Shelf } from "./ports.ts";
import { loadStored } from "./reading.ts";
import type { DayStart } from "./stored-days.ts";

/**
 * The first days of these, a month's worth at the most, of which the totals alone take less room than all that is
 * stored: items to be saved in the place of what there is. Null where there are none. Nothing is written here.
 */
export async function shed(
  shelf: Shelf,
  days: readonly Day[],
  { zone, dayStart }: DayStart,
  clock: Pick<Clock, "pause">,
): Promise<Record<string, unknown> | null> {
  for (let first = 0; first < days.length; first += AT_ONCE) {
    const month = days.slice(first, first + AT_ONCE);
    const raw = await loadStored(shelf, month.map(dayKey), clock);
    const lighter = month.flatMap((day): [string, unknown][] => {
      const summary = summariseDay(raw[dayKey(day)], startOfDay(day, zone, dayStart));
      return summary === null ? [] : [[dayKey(day), summary]];
    });
    if (lighter.length > 0) return Object.fromEntries(lighter);
  }
  return null;
}
