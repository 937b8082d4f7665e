import { clocksChangeAfter } from "./day.ts";
import { HOUR, type Instant, type Ms } from "./time.ts";

/** A piece of time that lies in one hour of the clock on the wall, 0 to 23. */
export interface HourPiece {
  hour: number;
  from: Instant;
  until: Instant;
}

/** No piece of a day is longer, so nothing that a wrong clock wrote is cut into more pieces than two days have hours. */
const LONGEST: Ms = 52 * HOUR;

/**
 * Cuts time at the full hours of the clock on the wall, on a day that begins at `start`. Also on a day of 23 or 25
 * hours: what lies in an hour that comes twice is of the same hour. The calendar is asked once, and not for each piece.
 */
export function hourCutter(start: Instant, zone: string): (from: Instant, until: Instant) => HourPiece[] {
  const before = offsetAt(start, zone);
  const change = clocksChangeAfter(start, zone);
  const after = change - start > LONGEST ? before : offsetAt(change, zone);
  return (from, until) => {
    const pieces: HourPiece[] = [];
    const end = Math.min(until, from + LONGEST);
    let moment = from;
    while (moment < end) {
      const offset = moment < change ? before : after;
      const hours = Math.floor((moment + offset) / HOUR);
      const full = (hours + 1) * HOUR - offset;
      const next = Math.min(end, moment < change ? Math.min(full, change) : full);
      const hour = ((hours % 24) + 24) % 24;
      const last = pieces.at(-1);
      // Where the clocks are set back by less than an hour, the same hour goes on.
      if (last?.hour === hour) last.until = next;
      else pieces.push({ hour, from: moment, until: next });
      moment = next;
    }
    return pieces;
  };
}

/** How far the clocks on the wall are ahead of UTC. */
function offsetAt(moment: Instant, zone: string): Ms {
  return (
    Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(zone).offsetNanoseconds /
    1e6
  );
}
