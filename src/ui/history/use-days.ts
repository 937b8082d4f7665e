import { useEffect, useState } from "preact/hooks";
import { dayOf, type Day } from "../../calendar/day.ts";
import { lastDays } from "../../history/age.ts";
import type { Clock } from "../../runtime/ports.ts";
import type { Channel } from "../../runtime/page-ports.ts";
import { loadStored } from "../../runtime/reading.ts";
import { readHistory, type DayHistory } from "../../snapshot/history.ts";
import { dayKey } from "../../snapshot/saved.ts";

/** Today and the last 14 days. */
const SHOWN_DAYS = 15;

/** The history of each day; null: it could not be loaded. */
export type Days = ReadonlyMap<Day, DayHistory> | null;

/** The days as they are at first, and a way to hear of every change. */
export interface DaysFeed {
  first: Days;
  follow: (show: (days: Days) => void) => void;
  /** The history of any day, also one before these. Rejects where it cannot be read. */
  load: (day: Day) => Promise<DayHistory>;
}

/** Follows what is written for as long as the page is open. Nothing of it wakes the worker. */
export async function daysFeed(channel: Channel, clock: Clock): Promise<DaysFeed> {
  const days = () => read(channel, clock).catch(() => null);
  return {
    first: await days(),
    follow: (show) => channel.onChange("days", () => void days().then(show)),
    load: async (day) => readHistory((await loadStored(channel.stored, [dayKey(day)], clock))[dayKey(day)]),
  };
}

export function useDays({ first, follow }: DaysFeed): Days {
  const [days, show] = useState(first);
  useEffect(() => follow(show), [follow]);
  return days;
}

/** What is known of a day: undefined while it is being read; null where it could not be. */
export function useDay({ load }: DaysFeed, days: Days, day: Day): DayHistory | null | undefined {
  const [earlier, show] = useState<{ day: Day; history: DayHistory | null } | null>(null);
  const isAmongThese = days === null || days.has(day);
  useEffect(() => {
    if (isAmongThese) return undefined;
    let isWanted = true;
    const tell = (history: DayHistory | null) => {
      if (isWanted) show({ day, history });
    };
    void load(day).then(tell, () => tell(null));
    return () => {
      isWanted = false;
    };
    // What is written or deleted anywhere brings all days anew, and this one with them.
  }, [load, days, isAmongThese, day]);
  if (isAmongThese) return days === null ? null : days.get(day);
  return earlier?.day === day ? earlier.history : undefined;
}

/** The days to choose from, the latest first. */
export function shownDays(today: Day): Day[] {
  return lastDays(today, SHOWN_DAYS);
}

/** One day more than is shown: today is yesterday's date until the hour at which the person's day begins. */
async function read(channel: Channel, clock: Clock): Promise<Days> {
  const days = lastDays(dayOf(clock.now(), clock.zone(), 0), SHOWN_DAYS + 1);
  const stored = await loadStored(channel.stored, days.map(dayKey), clock);
  return new Map(days.map((day) => [day, readHistory(stored[dayKey(day)])]));
}
