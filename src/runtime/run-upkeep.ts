import { dayOf } from "../calendar/day.ts";
import type { Instant } from "../calendar/time.ts";
import { isOutdated, outdatedDays } from "../history/age.ts";
import { liveOn } from "../history/lived.ts";
import { dayKey } from "../snapshot/saved.ts";
import type { Upkeep } from "../snapshot/upkeep.ts";
import { inTime } from "./in-time.ts";
import { forgetFigures } from "./leave-figures.ts";
import type { Ports } from "./ports.ts";
import { knownDays, type DayStart } from "./stored-days.ts";

/**
 * The upkeep after an event. When a moment has been lived with, the days that were too old then are written down with
 * it, and removed at the next event: one that finds them removed already does it again, which changes nothing, and
 * one that cannot leaves them for the one after it. Neither keeps anything else from being done.
 */
export async function runUpkeep(
  ports: Ports,
  before: Upkeep,
  now: Instant,
  { zone, dayStart }: DayStart,
): Promise<Upkeep> {
  const { lived, proven } = liveOn(before.lived, now);
  const asOf = dayOf(lived.since, zone, dayStart);
  const going = before.going.filter((day) => isOutdated(day, asOf));
  const left = (await isRemoved(ports, going)) ? [] : going;
  if (proven === null) return { ...before, lived, going: left };
  const provenDay = dayOf(proven, zone, dayStart);
  const days = await knownDays(ports.store, provenDay);
  return { ...before, lived, going: left.length > 0 ? left : outdatedDays(days, provenDay) };
}

async function isRemoved(ports: Ports, days: readonly string[]): Promise<boolean> {
  if (days.length === 0) return true;
  try {
    await inTime(forgetFigures(ports, days));
    await inTime(ports.store.remove(days.map(dayKey)));
    return true;
  } catch {
    return false;
  }
}
