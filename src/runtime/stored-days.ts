import type { Day } from "../calendar/day.ts";
import { possibleDays } from "../history/age.ts";
import type { StoredDays } from "../history/deletion.ts";
import { readDay } from "../snapshot/history.ts";
import { dayKey, daysAmong } from "../snapshot/saved.ts";
import type { Clock, Shelf } from "./ports.ts";
import { loadStored } from "./reading.ts";

/** The hour at which the person's day begins, and where. */
export interface DayStart {
  zone: string;
  dayStart: number;
}

/** The days of which something is stored, or may be where the browser cannot say. */
export async function knownDays(shelf: Shelf, today: Day): Promise<Day[]> {
  const keys = await shelf.keys().catch(() => null);
  return keys === null ? possibleDays(today) : daysAmong(keys);
}

/** Of the fullest days a browser takes some milliseconds for each, in which the page stands still. */
const READ_AT_ONCE = 4;

/** What is kept of these days, the oldest first. A few are read at a time. */
export async function loadDays(
  shelf: Shelf,
  days: readonly Day[],
  clock: Pick<Clock, "pause">,
): Promise<StoredDays> {
  const found: [Day, readonly unknown[]][] = [];
  const sorted = days.toSorted();
  for (let first = 0; first < sorted.length; first += READ_AT_ONCE) {
    const some = sorted.slice(first, first + READ_AT_ONCE);
    const raw = await loadStored(shelf, some.map(dayKey), clock);
    for (const day of some.filter((one) => dayKey(one) in raw)) {
      const value = raw[dayKey(day)];
      const items = readDay(value) ?? [value];
      // A day of which nothing is left may still be there, without anything in it.
      if (items.length > 0) found.push([day, items]);
    }
  }
  return found;
}
