import { startOfDay, type Day } from "../calendar/day.ts";
import { figuresOf, type Figures } from "../history/figures.ts";
import { MONTH, monthKey, readMonth, withoutDays, writeMonth, type CountedIn } from "../snapshot/months.ts";
import { readHistory } from "../snapshot/history.ts";
import { dayKey, daysAmong, POLICY, SETTINGS } from "../snapshot/saved.ts";
import { readSaved } from "../snapshot/whole.ts";
import { NoRoom, type Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

type Items = Record<string, unknown>;

/** An event, seen from what is counted: the day it belongs to, and the one that the event before belonged to. */
interface Counting extends CountedIn {
  today: Day;
  before: Day | null;
}

/**
 * The figures that go into the write of an event. A day that is over leaves its own; of one that is written into once
 * more they are made again; and today has none, also where a wrong clock had taken it for over. So what is there is
 * always what the day's records come to. Most events are none of that, and read nothing here.
 * @param written the days that this event writes, as they will be stored
 */
export async function collectFigures(
  ports: Ports,
  written: Items,
  { today, before, ...where }: Counting,
): Promise<Items> {
  const isNewDay = today !== before;
  const days = new Set(daysAmong(Object.keys(written)).filter((day) => isNewDay || day !== today));
  if (isNewDay) for (const day of [today, ...(before === null ? [] : [before])]) days.add(day);
  const changed = [...days];
  return changed.length === 0 ? {} : makeFigures(ports, changed, written, today, where);
}

/** Makes and saves the figures of days that have none, as far as they are over. Where there is no room, nothing is lost. */
export async function countDays(ports: Ports, days: readonly Day[]): Promise<void> {
  const raw = await loadStored(ports.store, [SETTINGS, POLICY], ports.clock);
  const zone = ports.clock.zone();
  const { state, settings } = readSaved(raw, ports.clock.now(), zone);
  if (state === null) return;
  const over = days.filter((day) => day < state.day);
  const items = await makeFigures(ports, over, {}, state.day, { zone, dayStart: settings.dayStart });
  if (Object.keys(items).length === 0) return;
  try {
    await ports.store.save(items);
  } catch (error) {
    // What the history page can count itself is no trouble of Limber's.
    if (!(error instanceof NoRoom)) throw error;
  }
}

/** The items of the months in which these days have figures, without them. */
export async function withoutFigures({ store, clock }: Ports, days: readonly Day[]): Promise<Items> {
  const keys = [...new Set(days.map(monthKey))];
  if (keys.length === 0) return {};
  const raw = await loadStored(store, keys, clock);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const left = withoutDays(raw[key], days);
      return left === null ? [] : [[key, left]];
    }),
  );
}

/** Whether an item is that of a month of which no day has figures any more. */
export function isWithoutDays(key: string, item: unknown): boolean {
  const { days } = (item ?? {}) as { days?: object };
  return key.startsWith(MONTH) && days !== undefined && Object.keys(days).length === 0;
}

/** Takes the figures of days away. */
export async function forgetFigures(ports: Ports, days: readonly Day[]): Promise<void> {
  const items = await withoutFigures(ports, days);
  const empty = Object.keys(items).filter((key) => isWithoutDays(key, items[key]));
  const left = Object.fromEntries(Object.entries(items).filter(([key]) => !empty.includes(key)));
  if (Object.keys(left).length > 0) await ports.store.save(left);
  if (empty.length > 0) await ports.store.remove(empty);
}

async function makeFigures(
  { store, clock }: Ports,
  days: readonly Day[],
  written: Items,
  today: Day,
  where: CountedIn,
): Promise<Items> {
  const months = [...new Set(days.map(monthKey))];
  const over = days.filter((day) => day < today);
  const unwritten = over.map(dayKey).filter((key) => !(key in written));
  if (months.length === 0) return {};
  const raw = { ...(await loadStored(store, [...months, ...unwritten], clock)), ...written };
  return Object.fromEntries(
    months.flatMap((key): [string, unknown][] => {
      const before = readMonth(raw[key], where);
      const after = new Map<Day, Figures>(before);
      for (const day of days.filter((one) => monthKey(one) === key)) {
        const history = readHistory(raw[dayKey(day)]);
        const isCounted = over.includes(day) && (history.records.length > 0 || history.summary !== null);
        if (isCounted)
          after.set(day, figuresOf(history, startOfDay(day, where.zone, where.dayStart), where.zone));
        else after.delete(day);
      }
      // A month of which there is nothing to be said needs no item, and one that is there may hold what is out of date.
      return after.size === 0 && raw[key] === undefined ? [] : [[key, writeMonth(after, where)]];
    }),
  );
}
