import { useEffect, useRef, useState } from "preact/hooks";
import { startOfDay, type Day } from "../../calendar/day.ts";
import { inMonths } from "../../history/deletion.ts";
import { figuresOf, type Figures } from "../../history/figures.ts";
import type { FiguresByDay } from "../../history/look-back.ts";
import type { CountedIn } from "../../snapshot/months.ts";
import type { Model } from "../kit/model.ts";
import type { HistoryFeed } from "./feed.ts";

/** The figures of all days but today. */
export interface Gathered {
  figures: FiguresByDay;
  /** `counting`: some days have left none, and are counted now. */
  is: "reading" | "counting" | "whole" | "unread";
}

/**
 * Gathers the figures of all days after the first frame: those that are kept at once, and then those of days that have
 * left none, which are counted from their records, the latest first, a day at a time so that nobody waits for it. The
 * worker is asked to keep those, so that it is done once.
 */
export function useFigures(feed: HistoryFeed, today: Day, where: CountedIn, send: Model["send"]): Gathered {
  const [gathered, show] = useState<Gathered>({ figures: new Map(), is: "reading" });
  const counted = useRef(new Map<Day, Figures>());
  const { zone, dayStart } = where;
  useEffect(() => {
    let run = 0;
    const own = counted.current;
    const gather = async () => {
      run += 1;
      const isCurrent = (
        (mine) => () =>
          mine === run
      )(run);
      try {
        await countAll(feed, today, { zone, dayStart }, own, send, (found) => {
          if (isCurrent()) show(found);
          return isCurrent();
        });
      } catch {
        if (isCurrent()) show((before) => ({ ...before, is: "unread" }));
      }
    };
    const soon = setTimeout(() => void gather());
    const stop = feed.follow((days) => {
      for (const day of days) own.delete(day);
      if (days.some((day) => day !== today)) void gather();
    });
    return () => {
      run += 1;
      clearTimeout(soon);
      stop();
      own.clear();
    };
  }, [feed, today, zone, dayStart, send]);
  return gathered;
}

/** @param show gives back whether anybody still wants to know */
async function countAll(
  feed: HistoryFeed,
  today: Day,
  where: CountedIn,
  counted: Map<Day, Figures>,
  send: Model["send"],
  show: (gathered: Gathered) => boolean,
): Promise<void> {
  const days = (await feed.known(today)).filter((day) => day < today);
  const figures = new Map(await feed.figures(days, where));
  for (const [day, own] of counted) if (!figures.has(day)) figures.set(day, own);
  const missing = days
    .filter((day) => !figures.has(day))
    .toSorted()
    .toReversed();
  if (!show({ figures: new Map(figures), is: missing.length === 0 ? "whole" : "counting" })) return;
  for (const month of inMonths(missing)) {
    const made: Day[] = [];
    for (const day of month) {
      const history = await feed.load(day);
      if (history.records.length === 0 && history.summary === null) continue;
      const own = figuresOf(history, startOfDay(day, where.zone, where.dayStart), where.zone);
      counted.set(day, own);
      figures.set(day, own);
      made.push(day);
      // Between two days the page answers whatever the person does.
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!show({ figures: new Map(figures), is: "counting" })) return;
    // Where they cannot be kept they are counted again by the next page.
    if (made.length > 0) await send({ history: "countDays", days: made });
  }
  if (missing.length > 0) show({ figures, is: "whole" });
}
