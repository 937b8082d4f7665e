import { useEffect, useRef, useState } from "preact/hooks";
import { dayBefore, dayOf, type Day } from "../../calendar/day.ts";
import type { FiguresByDay } from "../../history/look-back.ts";
import type { Channel } from "../../runtime/page-ports.ts";
import type { Clock } from "../../runtime/ports.ts";
import { loadStored } from "../../runtime/reading.ts";
import { knownDays } from "../../runtime/stored-days.ts";
import { readHistory, type DayHistory } from "../../snapshot/history.ts";
import { monthKey, readMonth, type CountedIn } from "../../snapshot/months.ts";
import { dayKey, daysAmong } from "../../snapshot/saved.ts";

/** What is stored of days, and a way to hear of every change. Nothing of it wakes the worker. */
export interface HistoryFeed {
  /**
   * A day that the page may open with, as it still is; null: it could not be read; undefined: it was not, or has become
   * another since. All else is read after the first frame.
   */
  first: (day: Day) => DayHistory | null | undefined;
  /** Rejects where it cannot be read. */
  load: (day: Day) => Promise<DayHistory>;
  /** The days of which something may be stored. */
  known: (today: Day) => Promise<Day[]>;
  /** The figures that are kept of these days. */
  figures: (days: readonly Day[], where: CountedIn) => Promise<FiguresByDay>;
  /** Names the days that are written or deleted, until what it returns is called. */
  follow: (listener: (days: readonly Day[]) => void) => () => void;
}

/**
 * @param addressed the day that the address names, if it does. Today is yesterday's date until the hour at which the
 * person's day begins, which is not known yet.
 */
export async function historyFeed(
  channel: Channel,
  clock: Clock,
  addressed: Day | null,
): Promise<HistoryFeed> {
  const { stored } = channel;
  const listeners = new Set<(days: readonly Day[]) => void>();
  const changed = new Set<Day>();
  channel.onChange("days", (keys) => {
    const days = daysAmong(keys);
    for (const day of days) changed.add(day);
    for (const listener of listeners) listener(days);
  });
  const load = async (days: readonly Day[]) => {
    const raw = await loadStored(stored, days.map(dayKey), clock);
    return new Map(days.map((day) => [day, readHistory(raw[dayKey(day)])]));
  };
  const date = dayOf(clock.now(), clock.zone(), 0);
  const opened = await load([...new Set([date, dayBefore(date), addressed ?? date])]).catch(() => null);
  return {
    first: (day) => (changed.has(day) ? undefined : opened === null ? null : opened.get(day)),
    load: async (day) => (await load([day])).get(day) ?? readHistory(undefined),
    known: (today) => knownDays(stored, today),
    figures: async (days, where) => {
      const keys = [...new Set(days.map(monthKey))];
      const raw = keys.length === 0 ? {} : await loadStored(stored, keys, clock);
      const all = new Map(keys.flatMap((key) => [...readMonth(raw[key], where)]));
      // Of a day that is gone there is nothing to be shown, whatever was left behind.
      return new Map([...all].filter(([day]) => days.includes(day)));
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What is known of a day: undefined while it is being read; null where it could not be. */
export function useDay({ first, load, follow }: HistoryFeed, day: Day): DayHistory | null | undefined {
  const [known, show] = useState(() => ({ day, history: first(day) }));
  const last = useRef(known);
  useEffect(() => {
    let isWanted = true;
    const tell = (history: DayHistory | null) => {
      if (!isWanted) return;
      last.current = { day, history };
      show(last.current);
    };
    const read = () => void load(day).then(tell, () => tell(null));
    const isKnown = () => last.current.day === day && Boolean(last.current.history);
    if (!isKnown()) read();
    const stop = follow((days) => {
      // What could not be read is looked for with the next change of anything.
      if (days.includes(day) || !isKnown()) read();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [load, follow, day]);
  return known.day === day ? known.history : undefined;
}
