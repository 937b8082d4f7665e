import type { Instant } from "./time.ts";
import type { WeekRange } from "./week.ts";

/** Whether a moment lies in one of the ranges, and until when that stays so; null: for ever. */
export interface Spell {
  inside: boolean;
  until: Instant | null;
}

/** Someone may be on leave for long; beyond this no boundary is looked for. */
const LOOK_AHEAD_DAYS = 400;
/** Who works around the clock: looking further than a week would not end. */
const FAR_ENOUGH_DAYS = 9;

/**
 * Where a moment stands in a week of local civil time. Ranges that begin on one of the dates off do not take
 * place. A time that the clocks skip is the moment at which they skip it; of a time that comes twice a range
 * begins the first time and ends the second, so that whatever the clock on the wall says is true.
 * @param off local dates, `YYYY-MM-DD`
 */
export function spellAt(
  moment: Instant,
  zone: string,
  ranges: readonly WeekRange[],
  off: readonly string[] = [],
): Spell {
  const today = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
  let until: Instant | null = null;
  for (let ahead = -2; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const date = today.add({ days: ahead });
    if (until !== null && ahead > FAR_ENOUGH_DAYS) return { inside: true, until };
    for (const [from, to] of onDate(date, zone, ranges, off)) {
      // One that lies in the time the clocks skip does not take place.
      if (to <= (until ?? moment) || to === from) continue;
      if (from > (until ?? moment))
        return until === null ? { inside: false, until: from } : { inside: true, until };
      until = to;
    }
  }
  return { inside: until !== null, until };
}

/** The ranges that begin on a date, in order, as moments. */
function onDate(
  date: Temporal.PlainDate,
  zone: string,
  ranges: readonly WeekRange[],
  off: readonly string[],
): [Instant, Instant][] {
  if (off.includes(date.toString())) return [];
  return ranges
    .filter(({ day }) => day === date.dayOfWeek)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, until }): [Instant, Instant] => [
      momentAt(date, from, zone, "earlier"),
      momentAt(date, until, zone, "later"),
    ]);
}

/**
 * The moment of a time of day on a date, in minutes after its midnight; one that the clocks skip is the moment at which
 * they do.
 * @param disambiguation which one it is of a time that comes twice
 */
export function momentAt(
  date: Temporal.PlainDate,
  minutes: number,
  zone: string,
  disambiguation: "earlier" | "later",
): Instant {
  const wanted = date.toPlainDateTime().add({ minutes });
  const found = wanted.toZonedDateTime(zone, { disambiguation });
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  const after = wanted.toZonedDateTime(zone, { disambiguation: "later" });
  // Of midnight, or whatever the first time skipped is, `after` is the transition itself; `previous` is strictly before.
  return (after.add({ nanoseconds: 1 }).getTimeZoneTransition("previous") ?? after).epochMilliseconds;
}
