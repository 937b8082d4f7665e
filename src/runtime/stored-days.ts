import type { Day } from "../calendar/day.ts";
import { possibleDays } from "../history/age.ts";
import { daysAmong } from "../snapshot/saved.ts";
import type { Shelf } from "./ports.ts";

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
